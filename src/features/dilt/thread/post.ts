import { Temporal } from 'temporal-polyfill';
import { dayOf, sayShortDay, sayTime } from '../../../district/days.ts';
import { type Dilt, diltById, lastDilt, nextDilt } from '../../../district/dilt/store.ts';
import { agendaThread } from '../../../district/dilt/thread.ts';
import { evidenceFor } from '../../../district/evidence.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { schoolDaysLeft } from '../../../kit/meetings/dates.ts';
import { inChannel, onceMore, type ThreadOf, toReaders } from '../../../kit/meetings/thread.ts';
import { type Done, done, type Message, type Retraction } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { isRefused, threadIn } from '../../../kit/threads.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { diltAt } from '../agenda/form.ts';
import { lookForsForAgenda } from '../agenda/known.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { startTimes } from '../agenda/rules.ts';
import {
  type DiltAgendaRow,
  diltAgendaOf,
  keepDiltPosted,
  type Segment,
  segmentRef,
  segmentsOf,
} from '../agenda/store.ts';
import { commitmentsOf } from '../commitments/store.ts';
import { summaryMessage } from '../day/summary.ts';
import { everybody } from '../rotation/store.ts';
import { type DiltParentShown, diltParentWords, ownAgendaWords, replyWords } from './messages.ts';

/** So many school days before the day it is posted by itself, an hour before the packet looks for it. */
const postedBefore = 3;

/** The thread of a DILT’s agenda. */
const threadOf = (diltId: string): ThreadOf => ({
  name: agendaThread(diltId),
  about: refTo('dilt', diltId),
  can: 'dilt.read',
  tells: 'dilt/agenda',
});

/** The name for life of what a thread says of one segment, as threads of before have it. */
const segmentName = (diltId: string, id: string): string => `${agendaThread(diltId)}/${id}`;

/** What a part of a thread is called: the segments that share a reply. */
const partOf = (at: number): string => `part-${at + 1}`;

/** The agenda goes to the DILT's channel now; posted already, it is posted where it was withheld. */
export const postDiltAgenda: ButtonPress = {
  name: diltAgendaNames.post,
  ability: 'dilt.facilitate',
  about: 'dilt',
  press(c, id) {
    const dilt = diltAt(c, id);
    const channel = c.settings.diltChannel;
    if (channel === '')
      throw new Refusal(
        'No channel is chosen for the DILT yet. A superintendent or the plan manager chooses one with /throughline settings.',
      );
    if (segmentsOf(c.db, dilt.id).length === 0)
      throw new Refusal('There’s no agenda to post yet. Write it with /dilt agenda.');
    return {
      ...post(c, dilt, channel, c.viewer.person.id),
      retract: stands(c, dilt.id) === undefined ? [onceMore(threadOf(dilt.id))] : [],
      tell: [paragraph('The agenda is on its way to the DILT channel. It stays up to date there.')],
    };
  },
};

/** The channel in which the thread of an agenda stands or is about to; undefined where none shows it. */
const stands = (c: Reading, diltId: string): string | undefined => threadIn(c.db, agendaThread(diltId));

/** Three school days before a DILT its agenda is posted, if the district has named a channel and nobody has done so. */
export const postDiltInTime: Job = {
  name: 'agenda of the DILT',
  when: everySchoolDay('07:00'),
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const dilt = nextDilt(c.db, c.today);
    const channel = c.settings.diltChannel;
    if (!dilt || channel === '' || schoolDaysLeft(c, dilt) > postedBefore) return done();
    const isPosted = diltAgendaOf(c.db, dilt.id)?.channelId != null;
    // What has changed elsewhere since is said from now on: a packet that froze, a short name.
    if (isPosted) return done({ messages: diltThreadNow(c, dilt.id) });
    return segmentsOf(c.db, dilt.id).length === 0 ? done() : post(c, dilt, channel, null);
  },
};

function post(c: Writing, dilt: Dilt, channel: string, byId: string | null): Done {
  const where = stands(c, dilt.id) ?? channel;
  keepDiltPosted(c, dilt.id, where, byId);
  const kept = diltAgendaOf(c.db, dilt.id);
  return done({ messages: kept ? posted(c, dilt, kept, where) : [] });
}

/** What the thread of an agenda shall say now; where the channel refused it, also what each who may read it shall have. Nothing while it is not posted. */
export function diltThreadNow(c: Reading, diltId: string): Message[] {
  const kept = diltAgendaOf(c.db, diltId);
  const dilt = diltById(c.db, diltId);
  if (!dilt || kept?.channelId == null) return [];
  const refused = isRefused(c.db, agendaThread(diltId));
  return [...posted(c, dilt, kept, kept.channelId), ...(refused ? byDirectMessage(c, dilt, kept) : [])];
}

