import type { Day } from '../../../district/days.ts';
import { type Person, reachable } from '../../../district/people.ts';
import { called } from '../../../district/plan/short-names.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { buttons, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { onPart } from '../change/names.ts';
import { partLine } from '../messages.ts';
import { type Part, partRef } from '../store.ts';

/** What a leader decided about a part, and the update that keeps it. */
export interface Decided {
  readonly id: string;
  readonly part: Part;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly note: string;
}

/** Tells the new owner what is theirs now. */
export const givenFor = (c: Reading, decided: Decided): Message[] =>
  toOne(c, decided, { to: decided.part.ownerId, what: 'given', words: givenWords(decided, c.today) });

/** Tells who had it that somebody else answers for it now. */
export const takenFor = (c: Reading, decided: Decided, from: string | null): Message[] =>
  from === decided.part.ownerId ? [] : toOne(c, decided, { to: from, what: 'taken', words: takenWords(decided) });

/** Tells the owner that it is dropped. */
export const droppedFor = (c: Reading, decided: Decided): Message[] =>
  toOne(c, decided, { to: decided.part.ownerId, what: 'dropped', words: droppedWords(decided) });

/** Nobody is told what they did themselves, and who cannot be reached is told by whoever decided. */
function toOne(
  c: Reading,
  { id, part, by }: Decided,
  said: { to: string | null; what: string; words: Words },
): Message[] {
  const person = said.to === null || said.to === by.id ? undefined : personById(c.db, said.to);
  if (!person || !reachable(person)) return [];
  const name = `actions/${part.id}/${said.what}/${id}`;
  return [{ name, to: { person: person.id }, about: partRef(part), can: 'plan.read', words: said.words }];
}

export function givenWords({ part, by, note }: Decided, today: Day): Words {
  return [
    paragraph(say`${by.name} assigned you an action of the plan. You own it now.`),
    paragraph(partLine(part, today)),
    ...(note === '' ? [] : [quote(note)]),
    buttons(onPart(part, 'open', 'Details')),
  ];
}

export const takenWords = ({ part, by }: Decided): Words => [
  paragraph(
    say`${by.name} assigned ${called(part)} to ${part.owner ?? 'somebody else'}. There’s nothing more for you to do.`,
  ),
];

export const droppedWords = ({ part, by, note }: Decided): Words => [
  paragraph(say`${by.name} dropped ${called(part)}. There’s nothing more to do on it. The reason:`),
  quote(note),
];
