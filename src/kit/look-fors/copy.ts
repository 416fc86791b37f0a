import { Temporal } from 'temporal-polyfill';
import { type Day, sayDay, sayTimeOfDay, type TimeOfDay } from '../../district/days.ts';
import { aside, bullets, type Piece, paragraph, quote, type Words } from '../words/pieces.ts';
import { bold, join, say, type Text } from '../words/text.ts';

/** A look-for as the copy says it, with the visitor's comment on it if there is one. */
export interface CopyLine {
  readonly words: string;
  readonly comment: string;
}

/** What the copy says to its teacher. */
export interface CopySaid {
  /** Who made it: of two both names. */
  readonly observer: string;
  /** Who walked with them, where two did. */
  readonly secondObserverId?: string | null;
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
}

/** Who came when and what was seen, as the teacher reads it, ending with the sentence of use. */
export function copyWords(copy: CopySaid): Words {
  const { began, minutes } = copy;
  const day = began && minutes ? `${sayDay(copy.day)}, ${sayTimes(began, minutes)}` : sayDay(copy.day);
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

/** `10:05 AM – 10:15 AM`: what the teacher is told of when somebody was there. */
function sayTimes(began: TimeOfDay, minutes: number): string {
  const ended = Temporal.PlainTime.from(began).add({ minutes }).toString({ smallestUnit: 'minute' });
  return `${sayTimeOfDay(began)} – ${sayTimeOfDay(ended as TimeOfDay)}`;
}

function listed(label: string, lines: readonly CopyLine[]): Piece[] {
  return lines.length === 0 ? [] : [paragraph(bold(label)), bullets(lines.map(sayLine))];
}

function sayLine({ words, comment }: CopyLine): Text {
  return comment === '' ? say`${words}` : join([say`${words}`, say`     “${comment}”`], '\n');
}
