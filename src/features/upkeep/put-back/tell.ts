import { administrators, reachable } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import type { Statement } from '../../../kit/statement.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { keepers } from '../messages.ts';
import { keeperWords, lookAgainWords, stretch } from './messages.ts';
import { copyPutBack, settleAll } from './store.ts';

/** *Post anyway*: whatever stands in Slack, what waits for it goes out. */
export const postAnyway: ButtonPress = {
  name: 'upkeep/post-anyway',
  ability: 'health.see',
  press(c) {
    settleAll(c.db, c.now);
    return done({
      messages: tellOfCopy(c).messages,
      tell: [paragraph('Waiting messages go out within five minutes.')],
    });
  },
};

/**
 * Tells the keepers of the app what is lost, and whoever may have lost something that they look again: everybody whose direct
 * messages show something unknown, and, once anything is unknown, each administrator, since who saved it is lost with it.
 */
export function tellOfCopy(c: Writing): Done {
  const copy = copyPutBack(c.db);
  if (!copy) return done();
  const name = `put-back/${copy.at.epochMilliseconds}`;
  const when = stretch(c, copy);
  const losers =
    copy.messages === 0 ? [] : [...copy.people, ...administrators.flatMap((role) => holdersOf(c.db, role, c.today))];
  const told = [...new Set(losers)].filter((id) => {
    const person = personById(c.db, id);
    return person !== undefined && reachable(person);
  });
  return done({
    messages: [
      ...keepers(c).map(
        (person): Message => ({
          name: `${name}/${person}`,
          to: { person },
          about: refTo('roster', 'app'),
          can: 'health.see',
          words: keeperWords(when, copy, postAnyway),
        }),
      ),
      ...told.map(
        (person): Message => ({
          name: `${name}/look-again/${person}`,
          to: { person },
          about: refTo('person', person),
          can: 'person.own',
          words: lookAgainWords(when),
        }),
      ),
    ],
  });
}

/** On the Home of whoever looks after the app, as long as something waits. */
export function heldOnHome(c: Asked): Statement[] {
  const copy = can(c.viewer, 'health.see') ? copyPutBack(c.db) : undefined;
  if (!copy || copy.held === 0) return [];
  return [
    {
      part: 'today',
      words: keeperWords(stretch(c, copy), copy, postAnyway),
      refs: [refTo('roster', 'app')],
      weight: 1,
      can: 'health.see',
    },
  ];
}
