import type { Question, Questions } from '../district/questions.ts';
import type { Reading } from '../kit/context.ts';
import type { Feature } from '../kit/feature.ts';

/** Asks the one routine that answers. Throws when there is none: that is a mistake in how the house is put together. */
export function answerOf<Q extends Question>(
  features: readonly Feature[],
  c: Reading,
  question: Q,
  asked: Questions[Q]['asked'],
): Questions[Q]['answer'] {
  const [answers] = answerersOf(features, question);
  if (!answers) throw new Error(`No routine answers the question “${question}”.`);
  return answers(c, asked);
}

function answerersOf<Q extends Question>(features: readonly Feature[], question: Q) {
  return features.flatMap((feature) => feature.answers?.[question] ?? []);
}
