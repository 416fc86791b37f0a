import type { Db } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import { inTx } from '../db/tx.ts';
import { addDays, type Day } from '../district/days.ts';
import { putErrand } from '../engine/errands/put.ts';
import { rosterDifference } from '../features/roster/rules.ts';
import { emailsToLookUp, rosterOf } from '../features/roster/store.ts';
import { applyRosterDifference } from '../features/roster/workbook/apply.ts';
import { lookBack } from './corrections.ts';
import { diceOf } from './dice.ts';
import { mondays, sendDigests } from './digests.ts';
import { diltDays, planDilts } from './dilts.ts';
import { askForDocuments, highlightDays, planHighlights } from './highlights.ts';
import { publishingDays, publishPatterns, threeMonths } from './history.ts';
import { nameNumbersAndFocus } from './leadership.ts';
import { moveSinceAugust } from './moves.ts';
import { type Offices, officesOf } from './people.ts';
import { bringInThePlan } from './planning.ts';
import { ratingDays } from './ratings.ts';
import { linkWhatShows, readSinceSeptember } from './readings.ts';
import { millCity, type Resident } from './roster.ts';
import type { AutumnDay } from './stretch.ts';

/** The Monday on which the demo begins. */
const today: Day = '2026-11-16';

/** Loads Mill City the way a workbook would be imported. */
export function loadMillCity(db: Db, people: readonly Resident[]): void {
  const firstDay = '2026-07-01';
  inTx(
    db,
    (tx) => {
      applyRosterDifference(tx, rosterDifference(rosterOf(tx), millCity(people), firstDay), firstDay);
      const inSlack = people.filter((one) => one.slack).flatMap((one) => one.email ?? []);
      nameNumbersAndFocus(tx, people.filter((one) => one.roles.some(({ role }) => role === 'director')).at(-1)?.email);
      bringInThePlan(tx, people, today);
      linkWhatShows(tx);
      const who = officesOf(tx, people);
      liveThroughAutumn(tx, who, inSlack);
      sendDigests(tx, who, today);
      putErrand(tx, { name: 'roster/accounts', request: { kind: 'lookUp', emails: emailsToLookUp(tx) } });
    },
    { door: 'setUp', through: 'demo', at: `${today}T12:00:00Z` },
  );
}

/** Records and meetings in their order, so that whatever is gathered on a day says what was on record then. */
function liveThroughAutumn(tx: Tx, who: Offices, inSlack: readonly string[]): void {
  const ids = planHighlights(tx, who);
  const dilts = planDilts(tx);
  const visit = threeMonths(tx, diceOf(1), inSlack);
  let after: Day = '2026-08-01';
  const liveUpTo = (upTo: Day): void => {
    visit({ after, upTo });
    readSinceSeptember(tx, diceOf(3), { today, after, upTo });
    moveSinceAugust(tx, diceOf(4), { after, upTo });
    lookBack(tx, who, { after, upTo });
    after = upTo;
  };
  const days = [
    ...publishingDays(tx).map((day): AutumnDay => [day, () => publishPatterns(tx, day)]),
    ...mondays(tx, who),
    ...diltDays(tx, dilts, today),
    ...ratingDays(tx, dilts),
    ...highlightDays(tx, who, { ids, today }),
  ];
  for (const [day, happens] of days.sort(([one], [other]) => (one < other ? -1 : Number(one > other)))) {
    liveUpTo(addDays(day, -1));
    happens();
  }
  liveUpTo(addDays(today, -1));
  askForDocuments(tx, who, ids.get('2026-12-03') ?? '');
}
