import { type Day, sayShortDay } from '../../../district/days.ts';
import { plain } from '../../../kit/words/pieces.ts';
import type { QuarterlyPlace, QuarterlySection } from '../rules.ts';
import type { QuarterlyFigure } from './gathered.ts';

/** A figure in the author's own words that the record does not say, or says no more. */
export interface StaleFigure {
  readonly place: QuarterlyPlace;
  readonly wrote: string;
  readonly says: string;
  /** What it is of, as people call it. */
  readonly of: string;
  readonly since: Day;
}

/** `You write 82%. The record says 78% since Nov 12 (2.1.B1 Students explain).` */
export const staleSaid = ({ wrote, says, of, since }: StaleFigure): string =>
  `You write ${wrote}. The record says ${says} since ${sayShortDay(since)} (${of}).`;

/** A figure as it is written, and what tells it from another: `82.0 %` and `82 percent` are the same. */
interface Written {
  readonly wrote: string;
  readonly kind: 'percent' | 'of' | 'count';
  readonly key: string;
}

const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const figures = new RegExp(
  String.raw`(?<![\d.,\p{L}])(?:(?<percent>${number}) ?(?:%|percent\b)|(?<some>${number}) (?:out )?of (?:the )?(?<all>${number})(?![\d.]*\w)|(?<count>${number}) (?<what>\p{L}+))`,
  'gu',
);
const same = (digits = ''): string => String(Number(digits.replaceAll(',', '')));

function figuresIn(words: string): Written[] {
  return [...words.matchAll(figures)].map(({ 0: wrote, groups = {} }): Written => {
    const { percent, some, all, count, what = '' } = groups;
    if (percent !== undefined) return { wrote, kind: 'percent', key: `${same(percent)}%` };
    if (some !== undefined) return { wrote, kind: 'of', key: `${same(some)} of ${same(all)}` };
    return { wrote, kind: 'count', key: `${same(count)} ${what.toLowerCase()}` };
  });
}

/** How a figure of the record could be written: one without its noun with each noun it is of. */
function keysOf({ value, of }: QuarterlyFigure): string[] {
  const found = figuresIn(value).map(({ key }) => key);
  if (found.length > 0 || !/^\d[\d,.]*$/.test(value)) return found;
  return (of.toLowerCase().match(/\p{L}+/gu) ?? []).map((noun) => `${same(value)} ${noun}`);
}

/** A row of the plan by its code, as `2.1.B1 Students explain`, with what the record says of it now. */
interface Row {
  readonly code: string;
  readonly called: string;
  readonly figures: readonly QuarterlyFigure[];
}

const codeOf = ({ of }: QuarterlyFigure): string => /^[\p{L}\d]+(?:\.[\p{L}\d]+)+(?=$|[:, ])/u.exec(of)?.[0] ?? '';

function rowsIn(sections: readonly QuarterlySection[]): Row[] {
  const all = sections.flatMap(({ drafted }) => drafted);
  const figures = all.flatMap((one) => one.figures);
  const said = all.map(({ words }) => plain(words));
  return [...new Set(figures.map(codeOf))].filter(Boolean).map((code) => {
    const head = said.find((one) => one.startsWith(`${code} `) && one.includes(':'));
    const of = figures.filter((one) => codeOf(one) === code);
    return { code, called: head === undefined ? code : head.slice(0, head.indexOf(':')), figures: of };
  });
}

/** Whether a sentence speaks of a row: by its code, or by its short name. */
function names(sentence: string, { code, called }: Row): boolean {
  const short = called.slice(code.length).trim().toLowerCase();
  const said = sentence.toLowerCase();
  const at = said.indexOf(code.toLowerCase());
  const isCode =
    at >= 0 && !/[\p{L}\d.]/u.test(said.charAt(at - 1)) && !/^\.?[\p{L}\d]/u.test(said.slice(at + code.length));
  return isCode || (short.length > 3 && said.includes(short));
}

/** The sentences of what somebody wrote. */
const sentencesOf = (words: string): string[] => words.split(/(?<=[.!?])\s+|\n+/).filter((one) => one.trim() !== '');

/** The figures in the author's own words that no longer agree with the record, in the order they are read. */
export function staleFigures(sections: readonly QuarterlySection[]): StaleFigure[] {
  const own = sections.filter(({ written }) => written.print !== 'nothing' && written.words !== '');
  const rows = own.length === 0 ? [] : rowsIn(sections);
  return own.flatMap((section) => sentencesOf(section.written.words).flatMap((one) => staleIn(one, section, rows)));
}

function staleIn(sentence: string, { place, drafted }: QuarterlySection, rows: readonly Row[]): StaleFigure[] {
  const named = rows.filter((row) => names(sentence, row));
  const ofNamed = named.flatMap((row) => row.figures);
  // A figure of the part that is right today is right, whatever another was before.
  const right = new Set((named.length > 0 ? ofNamed : drafted.flatMap(({ figures }) => figures)).flatMap(keysOf));
  return figuresIn(sentence).flatMap(({ wrote, kind, key }): StaleFigure[] => {
    if (right.has(key)) return [];
    const was = drafted.find(({ earlier = [] }) => earlier.some((one) => keysOf(one).includes(key)));
    const old = was?.earlier?.find((one) => keysOf(one).includes(key));
    const now = was?.figures.find(({ of }) => of === old?.of) ?? ofNamed.find((one) => isOfKind(one, kind));
    if (!now) return [];
    const called = rows.find(({ code }) => code === codeOf(now))?.called ?? now.of;
    return [{ place, wrote, says: now.value, of: called, since: now.since }];
  });
}

/** What the record says of a row in place of a figure: one of the same kind. Counts of a row may be of anything. */
const isOfKind = ({ value }: QuarterlyFigure, kind: Written['kind']): boolean =>
  kind !== 'count' && figuresIn(value).some((one) => one.kind === kind);
