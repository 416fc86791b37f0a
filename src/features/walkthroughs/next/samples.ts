import type { Fill, Sample } from '../../../kit/feature.ts';
import { nextVisitWords } from './sections.ts';

/** Who and what next, with names and subjects as long as they may be. */
export function nextSamples(fill: Fill): Sample[] {
  const waiting = [undefined, '2026-09-14', '2026-10-02'] as const;
  const people = waiting.map((last, at) => ({ id: `teacher-${at}`, name: fill('Ana Rivera', 80), last }));
  const subjects = [fill('mathematics', 60), fill('art', 60), 'after 1 PM'];
  return [{ name: 'Who and what next on Home', on: 'home', words: nextVisitWords(people, subjects) }];
}
