import { evidenceKinds } from '../../../district/evidence-kinds.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { isGiven, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { goalIn, sayReading, unitOf, valueIn } from '../figures/rules.ts';
import { benchmarkShownBack } from '../one/back.ts';
import { measuredOn, sayPeriod } from '../periods/rules.ts';
import { benchmarkRef, readingById, readingFor } from '../store.ts';
import { type ReadingShown, readingForm } from './form.ts';
import { keepRead } from './keep.ts';
import { canBeRead, countIn } from './rules.ts';

/** Keeps a reading with its evidence, and says how the benchmark stands now. */
export const saveReading = saving(readingForm, (c, { answers, params, shown }) => {
  const { benchmark: id, corrects } = params;
  const { benchmark } = shown;
  const read = valueIn(answers.value, { unit: unitOf(benchmark), goal: goalIn(benchmark) });
  if (read.kind === 'unclear') return problems({ value: read.why });
  const n = countIn(answers.n);
  if (n === null) return problems({ n: 'Write a whole number, such as 84, or leave it empty.' });
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  const taken = corrects === undefined ? wrongPeriod(c, id, answers.period, shown) : undefined;
  if (taken) return problems({ period: taken });

  const earlier = corrects === undefined ? undefined : readingById(c.db, corrects);
  const kind = evidenceKinds.find((one) => one === answers.kind) ?? null;
  const errands = isGiven(answers) ? keepGiven(c, benchmarkRef(id), { ...answers, kind }, 'benchmarks/file') : [];
  const kept = keepRead(c, {
    benchmarkId: id,
    period: answers.period,
    corrects: corrects ?? null,
    note: answers.note,
    measuredOn: earlier?.measuredOn ?? measuredOn(answers.period, c.today),
    value: read.kind === 'figure' ? read.value : null,
    words: read.kind === 'words' ? read.words : '',
    n: n ?? (read.kind === 'figure' ? read.n : undefined) ?? null,
    source: 'person',
  });
  return benchmarkShownBack(c, done({ ...kept, errands }), params);
});

/** One reading counts for a period: another one is a correction, so that nobody finds two and wonders. */
function wrongPeriod(c: Asked<Writing>, id: string, period: string, { benchmark }: ReadingShown): string | undefined {
  if (!canBeRead(period, benchmark.cadence, c.today)) return 'That period hasn’t begun. Choose an earlier one.';
  const there = readingFor(c.db, id, period);
  if (!there) return undefined;
  const words = sayReading(there, unitOf(benchmark));
  return `${sayPeriod(period)} has a reading already: ${words}. To change it, open the benchmark and press Correct… beside it.`;
}
