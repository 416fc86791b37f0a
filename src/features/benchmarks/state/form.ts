import { z } from 'zod';
import { fold } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { type Field, lineField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { type BenchmarkRow, benchmarksIn } from '../store.ts';
import { schoolsByName } from './store.ts';

export interface StateShown {
  readonly benchmark: Pick<BenchmarkRow, 'code' | 'words' | 'unit' | 'target'>;
}

/** Enters a figure that the state has published, beside a final outcome. */
export const stateForm = defineForm({
  name: 'benchmarks/state-figure',
  title: 'Add a state figure',
  submit: 'Add',
  ability: 'plan.lead',
  params: z.object({ benchmark: z.string(), back: z.string().optional() }),
  about: ({ benchmark }) => refTo('benchmark', benchmark),
  load(c, { benchmark: id }): StateShown {
    const [benchmark] = benchmarksIn(c.db, [id]);
    if (!benchmark) throw notFound();
    if (benchmark.kind !== 'finalOutcome')
      throw new Refusal('State figures go with final outcomes. This benchmark isn’t one.');
    return { benchmark };
  },
  intro: ({ benchmark }: StateShown) => [
    paragraph(say`${bold(benchmark.code)}  ${benchmark.words}`),
    aside('Enter it as published. A newer entry for the same measure, group, year and school replaces it.'),
  ],
  fields: fieldsOf,
});

type Names =
  | 'measure'
  | 'group'
  | 'year'
  | 'school'
  | 'n'
  | 'result'
  | 'target'
  | 'prior'
  | 'baseline'
  | 'points'
  | 'rating';

function fieldsOf({ benchmark }: StateShown): Readonly<Record<Names, Field<string>>> {
  const figure = (label: string) => lineField(label, { optional: true, max: 40 });
  return {
    measure: lineField('Measure', { max: 80, typed: clip(benchmark.unit || benchmark.words, 80) }),
    group: lineField('Group of students', { max: 80, typed: 'All students' }),
    year: lineField('Year', { max: 9, hint: 'Such as 2026, or 2025-26.' }),
    school: search('School', {
      optional: true,
      hint: 'Leave empty for the whole district.',
      choices: (c, typed) =>
        schoolsByName(c.db)
          .filter((one) => fold(one.name).includes(fold(typed.trim())))
          .map((one) => ({ value: one.id, label: one.name })),
    }),
    n: lineField('How many students (n)', {
      max: 10,
      hint: 'With fewer than 20 students, or 30 in a group, people see “-”.',
    }),
    result: figure('Result'),
    target: figure('Target'),
    prior: figure('Year before'),
    baseline: figure('Baseline'),
    points: figure('Points'),
    rating: figure('Rating'),
  };
}

/** Opens it. What more its value carries is where it stands. */
export const openState = opens('benchmarks/open-state-figure', stateForm, (_, benchmark, { more: back }) => ({
  benchmark,
  back,
}));
