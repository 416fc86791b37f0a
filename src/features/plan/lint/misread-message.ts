import { reachable } from '../../../district/people.ts';
import { planNow } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import { personById, planManagersOn } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Job, place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { bullets, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { planHandOver } from '../imports/workbook.ts';
import * as names from '../tree/names.ts';
import { type Misread, misreadIn } from './misread.ts';

const shown = 10;

/** A benchmark with what of it may have been misread. */
export interface MisreadBenchmark {
  readonly code: string;
  readonly misread: readonly Misread[];
}

/**
 * Who leads the plan's work is told once which figures an earlier version may have misread. The message says what is left of them,
 * and goes when nothing is.
 */
export const tellMisread: Job = {
  name: 'figures that may have been misread',
  when: everySchoolDay('07:30'),
  missed: 'latest',
  within: { hours: 24 },
  run(c): Done {
    const found = planNow(c.db).benchmarks.flatMap((one) => {
      const misread = misreadIn(one);
      return misread.length === 0 ? [] : [{ id: one.id, code: one.code, misread }];
    });
    const [first] = found;
    const to = managers(c).map((person) => ({ person, name: `plan/misread-figures/${person}` }));
    if (!first) return done({ retract: to.map(({ name }) => ({ name, why: 'every figure was put right' })) });
    const about = refTo('benchmark', first.id);
    return done({
      messages: to.map(({ person, name }) => ({
        name,
        to: { person },
        about,
        can: 'plan.lead',
        words: misreadWords(found),
      })),
    });
  },
};

function managers(c: Writing): string[] {
  return planManagersOn(c.db, c.today).filter((id) => {
    const person = personById(c.db, id);
    return person !== undefined && reachable(person);
  });
}

/** What may have been misread, and how it is put right. */
export function misreadWords(found: readonly MisreadBenchmark[]): Words {
  const lines = found.flatMap(({ code, misread }) =>
    misread.map(({ what, kept, meant }) => `${code}: ${what} ${kept}, maybe ${meant}`),
  );
  const count = counted(lines.length, 'figure of the plan', 'figures of the plan');
  return [
    paragraph(`Please check ${count}: an earlier import may have lost the percent sign.`),
    paragraph('A cell that shows 80% used to come in as 0.8. Against a target of 0.8, a reading of 62% counts as met.'),
    bullets(firstOf(lines, shown)),
    paragraph(
      'To fix them, open the plan’s workbook. In the sheet Benchmarks, type each Baseline and Target with its percent sign. Then import the workbook again. A figure that is right as it is can stay: nothing is blocked.',
    ),
    buttons(
      place(planHandOver.open, 'Import the plan', '', { style: 'primary' }),
      place(names.worthALook, 'Show all', '0'),
    ),
  ];
}
