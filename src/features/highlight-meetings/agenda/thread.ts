import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf, sayShortDay, sayTime } from '../../../district/days.ts';
import { nextHighlight } from '../../../district/highlight-meetings/store.ts';
import { highlightThread } from '../../../district/highlight-meetings/thread.ts';
import type { Reading } from '../../../kit/context.ts';
import { inChannel, type Reply, type ThreadOf, toReaders } from '../../../kit/meetings/thread.ts';
import type { Message, Retraction } from '../../../kit/outcome.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { readersInSlack } from '../report/readers.ts';
import { type AtWork, atWork, itemShown, raisedIn, remarksOnParts } from './at-work.ts';
import { closingNow } from './closed.ts';
import { isForGood } from './closed-store.ts';
import { besidesWords, groupWords } from './groups.ts';
import { highlightParentWords } from './messages.ts';
import { expected } from './readers.ts';
import { type ItemKind, isCarriedOver, itemKinds } from './rules.ts';
import { type HighlightItem, reportRef } from './store.ts';
import { meetingSummaryWords } from './summary.ts';

/** Which of the replies are brought up to date: all, or those that say these items. The first message always is. */
export type Which = 'all' | readonly Pick<HighlightItem, 'id' | 'kind'>[];

/** Who hears that the first message stands in the channel, or never will. */
export const agendaTells = 'highlights/agenda';

/** The thread of a meeting’s agenda. */
export const threadOf = (meetingId: string): ThreadOf => ({
  name: highlightThread(meetingId),
  about: reportRef(meetingId),
  can: 'highlights.read',
  tells: agendaTells,
});

/** What the thread of a meeting shall say now; where it does not stand in a channel, what its readers shall have. Nothing while it is not posted. */
export function highlightThreadNow(c: Reading, meetingId: string, which: Which = 'all'): Message[] {
  const work = atWork(c, meetingId);
  if (!work) return [];
  const { channelId, withheldWhy } = work.agenda;
  const thread = threadOf(meetingId);
  const words = parentOf(c, work);
  const summary = summaryOf(c, work).map((said) => ({ what: 'summary', words: said }));
  const toEach = (reply: Reply) => toReaders(thread, readersInSlack(c, meetingId), reply);
  if (channelId === null || withheldWhy !== null) return [{ what: 'to', words }, ...summary].flatMap(toEach);
  return [
    ...inChannel(thread, channelId, words, [...repliesOf(c, work, which), ...summary]),
    ...summary.flatMap(toEach),
  ];
}

function parentOf(c: Reading, { meeting, agenda, document, items }: AtWork): Words {
  const at = Temporal.Instant.from(agenda.postedAt);
  return highlightParentWords({
    meeting,
    items,
    finalOn: document.finalOn,
    closing: closingNow(c, { meeting, agenda, items }),
    ...expected(c, meeting.id),
    posted: `${sayShortDay(dayOf(at, c.settings.timeZone))} at ${sayTime(at, c.settings.timeZone)}`,
  });
}

/** A reply for each kind of item: with what is noted besides and the summary, a thread has seven. */
const groups = {
  feedback: { what: 'feedback', title: 'Answers to feedback' },
  carriedOver: { what: 'carriedOver', title: 'Carried over from earlier meetings' },
  objective: { what: 'objectives', title: 'Progress by strategic objective' },
  obstacle: { what: 'obstacles', title: 'Obstacles and ways around them' },
  own: { what: 'own', title: 'Also on the agenda' },
} as const satisfies Record<ItemKind, { readonly what: string; readonly title: string }>;

function repliesOf(c: Reading, work: AtWork, which: Which): Reply[] {
  const wanted = (kind: ItemKind) => which === 'all' || which.some((one) => one.kind === kind);
  return [...itemKinds.filter(wanted).flatMap((kind) => groupOf(c, work, kind)), ...besides(c, work)];
}

function groupOf(c: Reading, work: AtWork, kind: ItemKind): Reply[] {
  const { what, title } = groups[kind];
  const items = work.items.filter((one) => one.kind === kind);
  const elsewhere = kind === 'carriedOver' ? work.items.filter((one) => one.kind !== kind && isCarriedOver(one)) : [];
  if (items.length + elsewhere.length === 0) return [];
  const shown = items.map((item) => itemShown(c, work, item));
  const isClosed = work.agenda.closedAt !== null;
  const records = kind === 'objective' || kind === 'obstacle' ? { records: work.meeting.id } : {};
  return [{ what, words: groupWords({ title, items: shown, elsewhere, isClosed, ...records }) }];
}

function besides(c: Reading, work: AtWork): Reply[] {
  const remarks = remarksOnParts(work.document);
  const shown = { remarks, notes: work.notes.filter(({ itemId }) => itemId === null), ...raisedIn(c, work) };
  if (remarks.length + shown.notes.length + shown.obstacles.length + shown.corrections.length === 0) return [];
  return [{ what: 'besides', words: besidesWords(shown) }];
}

/** After the meeting: the summary, for the thread and for each who may read it. */
function summaryOf(c: Reading, { meeting, agenda, notes, items }: AtWork): Words[] {
  if (!isForGood(agenda, c.now) || meeting.cancelledOn !== null) return [];
  const nextDay = nextHighlight(c.db, addDays(meeting.day, 1))?.day;
  return [meetingSummaryWords({ day: meeting.day, notes, items, nextDay, ...raisedIn(c, { meeting }) })];
}

/** The summary shall not be there any more: the meeting takes place after all. */
export function takenBack(c: Reading, meetingId: string): Retraction[] {
  const name = `${highlightThread(meetingId)}/summary`;
  const all = [name, ...readersInSlack(c, meetingId).map((id) => `${name}/${id}`)];
  return all.map((one) => ({ name: one, why: 'the meeting was moved' }));
}
