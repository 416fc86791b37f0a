import type { Day } from '../../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { sampleId, sampleItems } from '../items/sample.ts';
import { sittingForm } from '../sitting/form.ts';
import { lateWords } from './list.ts';

const today: Day = '2026-11-23';

/** The sitting with as many items as a window takes, and the list of what is late. */
export function sittingSamples(fill: Fill): Sample[] {
  const items = sampleItems(fill, 60);
  const school = fill('Lincoln', 80);
  const shown = { school, month: '2026-12', rows: items.slice(0, 20), today } as const;
  const meeting = { meetingId: sampleId(1), meetingOn: '2026-12-01' } as const;
  return [
    sampleWindow('Monthly school plan', sittingForm, { ...shown, after: 0, ...meeting }),
    sampleWindow('Monthly school plan, the first of three windows', sittingForm, { ...shown, after: 40, ...meeting }),
    sampleWindow('Monthly school plan, everything has an update', sittingForm, {
      ...shown,
      rows: [],
      after: 0,
      ...meeting,
    }),
    { name: 'School plan items that are late', on: 'message', words: lateWords(sampleId(2), school, items, today) },
    { name: 'No school plan items are late', on: 'message', words: lateWords(sampleId(2), school, [], today) },
  ];
}
