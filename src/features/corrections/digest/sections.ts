import { addDays, sayShortDay } from '../../../district/days.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { inPlan } from '../../../district/plan/find.ts';
import { called } from '../../../district/plan/short-names.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { recordButton } from '../messages.ts';
import { objectiveOf, sayCorrectedRow } from '../row/find.ts';
import { decideWithin, workedNames } from '../rules.ts';
import { type Correction, correctionRef, nothingCameOf, openCorrections, settledSince } from '../store.ts';

/** Nobody reads more of them in a week. */
const most = 50;

/** What a digest says of corrections: those decided and settled, and those that changed nothing, of which the leader decides what comes next. */
export function correctionsDigest(c: Asked, { since, until, only }: DigestOccasion): Contribution<'digest'>[] {
  if (only) return decisionsOf(c);
  const settled = settledSince(c, since, most).filter(({ settledOn }) => settledOn !== null && settledOn <= until);
  const made = openCorrections(c, most).filter(({ madeOn }) => madeOn >= since && madeOn <= until);
  return [
    ...settled.map((one) => changed(c, one, settledText(c, one), one.worked === 'changedNothing' ? 1 : 3)),
    ...made.map((one) => changed(c, one, madeText(c, one), 4)),
    ...decisionsOf(c),
  ];
}

function changed(c: Asked, one: Correction, words: Text, weight: number): Contribution<'digest'> {
  return { part: 'changed', words, weight, refs: [correctionRef(one)], can: 'corrections.read', ...under(c, one) };
}

function decisionsOf(c: Asked): Contribution<'digest'>[] {
  if (!can(c.viewer, 'corrections.make')) return [];
  return nothingCameOf(c.db, addDays(c.today, -decideWithin)).map((one) => ({
    part: 'decisions',
    words: say`${rowOf(c, one)}: the correction changed nothing${said(one)}. What’s next?`,
    subject: rowOf(c, one),
    refs: [correctionRef(one)],
    weight: 2,
    can: 'corrections.make',
    ...under(c, one),
    button: recordButton(correctionRef(one), 'Decide…'),
  }));
}

function under(c: Asked, { about }: Correction): { readonly objectiveId?: string } {
  const objectiveId = objectiveOf(c.db, about);
  return objectiveId === null ? {} : { objectiveId };
}

/** A decision is said where it is no longer than this. */
const decisionMost = 160;

/** What of the plan it steers, as people speak of it. */
function rowOf({ db }: Asked, { about }: Correction): Text {
  const objective = activeObjectives(db).find(({ id }) => about === refTo('strategicObjective', id));
  const row = objective ?? (about === null ? undefined : inPlan(db, about));
  return bold(row ? called(row) : about === null ? 'The plan' : sayCorrectedRow(db, about));
}

const said = ({ decision }: Correction): string => {
  const words = wholeSentence(decision, decisionMost).replace(/[.!]$/, '');
  return words === '' ? '' : ` (“${words}”)`;
};

const settledText = (c: Asked, one: Correction): Text =>
  say`${rowOf(c, one)}: the correction was checked${said(one)}: ${workedNames[one.worked ?? 'tooEarly']}.`;

const madeText = (c: Asked, one: Correction): Text =>
  say`${rowOf(c, one)}: ${one.owner} owns a new correction${said(one)}, to be checked on ${sayShortDay(one.lookOn)}.`;
