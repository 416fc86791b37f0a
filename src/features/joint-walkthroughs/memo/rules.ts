import type { Day } from '../../../district/days.ts';
import type { LookFor, LookForMarks } from '../../../district/look-fors.ts';

/** What became of a step of a memo. */
export const stepStates = ['open', 'done', 'notDone'] as const;
export type StepState = (typeof stepStates)[number];

/** What the window asks for, and what a part may hold. */
export const jointMemoMost = { seen: 3000, more: 1500, step: 200, steps: 4, answer: 1500, why: 300 } as const;

/** Which of two writes the memo of a visit, and who reads it. */
export interface JointMemoPeople {
  readonly authorId: string;
  readonly addresseeId: string;
}

/**
 * Whoever led the visited school on that day writes, its principal before an assistant principal, if the other led the district. Two who
 * calibrate owe none. `leads` and `district` are who led the school and the district, the principal first.
 */
export function jointMemoPeople(
  two: readonly [string, string],
  leads: readonly string[],
  district: readonly string[],
): JointMemoPeople | undefined {
  const pairs = leads.flatMap((authorId) =>
    two.includes(authorId) ? [{ authorId, addresseeId: two[0] === authorId ? two[1] : two[0] }] : [],
  );
  return pairs.find(({ authorId, addresseeId }) => authorId !== addresseeId && district.includes(addresseeId));
}

/** So many letters of what was drafted: there is room to write. */
const drafted = 2400;

/** What the window begins with: how often each look-for was seen where it was looked for, over all rooms. No teacher, room or subject is in it. */
export function seenAcrossRooms(rooms: readonly LookForMarks[], lookFors: readonly LookFor[]): string {
  if (rooms.length === 0) return '';
  const head = `In ${rooms.length} ${rooms.length === 1 ? 'room' : 'rooms'}:`;
  let text = head;
  for (const { id, code, words } of lookFors) {
    const marks = rooms.map((marked) => marked[id]).filter((mark) => mark === 'seen' || mark === 'notSeen');
    const seen = marks.filter((mark) => mark === 'seen').length;
    const line = `\n“${[...words].length <= 150 ? words : code}” seen in ${seen} of ${marks.length}`;
    if (marks.length > 0 && [...text, ...line].length <= drafted) text += line;
  }
  return text === head ? '' : text;
}

/** A step as it is typed. */
export interface JointStepGiven {
  readonly words: string;
  readonly byDay: Day | undefined;
}

/** What is wrong with a step, beside its words or its day; empty when nothing is, or when there is none. */
export function wrongStep(
  { words, byDay }: JointStepGiven,
  today: Day,
): { readonly words?: string; readonly byDay?: string } {
  if (words === '' && byDay === undefined) return {};
  if (words === '') return { words: 'Write the step that goes with this day.' };
  if (byDay === undefined) return { byDay: 'Choose the day for this step.' };
  return byDay < today ? { byDay: 'That day is past. Choose today or later.' } : {};
}
