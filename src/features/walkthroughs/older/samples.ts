import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { olderForm } from './form.ts';
import { openedForReaderWords, openedForTeacherWords, openedWords, outOfSightWords } from './messages.ts';
import { openedOnSlip } from './said.ts';

/** Older walkthroughs: the window that opens them, and what everybody is told. */
export function olderSamples(fill: Fill): Sample[] {
  const said = {
    id: 'opening',
    at: '2026-11-23T15:00:00Z',
    readerId: 'reader',
    reader: fill('Pat Okafor', 80),
    by: fill('Sam Sato', 80),
    school: fill('Lincoln', 80),
    teacher: fill('Ana Rivera', 80),
    fromDay: '2025-07-01',
    untilDay: '2026-12-23',
    reason: fill('We begin a coaching cycle and look back at last spring.', 300),
  } as const;
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  return [
    sampleWindow('Older walkthroughs', olderForm, { today: '2026-11-23' }),
    message('Older walkthroughs opened, to the teacher', openedForTeacherWords(said)),
    message('Older walkthroughs opened, to the reader', openedForReaderWords(said)),
    message('Older walkthroughs of a school opened, to the reader', openedForReaderWords({ ...said, teacher: null })),
    message('Older walkthroughs opened, to the leader', openedWords(said, { bySlack: 12, bySlip: 1, left: 2 })),
    message('Older walkthroughs opened, on a slip', openedOnSlip({ ...said, teacherId: 'teacher' })),
    message('Walkthroughs go out of sight', outOfSightWords('2027-07-01')),
  ];
}
