import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleWindow } from '../../../kit/feature.ts';
import { planJointForm, planRoomsForm } from './form.ts';
import { calledOffWords, jointListWords } from './list.ts';

const id = '018f0000-0000-7000-8000-0000000000a1';

/** Everything that planning a joint walkthrough shows. */
export function jointPlanSamples(fill: Fill): Sample[] {
  const school = fill('Lincoln', 80);
  const teachers = Array.from({ length: 100 }, (_, at) => ({
    holdingId: `holding-${at}`,
    teacherId: `teacher-${at}`,
    name: fill(`Teacher ${at + 1}`, 80),
    visits:
      at % 3 === 0
        ? undefined
        : ({ teacherId: `teacher-${at}`, inMonth: at % 4, lastOn: '2026-11-12', subjects: [] } as const),
  }));
  const rooms = { school, day: '2026-11-24', begins: '10:00', teachers } as const;
  const one = { id, school, other: fill('Ada Assistant', 80), when: 'Tomorrow at 10:00 AM', rooms: '3 rooms' };
  const late = { ...one, when: 'Fri, Nov 20 at 10:00 AM', rooms: '🔴 1 room isn’t settled' };
  return [
    sampleWindow('Plan a joint walkthrough', planJointForm, {
      schools: Array.from({ length: 30 }, (_, at) => ({ id: `school-${at}`, name: fill(`School ${at + 1}`, 80) })),
      own: 'school-0',
      day: '2026-11-24',
    }),
    sampleWindow('Choose the rooms of a joint walkthrough', planRoomsForm, rooms),
    sampleWindow('Choose the rooms where nobody teaches', planRoomsForm, { ...rooms, teachers: [] }),
    {
      name: 'Joint walkthroughs',
      on: 'message',
      words: jointListWords({ listed: [late, one, one, one, one], from: 0, of: 7 }),
    },
    { name: 'Joint walkthroughs, none yet', on: 'message', words: jointListWords({ listed: [], from: 0, of: 0 }) },
    {
      name: 'A joint walkthrough was called off',
      on: 'message',
      words: calledOffWords(fill('Ada Assistant', 80), { school, day: '2026-11-24', beginsAt: '10:00' }),
    },
  ];
}
