import type { Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import type { Break } from '../../../kit/occasions.ts';
import { done } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { breakKey } from './rules.ts';
import { breaksThere, keepGone, keepNew, keepSeen } from './store.ts';

/** Each school day, before people are asked: where the through-line is broken now, and where no more. */
export const lookForBreaks: Job = {
  name: 'breaks in the through-line',
  when: everySchoolDay('13:30'),
  missed: 'latest',
  within: { hours: 3 },
  run(c) {
    noteBreaks(c);
    return done();
  },
};

/** Writes down what is new and what is gone. One that comes back is a new one, and is asked about anew. */
export function noteBreaks(c: Writing): void {
  const found = new Map(c.occasions.breaks().map((one): [string, Break] => [breakKey(one), one]));
  for (const known of breaksThere(c.db)) {
    const still = found.get(breakKey(known));
    if (still) keepSeen(c.db, known.id, still);
    else keepGone(c.db, known.id, c.today);
    found.delete(breakKey(known));
  }
  for (const one of found.values()) keepNew(c.db, one, c.today);
}
