import { type Day, monthOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { counted } from '../../../kit/words/lists.ts';
import { chart, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import type { Period } from '../periods/rules.ts';
import { sayPeriod } from '../periods/rules.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import type { MonthStood } from './rules.ts';

/** How much of a benchmark’s words a digest says, and of a reading’s. */
const inDigest = 60;
const readingMost = 40;
/** So many codes are named. */
const named = 8;

/** A benchmark as far as a sentence about it needs. */
export interface Stands extends Pick<BenchmarkNow, 'status'> {
  readonly benchmark: Pick<BenchmarkNow['benchmark'], 'code' | 'words'>;
  readonly latest: { readonly words: string } | undefined;
}

/** `1.1.B1 80% of teachers use rigorous tasks`. */
export const benchmarkName = ({ benchmark: { code, words } }: Pick<Stands, 'benchmark'>): Text =>
  say`${bold(code)} ${clip(words.replaceAll(/\s+/g, ' '), inDigest)}`;

const stands = ({ status }: Pick<Stands, 'status'>): string => benchmarkStatusNames[status];

/** It was read: from what to what, and how it stood then. */
export const readText = (one: Stands, from: string, to: string): Text =>
  say`${benchmarkName(one)}: ${clip(from, readingMost)} → ${clip(to, readingMost)}, ${stands(one)}.`;

/** Somebody decided otherwise than the rule. */
export const decidedText = (one: Stands, by: string): Text =>
  say`${benchmarkName(one)}: decided, ${stands(one)}, by ${by}.`;

/** It came to be met. */
export function metText(one: Stands, owner: string | undefined): Text {
  const reading = one.latest ? `: ${clip(one.latest.words, readingMost)}` : '';
  const who = owner === undefined ? '' : ` ${owner} answers for it.`;
  return say`${benchmarkName(one)}: ● met, with evidence${reading}.${who}`;
}

/** The same without who answers for it, and without a reading that is a sentence: it may name somebody. */
export const metUnnamed = (one: Stands & { readonly latest: { readonly value: number | null } | undefined }): Text =>
  metText(one.latest?.value == null ? { ...one, latest: undefined } : one, undefined);

/** It fell short some time ago, and nobody has said what follows. */
export const benchmarkWaitsText = (one: Stands, dueOn: Day): Text =>
  say`${benchmarkName(one)}: was due ${sayShortDay(dueOn)}, ${stands(one)}. What follows from it?`;

/** The same of several at once. */
export const waitsTogetherText = (all: readonly Stands[]): Text =>
  say`${counted(all.length, 'more benchmark', 'more benchmarks')} fell short and no one has said what follows: ${codes(all)}.`;

/** It is due before long. */
export function benchmarkDueText(one: Stands, dueOn: Day, outlook: string): Text {
  const read = one.latest ? `last ${clip(one.latest.words, readingMost)}` : 'not read yet';
  return say`${benchmarkName(one)}: due ${sayShortDay(dueOn)}, ${stands(one)}, ${read}; ${outlook}.`;
}

/** Those that are read each period, and want it of this one. */
export const periodText = (period: Period, last: Day, all: readonly Stands[]): Text =>
  say`To be read by ${sayShortDay(last)} for ${sayPeriod(period)}: ${codes(all)}.`;

/** Those whose period is over and has no reading yet. */
export const endedText = (period: Period, all: readonly Stands[]): Text =>
  say`Not read yet for ${sayPeriod(period)}, which is over: ${codes(all)}.`;

function codes(all: readonly Pick<Stands, 'benchmark'>[]): string {
  const more = all.length - named;
  const said = all.slice(0, named).map(({ benchmark }) => benchmark.code);
  return more > 0 ? `${said.join(', ')} and ${more.toLocaleString('en-US')} more` : said.join(', ');
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
      `On track or met with their newest reading: ${said(first)} at the end of ${name(first)}, ${said(last)} now or at the end of ${name(last)}.`,
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
