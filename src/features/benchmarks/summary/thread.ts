import { called } from '../../../district/plan/short-names.ts';
import { benchmarkStands } from '../../../district/plan/statuses.ts';
import { aside, bullets, heading, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { kindPieces, linesUnder, objectiveSaid } from './counts.ts';
import { actPieces, type Before, byKindTitle, changedParts, readingWords, whoTitle } from './messages.ts';
import type { Objective, Summary, SummaryLine } from './rules.ts';

/** A reply in the thread of a summary. The name is its own for life. */
export interface SummaryReply {
  readonly name: string;
  readonly words: Words;
}

/** So many replies tell of objectives: with the other three no thread is longer than eight. */
const maxObjectives = 5;

/** The thread: what changed, who must act, each kind and each strategic objective, each of which stands alone. */
export function summaryReplies(summary: Summary, before: Before = 'readers'): SummaryReply[] {
  const { lines, objectives } = summary;
  const whole = objectives.length <= maxObjectives ? objectives : objectives.slice(0, maxObjectives - 1);
  const rest = objectives.slice(whole.length);
  const [first] = rest;
  const act = before === 'readers' ? whoTitle : 'What needs somebody to act';
  return [
    ...changedParts(summary, before).map(([name, words]) => ({ name: 'changed', words: [heading(name), ...words] })),
    { name: 'act', words: [heading(act), ...actPieces(lines, before)] },
    ...(lines.length === 0 ? [] : [{ name: 'kinds', words: [heading(byKindTitle), ...kindPieces(lines)] }]),
    ...whole.map((one) => ({ name: one.id, words: objectiveWords(one, lines, before) })),
    ...(first ? [{ name: first.id, words: otherObjectives(rest, lines) }] : []),
  ];
}

/** One strategic objective with a row for each of its benchmarks. */
function objectiveWords(objective: Objective, all: readonly SummaryLine[], before: Before): Words {
  const lines = linesUnder(objective, all);
  const [first] = lines;
  if (!first) return [heading(called(objective)), paragraph('There are no benchmarks under it.')];
  return [
    heading(called(objective)),
    paragraph(objectiveSaid(objective, all)),
    table({
      caption: called(objective),
      headings: ['Benchmark', 'Status', 'Newest reading'],
      rows: lines.map((one) => [called(one), benchmarkStands(one), readingWords(one, before) || 'none']),
    }),
    aside(`Type /benchmark and a code, such as /benchmark ${first.code}, for the target, the date and all readings.`),
  ];
}

const otherObjectives = (rest: readonly Objective[], lines: readonly SummaryLine[]): Words => [
  heading('Other strategic objectives'),
  bullets(rest.map((one) => `${called(one)}: ${objectiveSaid(one, lines)}`)),
];
