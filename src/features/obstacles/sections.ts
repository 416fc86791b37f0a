import { asc, or } from 'drizzle-orm';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import type { Asked, Reading } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import type { Statement } from '../../kit/statement.ts';
import { counted } from '../../kit/words/lists.ts';
import { entry, type Words } from '../../kit/words/pieces.ts';
import { obstacleNames } from './messages.ts';
import { hasNoOwner } from './rules.ts';
import { obstacle, obstacleChange } from './schema.ts';
import { openObstacles } from './store.ts';

/** The obstacles a person raised or owns. */
export function obstaclesAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const rows = db
    .select(asOne(obstacle))
    .from(obstacle)
    .where(or(isOf(obstacle.raisedById, personId), isOf(obstacle.ownerId, personId)))
    .orderBy(asc(obstacle.id))
    .all();
  return [
    listSheet(
      'Obstacles',
      [
        ['Raised on', 12],
        ['Obstacle', 80],
        ['Way around it', 60],
        ['Their part', 18],
        ['Waiting for the School Committee since', 18],
        ['Closed on', 12],
      ],
      rows.map((one) => [
        one.raisedOn,
        one.words,
        one.mitigation,
        one.ownerId === personId ? 'owns it' : 'raised it',
        one.committeeSince ?? '',
        one.closedOn ?? '',
      ]),
    ),
    listSheet(
      'Updates on obstacles',
      [
        ['Day', 12],
        ['What', 14],
        ['Words', 80],
        ['Way around it', 60],
      ],
      saidAbout(db, personId),
    ),
  ];
}

const whatWords = { raised: 'raised', saidAgain: 'said again', changed: 'changed', closed: 'closed' } as const;

function saidAbout(db: Reading['db'], personId: string): string[][] {
  return db
    .select(asOne(obstacleChange))
    .from(obstacleChange)
    .where(or(isOf(obstacleChange.byId, personId), isOf(obstacleChange.ownerId, personId)))
    .orderBy(asc(obstacleChange.id))
    .all()
    .map(({ onDay, what, words, mitigation }) => [onDay, whatWords[what], words, mitigation]);
}

/** On Home, for whoever leads: obstacles that have no owner and wait for nobody. */
export function obstaclesHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'obstacles.keep')) return [];
  const nobodys = openObstacles(c, 100).filter(hasNoOwner);
  const [first, ...rest] = nobodys.map(({ id }) => refTo('obstacle', id));
  if (!first) return [];
  return [
    { part: 'today', words: nobodysWords(nobodys.length), refs: [first, ...rest], weight: 4, can: 'obstacles.read' },
  ];
}

/** What Home says of them. */
export function nobodysWords(n: number): Words {
  const why = `${counted(n, 'obstacle has', 'obstacles have')} no owner.`;
  return [
    entry(
      why,
      place({ name: obstacleNames.list }, 'Assign…', '', { spoken: 'Assign the obstacles that have no owner' }),
    ),
  ];
}
