import type { Fill, Sample } from '../../kit/feature.ts';
import { sampleWindow } from '../../kit/feature.ts';
import type { Words } from '../../kit/words/pieces.ts';
import type { TeacherCopy } from './copies/copy.ts';
import { changeFor, copyFor, failedFor, untoldFor } from './copies/messages.ts';
import { placedWords, slipsWords } from './copies/slips.ts';
import { focusSamples } from './focus/samples.ts';
import { visitorsSamples } from './joint/samples.ts';
import { copyForm } from './log/copy-window.ts';
import { nothingGiven } from './log/given.ts';
import { firstForm } from './log/marks-window.ts';
import { myWalkthroughsWords } from './mine/list.ts';
import { withdrawForm } from './mine/withdraw.ts';
import { monthSamples } from './month/samples.ts';
import { nextSamples } from './next/samples.ts';
import { olderSamples } from './older/samples.ts';
import { patternSamples } from './patterns/samples.ts';
import { readWords } from './reading/read.ts';
import { replyForm } from './reply/form.ts';
import { respondSamples } from './respond/samples.ts';
import { schoolListWords } from './school/list.ts';
import { copyListWords, monthWords, sentenceWords, walkthroughDraftWords } from './sections.ts';
import { maskForm, pickCopyForm } from './share/form.ts';
import { sharedWords } from './share/save.ts';
import { targetSamples } from './targets/samples.ts';

const today = '2026-11-23';

