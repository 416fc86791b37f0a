import { sayShortDay } from '../../../district/days.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import { benchmarkStands } from '../../../district/plan/statuses.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { aside, buttons, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { showOne } from '../one/show.ts';
import { openReading } from '../record/form.ts';
import { openPick } from '../record/pick.ts';
import type { Latest } from '../standing/store.ts';
import type { ListedBenchmark } from './rules.ts';

/** A benchmark as a list names it. */
export interface BenchmarkLine extends ListedBenchmark {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly latest: Pick<Latest, 'words' | 'readOn'> | undefined;
  readonly decided: boolean;
  readonly evidenceKinds: number;
  /** Why a reading is wanted; empty when none is. */
  readonly why: string;
}

/** The names of the buttons are declared where they are pressed; a list only places them. */
const toAll = { name: 'benchmarks/all' } as const;

/** What one person answers for, and what else is missing data. */
export function myBenchmarksWords(
  lines: readonly BenchmarkLine[],
  { more, all, changed }: { more: number; all: number; changed?: string },
): Words {
  if (all === 0) return [paragraph('The plan has no benchmarks yet. They come with the plan’s workbook.')];
  const rest = buttons(place(openPick, 'Another benchmark…', ''), place(toAll, 'All benchmarks', '0'));
  if (lines.length === 0) return [paragraph('You don’t own a benchmark, and none is missing data.'), rest];
  return [
    heading('Benchmarks'),
    ...lines.map((line) => (line.isOwed ? owedEntry(line, lines, changed) : shownEntry(line, changed))),
    ...(more > 0 ? [aside(`${more} more: press All benchmarks.`)] : []),
    aside(`Type /benchmark ${lines[0]?.code ?? ''} to see how one stands, with its readings.`),
    rest,
  ];
}

/** A page of all benchmarks. */
export function allBenchmarksWords(
  page: readonly BenchmarkLine[],
  { from, all }: { from: number; all: number },
): Words {
  if (all === 0) return myBenchmarksWords([], { more: 0, all });
  const next = from + page.length;
  return [
    heading('All benchmarks'),
    ...page.map((one) => shownEntry(one)),
    aside(page.length === 0 ? `There are ${all}.` : `${from + 1} to ${next} of ${all}`),
    buttons(...(next < all ? [place(toAll, 'More', String(next))] : []), place(openPick, 'Find one…', '')),
  ];
}

/** The window that it opens knows the list, which comes back in the same order. */
function owedEntry(line: BenchmarkLine, lines: readonly BenchmarkLine[], changed: string | undefined): Piece {
  const list = ['mine', ...lines.map(({ id }) => id)].join(' ');
  const spoken = `Record a reading of ${line.code}`;
  return entry(lineText(line, changed), place(openReading, 'Record…', toValue(line.id, list), { spoken }));
}

const shownEntry = (line: BenchmarkLine, changed?: string): Piece =>
  entry(lineText(line, changed), place(showOne, 'Show', line.id, { spoken: `Show ${line.code}` }));

function lineText({ latest, why, ...row }: BenchmarkLine, changed?: string): Text {
  const mark = row.id === changed ? say`\n${bold('Just updated')}` : say``;
  const unread = why === '' ? '\nNo reading yet' : '';
  const read = latest ? `\n${latest.words}, ${sayShortDay(latest.readOn)}, ${latest.readOn.slice(0, 4)}` : unread;
  const wanted = why === '' ? '' : ` — ${why}`;
  return say`${bold(row.code)} ${benchmarkStands(row)}${wanted}\n${shortNameOf(row)}${read}${mark}`;
}
