import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
import { addDays, type Day, dayOf } from '../../../district/days.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person, roleHolding, school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { walkthroughDraft } from '../schema.ts';
import { type GivenWalkthrough, givenWalkthrough } from './given.ts';

/** A walkthrough that is begun and not sent. */
export interface Draft {
  readonly id: string;
  readonly observerId: string;
  readonly day: Day;
  /** Which window comes next. From the second on its copy is owed. */
  readonly step: 1 | 2;
  readonly corrects: string | null;
  readonly given: GivenWalkthrough;
  readonly savedAt: string;
}

/** Older ones are forgotten: what was not sent in two weeks is not a walkthrough any more. */
const offeredDays = 14;

const byId = prepared((db: Reader) =>
  db
    .select(asOne(walkthroughDraft))
    .from(walkthroughDraft)
    .where(eq(walkthroughDraft.id, sql.placeholder('id')))
    .prepare(),
);

export function draftById(db: Reader, id: string): Draft | undefined {
  const row = byId(db).get({ id });
  return row && { ...row, given: givenWalkthrough.parse(JSON.parse(row.given)) };
}

const upsert = prepared((db: Tx) =>
  db
    .insert(walkthroughDraft)
    .values({
      id: sql.placeholder('id'),
      observerId: sql.placeholder('observerId'),
      day: sql.placeholder('day'),
      step: sql.placeholder('step'),
      corrects: sql.placeholder('corrects'),
      given: sql.placeholder('given'),
      savedAt: sql.placeholder('savedAt'),
    })
    .onConflictDoUpdate({
      target: walkthroughDraft.id,
      set: {
        day: sql`excluded.day`,
        step: sql`excluded.step`,
        given: sql`excluded.given`,
        savedAt: sql`excluded.saved_at`,
      },
    })
    .prepare(),
);

/** Keeps a draft, or its newer answers. */
export function keepWalkthroughDraft(tx: Tx, draft: Draft): void {
  upsert(tx).run({ ...draft, given: JSON.stringify(draft.given) });
}

const remove = prepared((db: Tx) =>
  db
    .delete(walkthroughDraft)
    .where(eq(walkthroughDraft.id, sql.placeholder('id')))
    .prepare(),
);

/** Lets a draft go: it was sent, or its observer does not want it. */
export function dropWalkthroughDraft(tx: Tx, id: string): void {
  remove(tx).run({ id });
}

/** A draft as it is offered: about whom, and how far it is. */
export interface DraftListed {
  readonly id: string;
  readonly observerId: string;
  readonly day: Day;
  readonly step: 1 | 2;
  readonly corrects: string | null;
  readonly savedAt: string;
  /** Null until a teacher is chosen. */
  readonly teacher: string | null;
  readonly school: string | null;
}

/**
 * Drafts of the last two weeks that wait for one of the windows, newest first: of one observer, or of all. A correction waits only
 * on the day it was begun: later it can not be sent.
 */
export function draftsOf({ db, today, settings }: Reading, step: 1 | 2, observerId?: string): DraftListed[] {
  const savedToday = ({ savedAt }: DraftListed) => dayOf(Temporal.Instant.from(savedAt), settings.timeZone) === today;
  const asked = { step, since: addDays(today, -offeredDays) };
  const rows =
    observerId === undefined ? waitingOfAll(db).all(asked) : waitingOfOne(db).all({ ...asked, of: observerId });
  return rows.filter((one) => one.corrects === null || savedToday(one));
}

/** Of everybody, or of one observer, under the name `of`. */
const waiting = (whose?: SQL) =>
  prepared((db: Reader) =>
    db
      .select({
        id: walkthroughDraft.id,
        observerId: standsFor(walkthroughDraft.observerId),
        day: walkthroughDraft.day,
        step: walkthroughDraft.step,
        corrects: walkthroughDraft.corrects,
        savedAt: walkthroughDraft.savedAt,
        teacher: person.name,
        school: school.name,
      })
      .from(walkthroughDraft)
      .leftJoin(roleHolding, eq(roleHolding.id, sql`${walkthroughDraft.given} ->> 'holding'`))
      .leftJoin(person, eq(person.id, standsFor(roleHolding.personId)))
      .leftJoin(school, eq(school.id, roleHolding.schoolId))
      .where(
        and(
          eq(walkthroughDraft.step, sql.placeholder('step')),
          gte(walkthroughDraft.day, sql.placeholder('since')),
          whose,
        ),
      )
      .orderBy(desc(walkthroughDraft.savedAt))
      .prepare(),
  );
const waitingOfAll = waiting();
const waitingOfOne = waiting(isOf(walkthroughDraft.observerId, sql.placeholder('of')));

/** Deletes drafts that are not offered any more: nobody but their observer ever knew of them. */
export function forgetOldDrafts(tx: Tx, today: Day): void {
  tx.delete(walkthroughDraft)
    .where(lt(walkthroughDraft.day, addDays(today, -offeredDays)))
    .run();
}
