import type { Question, Questions } from '../district/questions.ts';
import type { Reading } from '../kit/context.ts';
import type { Feature } from '../kit/feature.ts';

/** Throws when two routines answer the same question: found at the start, not when somebody asks. */
export function requireOneAnswerEach(features: readonly Feature[]): void {
  const answered = features.flatMap((feature) => Object.keys(feature.answers ?? {}));
  const twice = answered.find((question, at) => answered.indexOf(question) !== at);
  if (twice) throw new Error(`Two routines answer the question “${twice}”.`);
}

/** Asks the one routine that answers. Throws when there is none or more than one: that is a mistake in how the house is put together. */
export function answerOf<Q extends Question>(
  features: readonly Feature[],
  c: Reading,
  question: Q,
  asked: Questions[Q]['asked'],
): Questions[Q]['answer'] {
  const [answers, ...more] = answerersOf(features, question);
  if (!answers || more.length > 0)
    throw new Error(`The question “${question}” needs exactly one routine to answer it.`);
  return answers(c, asked);
}

function answerersOf<Q extends Question>(features: readonly Feature[], question: Q) {
  return features.flatMap((feature) => feature.answers?.[question] ?? []);
}
