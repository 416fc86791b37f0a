import type { Db } from '../db/open.ts';
import { inTx } from '../db/tx.ts';
import { difference } from '../features/roster/rules.ts';
import { emailsToLookUp, rosterOf } from '../features/roster/store.ts';
import { applyDifference } from '../features/roster/workbook/apply.ts';
import { putErrand } from '../kit/errands/put.ts';
import { diceOf } from './dice.ts';
import { holdDilts } from './dilts.ts';
import { liveThreeMonths, publishEachWeek } from './history.ts';
import { nameNumbersAndFocus } from './leadership.ts';
import { moveSinceAugust } from './moves.ts';
import { bringInThePlan } from './planning.ts';
import { rateThemselves } from './ratings.ts';
import { readSinceSeptember } from './readings.ts';
import { millCity, type Resident } from './roster.ts';

/** The Monday on which the demo begins. */
const today = '2026-11-16';

/** Loads Mill City the way a workbook would be imported. */
export function loadMillCity(db: Db, people: readonly Resident[]): void {
  const firstDay = '2026-07-01';
  inTx(db, (tx) => {
    applyDifference(tx, difference(rosterOf(tx), millCity(people), firstDay), firstDay);
    const inSlack = people.filter((one) => one.slack).flatMap((one) => one.email ?? []);
    nameNumbersAndFocus(tx, people.filter((one) => one.roles.some(({ role }) => role === 'director')).at(-1)?.email);
    bringInThePlan(tx, people, today);
    readSinceSeptember(tx, diceOf(3), today);
    moveSinceAugust(tx, diceOf(4));
    rateThemselves(tx, diceOf(5), holdDilts(tx, today));
    liveThreeMonths(tx, diceOf(1), inSlack);
    publishEachWeek(tx);
    putErrand(tx, { name: 'roster/accounts', request: { kind: 'lookUp', emails: emailsToLookUp(tx) } });
  });
}
