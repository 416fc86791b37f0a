import { sayShortDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import { tellsSince } from '../due/store.ts';
import type { FactKept } from '../store.ts';

/** So many are offered, in two lists of which Slack shows ten each. */
export const maxFacts = 20;

/** What is on record of the viewer since the DILT before, what they ticked already among it, newest first. */
export function factsFor(c: Asked, dilt: Dilt, ticked: readonly FactKept[]): FactKept[] {
  const span = { since: tellsSince(c.db, dilt), until: c.today };
  const found = c.occasions
    .facts(c.viewer.person.id, span)
    .map(({ ref, day, words }) => ({ ref, day, words: words.plain }));
  const byValue = new Map([...ticked, ...found].map((one) => [factMarkOf(one), one]));
  return [...byValue.values()].slice(0, maxFacts).sort((a, b) => b.day.localeCompare(a.day));
}

/** What a fact is known by in a window: it means the same when its words have changed. */
export const factMarkOf = ({ ref, day }: Pick<FactKept, 'ref' | 'day'>): string => `${ref}@${day}`;

/** A fact to tick. */
export const choiceOf = (one: FactKept): Choice => ({
  value: factMarkOf(one),
  label: one.words,
  more: sayShortDay(one.day),
});
