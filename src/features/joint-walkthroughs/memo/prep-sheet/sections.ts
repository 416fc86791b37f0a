import { and, between, eq, isNull, or } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import { sayShortDay } from '../../../../district/days.ts';
import type { PrepSheetOccasion } from '../../../../district/occasions.ts';
import { type Ref, refTo } from '../../../../district/ref.ts';
import { asOne, isOf } from '../../../../district/same-person.ts';
import type { Reading } from '../../../../kit/context.ts';
import type { Contribution } from '../../../../kit/occasions.ts';
import { counted } from '../../../../kit/words/lists.ts';
import { bullets, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../../kit/words/text.ts';
import { jointWalkthrough } from '../../schema.ts';
import { jointRoomsOf } from '../../store.ts';
import { stepStanding } from '../steps/rules.ts';
import { type JointStep, jointStepsAt, lastSaidOfSteps } from '../steps/store.ts';
import { hasSettledRoom, type JointMemo, jointMemosSince } from '../store.ts';

/** What a prep sheet says of joint walkthroughs. */
export interface JointOnSheet {
  readonly walks: number;
  readonly rooms: number;
  readonly memos: readonly Pick<JointMemo, 'acceptedOn' | 'answeredOn'>[];
  readonly steps: readonly (Pick<JointStep, 'words' | 'state' | 'stateOn' | 'byDay'> & { readonly said: string })[];
}

/**
 * On a prep sheet: the principal’s joint walkthroughs since the last meeting, their memos as counts, the school’s open steps, and what became
 * of those that came due. Of what somebody else wrote before them, what is open only.
 */
export function jointOnSheet(c: Reading, occasion: PrepSheetOccasion): Contribution<'prepSheet'>[] {
  const { schoolId, personId, since } = occasion;
  const walks = walksOf(c.db, occasion);
  const memos = jointMemosSince(c.db, schoolId, personId, since);
  const steps = jointStepsAt(c.db, schoolId, since).filter((one) => one.state === 'open' || one.ownerId === personId);
  const [first, ...rest]: Ref[] = [
    ...walks.map(({ id }) => refTo('jointWalkthrough', id)),
    ...memos.map(({ id }) => refTo('jointMemo', id)),
    ...steps.map(({ id }) => refTo('jointStep', id)),
  ];
  if (first === undefined) return [];
  const said = lastSaidOfSteps(
    c.db,
    steps.map(({ id }) => id),
  );
  const words = jointSheetWords({
    walks: walks.length,
    rooms: walks.reduce((sum, { id }) => sum + settledIn(c.db, id), 0),
    memos,
    steps: steps.map((one) => ({ ...one, said: said.get(one.id) ?? '' })),
  });
  return [{ part: 'jointWalkthroughs', words, refs: [first, ...rest], weight: 0 }];
}

const walksOf = (db: Reader, { schoolId, personId, since, until }: PrepSheetOccasion) =>
  db
    .select(asOne(jointWalkthrough))
    .from(jointWalkthrough)
    .where(
      and(
        eq(jointWalkthrough.schoolId, schoolId),
        between(jointWalkthrough.day, since, until),
        isNull(jointWalkthrough.cancelledOn),
        or(isOf(jointWalkthrough.observerId, personId), isOf(jointWalkthrough.secondObserverId, personId)),
        hasSettledRoom,
      ),
    )
    .all();

const settledIn = (db: Reader, jointId: string): number =>
  jointRoomsOf(db, jointId).filter(({ state, withdrawnOn }) => state === 'settled' && withdrawnOn === null).length;

/** `2 joint walkthroughs since the last meeting (7 rooms). 1 memo sent: 1 accepted.`, then the steps. */
export function jointSheetWords({ walks, rooms, memos, steps }: JointOnSheet): Words {
  const open = steps.filter(({ state }) => state === 'open');
  const settled = steps.filter(({ state }) => state !== 'open');
  const accepted = memos.filter(({ acceptedOn }) => acceptedOn !== null).length;
  const answered = memos.filter(({ answeredOn }) => answeredOn !== null).length;
  const waiting = memos.filter(({ acceptedOn, answeredOn }) => acceptedOn === null && answeredOn === null).length;
  const became = [
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(answered > 0 ? [`${answered} answered`] : []),
    ...(waiting > 0 ? [`${waiting} without an answer yet`] : []),
  ];
  const held = `${counted(walks, 'joint walkthrough', 'joint walkthroughs')} since the last meeting${walks === 0 ? '' : ` (${counted(rooms, 'room', 'rooms')})`}`;
  const sent =
    memos.length === 0 ? 'no memo sent' : `${counted(memos.length, 'memo', 'memos')} sent: ${became.join(', ')}`;
  return [paragraph(`${held}; ${sent}.`), ...listOf('What became of steps', settled), ...listOf('Open steps', open)];
}

/** So many of each are named. */
const named = 8;

function listOf(title: string, steps: JointOnSheet['steps']): Words {
  if (steps.length === 0) return [];
  const more = steps.length - named;
  const lines: Text[] = steps.slice(0, named).map(stepLine);
  return [
    paragraph(bold(`${title}:`)),
    bullets(more > 0 ? [...lines, say`${counted(more, 'more is', 'more are')} in /walkthrough memos.`] : lines),
  ];
}

/** Of one that was put off, the day it was put off on: it came due, and goes on. */
const stepLine = (one: JointOnSheet['steps'][number]): Text => {
  const moved = one.state === 'open' && one.stateOn !== null ? `, moved on ${sayShortDay(one.stateOn)}` : '';
  return say`${one.words}: ${stepStanding(one)}${moved}${one.said === '' ? '' : ` (“${one.said}”)`}`;
};
