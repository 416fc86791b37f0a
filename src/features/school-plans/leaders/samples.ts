import type { Day } from '../../../district/days.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleId, sampleItems } from '../items/sample.ts';
import { planStates } from '../rules.ts';
import { alignmentWords, schoolsWords } from './messages.ts';
import type { PlannedSchool } from './store.ts';

const today: Day = '2026-11-23';

/** The lists of the largest district there may be: 60 schools of 60 items, 25 initiatives. */
export function schoolListSamples(fill: Fill): Sample[] {
  const schools = Array.from({ length: 60 }, (_, at) => schoolOf(fill, at));
  const initiatives = Array.from({ length: 25 }, (_, at) => ({
    id: sampleId(at + 1),
    endedOn: null,
    name: fill(`${(at % 5) + 1}.${at + 1} Rigorous tasks in every lesson`, 60),
    code: `${(at % 5) + 1}.${at + 1}`,
    words: fill('Rigorous tasks in every lesson', 2000),
    shortName: fill('Rigorous tasks in every lesson', 48),
    objectiveId: sampleId(at),
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
    id: sampleId(at),
    schoolId: sampleId(at),
    schoolYear: '2026-27',
    state: planStates[at % planStates.length] ?? 'draft',
    madeById: sampleId(0),
    madeOn: today,
    school: name,
  };
  const items = sampleItems(fill, at % 7 === 0 ? 0 : 60).map((one, n) => ({
    ...one,
    schoolId: sampleId(at),
    initiativeId: n % 5 === 0 ? null : sampleId((n % 20) + 1),
  }));
  return { schoolId: sampleId(at), school: name, plan: at % 9 === 0 ? undefined : plan, items };
}
