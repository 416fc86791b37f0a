import type { Fill, Sample } from '../../../kit/feature.ts';
import { notSeenWords, waitingSchoolWords, waitingTeacherWords } from './sections.ts';

const today = '2026-11-23';

/** Who and what next, with names and subjects as long as they may be. */
export function nextSamples(fill: Fill): Sample[] {
  const waiting = [undefined, '2026-09-14', '2026-10-02'] as const;
  const people = waiting.map((last, at) => ({
    id: `teacher-${at}`,
    name: fill('Ana Rivera', 80),
    holding: `holding-${at}`,
    last,
  }));
  const subjects = [fill('mathematics', 60), fill('art', 60), 'after 1 PM'];
  return [
    { name: 'Whom to visit next, on Home', on: 'home', words: waitingTeacherWords(people, today) },
    { name: 'Where to go next, on Home', on: 'home', words: waitingSchoolWords(people, today) },
    { name: 'What the month has not shown yet, on Home', on: 'home', words: notSeenWords(subjects) },
  ];
}
