import { type Day, sayDay, sayShortDay, type TimeOfDay } from '../../../district/days.ts';
import { aside, bullets, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../../kit/words/text.ts';
import { sayVisitTime } from '../rules.ts';
import type { ResponseKind } from '../schema.ts';

/** A look-for as the copy says it, with the visitor's comment on it if there is one. */
export interface CopyLine {
  readonly words: string;
  readonly comment: string;
}

/** What the observer wrote back: a reply, or when they come by. */
export interface CopyResponse {
  readonly kind: ResponseKind;
  readonly byId: string;
  readonly by: string;
  readonly words: string;
  readonly on: Day;
}

/** A walkthrough as its teacher reads it. */
export interface TeacherCopy {
  readonly id: string;
  readonly observerId: string;
  readonly teacherId: string;
  readonly schoolId: string;
  /** Who made it: of two both names. */
  readonly observer: string;
  /** Who walked with them, where two did. */
  readonly secondObserverId?: string | null;
  readonly teacher: string;
  readonly school: string;
  readonly day: Day;
  readonly began: TimeOfDay | null;
  readonly minutes: number | null;
  readonly subject: string;
  readonly room: string;
  readonly seen: readonly CopyLine[];
  readonly notSeen: readonly CopyLine[];
  readonly comment: string;
  readonly question: string;
  readonly sentenceOfUse: string;
  /** What the teacher answered, once there is an answer. */
  readonly reply?: string | undefined;
  /** What the observer wrote back to that. */
  readonly responses?: readonly CopyResponse[] | undefined;
  /** The last correction of it, or that it was withdrawn. */
  readonly changed?:
    | { readonly kind: 'corrected' | 'withdrawn'; readonly reason: string; readonly on: Day }
    | undefined;
}

/** What the visit was and what was seen, as the teacher reads it, ending with the sentence of use. */
export function copyWords(copy: TeacherCopy): Words {
  const { began, minutes } = copy;
  const day = began && minutes ? `${sayDay(copy.day)}, ${sayVisitTime(began, minutes)}` : sayDay(copy.day);
  const where = [copy.school, copy.room && `room ${copy.room}`, copy.subject].filter(Boolean).join(', ');
  return [
    paragraph(say`${copy.observer} visited your classroom on ${day} (${where}).`),
    ...listed('Seen', copy.seen),
    ...listed(copy.secondObserverId ? 'Not seen while we were there' : 'Not seen while I was there', copy.notSeen),
    ...(copy.comment === '' ? [] : [paragraph(bold('Note')), quote(copy.comment)]),
    ...(copy.question === '' ? [] : [paragraph(bold('A question for you')), quote(copy.question)]),
    ...(copy.sentenceOfUse === '' ? [] : [aside(copy.sentenceOfUse)]),
  ];
}

function listed(label: string, lines: readonly CopyLine[]): Piece[] {
  return lines.length === 0 ? [] : [paragraph(bold(label)), bullets(lines.map(sayLine))];
}

function sayLine({ words, comment }: CopyLine): Text {
  return comment === '' ? say`${words}` : join([say`${words}`, say`     “${comment}”`], '\n');
}

/** Who made it: one, or two together. */
export const visitorsOf = ({
  observerId,
  secondObserverId,
}: Pick<TeacherCopy, 'observerId' | 'secondObserverId'>): string[] =>
  secondObserverId ? [observerId, secondObserverId] : [observerId];

/** What was written back, each under whose words it is: to `me` it is theirs. */
export function responseWords({ responses = [] }: Pick<TeacherCopy, 'responses'>, me?: string): Words {
  return responses.flatMap(({ kind, byId, by, words, on }) => [
    paragraph(
      kind === 'reply'
        ? say`${bold(byId === me ? 'You' : by)} replied on ${sayShortDay(on)}`
        : say`${bold(byId === me ? 'You' : by)} would like to meet (${sayShortDay(on)})`,
    ),
    quote(words),
  ]);
}
