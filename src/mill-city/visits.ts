import type { Tx } from '../db/tx.ts';
import type { SchoolCalendar } from '../district/calendar.ts';
import { type Day, instantOf, type TimeOfDay } from '../district/days.ts';
import { copyIn } from '../features/walkthroughs/copies/kept.ts';
import { copyFor, receipts, repliesFor } from '../features/walkthroughs/copies/messages.ts';
import { keepReply } from '../features/walkthroughs/reply/store.ts';
import { teacherCopy, walkthrough, walkthroughAnswer } from '../features/walkthroughs/schema.ts';
import { replies } from './comments.ts';
import type { TeacherCopyGone } from './copies.ts';
import { chance, type Dice, pick } from './dice.ts';
import { at, copiesSince, runningSince, saying, zone } from './moment.ts';

export const loggedAt: TimeOfDay = '15:10';
const answeredAt: TimeOfDay = '15:20';

/** What is done on a later day than it was begun. */
export interface Later {
  on(day: Day, happens: (tx: Tx) => void): void;
  /** What that day was waited for with, happens. */
  come(tx: Tx, day: Day): void;
}

export function laterDays(): Later {
  const waiting = new Map<Day, ((tx: Tx) => void)[]>();
  return {
    on: (day, happens) => void waiting.set(day, [...(waiting.get(day) ?? []), happens]),
    come(tx, day) {
      for (const happens of waiting.get(day) ?? []) happens(tx);
      waiting.delete(day);
    },
  };
}

/** A walkthrough as it is logged. */
export interface Visit {
  readonly row: typeof walkthrough.$inferInsert;
  readonly answers: readonly { readonly lookForId: string; readonly answer: 'seen' | 'notSeen' }[];
  readonly copy: TeacherCopyGone;
}

/** It is logged. Since the app runs, it keeps itself when a copy went by Slack. */
export function log(tx: Tx, day: Day, { row, answers, copy: { how, ...went } }: Visit): void {
  tx.insert(walkthrough).values(row).run();
  if (answers.length > 0)
    tx.insert(walkthroughAnswer)
      .values(answers.map((one) => ({ walkthroughId: row.id, ...one })))
      .run();
  const isSent = how === 'slack' && day >= runningSince;
  tx.insert(teacherCopy)
    .values({ walkthroughId: row.id, how, ...(isSent ? {} : went) })
    .run();
  if (day < copiesSince) return;
  const c = at(tx, day, loggedAt);
  const copy = copyIn(c, row.id);
  if (copy) saying(c, [...(how === 'slack' ? [copyFor(copy)] : []), ...receipts(copy, how === 'slack')]);
}

/** The teacher answers their copy. */
export function answerVisit(tx: Tx, day: Day, { id, words }: { readonly id: string; readonly words: string }): void {
  keepReply(tx, id, words, instantOf(day, answeredAt, zone).toString());
  if (day < copiesSince) return;
  const c = at(tx, day, answeredAt);
  const copy = copyIn(c, id);
  if (copy) saying(c, [copyFor(copy), ...repliesFor(copy)]);
}

/** On the next school day some teachers have answered. */
export function answerOf(dice: Dice, loggedOn: Day, calendar: SchoolCalendar): { on: Day; words: string } | undefined {
  const [answers, words] = [chance(dice, 0.4), pick(dice, replies) ?? ''];
  return answers ? { on: calendar.schoolDaysFrom(loggedOn, 1), words } : undefined;
}
