import { and, eq } from 'drizzle-orm';
import type { Day } from '../../../district/days.ts';
import { standsFor } from '../../../district/same-person.ts';
import { roleHolding } from '../../../district/schema.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { isMeetingWrittenIn } from '../at-work/store.ts';
import { principalOn } from '../store.ts';
import { keepPrincipal, openFrom } from './store.ts';
import { datesToldTo } from './told.ts';

/** Whoever is principal on the day of a meeting is met, as the roster says now. Who comes to it is told of their dates. */
export function principalsNow(c: Writing): Done {
  const come: string[] = [];
  for (const { id, schoolId, day, principalId } of openFrom(c.db, c.today)) {
    const now = principalOn(c.db, schoolId, day);
    // What was written down in it was said with whoever was there.
    if (now === principalId || isMeetingWrittenIn(c.db, id)) continue;
    keepPrincipal(c, id, now);
    if (now !== null) come.push(now);
  }
  return done({ messages: datesToldTo(c, come) });
}

/** Each morning: the roster may say something else from today on, and who begins today can be told now. */
export const principalsEachDay: Job = {
  name: 'principals of the meetings',
  when: everyDay('06:30'),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day }) {
    const { messages } = principalsNow(c);
    const names = new Set(messages.map(({ name }) => name));
    const begun = datesToldTo(c, beginning(c, day)).filter(({ name }) => !names.has(name));
    return done({ messages: [...messages, ...begun] });
  },
};

const beginning = ({ db }: Writing, day: Day): string[] =>
  db
    .selectDistinct({ id: standsFor(roleHolding.personId) })
    .from(roleHolding)
    .where(and(eq(roleHolding.role, 'principal'), eq(roleHolding.fromDay, day)))
    .all()
    .map(({ id }) => id);