/** Everything this routine shows. As many look-fors as a tool may have, names and words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const copy = copyOf(fill);
  return [...windows(fill, copy), ...messages(fill, copy), ...lists(fill, copy), ...respondSamples(fill, fewOf(copy))];
}

function copyOf(fill: Fill): TeacherCopy {
  const line = (at: number) => ({
    words: fill(`Rigorous task ${at + 1}`, 300),
    comment: at % 3 === 0 ? fill('Two groups asked why.', 500) : '',
  });
  const many = Array.from({ length: 100 }, (_, at) => line(at));
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    observerId: 'observer',
    teacherId: 'teacher',
    schoolId: 'school',
    observer: fill('Pat Okafor', 80),
    teacher: fill('Ana Rivera', 80),
    school: fill('Lincoln', 80),
    day: today,
    began: '10:05',
    minutes: 10,
    subject: fill('mathematics', 60),
    room: fill('12', 30),
    seen: many.slice(0, 50),
    notSeen: many.slice(50),
    comment: fill('Strong questions; try waiting a little longer for answers.', 3000),
    question: fill('How did you form the groups?', 1000),
    sentenceOfUse: fill('These visits help us learn. They are not evaluation.', 500),
  };
}

function windows(fill: Fill, copy: TeacherCopy): Sample[] {
  const lookFors = Array.from({ length: 100 }, (_, at) => ({
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    code: `L${at}`,
    words: fill(`Rigorous task ${at + 1}`, 300),
  }));
  const given = nothingGiven('tool');
  const first = {
    day: today,
    focus: lookFors.slice(0, 4),
    others: lookFors.slice(4),
    settings: { minimumMinutes: '5', noticeForThree: 'no' },
    teacher: undefined,
    corrects: false,
    given,
  } as const;
  const contract = { minimumMinutes: '10', noticeForThree: 'yes' } as const;
  const marked = lookFors.map((one, at) => ({ ...one, mark: at < 50 ? ('seen' as const) : ('notSeen' as const) }));
  const draft = {
    id: copy.id,
    observerId: 'observer',
    day: today,
    step: 2,
    corrects: null,
    given,
    savedAt: '',
  } as const;
  const second = { draft, copy, marked, before: { subject: copy.subject, room: copy.room } };
  const some = { ...second, marked: marked.slice(0, 4), copy: fewOf(copy) };
  const words = fill('We had just moved seats.', 3000);
  const asked = { observer: copy.observer, question: copy.question };
  return [
    sampleWindow('Log a walkthrough', firstForm, first),
    sampleWindow('Log a walkthrough, by the contract', firstForm, { ...first, settings: contract }),
    sampleWindow('Log a walkthrough before there are look-fors', firstForm, { ...first, focus: [], others: [] }),
    sampleWindow('The teacher’s copy', copyForm, some),
    sampleWindow('The teacher’s copy, everything marked', copyForm, second),
    sampleWindow('The teacher’s copy, corrected', copyForm, { ...some, draft: { ...draft, corrects: copy.id } }),
    sampleWindow('Withdraw', withdrawForm, copy),
    sampleWindow('Talk over two copies', pickCopyForm, {
      own: Array.from({ length: 50 }, () => copy),
      supervisors: [{ id: 'supervisor', name: copy.observer }],
      left: 2,
    }),
    sampleWindow('As your supervisor reads', maskForm, {
      supervisor: copy.observer,
      texts: [fill('Seen: Rigorous task', 3000), fill('Note: Strong questions.', 3000)],
    }),
    sampleWindow('Reply to your visitor', replyForm, { ...asked, words: undefined, hasLeft: false }),
    sampleWindow('Reply where the visitor has left', replyForm, { ...asked, words: undefined, hasLeft: true }),
    sampleWindow('Change your answer', replyForm, { ...asked, words, hasLeft: false }),
  ];
}

const fewOf = (copy: TeacherCopy): TeacherCopy => ({
  ...copy,
  seen: copy.seen.slice(0, 3),
  notSeen: copy.notSeen.slice(0, 1),
});

function messages(fill: Fill, copy: TeacherCopy): Sample[] {
  const bare = { ...copy, seen: [], notSeen: [], sentenceOfUse: '', began: null, minutes: null };
  const reply = fill('We had just moved seats.', 3000);
  const reason = fill('I had marked the wrong line.', 200);
  const corrected = { ...fewOf(copy), changed: { kind: 'corrected', reason, on: today } } as const;
  const withdrawn = { ...copy, changed: { kind: 'withdrawn', reason, on: today } } as const;
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  return [
    message('Teacher’s copy', copyFor(fewOf(copy)).words),
    message('Teacher’s copy, everything marked', copyFor(copy).words),
    message('Teacher’s copy, only a comment', copyFor(bare).words),
    message('Teacher’s copy, answered', copyFor({ ...fewOf(copy), reply }).words),
    message('Teacher’s copy, corrected', copyFor(corrected).words),
    message('Teacher’s copy, withdrawn', copyFor(withdrawn).words),
    message('The teacher is told of a correction', changeFor(corrected, 'change').words),
    ...visitorsSamples(copy, reply),
    message('Slack could not bring the copy', failedFor(copy).words),
    message('Slack could not tell of a withdrawal', untoldFor(copy).words),
    message('A copy to talk over', sharedWords(copy.observer, fill('Seen: Rigorous task', 3000))),
    message('A walkthrough, read by the principal', readWords({ ...fewOf(copy), reply })),
    message('Slips for the mailboxes', slipsWords([copy, copy], today)),
    message('Slips in the mailboxes', placedWords([copy, copy], '2:40 PM')),
  ];
}

function lists(fill: Fill, copy: TeacherCopy): Sample[] {
  const own = {
    id: copy.id,
    day: copy.day,
    loggedAt: '2026-11-23T15:20:00Z',
    teacher: copy.teacher,
    school: copy.school,
  };
  const several = [
    { ...own, how: 'slack', wentOn: today, repliedAt: '2026-11-23T16:00:00Z' },
    { ...own, how: 'paper', wentOn: null, repliedAt: null },
    { ...own, how: 'paper', wentOn: '2026-11-24', repliedAt: null },
  ] as const;
  return [
    { name: 'Your walkthroughs', on: 'message', words: myWalkthroughsWords(several) },
    { name: 'Your walkthroughs, none yet', on: 'message', words: myWalkthroughsWords([]) },
    {
      name: 'Walkthroughs by others',
      on: 'message',
      words: schoolListWords(
        Array.from({ length: 16 }, () => copy),
        0,
      ),
    },
    { name: 'The sentence of use is missing, on Home', on: 'home', words: sentenceWords },
    { name: 'A walkthrough that was begun, on Home', on: 'home', words: walkthroughDraftWords(copy) },
    {
      name: 'My month on Home',
      on: 'home',
      words: monthWords(
        { month: '2026-11', logged: 12, target: undefined, gone: 10, left: 9 },
        Array.from({ length: 5 }, () => copy),
        '2026-11-23',
      ),
    },
    { name: 'A teacher’s visits on Home', on: 'home', words: copyListWords([copy, copy], '2026-11-23') },
    {
      name: 'A teacher’s visits on Home, long names',
      on: 'home',
      words: copyListWords([{ ...copy, observer: fill('Pat', 80) }], '2026-11-23'),
    },
    ...patternSamples(fill),
    ...focusSamples(fill),
    ...monthSamples(fill),
    ...nextSamples(fill),
    ...targetSamples(fill),
    ...olderSamples(fill),
  ];
}
