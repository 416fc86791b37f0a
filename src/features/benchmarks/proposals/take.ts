import { keepEvidence } from '../../../district/evidence.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { oneOf } from '../one/look.ts';
import { benchmarkWords } from '../one/messages.ts';
import { measuredOn } from '../periods/rules.ts';
import { keepRead } from '../record/keep.ts';
import { standingOn } from '../standing/store.ts';
import { benchmarkRef } from '../store.ts';
import { carriedBy, takeSuggestion } from './messages.ts';
import { sayCounts } from './rules.ts';
import { proposalFor } from './store.ts';

/** Takes the reading that walkthroughs suggest, with the counts behind it as its evidence. */
export const takeProposal: ButtonPress = {
  name: takeSuggestion.name,
  ability: 'benchmarks.record',
  about: 'benchmark',
  press(c, benchmark, { more }) {
    const standing = standingOn(c, benchmark);
    if (!standing) throw notFound();
    const { id } = standing.benchmark;
    const proposal = proposalFor(c, standing);
    if (!proposal || carriedBy(proposal) !== more)
      throw new Refusal('These figures have changed, or somebody already took them. Open the benchmark again.');
    const counts = sayCounts(proposal);
    const evidence = {
      about: benchmarkRef(id),
      kind: 'walkthroughs',
      words: `Walkthrough patterns: ${counts}`,
    } as const;
    keepEvidence(c.db, { ...evidence, url: '', fileId: null, byId: c.viewer.person.id, onDay: c.today });
    const kept = keepRead(c, {
      benchmarkId: id,
      period: proposal.period,
      value: proposal.value,
      words: '',
      n: proposal.looked,
      note: counts,
      measuredOn: measuredOn(proposal.period, c.today),
      corrects: null,
      source: 'walkthroughs',
    });
    const now = oneOf(c, id);
    return done({ ...kept, ...(now ? { instead: [...kept.tell, ...benchmarkWords(now)] } : {}) });
  },
};
