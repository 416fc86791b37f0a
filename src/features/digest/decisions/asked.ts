import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import type { Ref } from '../../../district/ref.ts';
import { keptRefs } from '../../../kit/documents/kept.ts';
import type { Contribution } from '../../../kit/occasions.ts';

/** A decision that a digest asks for, as it is looked for among those that are open now; and once it is taken, by whom and when. */
export interface AskedDecision {
  /** Its place among the pieces of the digest. */
  readonly at: number;
  readonly refs: readonly [Ref, ...Ref[]];
  /** The wire name of its button; empty without one. */
  readonly action: string;
  /** Whose it was when it was asked; left out where nobody looked. */
  readonly owner?: string | null;
  readonly taken?: Taken;
}

interface Taken {
  /** Null where nobody in person did it, such as when its time went by. */
  readonly by: string | null;
  readonly on: z.infer<typeof dayText>;
  /** Who has it since; null where that did not change. */
  readonly owner: string | null;
}

const asked: z.ZodType<AskedDecision> = z.object({
  at: z.number().int(),
  refs: keptRefs,
  action: z.string(),
  owner: z.string().nullable().exactOptional(),
  taken: z.object({ by: z.string().nullable(), on: dayText, owner: z.string().nullable() }).exactOptional(),
});
const kept = z.object({ decisions: z.array(asked) });

/** What is kept of a digest begins so where none is open any more: a query leaves those out unread. */
export const noneOpen = '{"open":0,';

export const writeDecisions = (decisions: readonly AskedDecision[]): string =>
  JSON.stringify({ open: decisions.filter(({ taken }) => !taken).length, decisions });

/** Undefined of what was kept before who decides was. */
export function readDecisions(text: string): readonly AskedDecision[] | undefined {
  const json: unknown = JSON.parse(text);
  return Array.isArray(json) ? undefined : kept.parse(json).decisions;
}

/** A piece that asks for a decision. */
export const decisionAt = (
  { refs, button }: Pick<Contribution<'digest'>, 'refs' | 'button'>,
  at: number,
): AskedDecision => ({
  at,
  refs,
  action: button?.action ?? '',
});

/**
 * Whether what is asked now is what was asked then. Its words grow older; what it is about and what decides it stay, or it
 * has come to be told together with others.
 */
export function asksFor(now: Pick<Contribution<'digest'>, 'refs' | 'button'>, then: AskedDecision): boolean {
  const shared = now.refs.some((ref) => then.refs.includes(ref));
  return shared && ((now.button?.action ?? '') === then.action || now.refs.length > then.refs.length);
}
