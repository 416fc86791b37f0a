import { asc, eq, or } from 'drizzle-orm';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { obstacle } from './schema.ts';

/** The obstacles a person raised or sees to. */
export function obstaclesAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const rows = db
    .select()
    .from(obstacle)
    .where(or(eq(obstacle.raisedById, personId), eq(obstacle.ownerId, personId)))
    .orderBy(asc(obstacle.id))
    .all();
  return [
    listSheet(
      'Obstacles',
      [
        ['Raised on', 12],
        ['Obstacle', 80],
        ['Way round it', 60],
        ['Part in it', 18],
        ['Closed on', 12],
      ],
      rows.map((one) => [
        ...[one.raisedOn, one.words, one.mitigation],
        ...[one.ownerId === personId ? 'sees to it' : 'raised it', one.closedOn ?? ''],
      ]),
    ),
  ];
}
