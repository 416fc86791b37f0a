import { newId } from '../../district/ref.ts';
import { type LookFor, personById, teacherHolding } from '../../district/roster.ts';
import type { Feature } from '../../kit/feature.ts';
import { saving } from '../../kit/forms/saving.ts';
import { done, problems } from '../../kit/outcome.ts';
import { logForm, openLog, openWindow, openWithTyped } from './form.ts';
import { copyFor, receipt } from './messages.ts';
import { openPatterns, patternsCommand, patternsOnHome, weeklyPatterns } from './patterns/feature.ts';
import { openBySchool, showBySchool } from './patterns/form.ts';
import { sightings } from './patterns/store.ts';
import { openReply } from './reply/form.ts';
import { reply } from './reply/save.ts';
import { problemsWith } from './rules.ts';
import { samples } from './samples.ts';
import { home } from './sections.ts';
import { facetsOfWalkthrough, insertWalkthrough } from './store.ts';

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
    patternsCommand,
  ],
  forms: [log, reply, showBySchool],
  buttons: [openLog, openReply, openPatterns, openBySchool],
  shortcuts: [openLog],
  records: { walkthrough: facetsOfWalkthrough },
  jobs: [weeklyPatterns],
  answers: { sightings: (c, asked) => sightings(c.db, asked) },
  home: (c) => [...home(c), ...patternsOnHome(c)],
  samples,
};

function wordsOf(lookFors: readonly LookFor[], ids: readonly string[]): string[] {
  return lookFors.filter((one) => ids.includes(one.id)).map((one) => one.words);
}
