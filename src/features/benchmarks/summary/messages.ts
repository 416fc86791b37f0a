import { type Day, monthOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import type { BenchmarkKind, StrategicObjective } from '../../../district/plan/plan.ts';
import { benchmarkCounts, benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { aside, bullets, chart, heading, type Piece, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import {
  benchmarksMovedSince,
  byKind,
  type Move,
  type Objective,
  type Summary,
  type SummaryLine,
  statusesOf,
  waitingLines,
  whoMustAct,
} from './rules.ts';

/** So many lines of a list are said; a cover is read at a glance. */
const listed = { whole: 8, cover: 3, pdf: Number.POSITIVE_INFINITY } as const;
export type Length = keyof typeof listed;

/** Who reads it: those who may read the plan, or anybody in the workspace, before whom nobody is named. */
export type Before = 'readers' | 'everybody';

export const noBenchmarksYet = (postedOn: Day): Words => [
  heading(title(postedOn)),
  paragraph('There are no benchmarks in the plan yet.'),
];

export const countsPiece = ({ lines, planName }: Summary): Piece =>
  paragraph(
    `${counted(lines.length, 'benchmark', 'benchmarks')} of ${planName || 'the plan'}: ${statusCountWords(lines)}.`,
  );

export const updatedWords = ({ updated }: Summary): string =>
  updated === undefined ? ' Brought up to date as readings arrive.' : ` Last brought up to date ${updated}.`;

/** Whoever asks for it: counts in words, one chart and the same as a table, what moved, and who must act. */
export function summaryParentWords(summary: Summary, before: Before = 'readers', length: Length = 'whole'): Words {
  const { lines, postedOn } = summary;
  if (lines.length === 0) return noBenchmarksYet(postedOn);
  return [
    heading(title(postedOn)),
    countsPiece(summary),
    bullets(byKind(lines).map((one) => `${severalKindNames[one.kind]}: ${statusCountWords(one.lines)}`)),
    ...figures(summary),
    ...movedPieces(summary, before, length),
    ...(before === 'readers' ? actPieces(lines, length) : waitingPieces(lines, length)),
    aside(`Counts every benchmark in the plan, by its newest reading or by decision.${updatedWords(summary)}`),
  ];
}

export const title = (postedOn: Day): string => `Benchmarks, ${sayMonth(monthOf(postedOn))} ${postedOn.slice(0, 4)}`;

/** How many stand how. */
export const statusCountWords = (lines: readonly SummaryLine[]): string =>
  benchmarkCounts(lines.map(({ status }) => status));

/** The kinds as people say them, of several. */
export const severalKindNames: Readonly<Record<BenchmarkKind, string>> = {
  earlyEvidence: 'Early evidence of change',
  shortTermOutcome: 'Short-term outcomes',
  finalOutcome: 'Final outcomes',
};

/** A chart tells where to look; the table beside it says the same in figures. */
export function figures({ objectives, lines }: Pick<Summary, 'objectives' | 'lines'>): Piece[] {
  const statuses = statusesOf(lines);
  const under = ({ id }: Objective) => lines.filter((one) => one.objectiveId === id);
  const count = (objective: Objective, status: SummaryLine['status']) =>
    under(objective).filter((one) => one.status === status).length;
  const due = statuses.filter((status) => status !== 'notDue');
  return [
    chart({
      kind: 'bar',
      title: 'Benchmarks by strategic objective',
      categories: objectives.map(({ code }) => code),
      series: due.map((status) => ({
        name: benchmarkStatusNames[status],
        values: objectives.map((one) => count(one, status)),
      })),
    }),
    table({
      caption: 'Benchmarks by strategic objective',
      headings: ['Strategic objective', ...statuses.map((status) => benchmarkStatusNames[status])],
      rows: objectives.map((one) => [objectiveName(one), ...statuses.map((status) => String(count(one, status)))]),
    }),
  ];
}

const objectiveName = ({ code, words }: StrategicObjective): string => `${code} ${short(words, 60)}`;

export function movedPieces(
  { before: stood, beforeOn, lines, gone }: Summary,
  before: Before,
  length: Length,
): Piece[] {
  if (beforeOn === null) return [];
  const moves = benchmarksMovedSince(stood, [...lines, ...gone]);
  const since = `since ${sayShortDay(beforeOn)}`;
  if (moves.length === 0) return [paragraph(`Nothing has moved ${since}.`)];
  return [
    paragraph(`What moved ${since}:`),
    bullets(firstOf(moves.map(before === 'readers' ? moveWords : unnamedMove), listed[length])),
  ];
}

function moveWords({ line, was }: Move): string {
  const name = `${line.code} ${short(line.words, 60)}`;
  const reading = line.latest === '' ? '' : `, ${line.latest}`;
  if (!was) return `${name}: new in the plan, ${benchmarkStatusNames[line.status]}${reading}`;
  if (was.status !== line.status)
    return `${name}: ${benchmarkStatusNames[was.status]} → ${benchmarkStatusNames[line.status]}${reading}`;
  return `${name}: ${was.latest || 'no reading'} → ${line.latest || 'no reading'}`;
}

/** A reading may be a sentence, and a sentence may name somebody: only how it stands is said. */
function unnamedMove({ line, was }: Move): string {
  const name = `${line.code} ${short(line.words, 60)}`;
  const now = benchmarkStatusNames[line.status];
  if (!was) return `${name}: new in the plan, ${now}`;
  if (was.status !== line.status) return `${name}: ${benchmarkStatusNames[was.status]} → ${now}`;
  return `${name}: a new reading${line.inFigures ? `, ${line.latest}` : ''}`;
}

export function actPieces(lines: readonly SummaryLine[], length: Length): Piece[] {
  const all = whoMustAct(lines);
  if (all.length === 0) return [];
  return [
    paragraph('Waiting for somebody:'),
    bullets(
      firstOf(
        all.map((one) => `${one.owner ?? 'Nobody answers for'}: ${waitingFor(one.lines)}`),
        listed[length],
      ),
    ),
  ];
}

/** The same without whom it waits for. */
export function waitingPieces(lines: readonly SummaryLine[], length: Length): Piece[] {
  const waiting = waitingLines(lines);
  if (waiting.length === 0) return [];
  const said = waiting.map(({ code, status, missing }) => `${code}: ${why(status, missing)}`);
  return [paragraph('Waiting for somebody:'), bullets(firstOf(said, listed[length]))];
}

function waitingFor(lines: readonly SummaryLine[]): string {
  const said = lines.slice(0, 4).map(({ code, status, missing }) => `${code} (${why(status, missing)})`);
  return [...said, ...(lines.length > 4 ? [`${lines.length - 4} more`] : [])].join(', ');
}

function why(status: SummaryLine['status'], missing: readonly string[]): string {
  const [first, ...rest] = missing;
  if (first === undefined) return benchmarkStatusNames[status];
  return rest.length === 0 ? `no reading for ${first}` : `no reading for ${first} and ${rest.length} more`;
}

/** A reply in the thread: one strategic objective with a row for each of its benchmarks. */
export function summaryReplyWords(
  objective: Objective,
  all: readonly SummaryLine[],
  before: Before = 'readers',
): Words {
  const lines = all.filter((one) => one.objectiveId === objective.id);
  const name = `${objective.code} ${short(objective.words, 120)}`;
  if (lines.length === 0) return [heading(name), paragraph('No benchmark stands under it.')];
  return [
    heading(name),
    paragraph(`${counted(lines.length, 'benchmark', 'benchmarks')}: ${statusCountWords(lines)}.`),
    table({
      caption: name,
      headings: ['Benchmark', 'Stands', 'Newest reading', 'Target', 'By when'],
      rows: lines.map((one) => [
        `${one.code} ${short(one.words, 90)}`,
        `${benchmarkStatusNames[one.status]}${one.decided ? ' (decided)' : ''}`,
        newest(one, before),
        short(one.target, 30),
        short(one.due, 20),
      ]),
    }),
  ];
}

function newest({ latest, inFigures }: SummaryLine, before: Before): string {
  if (latest === '') return 'none';
  return inFigures || before === 'readers' ? short(latest, 40) : 'in words';
}

const short = (text: string, max: number): string => clip(text.replaceAll(/\s+/g, ' '), max);
