import { z } from 'zod';
import { type Day, sayDay, sayNearDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import { personById } from '../../../../district/roster.ts';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { lineField, maybeDayField, paragraphField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { aside } from '../../../../kit/words/pieces.ts';
import { jointMemoNames } from '../names.ts';
import { jointMemoMost } from '../rules.ts';
import { type OwedJointMemo, owedJointMemoOf, seenInRooms } from '../store.ts';
import { type GivenJointMemo, jointMemoDraftOf, keepJointMemoDraft } from './drafts.ts';

export interface JointMemoWindow {
  readonly owed: Pick<OwedJointMemo, 'school' | 'day' | 'dueOn'>;
  readonly to: string;
  readonly given: GivenJointMemo;
  readonly today: Day;
}

/** The memo that is still to write. */
export function jointMemoOwed(c: Asked, id: string): OwedJointMemo {
  const owed = owedJointMemoOf(c, id);
  if (!owed || owed.authorId !== c.viewer.person.id)
    throw new Refusal(
      'There’s no memo to write here. It was sent already, or no teacher got a copy. Type /walkthrough memos.',
    );
  return owed;
}

/** The memo of a visit of two: what was seen, what to improve, up to four steps, and help wanted. */
export const jointMemoForm = defineForm({
  name: 'joint-memos/write',
  title: 'Write the memo',
  submit: 'Send',
  ability: 'jointMemos.write',
  params: z.object({ joint: z.string() }),
  about: ({ joint }) => refTo('jointMemo', joint),
  load: (c, { joint }): JointMemoWindow => {
    const owed = jointMemoOwed(c, joint);
    const to = personById(c.db, owed.addresseeId)?.name ?? '';
    return { owed, to, given: jointMemoDraftOf(c, joint, seenInRooms(c.db, joint)), today: c.today };
  },
  intro: ({ owed, to, today }: JointMemoWindow) => [
    aside(
      `Joint walkthrough on ${sayDay(owed.day)}, ${owed.school}. Due ${sayNearDay(owed.dueOn, today)}. It goes to ${to}. Saved as you type.`,
    ),
  ],
  fields: ({ given }: JointMemoWindow) => {
    const step = (n: number, typed: string) =>
      lineField(`Step ${n}`, { optional: true, max: jointMemoMost.step, ...(typed === '' ? {} : { typed }) });
    const by = (n: number, day: Day | undefined) =>
      maybeDayField(`Step ${n}: by when?`, day === undefined ? {} : { day });
    const part = (label: string, typed: string) =>
      paragraphField(label, { optional: true, max: jointMemoMost.more, ...(typed === '' ? {} : { typed }) });
    return {
      seen: paragraphField('What we saw across rooms', {
        max: jointMemoMost.seen,
        hint: 'Name no teacher, room, or subject.',
        ...(given.seen === '' ? {} : { typed: given.seen }),
      }),
      improve: part('What to improve', given.improve),
      step1: step(1, given.step1),
      day1: by(1, given.day1),
      step2: step(2, given.step2),
      day2: by(2, given.day2),
      step3: step(3, given.step3),
      day3: by(3, given.day3),
      step4: step(4, given.step4),
      day4: by(4, given.day4),
      help: part('Help wanted', given.help),
    };
  },
  keepsLetters: true,
  keep: (c, soFar, { joint }) => {
    jointMemoOwed(c, joint);
    const given = jointMemoDraftOf(c, joint, seenInRooms(c.db, joint));
    keepJointMemoDraft(c, joint, { ...given, ...soFar });
  },
});

export const openJointMemo = opens(jointMemoNames.write, jointMemoForm, (_, joint) => ({ joint }));
