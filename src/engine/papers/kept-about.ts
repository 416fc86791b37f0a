import { asc } from 'drizzle-orm';
import { dateAndTime } from '../../district/days.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import { evidence } from '../../district/schema.ts';
import { asked } from '../../kit/asks/schema.ts';
import type { Reading } from '../../kit/context.ts';
import type { Feature } from '../../kit/feature.ts';
import { outbox } from '../../kit/schema.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { changesSheet } from './changes.ts';

/**
 * Everything that is kept about a person, from every routine, and what the app itself keeps. Asks for no right: whoever calls it
 * has, or is at the machine the records are on.
 */
export function keptAbout(c: Reading, features: readonly Feature[], personId: string): readonly SheetToWrite[] {
  return [
    ...features.flatMap((feature) => feature.about?.(c, personId) ?? []),
    evidenceSheet(c, personId),
    messagesSheet(c, personId),
    asksSheet(c, personId),
    changesSheet(c, features, personId),
  ];
}

/** What they gave to show that something is so, for whichever routine. */
function evidenceSheet({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select(asOne(evidence))
    .from(evidence)
    .where(isOf(evidence.byId, personId))
    .orderBy(asc(evidence.id))
    .all();
  return listSheet(
    'Evidence added',
    [
      ['Day', 12],
      ['Evidence', 60],
      ['Where it is', 60],
    ],
    rows.map(({ onDay, words, url }) => [onDay, words, url]),
  );
}

/** Which messages went to them. What they said is in Slack, and in the records they are about. */
function messagesSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  const { name, state, createdAt, shownAt } = outbox;
  const rows = db
    .select({ name, state, createdAt, shownAt })
    .from(outbox)
    .where(isOf(outbox.personId, personId))
    .orderBy(asc(outbox.seq))
    .all();
  const at = (instant: string | null) => dateAndTime(instant, settings.timeZone);
  return listSheet(
    'Messages sent',
    [
      ['Message', 60],
      ['Written', 18],
      ['Shown in Slack', 18],
      ['State', 12],
    ],
    rows.map((row) => [row.name, at(row.createdAt), at(row.shownAt), row.state]),
  );
}

function asksSheet({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ day: asked.day, item: asked.item })
    .from(asked)
    .where(isOf(asked.personId, personId))
    .orderBy(asc(asked.day), asc(asked.item))
    .all();
  return listSheet(
    'Reminders',
    [
      ['Day', 12],
      ['What was asked', 60],
    ],
    rows.map(({ day, item }) => [day, item]),
  );
}
