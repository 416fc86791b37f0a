import { z } from 'zod';
import { fold } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { type Field, lineField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { countIn } from '../record/rules.ts';
import { type BenchmarkRow, benchmarksIn } from '../store.ts';
import { isSmall, sayStateFigure } from './rules.ts';
import { keepStateFigure, schoolsByName } from './store.ts';

export interface StateShown {
  readonly benchmark: Pick<BenchmarkRow, 'code' | 'words' | 'unit' | 'target'>;
}

/** Enters a figure that the state has published, beside a final outcome. */
export const stateForm = defineForm({
  name: 'benchmarks/state-figure',
  title: 'Add a state figure',
  submit: 'Add',
  ability: 'plan.lead',
  params: z.object({ benchmark: z.string() }),
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
      hint: 'Empty: the whole district.',
      choices: (c, typed) =>
        schoolsByName(c.db)
          .filter((one) => fold(one.name).includes(fold(typed.trim())))
          .map((one) => ({ value: one.id, label: one.name })),
    }),
    n: lineField('How many students (n)', {
      max: 10,
      hint: 'Of fewer than 20 students, or 30 in a group, “-” is shown and nothing else.',
    }),
    result: figure('Result'),
    target: figure('Target'),
    prior: figure('Year before'),
    baseline: figure('Baseline'),
    points: figure('Points'),
    rating: figure('Rating'),
  };
}

/** Keeps the figure and says it back as everybody sees it. */
export const saveState = saving(stateForm, (c, { answers, params }) => {
  const n = countIn(answers.n);
  if (!n) return problems({ n: 'Write how many students it is about, as a whole number.' });
  if (!/^\d{4}(-\d{2}(\d{2})?)?$/.test(answers.year))
    return problems({ year: 'Write a year, such as 2026 or 2025-26.' });
  const school = schoolsByName(c.db).find((one) => one.id === answers.school);
  if (answers.school !== '' && !school) return problems({ school: 'This list has changed. Choose again.' });
  const { group: studentGroup, school: _school, ...rest } = answers;
  const figure = { ...rest, studentGroup, n };
  keepStateFigure(c.db, {
    ...figure,
    benchmarkId: params.benchmark,
    schoolId: school?.id ?? null,
    byId: c.viewer.person.id,
    onDay: c.today,
  });
  const small = isSmall(figure) ? [aside('It covers too few students, so people see “-”.')] : [];
  return done({
    tell: [paragraph(say`Saved: ${sayStateFigure({ ...figure, school: school?.name ?? null })}.`), ...small],
  });
});

export const openState = opens('benchmarks/open-state-figure', stateForm, (_, benchmark) => ({ benchmark }));
