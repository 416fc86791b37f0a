import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { oneOf } from '../one/look.ts';
import { benchmarkWords, takingBack } from '../one/messages.ts';
import { refreshSummary } from '../summary/post.ts';
import { endDecision } from './store.ts';

/** Takes a decision back: the rule counts again. That it was decided, and why, is kept. */
export const takeBackDecision: ButtonPress = {
  name: takingBack.name,
  ability: 'benchmarks.lead',
  about: 'benchmark',
  press(c, value) {
    if (!endDecision(c.db, value, c.today)) throw new Refusal('The decision was already undone.');
    const now = oneOf(c, value);
    const tell = [paragraph('Decision undone. The rule counts again.')];
    return done({ messages: refreshSummary(c), tell, ...(now ? { instead: [...tell, ...benchmarkWords(now)] } : {}) });
  },
};
