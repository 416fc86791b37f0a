import { newId } from '../../district/ref.ts';
import { type LookFor, personById, teacherHolding } from '../../district/roster.ts';
import type { Feature } from '../../kit/feature.ts';
import { saving } from '../../kit/forms/saving.ts';
import { done, problems } from '../../kit/outcome.ts';
import { openFocus, openFocusWindow } from './focus/form.ts';
import { saveFocus } from './focus/save.ts';
import { logForm, openLog, openWindow, openWithTyped } from './form.ts';
import { copyFor, receipt } from './messages.ts';
import { monthView, showMonth } from './month/sections.ts';
import { openReply } from './reply/form.ts';
import { reply } from './reply/save.ts';
import { problemsWith } from './rules.ts';
import { samples } from './samples.ts';
import { home } from './sections.ts';
import { facetsOfWalkthrough, insertWalkthrough } from './store.ts';
import { paceAsks } from './targets/asks.ts';
import { openTargets, openTargetsWindow } from './targets/form.ts';
import { saveTargets } from './targets/save.ts';

/** Keeps a walkthrough; the teacher's copy and the observer's receipt follow from it in the same transaction. */
const log = saving(logForm, (c, { answers, opened, shown }) => {
  const observer = c.viewer.person;
  const teacher = teacherHolding(c.db, answers.teacher, answers.day);
  if (!teacher) return problems({ teacher: 'That teacher was not at this school on that day. Choose again.' });
  const wrong = problemsWith({ ...answers, toOneself: teacher.teacherId === observer.id }, c.today);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const visit = {
    id: newId(),
    observerId: observer.id,
    teacherId: teacher.teacherId,
    schoolId: teacher.schoolId,
    day: answers.day,
    toolId: opened.tool,
    comment: answers.comment,
    loggedAt: c.now.toString(),
  };
  insertWalkthrough(c.db, visit, answers);
  const copy = {
    ...visit,
    observer: observer.name,
    teacher: teacher.name,
    school: teacher.school,
    seen: wordsOf(shown.lookFors, answers.seen),
    notSeen: wordsOf(shown.lookFors, answers.notSeen),
    sentenceOfUse: c.settings.sentenceOfUse,
  };
  const onSlack = personById(c.db, teacher.teacherId)?.slackState !== 'none';
  return done({ messages: onSlack ? [copyFor(copy), receipt(copy, true)] : [receipt(copy, false)] });
});

/** Classroom walkthroughs: an administrator logs a visit, the teacher has a copy the same day. */
export const walkthroughs: Feature = {
  name: 'walkthroughs',
  commands: [
    {
      command: '/walkthrough',
      word: '',
      ability: 'walkthroughs.log',
      does: 'Log a walkthrough',
      run: openWindow,
      withTyped: openWithTyped,
    },
    {
      command: '/walkthrough',
      word: 'month',
      ability: 'walkthroughs.counts',
      does: 'See how copies and counts of this month stand; “last” for the month before',
      run: monthView,
    },
    {
      command: '/walkthrough',
      word: 'targets',
      ability: 'walkthroughs.lead',
      does: 'Name how many walkthroughs a month are meant',
      run: openTargetsWindow,
    },
    {
      command: '/walkthrough',
      word: 'focus',
      ability: 'walkthroughs.lead',
      does: 'Name the look-fors of the month',
      run: (c) => openFocusWindow(c),
    },
  ],
  forms: [log, reply, saveTargets, saveFocus],
  buttons: [openLog, openReply, openTargets, openFocus, showMonth],
  asks: paceAsks,
  shortcuts: [openLog],
  records: { walkthrough: facetsOfWalkthrough },
  home,
  samples,
};

function wordsOf(lookFors: readonly LookFor[], ids: readonly string[]): string[] {
  return lookFors.filter((one) => ids.includes(one.id)).map((one) => one.words);
}
