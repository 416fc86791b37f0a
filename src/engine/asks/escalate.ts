import { isAway } from '../../district/absences.ts';
import { addDays, type Day } from '../../district/days.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import {
  deferredItems,
  type Escalation,
  endEscalation,
  keepEscalation,
  openEscalations,
} from '../../kit/asks/deferred.ts';
import { type Item, logGone, notGone, timesAsked } from '../../kit/asks/log.ts';
import { managerOf, managersOf } from '../../kit/asks/managers.ts';
import type { Writing } from '../../kit/context.ts';

/** Older ones are not looked at any more: nobody is asked them. */
const lookedBack = 60;

/** Notes what is asked no more: its cause is gone, or the plan manager saw to it. What was handed over for it ends with it. */
export function noteSettled(c: Writing, asks: readonly Ask[], day: Day): void {
  const wanted = new Set(asks.map((one) => keyOf({ personId: one.of, item: itemOf(one) })));
  for (const one of openEscalations(c.db)) if (isOver(one, wanted, day)) endEscalation(c.db, one.id, null, day);
  const handed = new Set(openEscalations(c.db).map(({ id }) => `asks/handed-${id}`));
  const isWanted = (one: Item) => wanted.has(keyOf(one)) || handed.has(one.item.split(' ')[0] ?? '');
  for (const one of notGone(c.db, addDays(day, -lookedBack)))
    if (!isWanted(one)) logGone(c.db, one.personId, [one.item], day);
}

/** That somebody is asked too much is said anew each month. */
const isOver = (one: Escalation, wanted: ReadonlySet<string>, day: Day): boolean =>
  one.why === 'load' ? one.onDay.slice(0, 7) < day.slice(0, 7) : !wanted.has(keyOf(one));

/** What was asked for the last time on an earlier day goes to the plan manager. Returns whoever has something handed to them. */
export function escalateWhatIsDue(c: Writing, asks: readonly Ask[], day: Day): string[] {
  for (const one of asks)
    if (one.escalates && isDue(c, one, day))
      keepEscalation(c.db, { personId: one.of, item: itemOf(one) }, 'lastTime', day);
  return openEscalations(c.db).length > 0 ? managersOf(c) : [];
}

function isDue(c: Writing, one: Ask, day: Day): boolean {
  const { n, last } = timesAsked(c.db, { personId: one.of, item: itemOf(one) });
  if (n < one.cap || last === null || last >= day) return false;
  if (managerOf(c, one.of) === undefined || isAway(c.db, one.of, day)) return false;
  return !deferredItems(c.db, one.of, c.now).has(itemOf(one));
}

const keyOf = ({ personId, item }: Item): string => `${personId} ${item}`;
