import type { Ability } from '../../district/policy.ts';
import { type Noun, parseRef, type Ref } from '../../district/ref.ts';
import { managersOf } from '../asks/managers.ts';
import { whatToDo } from '../channels.ts';
import type { Moment, Writing } from '../context.ts';
import type { Arrived } from '../errand.ts';
import { type Done, done, type Message } from '../outcome.ts';
import { type Piece, paragraph, type Words } from '../words/pieces.ts';

/** What Slack does not show, by the record it is about, and why. */
export interface Refused {
  readonly noun: Noun;
  readonly id: string;
  readonly about: Ref;
  /** The end of a sentence. */
  readonly why: string;
}

/** Hears that a post is not shown and never will be, and of nothing else: for `hears`. */
export const hearRefused =
  (hear: (c: Writing, refused: Refused) => Done) =>
  (c: Writing, arrived: Arrived): Done => {
    const record = arrived.kind === 'notShown' ? parseRef(arrived.about) : undefined;
    if (arrived.kind !== 'notShown' || !record) return done();
    return hear(c, { ...record, about: arrived.about, why: arrived.why });
  };

/** Tells the plan managers, and whoever else had a hand in it, why a channel does not show something: once each. */
export function tellWhy(
  c: Pick<Moment, 'db' | 'today'>,
  {
    name,
    about,
    can,
    words,
  }: { readonly name: string; readonly about: Ref; readonly can: Ability; readonly words: Words },
  others: readonly (string | null)[] = [],
): Message[] {
  const told = new Set([...managersOf(c), ...others].filter((id) => id !== null));
  return [...told].map((person) => ({ name: `${name}/${person}`, to: { person }, about, can, words }));
}

/** What helps where a channel was not shown something that names people. `then` is what comes after. */
export const whatHelps = (why: string, then: string): Piece =>
  paragraph(
    whatToDo(
      why,
      'Everyone in the channel must be allowed to read it, and Throughline must be a member. Type /invite @Throughline there, or choose another channel in /throughline settings.',
      then,
    ),
  );
