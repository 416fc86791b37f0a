import { decisionsOf, decisionWeight, togetherWeight } from '../../../district/digest.ts';
import { can } from '../../../district/policy.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { actionNames, onPart } from '../change/names.ts';
import { actionName, longOverduesText, longOverdueText, orphansText, orphanText } from './messages.ts';
import { daysOverdue, longOverdue, orphansAmong, type PartNow, type ToldAction } from './rules.ts';

/** What only those who may give or drop an action can settle: nobody answers for it, or it is long past its date. */
export function decisions(c: Asked, parts: readonly PartNow[]): Contribution<'digest'>[] {
  if (!can(c.viewer, 'actions.give')) return [];
  const late = longestFirst(longOverdue(parts, c.today), c);
  return [...orphanPieces(c, longestFirst(orphansAmong(parts), c)), ...latePieces(c, late)];
}

const longestFirst = (all: readonly ToldAction[], { today }: Asked): ToldAction[] =>
  [...all].sort((a, b) => daysOverdue(b, today) - daysOverdue(a, today));

function orphanPieces(c: Asked, all: readonly ToldAction[]): Contribution<'digest'>[] {
  return decisionsOf(
    all,
    (one) => onePiece(one, orphanText(one), 'give', c),
    (rest) => restPiece(rest, orphansText(rest), 'Look at actions without an owner', actionNames.mine),
  );
}

function latePieces(c: Asked, all: readonly ToldAction[]): Contribution<'digest'>[] {
  return decisionsOf(
    all,
    (one) => onePiece(one, longOverdueText(one, daysOverdue(one, c.today)), lateAnswer(c), c),
    (rest) => restPiece(rest, longOverduesText(rest), 'Look at all open actions', actionNames.mine),
  );
}

/** Who may drop it decides in one window for all schools. */
const lateAnswer = ({ viewer }: Asked) => (can(viewer, 'actions.drop') ? 'wanted' : 'open');

const labels = { give: 'Assign…', open: 'Open', wanted: 'Decide…' } as const;

function onePiece(
  one: ToldAction,
  words: Contribution<'digest'>['words'],
  what: keyof typeof labels,
  { today }: Asked,
): Contribution<'digest'>[] {
  const [first] = one.parts;
  if (!first) return [];
  return [
    {
      part: 'decisions',
      words,
      refs: [...refsOf([one]), ...one.parts.map(({ id }) => refTo('actionPart', id))],
      subject: actionName(one),
      can: 'plan.read',
      objectiveId: one.objectiveId,
      weight: decisionWeight(daysOverdue(one, today)),
      button: onPart(first, what, labels[what]),
    },
  ];
}

function restPiece(
  rest: readonly ToldAction[],
  words: Contribution<'digest'>['words'],
  spoken: string,
  name: `${string}/${string}`,
): Contribution<'digest'>[] {
  const button = place({ name }, 'Look', '', { spoken });
  return [{ part: 'decisions', words, refs: refsOf(rest), can: 'plan.read', weight: togetherWeight, button }];
}

/** The actions that are told of. There is always one. */
export function refsOf(all: readonly Pick<ToldAction, 'actionId'>[]): readonly [Ref, ...Ref[]] {
  const [first = '', ...rest] = all.map(({ actionId }) => actionId);
  return [refTo('action', first), ...rest.map((id) => refTo('action', id))];
}
