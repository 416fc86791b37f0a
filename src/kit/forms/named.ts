import { and, asc, eq, or } from 'drizzle-orm';
import { fold, type Person } from '../../district/people.ts';
import { begins, heldNames, onDay, typedWords, viewerOn } from '../../district/roster.ts';
import { standsFor } from '../../district/same-person.ts';
import { person, roleHolding } from '../../district/schema.ts';
import type { Moment } from '../context.ts';

/** Who is meant by a name, or what to write instead. */
export type Named = { readonly id: string } | { readonly problem: string };

/** `Pat, Sam or Ana`. */
const listOf = (names: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

/** So many who could be meant are enough to say so. */
const most = 20;

/** The lines of a text that say something, each with its number as people count. */
export function linesOf(text: string): { readonly number: number; readonly words: string }[] {
  return text
    .split('\n')
    .map((line, at) => ({ number: at + 1, words: line.replace(/^\s*[-•*]\s+/, '').trim() }))
    .filter(({ words }) => words !== '');
}

/** Who of today’s roster is meant by a typed name, by the beginnings of its words, or by an e-mail address. */
export function personNamed(c: Moment, typed: string): Named {
  const words = typedWords(typed);
  if (words.length === 0) return { problem: 'a name is missing' };
  const found = candidates(c, typed, words);
  const exact = found.filter((one) => fold(one.name) === fold(typed) || one.email === typed.toLowerCase());
  const meant = exact.length > 0 ? exact : found;
  const [first, second] = meant;
  if (!first) return { problem: `nobody on the roster is called “${typed}”` };
  if (second) return { problem: `“${typed}” could be ${listOf(meant.slice(0, 4).map((one) => toldApart(c, one)))}` };
  return { id: first.id };
}

function candidates({ db, today }: Moment, typed: string, words: readonly string[]): Person[] {
  const { id, name, email, slackId, slackState } = person;
  const named = and(...words.map((word) => begins(person.searchWords, fold(word))));
  return db
    .selectDistinct({ id, name, email, slackId, slackState })
    .from(person)
    .innerJoin(roleHolding, eq(standsFor(roleHolding.personId), person.id))
    .where(and(onDay(today), or(named, eq(person.email, typed.toLowerCase()))))
    .orderBy(asc(person.name), asc(person.id))
    .limit(most)
    .all();
}

function toldApart(c: Moment, one: Person): string {
  const held = heldNames(c.db, viewerOn(c.db, one, c.today, c.settings)).join(', ');
  return one.email === null ? `${one.name} (${held})` : `${one.name} (${held}: write ${one.email})`;
}

/** How somebody is written so that nobody else is meant: by name, or by address where two share it. */
export function writtenAs(c: Moment, one: Person): string {
  const meant = personNamed(c, one.name);
  return 'problem' in meant ? (one.email ?? one.name) : one.name;
}
