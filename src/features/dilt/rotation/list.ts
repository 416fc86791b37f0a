import { asc, inArray, isNull } from 'drizzle-orm';
import { can } from '../../../district/policy.ts';
import { standsFor } from '../../../district/same-person.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { type DiltDateLine, rotationNames, rotationWords, type TurnLine } from './messages.ts';
import { rotationMember, turnConfirmed } from './schema.ts';
import { oneMemberEach, publishedFor, rotationPeopleNames, type TurnDate, turnDatesAhead } from './store.ts';

/** Dates to come as lists say them. */
export function dateLines(c: Reading, dates: readonly TurnDate[]): DiltDateLine[] {
  const people = rotationPeopleNames(
    c.db,
    dates.flatMap(({ facilitatorId, turnOfId }) => [facilitatorId, turnOfId]),
  );
  const confirmed = confirmedOf(
    c,
    dates.map(({ id }) => id),
  );
  return dates.map(({ facilitatorId, turnOfId, cancelledOn, ...when }) => ({
    ...when,
    facilitator: people.get(facilitatorId ?? '') ?? null,
    standsInFor: turnOfId === facilitatorId ? null : (people.get(turnOfId ?? '') ?? null),
    cancelled: cancelledOn !== null,
    confirmed: confirmed.has(`${when.id} ${facilitatorId}`),
  }));
}

function confirmedOf({ db }: Reading, ids: readonly string[]): ReadonlySet<string> {
  const { diltId, personId } = turnConfirmed;
  const rows = db
    .select({ diltId, personId: standsFor(personId) })
    .from(turnConfirmed)
    .where(inArray(diltId, [...ids]))
    .all();
  return new Set(rows.map((row) => `${row.diltId} ${row.personId}`));
}

/** The sums of turns, in the order of the rotation. */
export function turnLines({ db }: Reading): TurnLine[] {
  const { turns, owed, startsAt, personId } = rotationMember;
  const all = db
    .select({ id: standsFor(personId), turns, owed, startsAt })
    .from(rotationMember)
    .where(isNull(rotationMember.leftOn))
    .orderBy(asc(rotationMember.position))
    .all();
  const rows = oneMemberEach(all);
  const nameOf = rotationPeopleNames(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ...sums }) => ({ name: nameOf.get(id) ?? '', ...sums }));
}

/** `/dilt rotation`: all dates to come with who facilitates, and the sums of turns. */
export function showRotation(c: Asked): Done {
  const dates = turnDatesAhead(c);
  const [next] = dates;
  return done({
    tell: rotationWords({
      dates: dateLines(c, dates),
      turns: turnLines(c),
      published: next !== undefined && publishedFor(c.db, next.day) !== undefined,
      takesTurns: can(c.viewer, 'dilt.turn'),
      mayLead: can(c.viewer, 'dilt.lead'),
    }),
  });
}

/** The same from a button. */
export const openRotation: ButtonPress = {
  name: rotationNames.show,
  ability: 'dilt.read',
  press: (c) => showRotation(c),
};
