import type { Db } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import { inTx } from '../db/tx.ts';
import { addDays, type Day } from '../district/days.ts';
import { putErrand } from '../engine/errands/put.ts';
import { rosterDifference } from '../features/roster/rules.ts';
import { emailsToLookUp, rosterOf } from '../features/roster/store.ts';
import { applyRosterDifference } from '../features/roster/workbook/apply.ts';
import { correctCourse, lookBack } from './corrections.ts';
import { diceOf } from './dice.ts';
import { seeBreaks, sendDigests } from './digests.ts';
import { holdDilts } from './dilts.ts';
import { askForDocuments, holdHighlight, planHighlights } from './highlights.ts';
import { liveThreeMonths, publishEachWeek } from './history.ts';
import { nameNumbersAndFocus } from './leadership.ts';
import { meetings } from './meetings.ts';
import { moveSinceAugust } from './moves.ts';
import { type Offices, officesOf } from './people.ts';
import { bringInThePlan } from './planning.ts';
import { rateThemselves } from './ratings.ts';
import { linkWhatShows, readSinceSeptember } from './readings.ts';
import { millCity, type Resident } from './roster.ts';

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
      liveThroughAutumn(tx, who);
      rateThemselves(tx, diceOf(5), holdDilts(tx, today));
      liveThreeMonths(tx, diceOf(1), inSlack);
      publishEachWeek(tx);
      seeBreaks(tx, who);
      sendDigests(tx, who, today);
      putErrand(tx, { name: 'roster/accounts', request: { kind: 'lookUp', emails: emailsToLookUp(tx) } });
    },
    { door: 'setUp', through: 'demo', at: `${today}T12:00:00Z` },
  );
}

/** Records and meetings in their order, so that each report says what was on record that day. */
function liveThroughAutumn(tx: Tx, who: Offices): void {
  const ids = planHighlights(tx, who);
  let after: Day = '2026-08-01';
  const liveUpTo = (upTo: Day): void => {
    readSinceSeptember(tx, diceOf(3), { today, after, upTo });
    moveSinceAugust(tx, diceOf(4), { after, upTo });
    lookBack(tx, who, { after, upTo });
    after = upTo;
  };
  for (const meeting of meetings.filter(({ day, notes }) => day < today && notes)) {
    liveUpTo(addDays(meeting.day, -7));
    const id = ids.get(meeting.day) ?? '';
    holdHighlight(tx, who, id, meeting);
    correctCourse(tx, who, meeting.day, id);
  }
  liveUpTo(today);
  askForDocuments(tx, who, ids.get('2026-12-03') ?? '');
}
