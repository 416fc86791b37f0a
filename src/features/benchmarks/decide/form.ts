import { z } from 'zod';
import { type BenchmarkStatus, benchmarkStatuses } from '../../../district/plan/plan.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { few, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type BenchmarkNow, standingOn } from '../standing/store.ts';
import { refreshSummary } from '../summary/post.ts';
import { keepDecision } from './store.ts';

export type DecideShown = Pick<BenchmarkNow, 'byRule' | 'why' | 'decided'> & {
  readonly benchmark: Pick<BenchmarkNow['benchmark'], 'code' | 'words'>;
  readonly hasEvidence: boolean;
};

/** A leader decides that a benchmark stands otherwise than the rule says. */
export const decideForm = defineForm({
  name: 'benchmarks/decide',
  title: 'Decide its status',
  submit: 'Decide',
  ability: 'benchmarks.lead',
  params: z.object({ benchmark: z.string() }),
  about: ({ benchmark }) => refTo('benchmark', benchmark),
  load(c, { benchmark }): DecideShown {
    const standing = standingOn(c, benchmark);
    if (!standing) throw notFound();
    return { ...standing, hasEvidence: standing.evidence.length > 0 };
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

/** Keeps the decision. Met needs evidence, whoever decides. */
export const decide = saving(decideForm, (c, { answers, params, shown }) => {
  const { status, reason } = answers;
  if (status === 'met' && !shown.hasEvidence)
    return problems({ status: 'Met needs evidence. Record a reading with a link or a file first, then decide.' });
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  keepDecision(c.db, { benchmarkId: params.benchmark, status, reason, ...by });
  return done({
    messages: refreshSummary(c),
    tell: [
      paragraph(
        say`You decided: ${bold(shown.benchmark.code)} is ${bold(benchmarkStatusNames[status])}. What the rule says stays on record.`,
      ),
    ],
  });
});

export const openDecide = opens('benchmarks/open-decide', decideForm, (_, benchmark) => ({ benchmark }));
