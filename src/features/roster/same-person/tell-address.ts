import { whoSays } from '../../../district/accounts.ts';
import type { Happenings } from '../../../district/happenings.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { shortOf } from '../workbook/keys.ts';
import { addressChangedWords } from './own-account-messages.ts';

/** Tells somebody that they are known by another address now. Once for each address. */
export function tellAddress(c: Writing, { personId, ...changed }: Happenings['addressChanged']): Done {
  const who = personById(c.db, personId);
  if (who?.slackState !== 'found') return done();
  const ask = whoSays(c.db, c.today).flatMap((one) => (one.id === personId ? [] : [one.name]));
  return done({
    messages: [
      {
        name: `person/${personId}/address/${shortOf(`${changed.where} ${changed.now}`)}`,
        to: { person: personId },
        about: refTo('person', personId),
        can: 'person.own',
        words: addressChangedWords(changed, ask),
      },
    ],
  });
}
