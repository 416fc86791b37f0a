import { z } from 'zod';
import { sayDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Reading } from '../../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../../kit/feature.ts';
import { paragraphField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { aside } from '../../../../kit/words/pieces.ts';
import { jointMemoIn, jointMemoReplied, jointMemoShown } from '../copies.ts';
import { namedBeside } from '../named/check.ts';
import { jointMemoNames } from '../names.ts';
import { jointMemoMost } from '../rules.ts';
import { type JointMemo, keepJointAccepted, keepJointAnswer } from '../store.ts';

/** *Accept*, once: the author is told. */
export const acceptJointMemo: ButtonPress = {
  name: jointMemoNames.accept,
  ability: 'jointMemos.answer',
  about: 'jointMemo',
  press(c, id) {
    const memo = jointMemoIn(c, id);
    if (memo.acceptedOn !== null) return done({ instead: jointMemoShown(c, id) });
    keepJointAccepted(c, id);
    return done({ messages: jointMemoReplied(c, id, 'accepted'), instead: jointMemoShown(c, id) });
  },
};

function unanswered(c: Reading, id: string): JointMemo {
  const memo = jointMemoIn(c, id);
  if (memo.answeredOn !== null) throw new Refusal('You answered this memo already. You can answer it once.');
  return memo;
}

/** What the reader says to a memo, once. */
export const jointAnswerForm = defineForm({
  name: 'joint-memos/answer',
  title: 'Answer the memo',
  submit: 'Send',
  ability: 'jointMemos.answer',
  params: z.object({ memo: z.string() }),
  about: ({ memo }) => refTo('jointMemo', memo),
  load: (c, { memo }): Pick<JointMemo, 'by' | 'day'> => unanswered(c, memo),
  intro: ({ by, day }: Pick<JointMemo, 'by' | 'day'>) => [
    aside(`To ${by}, about the joint walkthrough on ${sayDay(day)}. Your answer goes with the memo.`),
  ],
  fields: () => ({
    words: paragraphField('Your answer', {
      max: jointMemoMost.answer,
      hint: 'It goes out once. Name no teacher, room, or subject.',
    }),
  }),
});

export const openJointAnswer = opens(jointMemoNames.answer, jointAnswerForm, (_, memo) => ({ memo }));

export const saveJointAnswer = saving(jointAnswerForm, (c, { answers, params }) => {
  const memo = unanswered(c, params.memo);
  const wrong = namedBeside(c, { jointId: memo.jointId, school: memo.school }, { words: answers.words });
  if (Object.keys(wrong).length > 0) return problems(wrong);
  keepJointAnswer(c, memo.id, answers.words);
  return done({ messages: jointMemoReplied(c, memo.id, 'answered'), instead: jointMemoShown(c, memo.id) });
});
