import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import { type Cause, inTx } from '../db/tx.ts';
import type { SchoolCalendar } from '../district/calendar.ts';
import { addDays, type Day, instantOf, type TimeOfDay } from '../district/days.ts';
import { calendarOf, holdersOf } from '../district/roster.ts';
import { putErrand } from '../engine/errands/put.ts';
import { monthlySummary } from '../features/benchmarks/summary/post.ts';
import { rosterDifference } from '../features/roster/rules.ts';
import { emailsToLookUp, rosterOf } from '../features/roster/store.ts';
import { applyRosterDifference } from '../features/roster/workbook/apply.ts';
import { usualHours } from '../kit/asks/hours.ts';
import { lookBack } from './corrections.ts';
import { diceOf } from './dice.ts';
import { digestDays } from './digests.ts';
import { diltDays, planDilts } from './dilts.ts';
import { documentDays, highlightDays, planHighlights } from './highlights.ts';
import { publishingDays, publishPatterns, threeMonths } from './history.ts';
import { jointWalkthroughDays } from './joint-walkthroughs.ts';
import { nameNumbersAndFocus } from './leadership.ts';
import { learningWalkDays } from './learning-walks.ts';
import { copiesSince, job, runningSince, shownSince, zone } from './moment.ts';
import { moveSinceAugust } from './moves.ts';
import { officesOf } from './people.ts';
import { bringInThePlan } from './planning.ts';
import { principalMeetingDays } from './principal-meetings.ts';
import { quarterlyReportDays } from './quarterly-reports.ts';
import { ratingDays } from './ratings.ts';
import { linkWhatShows, readSinceSeptember } from './readings.ts';
import { millCity, type Resident } from './roster.ts';
import { schoolPlanDays } from './school-plans.ts';
import { siteVisitDays } from './site-visits.ts';
import type { AutumnDay } from './stretch.ts';

/** The Monday on which the demo begins. */
const today: Day = '2026-11-16';

/** What is done on a day is on record by then. */
const endOfDay: TimeOfDay = '15:25';

/**
 * When the app looks on a school day what is due. One that ran all the time would look each half minute, which takes too long to wait
 * for: before school and when people are asked is enough for nothing to be missed, and for what is posted to bear its time.
 */
const looks: readonly TimeOfDay[] = ['07:00', usualHours.askAt];

/** A moment of the autumn: what somebody does then, and whether the app looks afterwards. */
export interface AutumnMoment {
  readonly at: Temporal.Instant;
  readonly looks: boolean;
  happens(): void;
}

/**
 * Loads Mill City the way a workbook would be imported, as it was when the app came to it. What is returned is the autumn from then
 * to the Monday on which the demo begins, moment by moment.
 */
export function loadMillCity(db: Db, people: readonly Resident[]): readonly AutumnMoment[] {
  const firstDay = '2026-07-01';
  const cause = (at: Temporal.Instant): Cause => ({ door: 'setUp', through: 'demo', at: at.toString() });
  const days = inTx(
    db,
    (tx) => {
      applyRosterDifference(tx, rosterDifference(rosterOf(tx), millCity(people), firstDay), firstDay);
      const inSlack = people.filter((one) => one.slack).flatMap((one) => one.email ?? []);
      nameNumbersAndFocus(tx, people.filter((one) => one.roles.some(({ role }) => role === 'director')).at(-1)?.email);
      bringInThePlan(tx, people, today);
      linkWhatShows(tx);
      putErrand(tx, { name: 'roster/accounts', request: { kind: 'lookUp', emails: emailsToLookUp(tx) } });
      return autumnOf(tx, people, inSlack);
    },
    cause(instantOf(shownSince, '06:00', zone)),
  );
  return days.map(([day, time, happens]) => {
    const at = instantOf(day, time, zone);
    const isLook = day < runningSince || time === endOfDay || looks.includes(time) || day === today;
    return { at, looks: isLook, happens: () => inTx(db, happens, cause(at)) };
  });
}

/** Records and meetings in their order, so that whatever is gathered on a day says what was on record then. */
function autumnOf(tx: Tx, people: readonly Resident[], inSlack: readonly string[]): readonly AutumnDay[] {
  const who = officesOf(tx, people);
  const ids = planHighlights(tx, who);
  const dilts = planDilts(tx);
  const visit = threeMonths(tx, diceOf(1), inSlack);
  let after: Day = '2026-08-01';
  const liveUpTo = (then: Tx, upTo: Day): Tx => {
    if (upTo <= after) return then;
    visit(then, { after, upTo });
    readSinceSeptember(then, diceOf(3), { today, after, upTo });
    moveSinceAugust(then, diceOf(4), { after, upTo });
    lookBack(then, who, { after, upTo });
    after = upTo;
    return then;
  };
  const [planManager = ''] = holdersOf(tx, 'planManager', today);
  const all = inOrder([
    ...publishingDays(tx).map((day): AutumnDay => [day, '06:00', (then) => publishPatterns(then, day)]),
    ...digestDays(who),
    ['2026-11-02', '09:30', (then) => job(then, monthlySummary, '2026-11-02', '09:30')],
    ...diltDays(dilts, planManager),
    // Whom the demo suggests to be first finds something to go on with.
    ...ratingDays(tx, dilts, who.lincoln),
    ...highlightDays(who, { ids, today }),
    ...schoolPlanDays(tx),
    ...principalMeetingDays(tx, who, today),
    ...jointWalkthroughDays(tx, who, today),
    ...learningWalkDays(tx, who, today),
    ...siteVisitDays(tx, who),
    ...quarterlyReportDays(who),
    ...documentDays(who, ids.get('2026-12-03') ?? ''),
    ...daysSince(copiesSince).map((day): AutumnDay => [day, endOfDay, (then) => void liveUpTo(then, day)]),
    ...looksOf(calendarOf(tx)),
  ]).map(([day, time, happens]): AutumnDay => [day, time, (then) => happens(liveUpTo(then, addDays(day, -1)))]);
  for (const [day, , happens] of all) if (day < shownSince) happens(tx);
  return all.filter(([day]) => day >= shownSince);
}

/** The last is when the demo begins. */
function looksOf(calendar: SchoolCalendar): AutumnDay[] {
  const days = daysSince(runningSince).filter((day) => calendar.isSchoolDay(day));
  const last: readonly TimeOfDay[] = ['07:00', '07:30', '09:30'];
  const nothing = () => undefined;
  return [
    ...days.flatMap((day) => looks.map((time): AutumnDay => [day, time, nothing])),
    ...last.map((time): AutumnDay => [today, time, nothing]),
  ];
}

/** The days up to the last before the demo begins. */
function daysSince(first: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day < today; day = addDays(day, 1)) days.push(day);
  return days;
}

const inOrder = (days: readonly AutumnDay[]): AutumnDay[] =>
  [...days].sort(([day, time], [other, at]) => `${day} ${time}`.localeCompare(`${other} ${at}`));
