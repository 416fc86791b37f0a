import { isNotNull } from 'drizzle-orm';
import { addDays, type Day, daysOf, type Month, monthAfter, monthOf } from '../../../district/days.ts';
import { highlightsFrom, reportDueOn } from '../../../district/highlight-meetings/store.ts';
import { reachable } from '../../../district/people.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { leadersOfSchools, personById } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import { mayBeAsked } from '../../../kit/asks/hours.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { everySchoolDay, laterToday } from '../../../kit/slots/rule.ts';
import { isAskedAbout, worstPartsFirst } from '../rules.ts';
import { partsOwnedBy } from '../store.ts';
import { monthlyFor } from './messages.ts';
import { monthToAsk } from './rules.ts';
import { askedFrom, askedIn, keepAsked } from './store.ts';

/** Each takes two of Slack's fifty blocks. */
const askedMost = 20;

/** Once a month, in the morning of a school day: everybody who answers for something open is asked how it goes, in one message. */
export const askMonthly: Job = {
  name: 'actions of the month',
  when: { ...everySchoolDay('09:00'), also: laterToday },
  missed: 'latest',
  // Later it would be evening.
  within: { hours: 6 },
  run(c, { day }) {
    const month = monthOn(c, day) ?? goingRound(c, day);
    if (month === undefined) return done();
    const sits = schoolsLedBy(c);
    return done({ messages: ownersIn(c).flatMap((personId) => askOne(c, personId, { day, month, sits })) });
  },
};

/** So many meetings ahead are looked at: of the soonest everybody may have been asked. */
const ahead = 3;

const monthOn = ({ db }: Writing, day: Day): Month | undefined =>
  monthToAsk({
    day,
    nth: schoolDaysIn(db, daysOf(monthOf(day)).first, day).length,
    meetings: highlightsFrom(db, day, ahead).map((one) => ({ day: one.day, reportDueOn: reportDueOn(one) })),
    wasAsked: (month) => askedFrom(db, month) !== undefined,
    schoolDaysBefore: (due) => schoolDaysIn(db, day, addDays(due, -1)).length,
  });

/** Who was away or asleep when everybody was asked is asked within a week. */
const catchesUp = 7;

/** The month for which everybody was asked in the last days, if they were. */
function goingRound({ db }: Writing, day: Day): Month | undefined {
  const since = addDays(day, -catchesUp);
  return [monthAfter(monthOf(day)), monthOf(day)].find((month) => (askedFrom(db, month) ?? '') >= since);
}

interface Asking {
  readonly day: Day;
  readonly month: Month;
  /** The schools whose parts are asked about with their plan, all at once, by who leads them. */
  readonly sits: ReadonlyMap<string, readonly string[]>;
}

/** Who leads a school that sits, with all the schools of that kind they lead: asked once for everybody. */
function schoolsLedBy(c: Writing): ReadonlyMap<string, readonly string[]> {
  const leads = leadersOfSchools(c.db, c.today);
  const by = new Map<string, string[]>();
  for (const schoolId of c.ask('schoolsThatSit', {}))
    for (const id of leads.get(schoolId) ?? []) by.set(id, [...(by.get(id) ?? []), schoolId]);
  return by;
}

function askOne(c: Writing, personId: string, { day, month, sits }: Asking): Message[] {
  const person = personById(c.db, personId);
  // A plan may name somebody from outside, who may not read it.
  if (!person || !reachable(person) || !mayToday(c, personId, 'plan.read')) return [];
  if (!mayBeAsked(c, personId) || askedIn(c.db, personId, month).length > 0) return [];
  // Whoever leads a school is asked about its parts with its plan, and not here.
  const elsewhere = sits.get(personId) ?? [];
  const open = worstPartsFirst(partsOwnedBy(c.db, personId), day).filter(
    (one) => isAskedAbout(one, day) && !(one.schoolId !== null && elsewhere.includes(one.schoolId)),
  );
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
    .selectDistinct({ id: standsFor(actionPart.ownerId) })
    .from(actionPart)
    .where(isNotNull(actionPart.ownerId))
    .all();
  return rows.flatMap(({ id }) => id ?? []);
}
