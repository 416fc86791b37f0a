import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { planStates } from '../rules.ts';
import { alignmentWords, schoolsWords } from './messages.ts';
import type { PlannedItem, PlannedSchool } from './store.ts';

const today: Day = '2026-11-23';
const idOf = (at: number): string => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const statuses = ['complete', 'inProgress', 'noAction', 'blocked'] as const;

/** The lists of the largest district there may be: 60 schools of 60 items, 25 initiatives. */
export function schoolListSamples(fill: Fill): Sample[] {
  const schools = Array.from({ length: 60 }, (_, at) => schoolOf(fill, at));
  const initiatives = Array.from({ length: 25 }, (_, at) => ({
    id: idOf(at + 1),
    code: `${(at % 5) + 1}.${at + 1}`,
    words: fill('Rigorous tasks in every lesson', 2000),
    shortName: fill('Rigorous tasks in every lesson', 48),
    objectiveId: idOf(at),
    ownerId: null,
  }));
  const list = { schools, schoolYear: '2026-27', nextYear: '2027-28', which: 'now', today } as const;
  return [
    { name: 'School plans', on: 'message', words: schoolsWords({ ...list, from: 0 }) },
    {
      name: 'School plans, the last page',
      on: 'message',
      words: schoolsWords({ ...list, from: 45, which: 'next', nextYear: undefined }),
    },
    { name: 'School plans by initiative', on: 'message', words: alignmentWords({ schools, initiatives, from: 0 }) },
    {
      name: 'School plans by initiative, the last page',
      on: 'message',
      words: alignmentWords({ schools, initiatives, from: 24 }),
    },
    {
      name: 'School plans without a plan of the district',
      on: 'message',
      words: alignmentWords({ schools, initiatives: [], from: 0 }),
    },
  ];
}

function schoolOf(fill: Fill, at: number): PlannedSchool {
  const name = fill(`School ${at + 1}`, 80);
  const plan = {
    id: idOf(at),
    schoolId: idOf(at),
    schoolYear: '2026-27',
    state: planStates[at % planStates.length] ?? 'draft',
    madeById: idOf(0),
    madeOn: today,
    school: name,
  };
  const items = Array.from({ length: at % 7 === 0 ? 0 : 60 }, (_, n) => itemOf(fill, at, n));
  return { schoolId: idOf(at), school: name, plan: at % 9 === 0 ? undefined : plan, items };
}

const itemOf = (fill: Fill, at: number, n: number): PlannedItem => ({
  ref: refTo('schoolPlanItem', idOf(n)),
  id: idOf(n),
  kind: 'own',
  schoolId: idOf(at),
  code: `S${n + 1}`,
  words: fill('Weekly look at student work', 2000),
  shortName: fill('Weekly look at student work', 48),
  initiativeId: n % 5 === 0 ? null : idOf((n % 20) + 1),
  required: null,
  ownerId: null,
  owner: null,
  since: null,
  movedOn: null,
  startsOn: null,
  dueOn: n % 2 === 0 ? '2026-10-01' : '2027-05-01',
  status: statuses[n % 4] ?? 'noAction',
});
