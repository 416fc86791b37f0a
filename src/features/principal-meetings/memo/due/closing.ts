import { dayText } from '../../../../district/days.ts';
import { leadersOn } from '../../../../district/leaders.ts';
import type { ClosedAsk, Closing } from '../../../../kit/asks/closing.ts';
import type { Reading } from '../../../../kit/context.ts';
import { counted } from '../../../../kit/words/lists.ts';
import { say, type Text } from '../../../../kit/words/text.ts';
import { andNames } from '../../messages.ts';
import { principalMeetingById } from '../../store.ts';
import { memoOfMeeting } from '../store.ts';
import { type MemoAskedFor, memosAskedFor } from './asked-for.ts';
import { memosOwed, memoWriter } from './asks.ts';

/** What became of the memos somebody was asked for; of one alone, where it was asked for before they were asked for together. */
export function memoClosing(c: Reading, { name, id, of, since }: ClosedAsk): Closing | undefined {
  if (name === 'memos/write') return closingOfOne(c, id, of);
  const upTo = name.startsWith(memosOwed) ? dayText.safeParse(name.slice(memosOwed.length)).data : undefined;
  return upTo && closingOfAll(of, becameOf(c, memosAskedFor(c.db, { upTo, since }), of));
}

/** The memo was sent, or the meeting did not take place. */
function closingOfOne(c: Reading, meetingId: string, of: string): Closing | undefined {
  const meeting = principalMeetingById(c.db, meetingId);
  if (!meeting) return undefined;
  const can = 'principalMeetings.meet';
  const sent = memoOfMeeting(c.db, meetingId);
  if (sent) return { can, by: sent.byId, what: memosFor([meeting]) };
  if (meeting.cancelledOn !== null) return { can, because: say`the meeting with ${meeting.school} was called off.` };
  if (meeting.state === 'notHeld') return { can, because: say`the meeting with ${meeting.school} wasn’t held.` };
  return writerNow(c)(meeting) === of ? { can, because: say`all your memos are one question now.` } : undefined;
}

type Some = readonly MemoAskedFor[];

/** How the memos stand that were somebody's to write. */
interface Became {
  readonly mine: Some;
  readonly others: Some;
  readonly notHeld: Some;
  /** Not written, and asked of them with newer ones. */
  readonly open: Some;
  /** Not written, and somebody else's to write now. */
  readonly passedOn: Some;
}

function becameOf(c: Reading, all: Some, of: string): Became {
  const writer = writerNow(c);
  const isOff = ({ cancelledOn, state }: MemoAskedFor) => cancelledOn !== null || state === 'notHeld';
  const led = all.filter(({ leadId, senderId }) => leadId === of && senderId !== of);
  const rest = all.filter((one) => one.senderId === null && !isOff(one));
  return {
    mine: all.filter(({ senderId }) => senderId === of),
    others: led.filter(({ senderId }) => senderId !== null),
    notHeld: led.filter((one) => one.senderId === null && isOff(one)),
    open: rest.filter((one) => writer(one) === of),
    passedOn: rest.filter((one) => one.leadId === of && writer(one) !== of),
  };
}

function writerNow(c: Reading): (one: Parameters<typeof memoWriter>[1]) => string | undefined {
  const leaders = leadersOn(c.db, c.today).map(({ id }) => id);
  return (one) => memoWriter(c.db, one, leaders);
}

function closingOfAll(of: string, became: Became): Closing | undefined {
  const { mine, others, notHeld, open, passedOn } = became;
  const can = 'memos.write';
  const n = [mine, others, notHeld, open, passedOn].reduce((sum, some) => sum + some.length, 0);
  if (n === 0) return undefined;
  const senders = new Set(others.flatMap(({ senderId }) => senderId ?? []));
  const [sender] = senders;
  if (mine.length > 0 && n === mine.length + notHeld.length)
    return { can, by: of, what: say`${memosFor(mine)}${notHeld.length === 0 ? '' : `; ${offSaid(notHeld)}`}` };
  if (sender !== undefined && senders.size === 1 && n === others.length)
    return { can, by: sender, what: memosFor(others) };
  return { can, because: say`${andNames(partsOf(became, n))}.` };
}

/** `you sent 1 of 3 memos, Sam Sato sent 1 and 1 is asked with newer ones`. */
function partsOf({ mine, others, notHeld, open, passedOn }: Became, n: number): string[] {
  const senders = [...new Set(others.map(({ sender }) => sender ?? ''))];
  return [
    ...(mine.length === 0 ? [] : [`you sent ${mine.length} of ${counted(n, 'memo', 'memos')}`]),
    ...(others.length === 0 ? [] : [`${andNames(senders)} sent ${others.length}`]),
    ...(notHeld.length === 0 ? [] : [offSaid(notHeld)]),
    ...(passedOn.length === 0 ? [] : [`somebody else writes ${passedOn.length} now`]),
    ...(open.length === 0
      ? []
      : [`${open.length} you still owe ${open.length === 1 ? 'is' : 'are'} asked with newer ones`]),
  ];
}

/** So many schools are named. */
const named = 3;

function memosFor(all: readonly { readonly school: string }[]): Text {
  if (all.length > named) return say`${all.length} memos`;
  return say`the ${all.length === 1 ? 'memo' : 'memos'} for ${andNames(all.map(({ school }) => school))}`;
}

function offSaid(all: Some): string {
  const off = all.filter(({ cancelledOn }) => cancelledOn !== null).length;
  const what = off === 0 ? 'held' : 'called off';
  if (all.length === 1) return `the meeting with ${all[0]?.school} ${off === 0 ? 'wasn’t' : 'was'} ${what}`;
  if (off > 0 && off < all.length) return `${all.length} meetings were called off or not held`;
  return `${all.length} meetings ${off === 0 ? 'weren’t' : 'were'} ${what}`;
}
