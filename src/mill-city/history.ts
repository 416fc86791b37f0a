import { eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day, instantOf, type Month, monthOf } from '../district/days.ts';
import { newId } from '../district/ref.ts';
import { calendarOf, type LookFor, lookForsOf, settingsOf, teachersOn, toolOn } from '../district/roster.ts';
import { person, roleHolding } from '../district/schema.ts';
import { focusOf } from '../features/walkthroughs/focus/store.ts';
import { refreshPatterns } from '../features/walkthroughs/patterns/feature.ts';
import { insertWalkthrough } from '../features/walkthroughs/store.ts';
import { firstSchoolDayOfWeek } from '../kit/slots/rule.ts';
import { comments } from './comments.ts';
import { chance, type Dice, pick } from './dice.ts';

const firstDay: Day = '2026-08-31';
const lastDay: Day = '2026-11-13';
/** The Monday on which the demo begins. */
const lastRefresh: Day = '2026-11-16';
const zone = 'America/New_York';

/** How likely an administrator visits on a school day: everywhere it tapers after October. */
const pace: Readonly<Record<string, number>> = { '2026-08': 0.2, '2026-09': 0.34, '2026-10': 0.32, '2026-11': 0.18 };

/** Who logs walkthroughs, and how steadily. One principal has all but stopped, as one does. */
interface Observer {
  readonly id: string;
  readonly schoolId: string | null;
  readonly keenness: number;
  /** Does not taper off: where two share the work, it goes on. */
  readonly steady: boolean;
}

/**
 * Three months of walkthroughs with the faults of real data: visits that taper off, some logged days later, comments that are
 * missing, a teacher who has left. What was sent then is not sent again.
 */
export function liveThreeMonths(tx: Tx, dice: Dice): void {
  const calendar = calendarOf(tx);
  const tool = toolOn(tx, lastDay) ?? '';
  const lookFors = lookForsOf(tx, tool);
  const observers = observersOf(tx);
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    if (!calendar.isSchoolDay(day)) continue;
    for (const observer of observers) {
      if (chance(dice, paceOf(observer, monthOf(day)) * observer.keenness))
        visit(tx, dice, { observer, day, tool, lookFors });
    }
  }
  letOneLeave(tx);
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

function visit(
  tx: Tx,
  dice: Dice,
  at: { observer: Observer; day: Day; tool: string; lookFors: readonly LookFor[] },
): void {
  const own = at.observer.schoolId;
  const all = teachersOn(tx, at.day, '', own ? [own] : [], 100);
  const near = own ? all.filter((one) => one.schoolId === own) : all;
  const teacher = pick(dice, near);
  if (!teacher) return;
  const focus = focusOf(tx, monthOf(at.day));
  const looked = at.lookFors.filter(({ code }) => chance(dice, focus.includes(code) ? 0.9 : 0.4));
  const seen = looked.filter(() => chance(dice, 0.62)).map((one) => one.id);
  // One in twelve is logged a day or two late.
  const loggedOn = chance(dice, 1 / 12) ? addDays(at.day, 2) : at.day;
  const who = { observerId: at.observer.id, teacherId: teacher.teacherId, schoolId: teacher.schoolId };
  const comment = chance(dice, 0.8) ? (pick(dice, comments) ?? '') : '';
  insertWalkthrough(
    tx,
    {
      id: newId(),
      ...who,
      day: at.day,
      toolId: at.tool,
      comment,
      loggedAt: instantOf(loggedOn, '15:10', zone).toString(),
    },
    { marks: Object.fromEntries(looked.map(({ id }) => [id, seen.includes(id) ? 'seen' : 'notSeen'])), comments: {} },
  );
}

/** The patterns as they were published on the first school day of each week. */
export function publishEachWeek(tx: Tx): void {
  const calendar = calendarOf(tx);
  const settings = settingsOf(tx);
  const { fits } = firstSchoolDayOfWeek('06:00');
  for (let day = firstDay; day <= lastRefresh; day = addDays(day, 1))
    if (fits(day, calendar)) refreshPatterns({ db: tx, settings }, day);
}

/** A teacher who was visited in September has left in October; the records stay. */
function letOneLeave(tx: Tx): void {
  const left = tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(roleHolding, eq(roleHolding.personId, person.id))
    .where(eq(roleHolding.role, 'teacher'))
    .limit(1)
    .get();
  if (left) tx.update(roleHolding).set({ toDay: '2026-10-16' }).where(eq(roleHolding.personId, left.id)).run();
}
