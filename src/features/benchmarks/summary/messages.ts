import { type Day, monthOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { benchmarkStatusNames, singleSource } from '../../../district/plan/statuses.ts';
import { place } from '../../../kit/feature.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { bold } from '../../../kit/words/text.ts';
import { kindPieces, objectiveSaid, objectivesChart, statusCountWords } from './counts.ts';
import { benchmarksMovedSince, type Move, type Summary, type SummaryLine, waitingLines, whoMustAct } from './rules.ts';

/** So many changes, or people, are named. */
const listed = 8;

/** Who reads it: those who may read the plan, or anybody in the workspace, before whom nobody is named. */
export type Before = 'readers' | 'everybody';

/** The message in the channel names nobody: how many stand how, as a sentence and a chart, how many changed, and how many wait. */
export function summaryParentWords(summary: Summary, id: string): Words {
  const { lines, postedOn, updated } = summary;
  if (lines.length === 0) return [heading(title(postedOn)), noBenchmarks];
  return [
    heading(title(postedOn)),
    paragraph(allSaid(summary)),
    buttons(place({ name: 'benchmarks/summary-pdf' }, 'Send me the PDF', id)),
    objectivesChart(summary),
    ...changedSaid(summary).map((words) => paragraph(words)),
    ...singleSaid(lines),
    paragraph(waitingSaid(waitingLines(lines).length)),
    aside(
      `Each benchmark is in the thread. ${updated === undefined ? 'This message is updated as readings come in.' : `Updated ${updated}.`}`,
    ),
  ];
}

/** All of it in one place: for whoever reads it alone, and before it is posted. */
export function wholeSummaryWords(summary: Summary): Words {
  const { lines, postedOn, objectives } = summary;
  if (lines.length === 0) return [heading(title(postedOn)), noBenchmarks];
  const parts: readonly (readonly [string, Words])[] = [
    [byKindTitle, kindPieces(lines)],
    ['By strategic objective', [bullets(objectives.map((one) => `${called(one)}: ${objectiveSaid(one, lines)}`))]],
    ...changedParts(summary, 'readers'),
    [whoTitle, actPieces(lines, 'readers')],
  ];
  return [
    heading(title(postedOn)),
    paragraph(allSaid(summary)),
    objectivesChart(summary),
    ...singleSaid(lines),
    ...parts.flatMap(([name, words]) => [paragraph(bold(name)), ...words]),
    aside('Type /benchmark for the list, or /benchmark with a code for one of them.'),
  ];
}

const noBenchmarks = paragraph('There are no benchmarks in the plan yet.');
export const byKindTitle = 'By kind of benchmark';
export const whoTitle = 'Who needs to act';

const title = (postedOn: Day): string => `Benchmarks, ${sayMonth(monthOf(postedOn))} ${postedOn.slice(0, 4)}`;

const allSaid = ({ lines, planName }: Summary): string =>
  `${counted(lines.length, 'benchmark', 'benchmarks')} of ${planName || 'the plan'}: ${statusCountWords(lines)}.`;

/** `2 benchmarks changed status and 3 have a new reading since Oct 1.`; nothing in the first summary. */
function changedSaid(summary: Summary): string[] {
  if (summary.beforeOn === null) return [];
  const since = `since ${sayShortDay(summary.beforeOn)}`;
  const moves = movesOf(summary);
  const of = (kind: MoveKind) => moves.filter((one) => kindOf(one) === kind).length;
  const said = [
    ...(of('status') > 0 ? [`${counted(of('status'), 'benchmark', 'benchmarks')} changed status`] : []),
    ...(of('reading') > 0 ? [counted(of('reading'), 'has a new reading', 'have a new reading')] : []),
    ...(of('new') > 0 ? [counted(of('new'), 'is new in the plan', 'are new in the plan')] : []),
  ];
  return [said.length === 0 ? `Nothing has changed ${since}.` : `${inARow(said)} ${since}.`];
}

const inARow = (said: readonly string[]): string =>
  said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;

/** How many of those that stand well rest on one kind of evidence; nothing where none does. */
function singleSaid(lines: readonly SummaryLine[]): Piece[] {
  const well = lines.filter(({ status }) => status === 'met' || status === 'onTrack');
  const single = well.filter(({ evidenceKinds }) => evidenceKinds === 1).length;
  if (single === 0) return [];
  return [
    paragraph(
      `${singleSource.sentence}: ${single} of ${well.length} met or on track ${single === 1 ? 'rests' : 'rest'} on one kind of evidence.`,
    ),
  ];
}

const waitingSaid = (n: number): string =>
  n === 0
    ? 'Nobody needs to act.'
    : `${counted(n, 'benchmark needs', 'benchmarks need')} somebody to act. The thread says why.`;

type MoveKind = 'status' | 'reading' | 'new';

function kindOf({ line, was }: Move): MoveKind {
  if (!was) return 'new';
  return was.status === line.status ? 'reading' : 'status';
}

const movesOf = ({ before, lines, gone }: Summary): Move[] => benchmarksMovedSince(before, [...lines, ...gone]);

/** What changed since the summary before, one by one; no such part in the first. */
export function changedParts(summary: Summary, before: Before): (readonly [string, Words])[] {
  if (summary.beforeOn === null) return [];
  const said = movesOf(summary).map((one) => moveWords(one, before));
  const none = [paragraph('Nothing has changed.')];
  return [
    [
      `What changed since ${sayShortDay(summary.beforeOn)}`,
      said.length === 0 ? none : [bullets(firstOf(said, listed))],
    ],
  ];
}

function moveWords({ line, was }: Move, before: Before): string {
  const read = readingWords(line, before);
  const now = benchmarkStatusNames[line.status];
  if (!was) return `${called(line)}: new in the plan, ${now}${read && `, ${read}`}`;
  if (was.status !== line.status)
    return `${called(line)}: ${benchmarkStatusNames[was.status]} → ${now}${read && `, ${read}`}`;
  // A reading of before may be a sentence that names somebody.
  return before === 'readers' && line.inFigures
    ? `${called(line)}: ${wholeSentence(was.latest, maxReading) || 'no reading in figures'} → ${read}`
    : `${called(line)}: a new reading${read && `, ${read}`}`;
}

/** What somebody wrote as a reading is said where it is no longer than this. */
const maxReading = 80;

/** The newest reading. One that is a sentence may name somebody: it is not said to everybody. */
export function readingWords({ latest, inFigures }: SummaryLine, before: Before): string {
  if (latest === '' || inFigures) return latest;
  return (before === 'readers' && wholeSentence(latest, maxReading)) || 'in words';
}

/** Who must act and why; to everybody only why. */
export function actPieces(lines: readonly SummaryLine[], before: Before): Words {
  const waiting = waitingLines(lines);
  if (waiting.length === 0) return [paragraph('Nobody needs to act.')];
  const said =
    before === 'readers'
      ? whoMustAct(lines).map((one) => `${one.owner ?? 'No owner'}: ${waitingFor(one.lines)}`)
      : waiting.map(({ code, status, missing }) => `${code}: ${why(status, missing)}`);
  return [bullets(firstOf(said, listed))];
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

/** To the plan manager, when the channel may not show it. */
export function summaryNotPosted(why: string): Words {
  return [
    paragraph(`The benchmark summary was not posted in the plan’s channel: ${why}.`),
    paragraph(
      'Everyone in the channel must be allowed to read the plan, and Throughline must be in it. Type /invite @Throughline there, or choose another channel. Then type /benchmark summary.',
    ),
  ];
}
