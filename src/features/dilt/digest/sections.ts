import { addDays, daysBetween, sayDay } from '../../../district/days.ts';
import { decisionWeight, weights } from '../../../district/digest.ts';
import { diltsFrom, nextDilt } from '../../../district/dilt/store.ts';
import { leadersOn } from '../../../district/leaders.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { can } from '../../../district/policy.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { segmentsOf } from '../agenda/store.ts';
import { rotationNames } from '../rotation/messages.ts';
import { diltKeptText, heldText, keptMoreText, openText, ownText, readyText } from './messages.ts';
import { heldIn, keptIn, openCommitmentsOf } from './store.ts';

/** In somebody’s digest: what leaders bring back, a date nobody facilitates, what was taught, what is ready, and what schools kept. */
export function diltDigest(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  if (span.only === 'decisions') return decisions(c);
  return [...ownCommitments(c), ...decisions(c), ...held(c, span), ...readiness(c), ...wins(c, span)];
}

/** Leaders’ own commitments. */
export function ownCommitments(c: Reading): Contribution<'digest'>[] {
  const leaders = leadersOn(c.db, c.today);
  const all = openCommitmentsOf(
    c.db,
    leaders.map(({ id }) => id),
  );
  return leaders.flatMap(({ id, name }, at): Contribution<'digest'>[] => {
    const theirs = all.filter(({ ownerId }) => ownerId === id);
    const [first, ...rest] = theirs.map((one) => refTo('commitment', one.id));
    if (!first) return [];
    const overdue = theirs.map(({ byDay }) => byDay).filter((day) => day < c.today);
    const words = ownText(name, theirs.length, overdue);
    const weight = weights.promises.commitments + at;
    const kept = overdue.length === 0;
    return [{ part: 'promises', words, refs: [first, ...rest], weight, can: 'commitments.read', kept }];
  });
}

/** By fourteen days before it, cover was offered: now somebody has to name one. */
const near = 14;

function decisions(c: Asked): Contribution<'digest'>[] {
  if (!can(c.viewer, 'dilt.lead')) return [];
  return diltsFrom(c.db, c.today, 3)
    .filter(({ facilitatorId, day }) => facilitatorId === null && day <= addDays(c.today, near))
    .map(({ id, day }): Contribution<'digest'> => {
      const inDays = daysBetween(c.today, day);
      const label = 'Assign…';
      return {
        part: 'decisions',
        words: openText(day, inDays),
        subject: say`The DILT on ${sayDay(day)}`,
        refs: [refTo('dilt', id)],
        can: 'dilt.read',
        // It cannot wait as other decisions can: it stands before what has waited for a year.
        weight: decisionWeight(400 - inDays),
        button: place({ name: rotationNames.change }, label, id, { spoken: 'Assign a facilitator for the DILT' }),
      };
    });
}

function held(c: Reading, span: DigestOccasion): Contribution<'digest'>[] {
  return heldIn(c.db, span).map(
    ({ id, day }): Contribution<'digest'> => ({
      part: 'changed',
      words: heldText(day, segmentsOf(c.db, id)),
      refs: [refTo('dilt', id)],
      weight: weights.changed.dilt,
      can: 'dilt.read',
    }),
  );
}

/** Earlier than this nobody expects an agenda. */
const soon = 30;

function readiness(c: Reading): Contribution<'digest'>[] {
  const next = nextDilt(c.db, c.today);
  if (!next || next.day > addDays(c.today, soon)) return [];
  const words = readyText(next.day, segmentsOf(c.db, next.id));
  const weight = weights.health.readiness;
  return [{ part: 'health', words, refs: [refTo('dilt', next.id)], weight, can: 'dilt.read' }];
}

/** So many are told each; the rest of them together. */
const each = 3;

function wins(c: Reading, span: DigestOccasion): Contribution<'digest'>[] {
  const kept = keptIn(c.db, span);
  const rest = kept.slice(each);
  const [first, ...others] = rest.map(({ id }): Ref => refTo('commitment', id));
  const common = { part: 'wins', can: 'commitments.read' } as const;
  const weight = weights.wins.commitments;
  const more = keptMoreText(rest.map(({ school }) => school));
  return [
    ...kept.slice(0, each).map(
      ({ id, school, taught, ownerId }, at): Contribution<'digest'> => ({
        ...common,
        words: diltKeptText(school, taught),
        refs: [refTo('commitment', id)],
        weight: weight + at,
        by: [ownerId],
      }),
    ),
    ...(first ? [{ ...common, words: more, refs: [first, ...others] as const, weight: weight + each }] : []),
  ];
}
