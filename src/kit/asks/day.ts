import { and, count, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { type Day, instantOf } from '../../district/days.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import { askedBy, type Reading, type Writing } from '../context.ts';
import type { Feature, Job } from '../feature.ts';
import { done, type Message } from '../outcome.ts';
import type { FacetsOf } from '../records.ts';
import { asked } from '../schema.ts';
import { everySchoolDay } from '../slots/rule.ts';
import type { Ask } from './ask.ts';
import { askWords } from './words.ts';

/** In school hours, with time left to do what is asked. */
const askingTime = '14:30';
/** Who goes home must not be reminded in the evening, however long Slack was away. */
const latestTime = '16:30';

export interface Asking {
  readonly features: readonly Feature[];
  readonly facetsOf: FacetsOf;
}

/** What this person is asked now, as far as they may see it. */
export function asksOf({ features, facetsOf }: Asking, c: Reading, personId: string): Ask[] {
  const person = personById(c.db, personId);
  const asks = features.flatMap((feature) => feature.asks?.(c, personId) ?? []);
  if (!person || asks.length === 0) return [];
  const { viewer } = askedBy(c, person);
  return asks.filter((one) => can(viewer, one.can, facetsOf(c.db, one.about) ?? {}));
}

/** Every school day once: all that a person is asked in one message, what was asked often enough left out. */
export function askingJob(asking: Asking): Job {
  return {
    name: 'asks of the day',
    when: everySchoolDay(askingTime),
    missed: 'latest',
    // Later it would be evening.
    within: { hours: 2 },
    run(c, { day }) {
      const all = asking.features.flatMap((feature) => feature.asks?.(c) ?? []);
      const people = [...new Set(all.map((one) => one.of))];
      return done({ messages: people.flatMap((personId) => askPerson(asking, c, personId, day)) });
    },
  };
}

function askPerson(asking: Asking, c: Writing, personId: string, day: Day): Message[] {
  const open = asksOf(asking, c, personId).filter((one) => timesAsked(c.db, one) < one.cap);
  if (open.length === 0) return [];
  for (const one of open) noteAsked(c.db).run({ personId, day, item: itemOf(one) });
  return [messageOf(c, personId, day, open, 0)];
}

/** Brings today's message up to what is still asked of the person. Nothing when they were not asked today. */
export function refreshAsks(asking: Asking, c: Writing, personId: string): Message[] {
  const items = askedToday(c.db)
    .all({ personId, day: c.today })
    .map((row) => row.item);
  if (items.length === 0) return [];
  const open = asksOf(asking, c, personId).filter((one) => items.includes(itemOf(one)));
  return [messageOf(c, personId, c.today, open, items.length - open.length)];
}

function messageOf(c: Reading, personId: string, day: Day, open: readonly Ask[], answered: number): Message {
  return {
    name: `asks/${personId}/${day}`,
    to: { person: personId },
    about: refTo('person', personId),
    can: 'person.own',
    until: instantOf(day, latestTime, c.settings.timeZone),
    words: askWords(open, answered),
  };
}

/** How an ask is known among those that were asked. */
export const itemOf = ({ name, about }: Pick<Ask, 'name' | 'about'>): string => `${name} ${about}`;

const askedToday = prepared((db: Reader) =>
  db
    .select({ item: asked.item })
    .from(asked)
    .where(and(eq(asked.personId, sql.placeholder('personId')), eq(asked.day, sql.placeholder('day'))))
    .prepare(),
);
const times = prepared((db: Reader) =>
  db
    .select({ n: count() })
    .from(asked)
    .where(and(eq(asked.personId, sql.placeholder('personId')), eq(asked.item, sql.placeholder('item'))))
    .prepare(),
);
const noteAsked = prepared((db: Tx) =>
  db
    .insert(asked)
    .values({
      personId: sql.placeholder('personId'),
      day: sql.placeholder('day'),
      item: sql.placeholder('item'),
    })
    .onConflictDoNothing()
    .prepare(),
);

const timesAsked = (db: Reader, one: Ask): number => times(db).get({ personId: one.of, item: itemOf(one) })?.n ?? 0;
