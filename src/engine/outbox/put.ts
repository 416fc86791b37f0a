import { createHash } from 'node:crypto';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Message, Retraction } from '../../kit/outcome.ts';
import { outbox } from '../../kit/schema.ts';
import { keyOf } from './key.ts';
import { unproven } from './ledger.ts';
import { wantedFrom } from './wanted.ts';

const values = {
  name: sql.placeholder('name'),
  key: sql.placeholder('key'),
  personId: sql.placeholder('personId'),
  channelId: sql.placeholder('channelId'),
  about: sql.placeholder('about'),
  can: sql.placeholder('can'),
  under: sql.placeholder('under'),
  tells: sql.placeholder('tells'),
  until: sql.placeholder('until'),
  wanted: sql.placeholder('wanted'),
  wantedHash: sql.placeholder('wantedHash'),
  createdAt: sql.placeholder('now'),
  wantedAt: sql.placeholder('now'),
};

/** What is in flight or of unknown end stays so, also after it was left to a person: its end is settled first, and then compared with what is wanted. */
const dueAgain = sql`CASE
  WHEN ${outbox.state} IN ('sending', 'unknown') THEN ${outbox.state}
  WHEN ${outbox.state} = 'stopped' AND ${outbox.error} LIKE ${`${unproven}%`} THEN 'unknown'
  ELSE 'due' END`;

/** New words do not shorten a wait that Slack asked for, nor the quiet after an attempt of unknown end. */
const waitsOn = sql`CASE WHEN ${outbox.state} IN ('due', 'sending', 'unknown') THEN ${outbox.notBefore} ELSE 0 END`;
const attemptsOn = sql`CASE WHEN ${outbox.state} IN ('due', 'sending', 'unknown') THEN ${outbox.attempts} ELSE 0 END`;

/** Another channel is meant by now, and it stands in none, nor may it. */
const isElsewhere = sql`(coalesce(${outbox.channelId} <> excluded.channel_id, 0) AND ${outbox.slackTs} IS NULL
  AND ${outbox.state} IN ('due', 'withheld', 'stopped', 'withdrawn') AND coalesce(${outbox.error}, '') NOT LIKE ${`${unproven}%`})`;

const upsert = prepared((db: Tx) =>
  db
    .insert(outbox)
    .values(values)
    .onConflictDoUpdate({
      target: outbox.name,
      set: {
        wanted: sql`excluded.wanted`,
        wantedHash: sql`excluded.wanted_hash`,
        about: sql`excluded.about`,
        can: sql`excluded.can`,
        channelId: sql`CASE WHEN ${isElsewhere} THEN excluded.channel_id ELSE ${outbox.channelId} END`,
        // Its time can only become shorter: what says nothing any more is not posted.
        until: sql`CASE WHEN excluded.until < ${outbox.until} THEN excluded.until ELSE ${outbox.until} END`,
        wantedAt: sql`excluded.wanted_at`,
        withdrawn: null,
        notBefore: waitsOn,
        attempts: attemptsOn,
        state: dueAgain,
      },
      setWhere: sql`${outbox.wantedHash} <> excluded.wanted_hash OR ${outbox.withdrawn} IS NOT NULL OR ${isElsewhere}`,
    })
    .prepare(),
);

/** Says what a message shall say from now on. The same words again change nothing. */
export function put(tx: Tx, message: Message, now: Temporal.Instant): void {
  const wanted = JSON.stringify(wantedFrom(message));
  upsert(tx).run({
    name: message.name,
    key: keyOf(tx, message.name),
    personId: 'person' in message.to ? message.to.person : null,
    channelId: 'channel' in message.to ? message.to.channel : null,
    about: message.about,
    can: message.can,
    under: message.under ?? null,
    tells: message.tells ?? null,
    until: message.until?.toString() ?? null,
    wanted,
    wantedHash: createHash('sha256').update(wanted).digest('base64url'),
    now: now.toString(),
  });
}

/** Says that a message shall not be there. One that was never posted never will be. */
export function retract(tx: Tx, { name, why }: Retraction): void {
  tx.update(outbox)
    .set({ withdrawn: why, notBefore: waitsOn, attempts: attemptsOn, state: dueAgain })
    .where(and(eq(outbox.name, name), or(isNull(outbox.withdrawn), eq(outbox.state, 'stopped'))))
    .run();
}
