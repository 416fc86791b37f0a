import { z } from 'zod';
import { type BenchmarkStatus, benchmarkStatuses } from '../../../district/plan/plan.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { few, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type BenchmarkNow, standingOn } from '../standing/store.ts';

export type DecideShown = Pick<BenchmarkNow, 'byRule' | 'why' | 'decided' | 'hasEvidence'> & {
  readonly benchmark: Pick<BenchmarkNow['benchmark'], 'code' | 'words'>;
};

/** A leader decides that a benchmark stands otherwise than the rule says. */
export const decideForm = defineForm({
  name: 'benchmarks/decide',
  title: 'Decide its status',
  submit: 'Decide',
  ability: 'benchmarks.lead',
  params: z.object({ benchmark: z.string(), back: z.string().optional() }),
  about: ({ benchmark }) => refTo('benchmark', benchmark),
  load(c, { benchmark }): DecideShown {
    const standing = standingOn(c, benchmark);
    if (!standing) throw notFound();
    return standing;
  },
  intro: ({ benchmark, byRule, why }: DecideShown) => [
    paragraph(say`${bold(benchmark.code)}  ${benchmark.words}`),
    paragraph(say`By the rule it’s ${bold(benchmarkStatusNames[byRule])}. ${why} Both stay on record.`),
  ],
  fields: ({ decided, byRule }: DecideShown) => ({
    status: few(
      'Status',
      benchmarkStatuses
        .filter((one) => one !== byRule)
        .map((value): { value: BenchmarkStatus; label: string } => ({ value, label: benchmarkStatusNames[value] })),
      decided ? { chosen: decided.status } : {},
    ),
    reason: paragraphField('Why?', {
      max: 500,
      hint: 'Everyone who can see the plan can read this.',
      typed: decided?.reason ?? '',
    }),
  }),
});

/** Opens it. What more its value carries is where it stands. */
export const openDecide = opens('benchmarks/open-decide', decideForm, (_, benchmark, { more: back }) => ({
  benchmark,
  back,
}));
