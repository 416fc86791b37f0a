import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import type { Words } from '../../../kit/words/pieces.ts';

/** To the Slack account that came with an entry; to nobody where there is none. */
export function toAccountOf(c: Writing, person: string, what: string, words: Words): Message[] {
  if (personById(c.db, person)?.slackState !== 'found') return [];
  return [
    { name: `person/${person}/${what}`, to: { person }, about: refTo('person', person), can: 'person.own', words },
  ];
}
