import { roleNames } from '../people.ts';

const yesOrNo = ['late', 'working'];
const maxShown = 30_000;

/** A value as people read it: who or what an id stands for, `not seen` for `notSeen`. */
export function valueWords(column: string, value: unknown, named: (id: string) => string | undefined): string {
  if (value === null || value === undefined) return '';
  if (yesOrNo.includes(column)) return value === 1 ? 'yes' : 'no';
  if (column === 'document') return `a document of ${String(value).length.toLocaleString('en-US')} letters`;
  const text = String(value);
  if (column === 'role') return Object.entries(roleNames).find(([role]) => role === text)?.[1] ?? text;
  const words = named(text.split('/').at(-1) ?? text) ?? text;
  if (words.length > maxShown) return `a text of ${words.length.toLocaleString('en-US')} letters`;
  return /^[a-z]+([A-Z][a-z]+)+$/.test(words) ? words.replaceAll(/[A-Z]/g, (one) => ` ${one.toLowerCase()}`) : words;
}
