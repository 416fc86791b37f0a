/** A line of an agenda as it was typed: nothing in it is looked up yet. */
export interface Written {
  /** Which line of the text it is, from 1. */
  readonly line: number;
  readonly minutes: number;
  readonly title: string;
  /** A name or a part of one. */
  readonly owner: string;
  /** The code of an initiative; empty for none. */
  readonly initiative: string;
  /** Codes of look-fors. */
  readonly lookFors: readonly string[];
  readonly teaches: string;
}

/** What cannot be read, by line. */
export interface Wrong {
  readonly line: number;
  readonly words: string;
}

export const most = { segments: 20, title: 75, teaches: 500, minutes: 480, lookFors: 6 } as const;

/** How a line is written: said where one cannot be read. */
export const exampleSegment = '45 | Rigor in math | Dana | look-for 3';

/** Reads an agenda, a segment a line: minutes | title | who | anything: `look-for L3`, `initiative 1.2`, what it teaches. */
export function readLines(text: string): { readonly lines: readonly Written[]; readonly wrong: readonly Wrong[] } {
  const read = text.split('\n').flatMap((raw, at) => (segmentLine(raw) === '' ? [] : [readLine(raw, at + 1)]));
  const lines = read.flatMap((one) => ('words' in one ? [] : [one]));
  const wrong = read.flatMap((one) => ('words' in one ? [one] : []));
  if (read.length <= most.segments) return { lines, wrong };
  const tooMany = { line: most.segments + 1, words: `an agenda holds ${most.segments} segments; combine some` };
  return { lines: lines.slice(0, most.segments), wrong: [...wrong, tooMany] };
}

/** Writes lines so that reading them gives the same again. */
export function printLines(lines: readonly Omit<Written, 'line'>[]): string {
  return lines.map(printLine).join('\n');
}

function readLine(raw: string, line: number): Written | Wrong {
  const [minutes = '', title = '', owner = '', ...rest] = raw.split('|').map(segmentLine);
  const length = minutesIn(minutes);
  if (length === undefined)
    return { line, words: `“${cut(minutes)}” isn’t a number of minutes; write it like ${exampleSegment}` };
  if (length < 1 || length > most.minutes) return { line, words: `${length} minutes don’t fit in a day` };
  if (title === '') return { line, words: 'there’s no title; write it after the minutes and a |' };
  if ([...title].length > most.title) return { line, words: `the title is longer than ${most.title} letters` };
  if (owner === '') return { line, words: `nobody leads “${cut(title)}”; write a name after the title` };
  const more = readRest(rest);
  if ([...more.teaches].length > most.teaches)
    return { line, words: `what it teaches is longer than ${most.teaches} letters` };
  if (more.lookFors.length > most.lookFors) return { line, words: `it names more than ${most.lookFors} look-fors` };
  return { line, minutes: length, title, owner, ...more };
}

function minutesIn(text: string): number | undefined {
  const [, digits] = /^(\d{1,4})\s*(?:m|min|minutes?)?\.?$/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const lookForWords = /^look-?\s?fors?:?\s+(.+)$/i;
const bareLookFors = /^L\d{1,3}(?:\s*,\s*L\d{1,3})*$/i;
const initiativeWords = /^initiative:?\s+(\S+)$/i;
const bareInitiative = /^(?:\d{1,2}|[IVX]{1,4})\.\d{1,2}$/;
/** Where one cell says two things: `look-for L3, initiative 1.2`. */
const between = /[,;]\s*(?=(?:initiative|look-?\s?fors?):?\s)/i;

function readRest(cells: readonly string[]): Pick<Written, 'initiative' | 'lookFors' | 'teaches'> {
  let initiative = '';
  const lookFors: string[] = [];
  const teaches: string[] = [];
  for (const part of cells.flatMap((cell) => cell.split(between)).map(segmentLine)) {
    const code = initiativeWords.exec(part)?.[1] ?? bareInitiative.exec(part)?.[0];
    const codes = lookForWords.exec(part)?.[1] ?? bareLookFors.exec(part)?.[0];
    if (code !== undefined) initiative = code;
    else if (codes !== undefined) lookFors.push(...codesIn(codes));
    else if (part !== '') teaches.push(part);
  }
  return { initiative, lookFors: [...new Set(lookFors)], teaches: teaches.join(', ') };
}

const codesIn = (text: string): string[] =>
  text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

function printLine({ minutes, title, owner, initiative, lookFors, teaches }: Omit<Written, 'line'>): string {
  const cells = [
    String(minutes),
    title,
    owner,
    ...(initiative === '' ? [] : [`initiative ${initiative}`]),
    ...(lookFors.length === 0 ? [] : [`look-for ${lookFors.join(', ')}`]),
    ...(teaches === '' ? [] : [teaches]),
  ];
  return cells.map((cell) => segmentLine(cell.replaceAll('|', '/'))).join(' | ');
}

/** On one line, without spaces at the ends. */
export const segmentLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const cut = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text);
