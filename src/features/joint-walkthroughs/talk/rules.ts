import type { SchoolCalendar } from '../../../district/calendar.ts';
import type { Day } from '../../../district/days.ts';
import type { JointCopy } from '../../../district/joint-copy.ts';
import type { LookFor, LookForMark } from '../../../district/look-fors.ts';
import { blindStanding, type RoomStanding, type WrittenInRoom } from '../rules.ts';

/** What of a note the teacher’s copy says. */
export type JointCopyText = Pick<
  JointCopy,
  'began' | 'minutes' | 'marks' | 'comments' | 'note' | 'question' | 'subject' | 'room'
>;

/** What was looked for, with what was written about it, and the rest of the note. A comment on what is left out is left out with it. */
export function copyTextOf(note: WrittenInRoom, lookFors: readonly LookFor[]): JointCopyText {
  const marked = lookFors.flatMap(({ id }): [string, 'seen' | 'notSeen'][] => {
    const mark = note.marks[id];
    return mark === 'seen' || mark === 'notSeen' ? [[id, mark]] : [];
  });
  const comments = marked.flatMap(([id]): [string, string][] => {
    const words = note.comments[id] ?? '';
    return words === '' ? [] : [[id, words]];
  });
  const { began = null, minutes = null, note: words, question, subject, room } = note;
  return {
    began,
    minutes,
    marks: Object.fromEntries(marked),
    comments: Object.fromEntries(comments),
    note: words,
    question,
    subject,
    room,
  };
}

/** Nothing in it would tell the teacher anything. */
export const isEmptyCopy = ({ marks, note, question }: JointCopyText): boolean =>
  Object.keys(marks).length === 0 && note === '' && question === '';

/** A look-for as two answered it who were blind to each other. */
export interface TalkedOver {
  readonly lookFor: LookFor;
  readonly standing: Exclude<RoomStanding, 'neither'>;
  readonly own: LookForMark | undefined;
  readonly others: LookForMark | undefined;
}

/** What two looked for, in the order given; what neither looked for is nothing to talk over. */
export function sideBySide(
  own: WrittenInRoom['marks'],
  others: WrittenInRoom['marks'],
  lookFors: readonly LookFor[],
): TalkedOver[] {
  return lookFors.flatMap((lookFor) => {
    const [one, other] = [own[lookFor.id], others[lookFor.id]];
    const standing = blindStanding(one, other);
    return standing === 'neither' ? [] : [{ lookFor, standing, own: one, others: other }];
  });
}

/** Whether a copy of that day may still go by the agreement, which says within how many school days the teacher has it. */
export const isInTime = (
  day: Day,
  today: Day,
  { within, calendar }: { readonly within: number; readonly calendar: SchoolCalendar },
): boolean => day === today || (day < today && calendar.schoolDaysFrom(day, within) >= today);
