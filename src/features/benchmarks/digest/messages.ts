import { type Day, monthOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { counted } from '../../../kit/words/lists.ts';
import { chart, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { Period } from '../periods/rules.ts';
import { sayPeriod } from '../periods/rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import type { MonthStood } from './rules.ts';

/** What somebody wrote as a reading is said where it is no longer than this. */
const readingMost = 80;
/** So many codes are named. */
const named = 8;

/** A benchmark as far as a sentence about it needs. */
export interface Stands extends Pick<BenchmarkNow, 'status'> {
  readonly benchmark: Pick<BenchmarkNow['benchmark'], 'code' | 'words' | 'shortName'>;
  readonly latest: { readonly words: string } | undefined;
}

/** `1.1.B1 Rigorous tasks`, in bold, because a name may be a sentence of its own. */
export const benchmarkName = ({ benchmark }: Pick<Stands, 'benchmark'>): Text => bold(called(benchmark));

const stands = ({ status }: Pick<Stands, 'status'>): string => benchmarkStatusNames[status];
const readingSaid = (words: string): string => wholeSentence(words, readingMost);

/** It was read: from what to what, and how it stands with that. */
export function readText(one: Stands, from: string | undefined, to: string): Text {
  const [before, now] = [readingSaid(from ?? ''), readingSaid(to)];
  const went = before === '' ? `first reading ${now}` : `went from ${before} to ${now}`;
  return say`${benchmarkName(one)} ${now === '' ? 'has a new reading' : went}: ${stands(one)}.`;
}

/** Somebody decided otherwise than the rule. */
export const decidedText = (one: Stands, by: string): Text =>
  say`${by} decided that ${benchmarkName(one)} is ${stands(one)}.`;

/** It came to be met. */
export function metText(one: Stands, owner: string | undefined): Text {
  const reading = readingSaid(one.latest?.words ?? '');
  const who = owner === undefined ? '' : ` The owner is ${owner}.`;
  return say`${benchmarkName(one)} is 🟢 met, with evidence${reading === '' ? '' : `: ${reading}`}.${who}`;
}

/** The same without who owns it, and without a reading that is a sentence: it may name somebody. */
export const metUnnamed = (one: Stands & { readonly latest: { readonly value: number | null } | undefined }): Text =>
  metText(one.latest?.value == null ? { ...one, latest: undefined } : one, undefined);

/** It fell short some time ago, and nobody has said what follows. */
export const benchmarkWaitsText = (one: Stands, dueOn: Day): Text =>
  say`${benchmarkName(one)} was due ${sayShortDay(dueOn)} and is ${stands(one)}. What’s next?`;

/** The same of several at once. */
export const waitsTogetherText = (all: readonly Stands[]): Text =>
  say`${counted(all.length, 'more benchmark', 'more benchmarks')} fell short with no decision on what’s next: ${codes(all)}.`;

/** It is due before long. */
export function benchmarkDueText(one: Stands, dueOn: Day, outlook: string): Text {
  const read = readingSaid(one.latest?.words ?? '');
  const last =
    one.latest || outlook.startsWith('no reading') ? (read === '' ? '' : `, last reading ${read}`) : ', no reading yet';
  return say`${benchmarkName(one)} is due ${sayShortDay(dueOn)}: ${stands(one)}${last}; ${outlook}.`;
}

/** Those that are read each period, and have no reading of this one yet. */
export const periodText = (period: Period, last: Day, all: readonly Stands[]): Text =>
  say`${which(all, ['needs', 'need'])} a reading for ${sayPeriod(period)} by ${sayShortDay(last)}${list(all)}.`;

/** Those whose period is over and has no reading yet. */
export const endedText = (period: Period, all: readonly Stands[]): Text =>
  say`${which(all, ['has', 'have'])} no reading yet for ${sayPeriod(period)}, which is over${list(all)}.`;

/** One by its name, several by how many they are. */
function which(all: readonly Pick<Stands, 'benchmark'>[], [one, many]: readonly [string, string]): Text {
  const [first, second] = all;
  return first && !second ? say`${benchmarkName(first)} ${one}` : say`${all.length} benchmarks ${many}`;
}

const list = (all: readonly Pick<Stands, 'benchmark'>[]): string => (all.length < 2 ? '' : `: ${codes(all)}`);

function codes(all: readonly Pick<Stands, 'benchmark'>[]): string {
  const more = all.length - named;
  const said = all.slice(0, named).map(({ benchmark }) => benchmark.code);
  return more > 0 ? `${said.join(', ')} and ${more.toLocaleString('en-US')} more` : said.join(', ');
}

const offTrack: ReadonlySet<Stands['status']> = new Set<Stands['status']>(['offTrack', 'notMet']);

/** `5 of 12 benchmarks off track, 3 with no data`: no data is told apart. */
export function offTrackText(all: readonly Pick<Stands, 'status'>[]): Text {
  const active = all.filter(({ status }) => status !== 'dropped');
  const off = active.filter(({ status }) => offTrack.has(status)).length;
  const none = active.filter(({ status }) => status === 'noData').length;
  const noData = none === 0 ? '' : `, ${none} with no data`;
  return say`${off} of ${counted(active.length, 'benchmark', 'benchmarks')} off track${noData}`;
}

/** Whether the readings that were due are there. */
export function healthText(all: readonly Stands[], missing: readonly Stands[]): Text {
  const there = all.length - missing.length;
  const which = missing.length === 0 ? '' : ` Missing: ${codes(missing)}.`;
  return say`Readings: ${there} of ${counted(all.length, 'benchmark has', 'benchmarks have')} all that were due.${which}`;
}

/** How many stood well at the end of each month, as a sentence, a chart and a table; nothing where one month is all there is. */
export function benchmarkYearWords(months: readonly MonthStood[]): Words {
  const told = months.filter(({ read }) => read > 0);
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last || told.length < 2) return [];
  const name = ({ month }: MonthStood) => sayMonth(monthOf(month));
  const said = ({ well, read }: MonthStood) => `${well} of ${read}`;
  return [
    paragraph(
      `Benchmarks on track or met: ${said(first)} at the end of ${name(first)}, ${said(last)} by ${name(last)}.`,
    ),
    chart({
      kind: 'line',
      title: 'Benchmarks at the end of each month',
      categories: told.map(name),
      series: [
        { name: 'On track or met', values: told.map(({ well }) => well) },
        { name: 'Read by then', values: told.map(({ read }) => read) },
      ],
    }),
    table({
      caption: 'Benchmarks at the end of each month',
      headings: ['Month', 'On track or met', 'Read by then'],
      rows: told.map((one) => [name(one), String(one.well), String(one.read)]),
    }),
  ];
}
