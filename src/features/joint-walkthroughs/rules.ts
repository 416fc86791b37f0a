import { z } from 'zod';
import { timeText } from '../../district/days.ts';
import { type LookForMark, marks } from '../../district/look-fors.ts';

/** Where a room is: to be entered, being written, both have sent (or there is one note of both), its copy went, or nobody went in. */
export const roomStates = ['planned', 'open', 'revealed', 'settled', 'leftOut'] as const;
export type RoomState = (typeof roomStates)[number];

/** How a room’s copy came to be: they sent it, or the day was over. */
export const roomEndings = ['sent', 'dayOver'] as const;
export type RoomEnding = (typeof roomEndings)[number];

/** So many rooms at most, and so many of them blind in a day. */
export const maxJointRooms = 8;
export const maxBlindRooms = 3;

/** What is written of a room, by one alone or in the note of both. */
export const writtenInRoom = z.object({
  began: timeText.optional(),
  minutes: z.number().optional(),
  /** By look-for; what is not in it was not answered. */
  marks: z.record(z.string(), z.enum(marks)).default({}),
  comments: z.record(z.string(), z.string()).default({}),
  note: z.string().default(''),
  question: z.string().default(''),
  subject: z.string().default(''),
  room: z.string().default(''),
});
export type WrittenInRoom = z.infer<typeof writtenInRoom>;

export const nothingInRoom: WrittenInRoom = writtenInRoom.parse({});

/**
 * What a note says after somebody wrote in a window that showed it as it was in `was`, while the other may have written meanwhile: what they
 * changed is changed, what they left alone stays as the other has it now, and where both wrote other words both stay.
 */
export function writtenOver(
  now: WrittenInRoom,
  { was, given }: { readonly was: WrittenInRoom; readonly given: WrittenInRoom },
): WrittenInRoom {
  const changed = <T>(own: T, before: T, theirs: T): T => (own === before ? theirs : own);
  return {
    began: changed(given.began, was.began, now.began),
    minutes: changed(given.minutes, was.minutes, now.minutes),
    marks: byKey([now.marks, was.marks, given.marks], (one, before, theirs): LookForMark | undefined =>
      changed(one, before, theirs),
    ),
    comments: byKey(
      [now.comments, was.comments, given.comments],
      (one = '', before = '', theirs = '') => wordsOver(one, before, theirs) || undefined,
    ),
    note: wordsOver(given.note, was.note, now.note),
    question: wordsOver(given.question, was.question, now.question),
    subject: changed(given.subject, was.subject, now.subject),
    room: changed(given.room, was.room, now.room),
  };
}

/** Whether two notes say the same. */
export const sameInRoom = (one: WrittenInRoom, other: WrittenInRoom): boolean => asCompared(one) === asCompared(other);

function asCompared({ marks: marked, comments, began, minutes, note, question, subject, room }: WrittenInRoom): string {
  const inOrder = (by: Record<string, string>) =>
    Object.entries(by)
      .filter(([, said]) => said !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([inOrder(marked), inOrder(comments), began, minutes, note, question, subject, room]);
}

/** Own words over the other’s: what both began from is changed where it still stands in theirs, and else both stay. */
function wordsOver(own: string, before: string, theirs: string): string {
  if (own === before || own === theirs) return theirs;
  if (theirs === before || theirs === '') return own;
  const [lines, old] = [theirs.split('\n'), before.split('\n')];
  const at = before === '' ? -1 : lines.findIndex((_, from) => old.every((line, n) => lines[from + n] === line));
  if (at < 0) return bothWords(theirs, own);
  return [...lines.slice(0, at), ...(own === '' ? [] : [own]), ...lines.slice(at + old.length)].join('\n');
}

/** The words of both, each on lines of their own; said by both alike they stand once. */
export function bothWords(one: string, other: string): string {
  if (one === other || other === '' || one.split('\n').includes(other)) return one;
  return one === '' ? other : `${one}\n${other}`;
}

/** The answers to each look-for that is in any of the three, as `merged` has them; what comes to nothing is left out. */
function byKey<T>(
  [now, was, given]: readonly [Record<string, T>, Record<string, T>, Record<string, T>],
  merged: (own: T | undefined, before: T | undefined, theirs: T | undefined) => T | undefined,
): Record<string, T> {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(was), ...Object.keys(given)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, T][] => {
      const one = merged(given[key], was[key], now[key]);
      return one === undefined ? [] : [[key, one]];
    }),
  );
}

/** How two who answered blind stand on one look-for. */
export type RoomStanding = 'agreed' | 'differed' | 'onlyOne' | 'neither';

/** `onlyOne`: one looked for it and the other did not, which is no disagreement and is not counted. */
export function blindStanding(one: LookForMark | undefined, other: LookForMark | undefined): RoomStanding {
  const looked = (mark: LookForMark | undefined) => mark === 'seen' || mark === 'notSeen';
  if (looked(one) && looked(other)) return one === other ? 'agreed' : 'differed';
  return looked(one) || looked(other) ? 'onlyOne' : 'neither';
}

/** Of the look-fors both looked for, on how many they agreed: `7 of 9 both looked for`. */
export interface Agreement {
  readonly agreed: number;
  readonly bothLooked: number;
}

export function agreementOf(one: WrittenInRoom['marks'], other: WrittenInRoom['marks']): Agreement {
  const standings = [...new Set([...Object.keys(one), ...Object.keys(other)])].map((id) =>
    blindStanding(one[id], other[id]),
  );
  const agreed = standings.filter((standing) => standing === 'agreed').length;
  return { agreed, bothLooked: agreed + standings.filter((standing) => standing === 'differed').length };
}

/** The note two begin to talk over, from what each answered blind: what both saw alike, every word of both. The rest is left out until they agree on it. */
export function noteOfBoth(one: WrittenInRoom, other: WrittenInRoom): WrittenInRoom {
  const agreed = Object.entries(one.marks).filter(([id, mark]) => blindStanding(mark, other.marks[id]) === 'agreed');
  const commented = [...new Set([...Object.keys(one.comments), ...Object.keys(other.comments)])];
  return {
    began: one.began ?? other.began,
    minutes: one.minutes ?? other.minutes,
    marks: Object.fromEntries(agreed),
    comments: Object.fromEntries(
      commented.flatMap((id): [string, string][] => {
        const words = bothWords(one.comments[id] ?? '', other.comments[id] ?? '');
        return words === '' ? [] : [[id, words]];
      }),
    ),
    note: bothWords(one.note, other.note),
    question: bothWords(one.question, other.question),
    subject: one.subject || other.subject,
    room: one.room || other.room,
  };
}
