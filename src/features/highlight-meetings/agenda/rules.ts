import type { Day } from '../../../district/days.ts';
import type { Ref } from '../../../district/ref.ts';

/** What an item is, in the order they are talked about. */
export const itemKinds = ['feedback', 'carriedOver', 'objective', 'obstacle', 'own'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something to talk about, before it has a place on an agenda. */
export interface Topic {
  readonly kind: ItemKind;
  readonly about: Ref | null;
  readonly words: string;
}

/** What was not discussed in the meeting before. */
export interface Left extends Topic {
  readonly id: string;
  readonly firstMeetingId: string;
  readonly firstOn: Day;
}

/** A topic on an agenda, with the meeting it was first on the agenda of. */
export interface PlacedTopic extends Topic {
  readonly firstMeetingId: string;
  readonly firstOn: Day;
  readonly carriedFromId: string | null;
}

/**
 * The agenda of a meeting: what it talks about anyway, and what was left from the one before. What is in both stands once,
 * with the day it was first to be talked about. What does not matter any more is not carried over.
 */
export function placed(
  topics: readonly Topic[],
  left: readonly Left[],
  { meeting, matters }: { readonly meeting: { readonly id: string; readonly day: Day }; matters(one: Left): boolean },
): PlacedTopic[] {
  const before = new Map(left.flatMap((one) => (one.about === null ? [] : [[one.about, one] as const])));
  const here = { firstMeetingId: meeting.id, firstOn: meeting.day, carriedFromId: null };
  const known = new Set(topics.map(({ about }) => about));
  const fresh = topics.map((topic) => {
    const earlier = topic.about === null ? undefined : before.get(topic.about);
    return { ...topic, ...(earlier ? carried(earlier) : here) };
  });
  const over = left
    .filter((one) => (one.about === null || !known.has(one.about)) && matters(one))
    .map((one) => ({ kind: 'carriedOver' as const, about: one.about, words: one.words, ...carried(one) }));
  const order = ({ kind }: Topic) => itemKinds.indexOf(kind);
  return [...fresh, ...over].sort((a, b) => order(a) - order(b));
}

const carried = ({ id, firstMeetingId, firstOn }: Left) => ({ firstMeetingId, firstOn, carriedFromId: id });

interface Counted {
  readonly kind: ItemKind;
  readonly meetingId: string;
  readonly firstMeetingId: string;
  readonly discussedAt: string | null;
}

/** It was on an agenda before. */
export const isCarriedOver = ({ meetingId, firstMeetingId }: Pick<Counted, 'meetingId' | 'firstMeetingId'>): boolean =>
  meetingId !== firstMeetingId;

/** `5 strategic objectives, 9 obstacles, 3 carried over`; once something was discussed, `5 of 17 discussed`. */
export function sayStanding(items: readonly Counted[]): string {
  const discussed = items.filter(({ discussedAt }) => discussedAt !== null).length;
  if (discussed > 0) return `${discussed} of ${items.length} discussed`;
  const of = (kind: ItemKind) => items.filter((one) => one.kind === kind).length;
  const parts = [
    said(of('feedback'), 'answer to feedback', 'answers to feedback'),
    said(of('objective'), 'strategic objective', 'strategic objectives'),
    said(of('obstacle'), 'obstacle', 'obstacles'),
    said(of('own'), 'further item', 'further items'),
    said(items.filter(isCarriedOver).length, 'carried over', 'carried over'),
  ].flat();
  return parts.length === 0 ? 'Nothing is on the agenda.' : parts.join(', ');
}

const said = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);

/** So many school days before the meeting its agenda is posted by itself, when the report is final. */
export const postedBefore = 2;
