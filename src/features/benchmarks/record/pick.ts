import { z } from 'zod';
import { fold } from '../../../district/people.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, search } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { oneOf } from '../one/look.ts';
import { benchmarkWords } from '../one/messages.ts';
import { benchmarksIn } from '../store.ts';
import { readingForm } from './form.ts';

/** Which benchmark, found by its code or its words. */
export const pickBenchmarkForm = defineForm({
  name: 'benchmarks/pick',
  title: 'Find a benchmark',
  submit: 'Next',
  ability: 'plan.read',
  params: z.object({ typed: z.string() }),
  load: (_c, { typed }) => ({ typed }),
  intro: ({ typed }: { typed: string }): Words => (typed === '' ? [] : [aside(`You typed: ${typed}`)]),
  fields: () => ({
    benchmark: search('Benchmark', { choices: benchmarkChoices, hint: 'Type its code or a word of it.' }),
  }),
  idempotent: true,
});

/** One's own first, then all in the plan's order. */
function benchmarkChoices(c: Asked, typed: string): Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const fits = ({ code, words: said }: { code: string; words: string }) =>
    codeKey(code).startsWith(codeKey(typed)) ||
    words.every((word) => ` ${fold(`${code} ${said}`)}`.includes(` ${word}`));
  const all = benchmarksIn(c.db).filter(fits);
  const isMine = (one: { ownerId: string | null }) => one.ownerId === c.viewer.person.id;
  return [...all.filter(isMine), ...all.filter((one) => !isMine(one))].map((one) => ({
    value: one.id,
    label: `${one.code} · ${shortNameOf(one)}`,
  }));
}

/** On to the window for that benchmark; who only reads the plan is shown how it stands. */
export const pickBenchmark = saving(pickBenchmarkForm, (c, { answers }) => {
  const one = oneOf(c, answers.benchmark);
  if (!one || one.standing.benchmark.endedOn !== null)
    return problems({ benchmark: 'It’s no longer in the plan. Choose another.' });
  if (!one.mayRecord) return done({ tell: benchmarkWords(one) });
  return done({ open: opening(readingForm, { benchmark: answers.benchmark, today: c.today, back: 'one' }) });
});

/** Opens the search. Its value are words that were typed into a command and not understood. */
export const openPick = opens('benchmarks/open-pick', pickBenchmarkForm, (_, typed) => ({ typed }));
