import { eq } from 'drizzle-orm';
import type { Reader } from '../../../../db/open.ts';
import { type Day, sayNearDay } from '../../../../district/days.ts';
import { leadersOn } from '../../../../district/leaders.ts';
import { refTo } from '../../../../district/ref.ts';
import { standsFor } from '../../../../district/same-person.ts';
import type { Ask } from '../../../../kit/asks/ask.ts';
import type { Reading } from '../../../../kit/context.ts';
import { place } from '../../../../kit/feature.ts';
import type { ButtonPiece } from '../../../../kit/words/pieces.ts';
import { say, type Text } from '../../../../kit/words/text.ts';
import { isMeetingWrittenIn } from '../../at-work/store.ts';
import { principalMeetingNames } from '../../messages.ts';
import { principalMeetingOther } from '../../schema.ts';
import { memoNames } from '../names.ts';
import { type OwedMemo, owedMemos } from './store.ts';

/** With the day of the newest meeting it is about: the cap is on asking for that day's memos, not on a year of them. */
export const memosOwed = 'memos/owed-';

/** The memos that are not written yet, from the day after the meeting on, asked of whoever led it: one question for all of a person’s. */
export function memoAsks(c: Reading, of?: string): Ask[] {
  const by = memosByWriter(c);
  return [...by].flatMap(([writer, owed]) => (of === undefined || of === writer ? [askFor(c, writer, owed)] : []));
}

/** At least one memo, the first due first. */
type Owed = [OwedMemo, ...OwedMemo[]];

function memosByWriter(c: Reading): ReadonlyMap<string, Owed> {
  const owed = owedMemos(c);
  const leaders = owed.length === 0 ? [] : leadersOn(c.db, c.today).map(({ id }) => id);
  const by = new Map<string, Owed>();
  for (const one of owed) {
    const writer = memoWriter(c.db, one, leaders);
    const theirs = writer === undefined ? undefined : by.get(writer);
    if (theirs) theirs.push(one);
    else if (writer !== undefined) by.set(writer, [one]);
  }
  return by;
}

/** Who led it; where they lead no more, who else was there and does; else whoever leads the district. */
export function memoWriter(
  db: Reader,
  { id, leadId }: Pick<OwedMemo, 'id' | 'leadId'>,
  leaders: readonly string[],
): string | undefined {
  if (leaders.includes(leadId)) return leadId;
  const others = db
    .select({ id: standsFor(principalMeetingOther.personId) })
    .from(principalMeetingOther)
    .where(eq(principalMeetingOther.meetingId, id))
    .all();
  return others.find((one) => leaders.includes(one.id))?.id ?? leaders[0];
}

function askFor(c: Reading, of: string, owed: Owed): Ask {
  const [first] = owed;
  const newest = owed.at(-1) ?? first;
  return {
    name: `${memosOwed}${newest.day}`,
    of,
    about: refTo('person', of),
    can: 'memos.write',
    by: first.dueOn,
    // Each day until the newest is due, and three more.
    cap: Number(c.settings.memoWithin) + 3,
    why: owed.length === 1 ? oneOwed(first, c.today) : manyOwed(owed.length, first, c.today),
    button: place({ name: memoNames.write }, 'Write memo…', first.id, { spoken: `Write the memo for ${first.school}` }),
    ...orOf(c, owed),
  };
}

const oneOwed = ({ school, dueOn }: OwedMemo, today: Day): Text =>
  dueOn < today
    ? say`Write the memo for ${school}. It was due ${sayNearDay(dueOn, today)}.`
    : say`Write the memo for ${school}, due ${sayNearDay(dueOn, today)}.`;

const manyOwed = (n: number, { school, dueOn }: OwedMemo, today: Day): Text =>
  say`You owe ${n} memos. The first, for ${school}, ${dueOn < today ? 'was' : 'is'} due ${sayNearDay(dueOn, today)}.`;

/** Beside it: the list, in which each can be written or marked as not held; of a single one that nothing was written of, the latter. */
function orOf(c: Reading, owed: Owed): { readonly or?: ButtonPiece } {
  const [{ id, school }] = owed;
  if (owed.length > 1)
    return { or: place({ name: memoNames.list }, `See all ${owed.length}`, '', { spoken: 'See all memos you owe' }) };
  if (isMeetingWrittenIn(c.db, id)) return {};
  const spoken = `The meeting with ${school} was not held`;
  return { or: place({ name: principalMeetingNames.notHeld }, 'Not held…', id, { spoken }) };
}
