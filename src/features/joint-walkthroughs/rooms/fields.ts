import type { TimeOfDay } from '../../../district/days.ts';
import { monthOf } from '../../../district/days.ts';
import type { LookFor, LookForMark } from '../../../district/look-fors.ts';
import { inBothLists, lookForsOf } from '../../../district/look-fors.ts';
import { personById } from '../../../district/roster.ts';
import { beganAround, lengthsFrom } from '../../../district/visit-length.ts';
import type { Asked } from '../../../kit/context.ts';
import {
  type Answers,
  type Field,
  type Fields,
  few,
  lineField,
  paragraphField,
  timeField,
} from '../../../kit/forms/field.ts';
import { saidWhole } from '../../../kit/look-fors/choices.ts';
import { inFocusFirst, type MarksShown, markFields, marksIn } from '../../../kit/look-fors/marks.ts';
import { aside, heading, type Words } from '../../../kit/words/pieces.ts';
import type { WrittenInRoom } from '../rules.ts';
import { type RoomAt, visitsOf } from './enter.ts';
import { otherOf } from './shown.ts';

/** A room as its first window shows it. */
export interface RoomMarksShown extends MarksShown {
  readonly teacher: string;
  /** How often they were visited this month. */
  readonly visits: string;
  /** Who may not see it yet; undefined where both write one note. */
  readonly aloneFrom: string | undefined;
  readonly lengths: readonly string[];
  readonly given: WrittenInRoom;
}

export function lookAtMarks(c: Asked, at: RoomAt, given: WrittenInRoom): RoomMarksShown {
  const { room, joint } = at;
  const focus = c.ask('focusOfMonth', { month: monthOf(joint.day) });
  return {
    ...inFocusFirst(lookForsOf(c.db, room.toolId), focus),
    marks: given.marks,
    teacher: personById(c.db, room.teacherId)?.name ?? '',
    visits: visitsOf(c, at).said,
    aloneFrom: room.blind ? (personById(c.db, otherOf(joint, c.viewer.person.id))?.name ?? '') : undefined,
    lengths: lengthsFrom(c.settings),
    given,
  };
}

export const roomMarksIntro = ({ teacher, visits, aloneFrom, others }: RoomMarksShown): Words => [
  heading(teacher),
  aside(
    aloneFrom === undefined
      ? `${visits} You both write in one note. Saved as you go.`
      : `${visits} ${aloneFrom} can’t see any of it until you’ve both sent. Saved as you go.`,
  ),
  ...saidWhole(others),
];

type MarkName = `mark-${string}`;
export type RoomMarksFields = {
  readonly minutes: Field<string>;
  readonly seen: Field<readonly string[]>;
  readonly notSeen: Field<readonly string[]>;
  readonly began: ReturnType<typeof timeField>;
} & { readonly [name: MarkName]: Field<LookForMark> };

export function roomMarksFields(shown: RoomMarksShown): RoomMarksFields {
  const { given, lengths } = shown;
  const fields: Fields = {
    minutes: few(
      'Minutes',
      lengths.map((value) => ({ value, label: `${value} minutes` })),
      given.minutes ? { chosen: String(given.minutes) } : {},
    ),
    ...markFields(shown),
    began: timeField('Began at', {
      hint: 'Leave empty if it just ended.',
      ...(given.began ? { time: given.began } : {}),
    }),
  };
  // The names and kinds above are those of the type; only which look-fors there are is not known before.
  return fields as unknown as RoomMarksFields;
}

/** What is marked in the first window, over what was written before; `at` is when it was opened, which is when they came out. */
export function withMarks(
  before: WrittenInRoom,
  answers: Partial<Answers<RoomMarksFields>>,
  at: TimeOfDay | undefined,
): WrittenInRoom {
  const minutes = answers.minutes === undefined ? before.minutes : Number(answers.minutes);
  const around = at && minutes !== undefined ? beganAround(at, minutes) : undefined;
  return { ...before, minutes, began: answers.began ?? before.began ?? around, marks: marksIn(answers) };
}

/** Said beside the list, where a look-for is in both. */
export const inBoth = ({ seen, notSeen }: Answers<RoomMarksFields>): { notSeen?: string } =>
  notSeen?.some((one) => seen?.includes(one)) ? { notSeen: inBothLists } : {};

/** A window holds a hundred parts; what is beyond has its mark, and the note. */
const maxComments = 60;

/** A room as its second window shows it. */
export interface RoomWordsShown {
  readonly teacher: string;
  readonly marked: readonly (LookFor & { readonly mark: 'seen' | 'notSeen' })[];
  readonly given: WrittenInRoom;
}

export function lookAtWords(c: Asked, { room }: RoomAt, given: WrittenInRoom): RoomWordsShown {
  const marked = lookForsOf(c.db, room.toolId).flatMap((one) => {
    const mark = given.marks[one.id];
    return mark === 'seen' || mark === 'notSeen' ? [{ ...one, mark }] : [];
  });
  return { teacher: personById(c.db, room.teacherId)?.name ?? '', marked, given };
}

type CommentName = `comment-${string}`;
export type RoomWordsFields = {
  readonly note: Field<string>;
  readonly question: Field<string>;
  readonly subject: Field<string>;
  readonly room: Field<string>;
} & { readonly [name: CommentName]: Field<string> };

export function roomWordsFields({ marked, given }: RoomWordsShown): RoomWordsFields {
  const typed = (words: string | undefined) => (words ? { typed: words } : {});
  const comments = marked.slice(0, maxComments).map(({ id, mark, words }) => [
    `comment-${id}`,
    paragraphField(`${mark === 'seen' ? 'Seen' : 'Not seen'}: ${words}`, {
      optional: true,
      max: 500,
      ...typed(given.comments[id]),
    }),
  ]);
  const fields: Fields = {
    ...Object.fromEntries(comments),
    note: paragraphField('Note', { optional: true, ...typed(given.note) }),
    question: paragraphField('A question for the teacher', { optional: true, max: 1000, ...typed(given.question) }),
    subject: lineField('Subject', { optional: true, max: 60, ...typed(given.subject) }),
    room: lineField('Room', { optional: true, max: 30, ...typed(given.room) }),
  };
  // As above: only which look-fors were marked is not known before.
  return fields as unknown as RoomWordsFields;
}

/** What is written in the second window, over what was. An empty comment says nothing. */
export function withRoomWords(before: WrittenInRoom, answers: Partial<Answers<RoomWordsFields>>): WrittenInRoom {
  const comments = { ...before.comments };
  for (const [name, words] of Object.entries(answers)) {
    if (!name.startsWith('comment-') || typeof words !== 'string') continue;
    const id = name.slice('comment-'.length);
    if (words === '') delete comments[id];
    else comments[id] = words;
  }
  const { note = before.note, question = before.question, subject = before.subject, room = before.room } = answers;
  return { ...before, comments, note, question, subject, room };
}
