import { isNotNull } from 'drizzle-orm';
import { addDays, type Day, daysOf, type Month, monthOf } from '../../../district/days.ts';
import { highlightsFrom, reportDueOn } from '../../../district/highlight-meetings/store.ts';
import { reachable } from '../../../district/people.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { personById } from '../../../district/roster.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { isAskedAbout, worstFirst } from '../rules.ts';
import { partsOf } from '../store.ts';
import { monthlyFor } from './messages.ts';
import { monthToAsk } from './rules.ts';
import { keepAsked, wasAsked } from './store.ts';

/** Each takes two of Slack's fifty blocks. */
const askedMost = 20;

/** Once a month, in the morning of a school day: everybody who answers for something open is asked how it goes, in one message. */
export const askMonthly: Job = {
  name: 'actions of the month',
  when: everySchoolDay('09:00'),
  missed: 'latest',
  // Later it would be evening.
  within: { hours: 6 },
  run(c, { day }) {
    const month = monthOn(c, day);
    return month === undefined
      ? done()
      : done({ messages: ownersIn(c).flatMap((personId) => askOne(c, personId, day, month)) });
  },
};

/** So many meetings ahead are looked at: of the soonest everybody may have been asked. */
const ahead = 3;

const monthOn = ({ db }: Writing, day: Day): Month | undefined =>
  monthToAsk({
    day,
    nth: schoolDaysIn(db, daysOf(monthOf(day)).first, day).length,
    meetings: highlightsFrom(db, day, ahead).map((one) => ({ day: one.day, reportDueOn: reportDueOn(one) })),
    wasAsked: (month) => wasAsked(db, month),
    schoolDaysBefore: (due) => schoolDaysIn(db, day, addDays(due, -1)).length,
  });

function askOne(c: Writing, personId: string, day: Day, month: Month): Message[] {
  const person = personById(c.db, personId);
  // A plan may name somebody from outside, who may not read it.
  if (!person || !reachable(person) || !mayToday(c, personId, 'plan.read')) return [];
  const open = worstFirst(partsOf(c.db, personId), day).filter((one) => isAskedAbout(one, day));
  if (open.length === 0) return [];
  const asked = { personId, month, onDay: day };
  keepAsked(
    c.db,
    asked,
    open.slice(0, askedMost).map(({ id }) => id),
  );
  return [monthlyFor(c, personId, month)];
}

function ownersIn({ db }: Writing): string[] {
  const rows = db
    .selectDistinct({ id: actionPart.ownerId })
    .from(actionPart)
    .where(isNotNull(actionPart.ownerId))
    .all();
  return rows.flatMap(({ id }) => id ?? []);
}
