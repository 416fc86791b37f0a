import type { Day } from '../../../district/days.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { bullets } from '../../../kit/words/pieces.ts';
import { schoolsMovedWords } from '../highlight/sections.ts';
import { sampleId, sampleItems } from '../items/sample.ts';
import { prepPlanWords } from '../prep-sheet/sections.ts';
import { plansApprovedText, plansWaitText, planWaitsText, schoolsMovedText } from './messages.ts';

const today: Day = '2026-11-23';
const since: Day = '2026-10-20';

/** What a digest, a report and a prep sheet say of the plans of sixty schools. */
export function saidOfPlansSamples(fill: Fill): Sample[] {
  const schools = Array.from({ length: 60 }, (_, at) => ({
    school: fill(`School ${at + 1}`, 80),
    items: sampleItems(fill, 3).map((one) => ({ ...one, schoolId: sampleId(at) })),
  }));
  const moved = { objectiveId: sampleId(1), name: fill('1 Rigorous instruction', 60), schools };
  const items = sampleItems(fill, 60);
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
      words: prepPlanWords({ ...prep, moved: items.slice(0, 20), late: items.slice(0, 20), approvedOn: '2026-10-05' }),
    },
    {
      name: 'The school plan on a prep sheet, nothing moved',
      on: 'message',
      words: prepPlanWords({ ...prep, state: undefined, items: [], moved: [], late: [], approvedOn: null }),
    },
  ];
}
