import { eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import type { SchoolCalendar } from '../district/calendar.ts';
import { addDays, type Day, instantOf, type Month, monthOf } from '../district/days.ts';
import { type LookFor, lookForsOf, toolOn } from '../district/look-fors.ts';
import { newId } from '../district/ref.ts';
import { calendarOf, settingsOf } from '../district/roster.ts';
import { person, roleHolding } from '../district/schema.ts';
import { teachersOn } from '../district/teachers.ts';
import { focusOf } from '../features/walkthroughs/focus/store.ts';
import { refreshPatterns } from '../features/walkthroughs/patterns/feature.ts';
import { firstSchoolDayOfWeek } from '../kit/slots/rule.ts';
import { comments } from './comments.ts';
import { copyOf } from './copies.ts';
import { chance, type Dice, diceOf, pick } from './dice.ts';
import { lessonsOf } from './lessons.ts';
import { runningSince, zone } from './moment.ts';
import { isIn, type Stretch } from './stretch.ts';
import { answerOf, answerVisit, type Later, laterDays, log, loggedAt } from './visits.ts';

const firstDay: Day = '2026-08-31';
const lastDay: Day = '2026-11-13';

/** How likely an administrator visits on a school day: everywhere it tapers after October. */
const pace: Readonly<Record<string, number>> = { '2026-08': 0.2, '2026-09': 0.4, '2026-10': 0.38, '2026-11': 0.3 };

/** Who logs walkthroughs, and how steadily. One principal has all but stopped, as one does. */
interface Observer {
  readonly id: string;
  readonly schoolId: string | null;
  readonly keenness: number;
  /** Does not taper off: where two share the work, it goes on. */
  readonly steady: boolean;
}

/** What all visits share. */
interface Routine {
  readonly tool: string;
  readonly lookFors: readonly LookFor[];
  readonly calendar: SchoolCalendar;
  /** Which teachers read their copies in Slack. */
  readonly onSlack: ReadonlySet<string>;
  /** Dice of their own, so that what is noted of a lesson does not change who is visited. */
  readonly asides: Dice;
  readonly lessonOf: ReturnType<typeof lessonsOf>;
  /** Which teachers answer, and what. */
  readonly answering: Dice;
}

/**
 * Three months of walkthroughs with the faults of real data: visits that taper off, some logged days later, comments that are
 * missing, slips that went late, a teacher who leaves. What was sent then is not sent again. What is returned lives through some days
 * of it, in their order.
 */
export function threeMonths(tx: Tx, dice: Dice, inSlack: readonly string[]): (tx: Tx, stretch: Stretch) => void {
  const calendar = calendarOf(tx);
  const tool = toolOn(tx, lastDay) ?? '';
  const asides = diceOf(2);
  const onSlack = teachersWith(tx, inSlack);
  const routine = {
    tool,
    lookFors: lookForsOf(tx, tool),
    calendar,
    onSlack,
    asides,
    lessonOf: lessonsOf(asides),
    answering: diceOf(7),
  };
  const observers = observersOf(tx);
  const later = laterDays();
  return (tx, stretch) => {
    for (let day = firstDay; day <= stretch.upTo; day = addDays(day, 1)) {
      if (!isIn(stretch, day)) continue;
      later.come(tx, day);
      if (day > lastDay) continue;
      if (day === leaves) letOneLeave(tx);
      if (!calendar.isSchoolDay(day)) continue;
      for (const observer of observers) {
        if (chance(dice, paceOf(observer, monthOf(day)) * observer.keenness))
          visit(tx, dice, { ...routine, observer, day, later });
      }
    }
  };
}

function paceOf({ steady }: Observer, month: Month): number {
  return pace[steady ? '2026-09' : month] ?? 0;
}

function observersOf(tx: Tx): Observer[] {
  const rows = tx
    .select({ id: roleHolding.personId, role: roleHolding.role, schoolId: roleHolding.schoolId })
    .from(roleHolding)
    .all();
  const keen: Readonly<Record<string, number>> = {
    principal: 1,
    assistantPrincipal: 0.9,
    director: 0.5,
    assistantSuperintendent: 0.6,
    superintendent: 0.2,
  };
  const visiting = rows.filter((row) => keen[row.role] !== undefined);
  // The sixth of them logs now and then only: the data of a real district has such a hole.
  const shared = new Set(rows.flatMap((row) => (row.role === 'assistantPrincipal' ? [row.schoolId] : [])));
  return visiting.map(({ id, role, schoolId }, at) => ({
    id,
    schoolId,
    keenness: at === 5 ? 0.1 : (keen[role] ?? 0),
    steady: shared.has(schoolId),
  }));
}

function teachersWith(tx: Tx, emails: readonly string[]): ReadonlySet<string> {
  const known = new Set(emails);
  const people = tx.select({ id: person.id, email: person.email }).from(person).all();
  return new Set(people.filter(({ email }) => email !== null && known.has(email)).map(({ id }) => id));
}

function visit(tx: Tx, dice: Dice, at: Routine & { observer: Observer; day: Day; later: Later }): void {
  const own = at.observer.schoolId;
  const all = teachersOn(tx, at.day, '', own ? [own] : [], 100);
  const near = own ? all.filter((one) => one.schoolId === own) : all;
  const teacher = pick(dice, near);
  if (!teacher) return;
  const focus = focusOf(tx, monthOf(at.day));
  const looked = at.lookFors.filter(({ code }) => chance(dice, focus.includes(code) ? 0.9 : 0.4));
  const answers = looked.map(({ id }) => ({ lookForId: id, answer: chance(dice, 0.62) ? 'seen' : 'notSeen' }) as const);
  // One in twelve is logged a day or two late.
  const loggedOn = chance(dice, 1 / 12) ? addDays(at.day, 2) : at.day;
  const { comment = '', question = '' } = (chance(dice, 0.8) && pick(dice, comments)) || {};
  const id = newId();
  const who = { observerId: at.observer.id, teacherId: teacher.teacherId, schoolId: teacher.schoolId };
  const what = { day: at.day, toolId: at.tool, ...at.lessonOf(teacher.teacherId), comment, question };
  const copy = copyOf(
    at.asides,
    { loggedOn, onSlack: at.onSlack.has(teacher.teacherId), school: teacher.school },
    { ...at, zone },
  );
  const row = { id, ...who, ...what, loggedAt: instantOf(loggedOn, loggedAt, zone).toString() };
  at.later.on(loggedOn, (then) => log(then, loggedOn, { row, answers, copy }));
  const answer = answerOf(at.answering, loggedOn, at.calendar);
  if (copy.how === 'slack' && answer) at.later.on(answer.on, (then) => answerVisit(then, answer.on, { id, ...answer }));
  at.later.come(tx, at.day);
}

/** The days on which patterns are published: the first school day of each week. */
export function publishingDays(tx: Tx): Day[] {
  const calendar = calendarOf(tx);
  const { fits } = firstSchoolDayOfWeek('06:00');
  const days: Day[] = [];
  // Later the app does it.
  for (let day = firstDay; day < runningSince; day = addDays(day, 1)) if (fits(day, calendar)) days.push(day);
  return days;
}

export const publishPatterns = (tx: Tx, day: Day): void => refreshPatterns({ db: tx, settings: settingsOf(tx) }, day);

const leaves: Day = '2026-10-17';

/** A teacher who was visited in September has left; the records stay. */
function letOneLeave(tx: Tx): void {
  const left = tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(roleHolding, eq(roleHolding.personId, person.id))
    .where(eq(roleHolding.role, 'teacher'))
    .limit(1)
    .get();
  if (left)
    tx.update(roleHolding)
      .set({ toDay: addDays(leaves, -1) })
      .where(eq(roleHolding.personId, left.id))
      .run();
}
