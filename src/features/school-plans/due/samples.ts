import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { SchoolItem } from '../items/store.ts';
import { sittingForm } from '../sitting/form.ts';
import { lateWords } from './list.ts';

const today: Day = '2026-11-23';
const idOf = (at: number): string => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** The sitting with as many items as a window takes, and the list of what is late. */
export function sittingSamples(fill: Fill): Sample[] {
  const items = Array.from({ length: 60 }, (_, at) => itemOf(fill, at));
  const school = fill('Lincoln', 80);
  const shown = { school, month: '2026-12', rows: items.slice(0, 20), today } as const;
  const meeting = { meetingId: idOf(1), meetingOn: '2026-12-01' } as const;
  return [
    sampleWindow('Monthly school plan', sittingForm, { ...shown, after: 0, ...meeting }),
    sampleWindow('Monthly school plan, the first of three windows', sittingForm, { ...shown, after: 40, ...meeting }),
    sampleWindow('Monthly school plan, everything has an update', sittingForm, {
      ...shown,
      rows: [],
      after: 0,
      ...meeting,
    }),
    { name: 'School plan items that are late', on: 'message', words: lateWords(idOf(2), school, items, today) },
    { name: 'No school plan items are late', on: 'message', words: lateWords(idOf(2), school, [], today) },
  ];
}

const itemOf = (fill: Fill, at: number): SchoolItem => ({
  ref: refTo(at % 3 === 0 ? 'actionPart' : 'schoolPlanItem', idOf(at)),
  id: idOf(at),
  kind: at % 3 === 0 ? 'part' : 'own',
  code: at % 3 === 0 ? fill('1.1.A1', 30) : `S${at + 1}`,
  words: fill('Each grade team looks at one piece of student work a week.', 2000),
  shortName: fill('Weekly look at student work', 48),
  initiativeId: null,
  required: null,
  ownerId: null,
  owner: fill('Ana Rivera', 80),
  practice: '',
  result: '',
  startsOn: null,
  dueOn: at % 2 === 0 ? '2026-10-01' : '2026-12-18',
  status: (['noAction', 'inProgress', 'blocked'] as const)[at % 3] ?? 'noAction',
  since: null,
  movedOn: null,
  before: 'noAction',
  addedOn: null,
  droppedOn: null,
  dropReason: '',
  tappedBy: null,
  markedBy: null,
});
