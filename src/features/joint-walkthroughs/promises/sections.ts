import { and, asc, between, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { daysOf, type Month, sayMonth } from '../../../district/days.ts';
import { weights } from '../../../district/digest.ts';
import { leadersOn } from '../../../district/leaders.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { isGoingOn, promisedMonth } from '../../../district/promised-month.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { alsoIn, type Contribution } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { hasSettledRoom } from '../memo/store.ts';
import { jointWalkthrough } from '../schema.ts';
import { isJointKept } from './rules.ts';

/** How many joint walkthroughs whoever leads the district made, against the number meant: nothing where no number is set, nor in summer. */
function jointPromise(c: Reading): Contribution<'digest'>[] {
  const month = promisedMonth(c.today);
  const number = Number(c.settings.jointWalkthroughsAMonth);
  if (month === undefined || number === 0) return [];
  const made = madeByLeaders(c.db, month);
  const leaders = leadersOn(c.db, c.today);
  const [first, ...rest]: Ref[] =
    made.length > 0
      ? made.map(({ id }) => refTo('jointWalkthrough', id))
      : leaders.map(({ id }) => refTo('person', id));
  if (first === undefined) return [];
  const goesOn = isGoingOn(month, c.today);
  const left = goesOn ? schoolDaysIn(c.db, c.today, daysOf(month).last).length : 0;
  const words = say`Joint walkthroughs in ${sayMonth(month)}${goesOn ? ' so far' : ''}: ${made.length} of ${number}.`;
  return [
    {
      part: 'promises',
      words,
      refs: [first, ...rest],
      weight: weights.promises.joint,
      can: 'packet.read',
      kept: isJointKept(made.length, number, left),
    },
  ];
}

/** Those of a month in which somebody walked who led the district on that day, with a room whose copy went. */
function madeByLeaders(db: Reader, month: Month) {
  const { first, last } = daysOf(month);
  return db
    .select(asOne(jointWalkthrough))
    .from(jointWalkthrough)
    .where(and(between(jointWalkthrough.day, first, last), isNull(jointWalkthrough.cancelledOn), hasSettledRoom))
    .orderBy(asc(jointWalkthrough.day), asc(jointWalkthrough.id))
    .all()
    .filter(({ day, observerId, secondObserverId }) =>
      leadersOn(db, day).some(({ id }) => id === observerId || id === secondObserverId),
    );
}

/** In somebody’s digest: as a count of all who lead. */
export const jointDigest = (c: Reading, { only }: DigestOccasion): Contribution<'digest'>[] =>
  only ? [] : jointPromise(c);

/** The same sentence in the packet. */
export const jointPacket = (c: Reading): Contribution<'packet'>[] => alsoIn('promises', jointPromise(c));
