import { asc, eq, or } from 'drizzle-orm';
import { dilt } from '../../../district/dilt/schema.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { absence } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { rotationMember, turnAsked, turnConfirmed, turnEntry, turnOffer } from './schema.ts';

/** What is kept of a person’s turns to facilitate: the ledger’s lines, absences, offers, and what they were asked. */
export function turnsAbout(c: Reading, personId: string): SheetToWrite[] {
  return [
    listSheet(
      'DILT turns',
      [
        ['DILT on', 12],
        ['What', 14],
        ['Turns', 8],
        ['Still to come', 14],
        ['Noted on', 12],
      ],
      entries(c, personId),
    ),
    listSheet(
      'DILT sums',
      [
        ['Joined on', 12],
        ['Left on', 12],
        ['Began at', 10],
        ['Turns', 8],
        ['Still to come', 14],
      ],
      sums(c, personId),
    ),
    listSheet(
      'DILT absences',
      [
        ['From', 12],
        ['To', 12],
        ['Taken back on', 14],
      ],
      absences(c, personId),
    ),
    listSheet(
      'DILT offers',
      [
        ['Day', 12],
        ['Part in it', 12],
        ['Became', 12],
        ['Answered on', 12],
      ],
      offers(c, personId),
    ),
    listSheet(
      'DILT reminders',
      [
        ['DILT on', 12],
        ['Asked or said', 24],
        ['Day', 12],
      ],
      reminders(c, personId),
    ),
  ];
}

const entries = ({ db }: Reading, personId: string): string[][] =>
  db
    .select({
      day: dilt.day,
      what: turnEntry.what,
      turns: turnEntry.turns,
      owed: turnEntry.owed,
      onDay: turnEntry.onDay,
      of: standsFor(turnEntry.personId),
    })
    .from(turnEntry)
    .innerJoin(dilt, eq(dilt.id, turnEntry.diltId))
    .where(or(isOf(turnEntry.personId, personId), isOf(turnEntry.byId, personId)))
    .orderBy(asc(turnEntry.id))
    .all()
    .map(({ day, what, turns, owed, onDay, of }) =>
      of === personId
        ? [day, what, String(turns), String(owed), onDay]
        : [day, `${what}, of somebody else`, '', '', onDay],
    );

const sums = ({ db }: Reading, personId: string): string[][] =>
  db
    .select(asOne(rotationMember))
    .from(rotationMember)
    .where(isOf(rotationMember.personId, personId))
    .all()
    .map((one) => [one.joinedOn, one.leftOn ?? '', String(one.startsAt), String(one.turns), String(one.owed)]);

const absences = ({ db }: Reading, personId: string): string[][] =>
  db
    .select(asOne(absence))
    .from(absence)
    .where(isOf(absence.personId, personId))
    .orderBy(asc(absence.id))
    .all()
    .map((one) => [one.fromDay, one.toDay, one.takenBackOn ?? '']);

const offers = ({ db }: Reading, personId: string): string[][] =>
  db
    .select(asOne(turnOffer))
    .from(turnOffer)
    .where(or(isOf(turnOffer.fromId, personId), isOf(turnOffer.toId, personId)))
    .orderBy(asc(turnOffer.id))
    .all()
    .map((one) => [one.onDay, one.fromId === personId ? 'offered' : 'was asked', one.state, one.answeredOn ?? '']);

function reminders({ db }: Reading, personId: string): string[][] {
  const asked = db
    .select({ day: dilt.day, step: turnAsked.step, onDay: turnAsked.onDay })
    .from(turnAsked)
    .innerJoin(dilt, eq(dilt.id, turnAsked.diltId))
    .where(isOf(turnAsked.personId, personId))
    .all();
  const confirmed = db
    .select({ day: dilt.day, onDay: turnConfirmed.onDay })
    .from(turnConfirmed)
    .innerJoin(dilt, eq(dilt.id, turnConfirmed.diltId))
    .where(isOf(turnConfirmed.personId, personId))
    .all();
  return [
    ...asked.map(({ day, step, onDay }) => [day, `asked ${step} days ahead`, onDay]),
    ...confirmed.map(({ day, onDay }) => [day, 'will facilitate', onDay]),
  ];
}
