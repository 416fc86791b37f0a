import type { Day } from '../../../../district/days.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { jointMemoSent } from '../copies.ts';
import { namedBeside } from '../named/check.ts';
import { type JointStepGiven, wrongStep } from '../rules.ts';
import { insertJointSteps } from '../steps/store.ts';
import { insertJointMemo } from '../store.ts';
import { dropJointMemoDraft } from './drafts.ts';
import { jointMemoForm, jointMemoOwed } from './form.ts';

/** Sends it once, to whoever walked with them. A step has words and a day, and no text names a teacher of these rooms. */
export const sendJointMemo = saving(jointMemoForm, (c, { answers, params }) => {
  const owed = jointMemoOwed(c, params.joint);
  const { seen, improve, help, step1, step2, step3, step4, day1, day2, day3, day4 } = answers;
  const steps = [
    { words: step1, byDay: day1 },
    { words: step2, byDay: day2 },
    { words: step3, byDay: day3 },
    { words: step4, byDay: day4 },
  ];
  const wrong = {
    ...Object.fromEntries(steps.flatMap((one, at) => wrongBeside(one, at + 1, c.today))),
    ...namedBeside(c, { jointId: owed.id, school: owed.school }, { seen, improve, help, step1, step2, step3, step4 }),
  };
  if (Object.keys(wrong).length > 0) return problems(wrong);
  insertJointMemo(c, owed, { seen, improve, help });
  insertJointSteps(c, { memoId: owed.id, schoolId: owed.schoolId }, steps.flatMap(whole));
  dropJointMemoDraft(c, owed.id);
  return done({ messages: jointMemoSent(c, owed.id) });
});

function wrongBeside(one: JointStepGiven, n: number, today: Day): [string, string][] {
  const { words, byDay } = wrongStep(one, today);
  return [
    ...(words === undefined ? [] : [[`step${n}`, words] satisfies [string, string]]),
    ...(byDay === undefined ? [] : [[`day${n}`, byDay] satisfies [string, string]]),
  ];
}

const whole = ({ words, byDay }: JointStepGiven) => (words === '' || byDay === undefined ? [] : [{ words, byDay }]);
