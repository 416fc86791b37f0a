import { asc, eq, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { dateAndTime } from '../../district/days.ts';
import { isOf, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { packet, packetIdea } from './schema.ts';

/** The packets a person froze, and the ideas they had or were given. */
export function packetAbout({ db, settings }: Reading, personId: string): SheetToWrite[] {
  const frozen = db
    .select({ at: packet.frozenAt })
    .from(packet)
    .where(isOf(packet.frozenById, personId))
    .orderBy(asc(packet.frozenAt))
    .all();
  const ideas = ideasAbout(db, personId);
  return [
    listSheet(
      'Packets frozen',
      [['When', 18]],
      frozen.map(({ at }) => [dateAndTime(at, settings.timeZone)]),
    ),
    listSheet(
      'Ideas',
      [
        ['When', 18],
        ['From', 24],
        ['To', 24],
        ['Idea', 80],
      ],
      ideas.map(({ at, from, to, words }) => [dateAndTime(at, settings.timeZone), from, to, words]),
    ),
  ];
}

function ideasAbout(db: Reading['db'], personId: string) {
  const [giver, asker] = [alias(person, 'giver'), alias(person, 'asker')];
  return db
    .select({ at: packetIdea.at, from: giver.name, to: asker.name, words: packetIdea.words })
    .from(packetIdea)
    .innerJoin(giver, eq(giver.id, standsFor(packetIdea.byId)))
    .innerJoin(asker, eq(asker.id, standsFor(packetIdea.toId)))
    .where(or(isOf(packetIdea.byId, personId), isOf(packetIdea.toId, personId)))
    .orderBy(asc(packetIdea.id))
    .all();
}