function posted(c: Reading, dilt: Dilt, kept: DiltAgendaRow, channel: string): Message[] {
  const segments = segmentsOf(c.db, dilt.id);
  const parts = partsOfThread(c, dilt.id, repliesOf(c, dilt, segments));
  return inChannel(threadOf(dilt.id), channel, diltParentWords(parentOf(c, dilt, kept, segments)), [
    ...parts.map(({ what, shown }) => ({ what, words: replyWords(shown) })),
    ...summaryMessage(c, dilt, segments).map((words) => ({ what: 'summary', words })),
  ]);
}

/** With how the day went a thread has eight replies at most. */
const maxParts = 7;

/** The replies: a segment each, or a few where there are more than a thread should have. A thread of before keeps a reply for each. */
function partsOfThread(
  c: Reading,
  diltId: string,
  replies: readonly ShownReply[],
): { readonly what: string; readonly shown: readonly ShownReply[] }[] {
  if (replies.some(({ segment }) => threadIn(c.db, segmentName(diltId, segment.id)) !== undefined))
    return replies.map((one) => ({ what: one.segment.id, shown: [one] }));
  const each = Math.ceil(replies.length / maxParts);
  return Array.from({ length: Math.ceil(replies.length / Math.max(each, 1)) }, (_, at) => ({
    what: partOf(at),
    shown: replies.slice(at * each, (at + 1) * each),
  }));
}

/** Replies that an agenda of fewer segments has no more. */
export function repliesGone(c: Reading, diltId: string, gone: readonly Pick<Segment, 'id'>[]): Retraction[] {
  const dilt = diltById(c.db, diltId);
  if (!dilt || diltAgendaOf(c.db, diltId)?.channelId == null) return [];
  const why = 'it was taken off the agenda';
  const parts = partsOfThread(c, diltId, repliesOf(c, dilt, segmentsOf(c.db, diltId)));
  const left = Array.from({ length: maxParts - parts.length }, (_, at) => partOf(parts.length + at));
  return [
    ...gone.map(({ id }) => ({ name: segmentName(diltId, id), why })),
    ...left.map((part) => ({ name: `${agendaThread(diltId)}/${part}`, why })),
  ];
}

type ShownReply = ReturnType<typeof repliesOf>[number];

/** The agenda, and how the day went, as a direct message to each who sits in the DILT: where the channel may not show it. */
export function byDirectMessage(c: Reading, dilt: Dilt, kept: DiltAgendaRow): Message[] {
  const segments = segmentsOf(c.db, dilt.id);
  const words = ownAgendaWords(parentOf(c, dilt, kept, segments), repliesOf(c, dilt, segments));
  const said = [
    { what: 'to', words },
    ...summaryMessage(c, dilt, segments).map((one) => ({ what: 'summary', words: one })),
  ];
  const people = everybody(c);
  return said.flatMap((one) => toReaders(threadOf(dilt.id), people, one));
}

function parentOf(c: Reading, dilt: Dilt, kept: DiltAgendaRow, segments: readonly Segment[]): DiltParentShown {
  const at = Temporal.Instant.from(kept.postedAt ?? c.now.toString());
  const last = lastDilt(c.db, dilt.day);
  return {
    dilt,
    segments,
    toDecide: kept.toDecide,
    today: c.today,
    packetId: c.ask('frozenPacket', { diltId: dilt.id }).packetId,
    facilitator: dilt.facilitatorId === null ? undefined : personById(c.db, dilt.facilitatorId)?.name,
    commitments: last ? commitmentsOf(c.db, last.id).length : 0,
    posted: `${sayShortDay(dayOf(at, c.settings.timeZone))} at ${sayTime(at, c.settings.timeZone)}`,
  };
}

function repliesOf(c: Reading, dilt: Dilt, segments: readonly Segment[]) {
  const { starts } = startTimes(
    dilt.beginsAt,
    segments.map(({ minutes }) => minutes),
  );
  const words = new Map(lookForsForAgenda(c).map((one) => [one.code, one.words]));
  return segments.map((segment, at) => ({
    segment,
    at: starts[at] ?? dilt.beginsAt,
    materials: evidenceFor(c.db, segmentRef(segment)),
    lookFors: segment.lookFors.map((code) => words.get(code) ?? code),
  }));
}

/** A DILT was moved, called off or given to somebody else: its thread says so. */
export const diltChanged = (c: Writing, { diltId }: { readonly diltId: string }): Done =>
  done({ messages: diltThreadNow(c, diltId) });
