import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { type SplitShown, splitConfirmForm, splitForm, splitLinesForm } from './form.ts';
import type { SplitLine } from './lines.ts';
import { splitSavedWords, youGetWords, youKeepWords } from './messages.ts';

/** Everything that is shown of an entry that was two people. */
export function splitSamples(fill: Fill): Sample[] {
  const two = { stays: fill('Amy Riva', 100), other: fill('Ana Rivera', 100) };
  const shown: SplitShown = { ...two, lines: lines(fill), moves: '' };
  const moved = { records: 1200, roles: 2, left: 3 };
  const by = fill('Max Manager', 100);
  return [
    sampleWindow('Two people in one entry', splitForm, { name: two.stays }),
    sampleWindow('Whose records are these', splitLinesForm, shown),
    sampleWindow('Whose records are these, the last page', splitLinesForm, { ...shown, moves: '1'.repeat(32) }),
    sampleWindow('An entry is to be split', splitConfirmForm, { ...shown, moves: '1'.repeat(40) }),
    { name: 'An entry was split', on: 'message', words: splitSavedWords(two, moved) },
    { name: 'One is told that records were not one’s own', on: 'message', words: youKeepWords(two, moved, by) },
    { name: 'One is told that records are one’s own', on: 'message', words: youGetWords(two, moved, by) },
  ];
}

function lines(fill: Fill): SplitLine[] {
  const role = fill('teacher at Lincoln', 100);
  const records = {
    of: 'records',
    table: 'walkthrough',
    column: 'teacher_id',
    kind: 'Walkthroughs about them',
  } as const;
  const stretch = { from: '2025-09-01', before: '2026-07-01', held: [] } as const;
  const days = { stretch, during: role, n: 1200, first: '2025-09-03', last: '2026-06-12' };
  return Array.from({ length: 40 }, (_, at) =>
    at % 3 === 0
      ? { of: 'role', holdingId: String(at), words: `${role} from 2025-09-01 to 2026-06-30` }
      : { ...records, ...days },
  );
}
