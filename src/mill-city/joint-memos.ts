import type { Tx } from '../db/tx.ts';
import type { Day } from '../district/days.ts';
import { jointMemoCopies, jointMemoReplied, jointMemoSent } from '../features/joint-walkthroughs/memo/copies.ts';
import { insertJointSteps, jointStepsOf, keepStepUpdate } from '../features/joint-walkthroughs/memo/steps/store.ts';
import {
  insertJointMemo,
  keepJointAccepted,
  keepJointAnswer,
  owedJointMemoOf,
  seenInRooms,
} from '../features/joint-walkthroughs/memo/store.ts';
import type { MillCityMemo } from './joint-talks.ts';
import { by, saying } from './moment.ts';
import type { AutumnDay } from './stretch.ts';

/** A joint walkthrough as far as its memo goes: who reads it, and who writes it. */
interface MemoOf {
  readonly id: string;
  readonly ids: readonly [reader: string, author: string];
}

/** When the principal sends the memo, when it is accepted or answered, and when its steps are done. */
export function jointMemoDays(joint: MemoOf, memo: MillCityMemo): AutumnDay[] {
  const { id, ids } = joint;
  const [reader, author] = ids;
  const { accepted, answered } = memo;
  return [
    [memo.sentOn, '15:05', (tx) => send(tx, id, author, memo)],
    ...(accepted ? ([[accepted, '07:45', (tx) => reply(tx, id, reader, { on: accepted })]] satisfies AutumnDay[]) : []),
    ...(answered ? ([[answered.on, '07:45', (tx) => reply(tx, id, reader, answered)]] satisfies AutumnDay[]) : []),
    ...memo.steps.flatMap(({ words, doneOn }): AutumnDay[] =>
      doneOn ? [[doneOn, '15:10', (tx) => stepDone(tx, id, { author, words, day: doneOn })]] : [],
    ),
  ];
}

function send(tx: Tx, id: string, author: string, { sentOn, improve, help, steps }: MillCityMemo): void {
  const c = by(tx, author, sentOn, '15:05');
  const owed = owedJointMemoOf(c, id);
  if (!owed) return;
  insertJointMemo(c, owed, { seen: seenInRooms(tx, id), improve, help });
  insertJointSteps(c, { memoId: id, schoolId: owed.schoolId }, steps);
  saying(c, jointMemoSent(c, id));
}

function reply(
  tx: Tx,
  id: string,
  reader: string,
  { on, words = '' }: { readonly on: Day; readonly words?: string },
): void {
  const c = by(tx, reader, on, '07:45');
  if (words === '') keepJointAccepted(c, id);
  else keepJointAnswer(c, id, words);
  saying(c, jointMemoReplied(c, id, words === '' ? 'accepted' : 'answered'));
}

function stepDone(
  tx: Tx,
  memoId: string,
  { author, words, day }: { readonly author: string; readonly words: string; readonly day: Day },
): void {
  const step = jointStepsOf(tx, memoId).find((one) => one.words === words);
  if (!step) return;
  const c = by(tx, author, day, '15:10');
  keepStepUpdate(c, step.id, { state: 'done', words: '', byDay: null });
  saying(c, jointMemoCopies(c, memoId));
}
