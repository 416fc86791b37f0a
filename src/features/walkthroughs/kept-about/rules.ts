import { split } from '../../../kit/words/text.ts';

/** A cell of a workbook takes 32,767 letters. */
const maxLetters = 30_000;

/** Kept JSON as lines a person can read, `room: 12`, ids replaced by the words they stand for; cut into as many cells as it needs. */
export function readable(json: string, words: ReadonlyMap<string, string>): string[] {
  return split(linesOf(parsed(json), '', words).join('\n'), maxLetters);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function linesOf(value: unknown, path: string, words: ReadonlyMap<string, string>): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => linesOf(one, nameOf(path, key, value, words), words));
  }
  const text = value === null || value === undefined ? '' : String(value);
  if (text === '') return [];
  const said = words.get(text) ?? text;
  return [path === '' ? said : `${path}: ${said}`];
}

/** The place in a list says nothing; the id of a look-for as a key says its words. */
function nameOf(path: string, key: string, within: object, words: ReadonlyMap<string, string>): string {
  if (Array.isArray(within)) return path;
  const name = words.get(key) ?? key;
  return path === '' ? name : `${path}, ${name}`;
}
