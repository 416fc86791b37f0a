import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { sayTimeOfDay } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { diltById } from '../../../district/dilt/store.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { refTo } from '../../../district/ref.ts';
import { asOne, isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { bullets, type Piece, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { readinessNames, readyCount } from '../readiness/rules.ts';
import { type DiltHours, startTimes } from './rules.ts';
import { agenda, segment } from './schema.ts';
import { diltAgendaOf, type Segment, segmentRef, segmentsOf } from './store.ts';

/** The agenda in the packet of its DILT. */
export function agendaPacket(c: Reading, { diltId }: PacketOccasion): Contribution<'packet'>[] {
  const found = diltById(c.db, diltId);
  const segments = segmentsOf(c.db, diltId);
  if (!found || segments.length === 0) return [];
  return [
    {
      part: 'agenda',
      words: agendaPieces(found, segments, diltAgendaOf(c.db, diltId)?.toDecide ?? ''),
      detail: [agendaTable(found, segments)],
      refs: [refTo('dilt', diltId), ...segments.map(segmentRef)],
      weight: 0,
      can: 'packet.read',
    },
  ];
}

/** What a DILT is about: who begins with what when, and what is to be decided. */
export function agendaPieces(hours: DiltHours, segments: readonly Segment[], toDecide: string): Words {
  const begins = beginnings(hours, segments);
  return [
    paragraph(`${readyCount(segments)}.`),
    ...(toDecide === '' ? [] : [paragraph(`To decide: ${toDecide}`)]),
    bullets(segments.map(({ title, owner }, at) => `${begins[at]}: ${title}, ${owner}`)),
  ];
}

/** The whole of it, for paper. */
function agendaTable(hours: DiltHours, segments: readonly Segment[]): Piece {
  const begins = beginnings(hours, segments);
  return table({
    caption: 'Agenda',
    headings: ['Segment', 'Begins', 'Minutes', 'Owner', 'Serves'],
    rows: segments.map((one, at) => [
      one.title,
      begins[at] ?? '',
      String(one.minutes),
      one.owner,
      [one.serves ?? '', ...one.lookFors].filter(Boolean).join(', ') || 'nothing named',
    ]),
  });
}

function beginnings({ beginsAt }: DiltHours, segments: readonly Segment[]): string[] {
  const minutes = segments.map((one) => one.minutes);
  const { starts } = startTimes(beginsAt, minutes);
  return segments.map((_, at) => sayTimeOfDay(starts[at] ?? beginsAt));
}

/** The segments a person is responsible for, and the agendas they wrote or posted. */
export function agendaAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const owned = db
    .select({ one: asOne(segment), day: dilt.day })
    .from(segment)
    .innerJoin(dilt, eq(dilt.id, segment.diltId))
    .where(isOf(segment.ownerId, personId))
    .orderBy(desc(dilt.day), asc(segment.position))
    .all();
  const rows = owned.map(({ one, day }) => [
    day,
    one.title,
    String(one.minutes),
    one.teaches,
    readinessNames[one.readiness],
    one.readinessNote,
    one.remindedOn ?? '',
    one.removedOn ?? '',
  ]);
  return [
    listSheet(
      'My DILT segments',
      [
        ...([
          ['DILT of', 12],
          ['Segment', 40],
          ['Minutes', 10],
          ['Teaches', 60],
        ] as const),
        ...([
          ['Ready', 14],
          ['What they said', 60],
          ['Reminded on', 14],
          ['Taken off on', 14],
        ] as const),
      ],
      rows,
    ),
    listSheet(
      'DILT agendas',
      [
        ['DILT of', 12],
        ['What', 14],
      ],
      agendasBy(db, personId),
    ),
  ];
}

function agendasBy(db: Reading['db'], personId: string): string[][] {
  const of = { day: dilt.day };
  const joined = eq(dilt.id, agenda.diltId);
  const wrote = db.select(of).from(agenda).innerJoin(dilt, joined).where(isOf(agenda.writtenById, personId)).all();
  const posted = db
    .select(of)
    .from(agenda)
    .innerJoin(dilt, joined)
    .where(and(isOf(agenda.postedById, personId), isNotNull(agenda.postedAt)))
    .all();
  const reminded = db
    .selectDistinct(of)
    .from(segment)
    .innerJoin(dilt, eq(dilt.id, segment.diltId))
    .where(isOf(segment.remindedById, personId))
    .all();
  return [
    ...wrote.map(({ day }) => [day, 'wrote it last']),
    ...posted.map(({ day }) => [day, 'posted it']),
    ...reminded.map(({ day }) => [day, 'reminded somebody']),
  ];
}
