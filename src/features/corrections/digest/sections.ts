import { addDays, sayShortDay } from '../../../district/days.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { clip, say, type Text } from '../../../kit/words/text.ts';
import { recordButton } from '../messages.ts';
import { objectiveOf, sayCorrectedRow } from '../row/find.ts';
import { decideWithin, workedNames } from '../rules.ts';
import { type Correction, correctionRef, nothingCameOf, openCorrections, settledSince } from '../store.ts';

/** Nobody reads more of them in a week. */
const most = 50;

/** What a digest says of corrections: those decided and settled, and those that changed nothing, of which the leader decides what comes next. */
export function correctionsDigest(c: Asked, { since, until }: DigestOccasion): Contribution<'digest'>[] {
  const settled = settledSince(c, since, most).filter(({ settledOn }) => settledOn !== null && settledOn <= until);
  const made = openCorrections(c, most).filter(({ madeOn }) => madeOn >= since && madeOn <= until);
  return [
    ...settled.map((one) => changed(c, one, settledText(c, one), one.worked === 'changedNothing' ? 1 : 3)),
    ...made.map((one) => changed(c, one, madeText(c, one), 4)),
    ...(can(c.viewer, 'corrections.make') ? decisions(c) : []),
  ];
}

function changed(c: Asked, one: Correction, words: Text, weight: number): Contribution<'digest'> {
  return { part: 'changed', words, weight, refs: [correctionRef(one)], can: 'corrections.read', ...under(c, one) };
}

function decisions(c: Asked): Contribution<'digest'>[] {
  return nothingCameOf(c.db, addDays(c.today, -decideWithin)).map((one) => ({
    part: 'decisions',
    words: say`${sayCorrectedRow(c.db, one.about)}: “${clip(one.decision, 80)}” changed nothing. What comes next?`,
    refs: [correctionRef(one)],
    weight: 2,
    can: 'corrections.make',
    ...under(c, one),
    button: recordButton(correctionRef(one), 'Decide what next…'),
  }));
}

function under(c: Asked, { about }: Correction): { readonly objectiveId?: string } {
  const objectiveId = objectiveOf(c.db, about);
  return objectiveId === null ? {} : { objectiveId };
}

const settledText = (c: Asked, one: Correction): Text =>
  say`Correction on ${sayCorrectedRow(c.db, one.about)}, “${clip(one.decision, 80)}”: ${workedNames[one.worked ?? 'tooEarly']}.`;

const madeText = (c: Asked, one: Correction): Text =>
  say`New correction on ${sayCorrectedRow(c.db, one.about)}: “${clip(one.decision, 80)}” (${one.owner}, looked at on ${sayShortDay(one.lookOn)}).`;
