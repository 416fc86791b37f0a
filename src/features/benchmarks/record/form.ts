import { z } from 'zod';
import { type Day, dayText } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { evidenceFields, kindOfEvidence } from '../../../kit/evidence/ask.ts';
import { opens } from '../../../kit/feature.ts';
import { dayField, type Field, lineField, one, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { goalIn, sayFigure, shortUnit, unitOf } from '../figures/rules.ts';
import { type Period, sayPeriod } from '../periods/rules.ts';
import { standingOn } from '../standing/store.ts';
import { type BenchmarkRow, type KeptReading, readingById } from '../store.ts';
import { periodsToOffer } from './rules.ts';

export interface ReadingShown {
  readonly benchmark: Pick<BenchmarkRow, 'code' | 'words' | 'target' | 'baseline' | 'unit' | 'direction' | 'cadence'>;
  /** Empty where a day is asked for. */
  readonly periods: readonly Period[];
  readonly today: Day;
  /** The reading whose place the new one takes. */
  readonly corrects: Pick<KeptReading, 'period' | 'value' | 'words' | 'n' | 'note'> | undefined;
  /** Typed in a command already. */
  readonly typed: { readonly value: string; readonly n: string };
}

/** Records what a benchmark was read as, or puts a reading right. */
export const readingForm = defineForm({
  name: 'benchmarks/record',
  title: 'Record a reading',
  submit: 'Record',
  ability: 'benchmarks.record',
  params: z.object({
    benchmark: z.string(),
    today: dayText,
    corrects: z.string().optional(),
    value: z.string().optional(),
    n: z.string().optional(),
    /** The page or the list it was opened from, which shows what was saved. */
    back: z.string().optional(),
  }),
  about: ({ benchmark }) => refTo('benchmark', benchmark),
  load(c, { benchmark, today, corrects: id, value = '', n = '' }): ReadingShown {
    const standing = standingOn(c, benchmark);
    if (!standing) throw notFound();
    if (standing.benchmark.endedOn !== null) throw new Refusal('This benchmark is no longer in the plan.');
    const corrects = id === undefined ? undefined : countingOf(readingById(c.db, id), benchmark);
    const periods = periodsToOffer(standing.benchmark.cadence, today, standing.missing);
    return { benchmark: standing.benchmark, periods, today, corrects, typed: { value, n } };
  },
  intro: introWords,
  fields: fieldsOf,
});

function countingOf(reading: KeptReading | undefined, benchmarkId: string): KeptReading {
  if (reading?.benchmarkId !== benchmarkId) throw notFound();
  if (reading.supersededBy !== null)
    throw new Refusal('This reading is already corrected. Open the benchmark again to see the newer one.');
  return reading;
}

function introWords({ benchmark, corrects }: ReadingShown): Words {
  const { code, words, target, baseline } = benchmark;
  const goal = [target && `Target: ${target}`, baseline && `baseline: ${baseline}`];
  return [
    paragraph(say`${bold(code)}  ${words}`),
    aside(goal.filter(Boolean).join(', ') || 'The plan names no target.'),
    ...(corrects ? [aside('The old reading stays on record.')] : []),
  ];
}

type RecordFields = Readonly<Record<'period' | 'value' | 'n' | 'link' | 'file' | 'kind' | 'note', Field<string>>>;

function fieldsOf(shown: ReadingShown): RecordFields {
  const { benchmark, corrects, typed } = shown;
  const unit = shortUnit(unitOf(benchmark));
  const before = corrects && (corrects.value === null ? corrects.words : sayFigure(corrects.value, ''));
  return {
    period: periodField(shown),
    value: lineField(unit === '' ? 'Reading' : `Reading, in ${unit}`, {
      max: 300,
      typed: typed.value || (before ?? ''),
      hint: goalIn(benchmark) ? 'One figure.' : 'A figure or a few words.',
    }),
    n: lineField('Out of how many? (n)', {
      optional: true,
      max: 10,
      typed: typed.n || (corrects?.n?.toString() ?? ''),
      hint: 'How many were counted, asked or tested.',
    }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
    note: corrects
      ? paragraphField('Why the correction?', { max: 1000 })
      : paragraphField('Note', { optional: true, max: 1000 }),
  };
}

function periodField({ periods, today, corrects }: ReadingShown): Field<string> {
  const only = corrects ? [corrects.period] : periods;
  if (only.length === 0) return dayField('As of what day?', { day: today });
  return one(
    'For which period?',
    only.map((value) => ({ value, label: sayPeriod(value) })),
    only[0] === undefined ? {} : { chosen: only[0] },
  );
}

/** Opens the window for a benchmark. */
export const openReading = opens('benchmarks/open-record', readingForm, ({ today }, benchmark, { more: back }) => ({
  benchmark,
  today,
  back,
}));

/** Opens it to put one reading right. Its value names the benchmark and the reading. */
export const openCorrect = opens(
  'benchmarks/open-correct',
  readingForm,
  ({ today }, benchmark, { more: corrects }) => ({
    benchmark,
    today,
    corrects,
    back: 'one',
  }),
);
