import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { benchmarkShownBack } from '../one/back.ts';
import { refreshSummary } from '../summary/post.ts';
import { decideForm } from './form.ts';
import { keepDecision } from './store.ts';

/** Keeps the decision. Met needs evidence, whoever decides. */
export const decide = saving(decideForm, (c, { answers, params, shown }) => {
  const { status, reason } = answers;
  if (status === 'met' && !shown.hasEvidence)
    return problems({ status: 'Met needs evidence. Record a reading with a link or a file first, then decide.' });
  const by = { byId: c.viewer.person.id, at: c.now.toString(), onDay: c.today };
  keepDecision(c.db, { benchmarkId: params.benchmark, status, reason, ...by });
  const tell = [
    paragraph(
      say`You decided: ${bold(shown.benchmark.code)} is ${bold(benchmarkStatusNames[status])}. What the rule says stays on record.`,
    ),
  ];
  return benchmarkShownBack(c, done({ messages: refreshSummary(c), tell }), params);
});
