import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import type { OpeningListed } from './listed.ts';

/** Older walkthroughs as they were opened, in names. */
export interface OpeningSaid {
  readonly id: string;
  readonly readerId: string;
  readonly reader: string;
  readonly by: string;
  readonly school: string;
  /** Null: of every teacher. */
  readonly teacher: string | null;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly reason: string;
}

/** `July 1, 2025`, short and with its year: it is rarely this one. */
export const sayOld = (day: Day): string => `${sayShortDay(day)}, ${day.slice(0, 4)}`;

/** What a teacher is told of it, in a message or on a slip. */
export const openedLine = ({
  reader,
  by,
  fromDay,
  untilDay,
}: Pick<OpeningSaid, 'reader' | 'by' | 'fromDay' | 'untilDay'>) =>
  say`${by} let ${reader} read older walkthroughs of your classroom until ${sayDay(untilDay)}: those since ${sayOld(fromDay)}.`;

/** The same on the next slip of a teacher without Slack. */
export const openedOnSlip = ({ by, reason, ...said }: OpeningListed): Words =>
  by === null ? [] : [paragraph(say`${openedLine({ ...said, by })} The reason given: ${reason}`)];
