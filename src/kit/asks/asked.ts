import { and, eq, gt, isNotNull, lt, min, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Day } from '../../district/days.ts';
import { isOf } from '../../district/same-person.ts';
import { wasPressedIn } from '../pressed.ts';
import { outbox } from '../schema.ts';
import { type Ask, itemOf } from './ask.ts';
import { asked, messageOfDay } from './schema.ts';

const first = prepared((db: Reader) =>
  db
    .select({ day: min(asked.day) })
    .from(asked)
    .innerJoin(outbox, and(eq(outbox.name, messageOfDay), isNotNull(outbox.shownAt)))
    .where(and(isOf(asked.personId, sql.placeholder('personId')), eq(asked.item, sql.placeholder('item'))))
    .prepare(),
);

/** The day on which somebody was first asked for something, in a message that Slack showed them; undefined when they never were. */
export const firstAskedOn = (db: Reader, personId: string, ask: Pick<Ask, 'name' | 'about'>): Day | undefined =>
  itemAskedOn(db, personId, itemOf(ask));

/** The same of an ask by what it is known by. */
export const itemAskedOn = (db: Reader, personId: string, item: string): Day | undefined =>
  first(db).get({ personId, item })?.day ?? undefined;

/**
 * Whether somebody pressed this button in their own conversation with the app, where nobody else can: for records that do not say
 * who changed them. What was pressed elsewhere is not found.
 */
export function pressedOwn(db: Reader, personId: string, button: { action: string; value: string }): boolean {
  const own = and(gt(outbox.name, `asks/${personId}/`), lt(outbox.name, `asks/${personId}0`));
  const { channel } =
    db
      .select({ channel: outbox.slackChannel })
      .from(outbox)
      .where(and(own, isNotNull(outbox.slackChannel)))
      .limit(1)
      .get() ?? {};
  return channel != null && wasPressedIn(db, channel, button.action, button.value);
}
