import { and, desc, eq, gt, gte, isNull, lt } from 'drizzle-orm';
import { inTx, type Tx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import { askedBy } from '../../kit/context.ts';
import type { CommandWord } from '../../kit/feature.ts';
import { done, type Message } from '../../kit/outcome.ts';
import { outbox } from '../../kit/schema.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { contextOn } from '../context.ts';
import type { House } from '../house.ts';
import { traceOf } from '../log.ts';
import { nameShownAt } from '../outbox/lanes.ts';
import type { Said } from './shapes.ts';

const prefix = 'said/';

/** Of an answer that stays true the name tells which command it is the answer to. */
const endOf = (word: CommandWord): string => `${word.command.slice(1)} ${word.word}`.trim().replaceAll(' ', '-');

/** What somebody is answered in their messages with the app: a message for life, so that its buttons can change it. */
export const answerMessage = (
  person: string,
  { channel, ts }: Pick<Said, 'channel' | 'ts'>,
  { words, word }: { readonly words: Words; readonly word?: CommandWord | undefined },
): Message => ({
  ...answerNamed(`${prefix}${person}/${channel}/${ts}/${word?.staysTrue ? endOf(word) : ''}`, person),
  words,
});

const answerNamed = (name: string, person: string): Omit<Message, 'words'> => ({
  name,
  to: { person },
  about: refTo('person', person),
  can: 'person.own',
});

/** Where a button stands in such an answer, the answer says something else from now on; false where it stands elsewhere. */
export function answerInstead(house: House, person: Person, where: string, words: Words): boolean {
  const [channel = '', ts = ''] = where.split(':');
  return inTx(house.db, (tx) => {
    const name = nameShownAt(tx, channel, ts);
    if (!name?.startsWith(`${prefix}${person.id}/`)) return false;
    house.apply(tx, done({ messages: [{ ...answerNamed(name, person.id), words }] }), house.clocks.district.now());
    return true;
  });
}

/** How long an answer stays true, in hours: nobody looks at an older one. */
const looked = 24 * 7;

/** What a person did may have changed what the newest of their answers says that stay true. */
export function refreshAnswer(
  house: Pick<House, 'db' | 'features' | 'clocks' | 'log' | 'apply'>,
  personId: string,
): void {
  try {
    inTx(house.db, (tx) => {
      const c = contextOn(tx, house.clocks.district, house.features);
      const name = newestAnswer(tx, personId, c.now.subtract({ hours: looked }).toString());
      const person = name === undefined ? undefined : personById(tx, personId);
      const words = house.features.flatMap(({ commands = [] }) => commands);
      const word = words.find((one) => one.staysTrue && name?.endsWith(`/${endOf(one)}`));
      const tell = person && word?.run(askedBy(c, person), '').tell;
      if (name === undefined || !tell) return false;
      house.apply(tx, done({ messages: [{ ...answerNamed(name, personId), words: tell }] }), c.now);
      return true;
    });
  } catch (error) {
    // It is brought up to date with the next thing this person does.
    house.log.warn(traceOf(error), 'an answer could not be refreshed');
  }
}

const newestAnswer = (tx: Tx, personId: string, since: string): string | undefined =>
  tx
    .select({ name: outbox.name })
    .from(outbox)
    // Names are in an index: those of one person stand together, and one that stays true ends in more than a slash.
    .where(
      and(
        gt(outbox.name, `${prefix}${personId}/`),
        lt(outbox.name, `${prefix}${personId}0`),
        gte(outbox.createdAt, since),
        isNull(outbox.withdrawn),
        eq(outbox.personId, personId),
      ),
    )
    .orderBy(desc(outbox.seq))
    .limit(1)
    .get()?.name;
