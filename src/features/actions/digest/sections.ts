import { monthOf } from '../../../district/days.ts';
import { weights } from '../../../district/digest.ts';
import { leadersOn } from '../../../district/leaders.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { decisions, refsOf } from './decisions.ts';
import { answeredText, completeText, completeUnnamed, givenText, movedText, ownActionsText } from './messages.ts';
import { quietPieces } from './quiet/sections.ts';
import {
  answeredAmong,
  byAction,
  completedIn,
  movedIn,
  openAndOverdue,
  type PartNow,
  type ToldAction,
} from './rules.ts';
import { askedAbout, partsGivenIn, partsNow, withEvidence } from './store.ts';

/** In somebody’s digest: how the actions of the plan went. What holds one up is in none of it. */
export function actionsDigest(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  const parts = partsNow(c.db);
  if (span.only === 'decisions') return decisions(c, parts);
  return [
    ...ownActions(c, parts),
    ...decisions(c, parts),
    ...changed(parts, span),
    ...given(c, parts, span),
    ...quietPieces(c, parts, span),
    ...answers(c, parts, span),
    ...wins(c, parts, span),
  ];
}

/** Leaders’ own actions stand before everybody else’s. */
export function ownActions(c: Reading, parts: readonly PartNow[] = partsNow(c.db)): Contribution<'digest'>[] {
  return leadersOn(c.db, c.today).flatMap(({ id, name }, at): Contribution<'digest'>[] => {
    const { open, overdue } = openAndOverdue(parts, id, c.today);
    if (open.length === 0) return [];
    const weight = weights.promises.actions + at;
    const words = ownActionsText(name, open, overdue);
    return [{ part: 'promises', words, refs: refsOf(open), weight, can: 'plan.read', kept: overdue.length === 0 }];
  });
}

function changed(parts: readonly PartNow[], span: DigestOccasion): Contribution<'digest'>[] {
  return movedIn(parts, span).map(
    (one): Contribution<'digest'> => ({
      part: 'changed',
      words: movedText(one),
      refs: refsOf([one]),
      can: 'plan.read',
      weight: changedWeight(one),
      objectiveId: one.objectiveId,
    }),
  );
}

function changedWeight({ parts }: ToldAction): number {
  if (parts.some(({ status }) => status === 'blocked')) return weights.changed.blocked;
  return parts.every(({ status }) => status === 'complete') ? weights.changed.complete : weights.changed.moved;
}

/** Who answers for what since: an action is said once, with who has it now. */
function given(c: Reading, parts: readonly PartNow[], span: DigestOccasion): Contribution<'digest'>[] {
  const changedHands = new Set(partsGivenIn(c.db, span).map(({ partId }) => partId));
  return byAction(parts.filter(({ id }) => changedHands.has(id))).flatMap((one): Contribution<'digest'>[] => {
    const owners = [...new Set(one.parts.flatMap(({ owner }) => owner ?? []))];
    if (owners.length === 0) return [];
    const words = givenText(one, owners.join(', '));
    const weight = weights.changed.owners;
    return [{ part: 'changed', words, refs: refsOf([one]), weight, can: 'plan.read', objectiveId: one.objectiveId }];
  });
}

/** How many of those who were asked this month said how it goes. */
function answers(c: Reading, parts: readonly PartNow[], { until }: DigestOccasion): Contribution<'digest'>[] {
  const asked = askedAbout(c.db, monthOf(until));
  const counts = answeredAmong(asked, parts);
  const [first, ...rest] = asked.map(({ partId }) => refTo('actionPart', partId));
  const [on] = asked.map(({ onDay }) => onDay).sort();
  if (!first || on === undefined || counts.asked === 0) return [];
  const weight = weights.health.answers;
  return [{ part: 'health', words: answeredText(counts, on), refs: [first, ...rest], weight, can: 'plan.read' }];
}

/** What was brought to its end, where there is something to show for it. */
function wins(c: Reading, parts: readonly PartNow[], span: DigestOccasion): Contribution<'digest'>[] {
  const complete = completedIn(parts, span);
  const shown = withEvidence(
    c.db,
    complete.flatMap((one) => one.parts.map(({ id }) => id)),
  );
  return complete
    .filter((one) => one.parts.some(({ id }) => shown.has(id)))
    .map(
      (one): Contribution<'digest'> => ({
        part: 'wins',
        words: completeText(one),
        inPublic: completeUnnamed(one),
        refs: refsOf([one]),
        can: 'plan.read',
        weight: weights.wins.actions,
        objectiveId: one.objectiveId,
        by: [...new Set(one.parts.flatMap(({ ownerId }) => ownerId ?? []))],
      }),
    );
}
