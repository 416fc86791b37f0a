import type { Fill, Sample } from '../../kit/feature.ts';
import { sampleWindow } from '../../kit/feature.ts';
import { focusSamples } from './focus/samples.ts';
import { logForm } from './form.ts';
import { copyFor, receipt, replyFor, type TeacherCopy } from './messages.ts';
import { monthSamples } from './month/samples.ts';
import { nextSamples } from './next/samples.ts';
import { replyForm } from './reply/form.ts';
import { copyListWords, monthWords } from './sections.ts';
import { targetSamples } from './targets/samples.ts';

/** Everything this routine shows. As many look-fors as a tool may have, names and words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const many = Array.from({ length: 100 }, (_, at) => fill(`Rigorous task ${at + 1}`, 300));
  const copy: TeacherCopy = {
    id: '018f0000-0000-7000-8000-000000000001',
    observerId: 'observer',
    teacherId: 'teacher',
    observer: fill('Pat Okafor', 80),
    teacher: fill('Ana Rivera', 80),
    school: fill('Lincoln', 80),
    day: '2026-11-23',
    seen: many.slice(0, 50),
    notSeen: many.slice(50),
    comment: fill('Strong questions; try waiting a little longer for answers.', 3000),
    sentenceOfUse: fill('These visits help us learn. They are not evaluation.', 500),
  };
  const bare = { ...copy, seen: [], notSeen: [], sentenceOfUse: '' };
  const lookFors = many.map((words, at) => ({
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    code: `L${at}`,
    words,
  }));
  return [
    sampleWindow('Log a walkthrough', logForm, { day: '2026-11-23', lookFors }),
    sampleWindow('Log a walkthrough before there are look-fors', logForm, { day: '2026-11-23', lookFors: [] }),
    { name: 'Teacher’s copy', on: 'message', words: copyFor(copy).words },
    { name: 'Teacher’s copy, only a comment', on: 'message', words: copyFor(bare).words },
    {
      name: 'Teacher’s copy, answered',
      on: 'message',
      words: copyFor({ ...copy, reply: fill('We had just moved seats.', 3000) }).words,
    },
    {
      name: 'The teacher’s answer',
      on: 'message',
      words: replyFor({ ...copy, reply: fill('We had just moved seats.', 3000) }).words,
    },
    sampleWindow('Reply to your visitor', replyForm, { observer: copy.observer, words: undefined }),
    sampleWindow('Change your answer', replyForm, {
      observer: copy.observer,
      words: fill('We had just moved seats.', 3000),
    }),
    { name: 'Receipt', on: 'message', words: receipt(copy, true).words },
    { name: 'Receipt with the copy for the mailbox', on: 'message', words: receipt(copy, false).words },
    {
      name: 'My month on Home',
      on: 'home',
      words: monthWords(
        { month: '2026-11', logged: 12, target: undefined, gone: 10, left: 9 },
        Array.from({ length: 5 }, () => copy),
      ),
    },
    { name: 'A teacher’s visits on Home', on: 'home', words: copyListWords([copy, copy]) },
    ...focusSamples(fill),
    ...monthSamples(fill),
    ...nextSamples(fill),
    ...targetSamples(fill),
  ];
}
