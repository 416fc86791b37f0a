import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { bullets } from '../../../kit/words/pieces.ts';
import { schoolsMovedWords } from '../highlight/sections.ts';
import type { SchoolItem } from '../items/store.ts';
import type { PlannedItem } from '../leaders/store.ts';
import { prepPlanWords } from '../prep-sheet/sections.ts';
import { plansApprovedText, plansWaitText, planWaitsText, schoolsMovedText } from './messages.ts';

const today: Day = '2026-11-23';
const since: Day = '2026-10-20';
const idOf = (at: number): string => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** What a digest, a report and a prep sheet say of the plans of sixty schools. */
export function saidOfPlansSamples(fill: Fill): Sample[] {
  const schools = Array.from({ length: 60 }, (_, at) => ({
    school: fill(`School ${at + 1}`, 80),
    items: Array.from({ length: 3 }, (_one, n) => plannedOf(fill, n)),
  }));
  const moved = { objectiveId: idOf(1), name: fill('1 Rigorous instruction', 60), schools };
  const items = Array.from({ length: 60 }, (_, at) => itemOf(fill, at));
  const plan = { school: fill('Lincoln', 80), schoolYear: '2026-27' };
  const prep = { state: 'approved', items, since, today } as const;
  return [
    {
      name: 'What a digest says of school plans',
      on: 'message',
      words: [
        bullets([
          schoolsMovedText(moved),
          schoolsMovedText({ ...moved, name: null, schools: schools.slice(0, 1) }),
          planWaitsText(plan, since),
          plansWaitText(4),
          plansApprovedText(7, 9),
        ]),
      ],
    },
    {
      name: 'School plans in a highlight report',
      on: 'message',
      words: inOneMessage('1 Rigor', schoolsMovedWords(moved, since, today)),
    },
    {
      name: 'The school plan on a prep sheet',
      on: 'message',
      words: prepPlanWords({ ...prep, moved: items.slice(0, 20), late: items.slice(0, 20), added: ['S58', 'S59'] }),
    },
    {
      name: 'The school plan on a prep sheet, nothing moved',
      on: 'message',
      words: prepPlanWords({ ...prep, state: undefined, items: [], moved: [], late: [], added: [] }),
    },
  ];
}

const plannedOf = (fill: Fill, at: number): PlannedItem => ({ ...itemOf(fill, at), schoolId: idOf(at) });

const itemOf = (fill: Fill, at: number): SchoolItem => ({
  ref: refTo('schoolPlanItem', idOf(at)),
  id: idOf(at),
  kind: 'own',
  code: `S${at + 1}`,
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
  status: (['noAction', 'inProgress', 'complete'] as const)[at % 3] ?? 'noAction',
  since: today,
  movedOn: today,
  before: 'noAction',
  addedOn: null,
  droppedOn: null,
  dropReason: '',
  tappedBy: null,
  markedBy: null,
});
