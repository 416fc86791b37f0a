import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { jointAnswerForm } from './answer/form.ts';
import { type JointOwedShown, type JointSentShown, jointMemosPage, jointMemosWords } from './list/messages.ts';
import {
  type JointMemoRead,
  type JointStepShown,
  jointMemoAccepted,
  jointMemoAnswered,
  jointMemoOpened,
  jointMemoToAuthor,
  jointMemoToReader,
} from './messages.ts';
import { jointSheetWords } from './prep-sheet/sections.ts';
import { jointMemoMost, type StepState } from './rules.ts';
import { stepSettleForm } from './steps/settle.ts';
import { jointMemoForm } from './write/form.ts';

const idAt = (at: number) => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const today = '2026-12-01';

/** Everything the memos of joint walkthroughs show. */
export function jointMemoSamples(fill: Fill): Sample[] {
  const step = (at: number, state: StepState): JointStepShown => ({
    id: idAt(at + 10),
    words: fill('Grade-level teams plan two questions that ask for reasoning.', jointMemoMost.step),
    owner: fill('Pat Okafor', 80),
    state,
    stateOn: state === 'open' ? null : '2026-11-30',
    byDay: '2026-11-30',
    said: state === 'notDone' ? fill('The planning day was a snow day.', jointMemoMost.why) : '',
    mine: true,
  });
  const memo: JointMemoRead = {
    id: idAt(1),
    to: fill('Ada Assistant', 80),
    by: fill('Pat Okafor', 80),
    school: fill('Lincoln', 60),
    day: '2026-11-17',
    dueOn: '2026-11-24',
    sentOn: '2026-11-23',
    acceptedOn: null,
    answeredOn: null,
    answer: '',
    seen: fill('In 4 rooms:\n“Students explain their reasoning” seen in 3 of 4', jointMemoMost.seen),
    improve: fill('Questions ask for recall more than for reasoning.', jointMemoMost.more),
    help: fill('A second coach for grade 4.', jointMemoMost.more),
    steps: [step(0, 'open'), step(1, 'done'), step(2, 'notDone'), step(3, 'open')],
  };
  const answered: JointMemoRead = {
    ...memo,
    acceptedOn: '2026-11-24',
    answeredOn: '2026-11-25',
    answer: fill('Yes to the coach, from January on.', jointMemoMost.answer),
  };
  const owed = Array.from(
    { length: 10 },
    (_, at): JointOwedShown => ({ ...memo, id: idAt(at), writer: memo.by, mine: at % 2 === 0 }),
  );
  const sent = (one: JointMemoRead, part: JointSentShown['part']): JointSentShown => ({ ...one, part, openSteps: 2 });
  const words = memo.steps.map((one) => one.words);
  const typed = { improve: memo.improve, help: memo.help, step1: words[0] ?? '', step2: '', step3: '', step4: '' };
  const given = { seen: memo.seen, drafted: memo.seen, ...typed };
  const days = { day1: '2026-12-07', day2: undefined, day3: undefined, day4: undefined } as const;
  const list = { from: 0, more: false, today } as const;
  return [
    { name: 'A joint walkthrough’s memo', on: 'message', words: jointMemoToReader(memo) },
    { name: 'A joint walkthrough’s memo, accepted and answered', on: 'message', words: jointMemoToReader(answered) },
    { name: 'The author’s copy of a joint memo', on: 'message', words: jointMemoToAuthor(memo, true) },
    { name: 'The author’s copy of a joint memo, answered', on: 'message', words: jointMemoToAuthor(answered, true) },
    { name: 'A joint memo to somebody without Slack', on: 'message', words: jointMemoToAuthor(memo, false) },
    { name: 'A joint memo was accepted', on: 'message', words: jointMemoAccepted(answered) },
    { name: 'A joint memo was answered', on: 'message', words: jointMemoAnswered(answered) },
    { name: 'A joint memo, opened by its author', on: 'message', words: jointMemoOpened(answered, today, false) },
    { name: 'A joint memo, opened by its reader', on: 'message', words: jointMemoOpened(memo, today, true) },
    {
      name: 'Joint memos, as a leader',
      on: 'message',
      words: jointMemosWords({
        ...list,
        owed,
        sent: Array.from({ length: jointMemosPage }, () => sent(memo, 'addressee')),
        more: true,
      }),
    },
    {
      name: 'Joint memos, as a principal',
      on: 'message',
      words: jointMemosWords({ ...list, owed: [], sent: [sent(answered, 'author'), sent(memo, 'leader')] }),
    },
    { name: 'Joint memos: none', on: 'message', words: jointMemosWords({ ...list, owed: [], sent: [] }) },
    {
      name: 'Joint walkthroughs on a prep sheet',
      on: 'message',
      words: jointSheetWords({ walks: 2, rooms: 7, memos: [memo, answered], steps: memo.steps }),
    },
    sampleWindow('Write the memo of a joint walkthrough', jointMemoForm, {
      owed: memo,
      to: memo.to,
      given: { ...given, ...days },
      today,
    }),
    sampleWindow('Answer a joint memo', jointAnswerForm, memo),
    sampleWindow('What became of a step', stepSettleForm, {
      step: { words: words[0] ?? '', school: memo.school, byDay: '2026-11-30' },
      how: 'later',
    }),
  ];
}
