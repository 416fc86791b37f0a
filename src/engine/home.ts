import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HomeView } from '@slack/types';
import { inTx } from '../db/tx.ts';
import type { Person } from '../district/people.ts';
import { personById, personBySlackId } from '../district/roster.ts';
import { heading, type Words } from '../kit/words/pieces.ts';
import { signatures } from './asks/open.ts';
import { contextOn } from './context.ts';
import { homeNow } from './home-parts.ts';
import type { House } from './house.ts';
import { traceOf } from './log.ts';
import type { Timings } from './outbox/ledger.ts';
import type { FacetsOf } from './records.ts';
import { toViewBlocks } from './render/blocks.ts';

/**
 * Publishes Homes, each only when it says something else than Slack shows. One at a time for each person, at most one in three
 * `betweenPosts`; asked again meanwhile, it publishes once more with what is true then.
 */
export interface HomeBoard {
  publish(personId: string): void;
  /** Somebody saved something, or time has passed: whoever is asked something else now, and has seen their Home since the start, sees it. */
  changed(): void;
  /** For somebody who is not on the roster: says so, and nothing else. */
  turnAway(slackId: string, words: Words): void;
  idle(): Promise<void>;
  /** Ends after what is in flight, and with it what still rests: a restart does not wait for that. */
  stop(): Promise<void>;
}

export function homeBoard(
  house: Pick<House, 'db' | 'clocks' | 'features' | 'slack' | 'log'>,
  facetsOf: FacetsOf,
  { betweenPosts }: Pick<Timings, 'betweenPosts'>,
): HomeBoard {
  const running = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const shownAt = new Map<string, number>();
  /** What Slack shows each of them, and what they were asked then. After a restart it is published once more. */
  const shown = new Map<string, string>();
  const askedThen = new Map<string, string>();
  const stopping = new AbortController();
  let later: NodeJS.Timeout | undefined;

  async function show(slackId: string, words: () => Words): Promise<void> {
    try {
      const view: HomeView = { type: 'home', blocks: toViewBlocks(words()) };
      const hash = createHash('sha256').update(JSON.stringify(view)).digest('base64');
      if (shown.get(slackId) === hash) return;
      // Until Slack has answered, nobody knows what it shows.
      shown.delete(slackId);
      await house.slack.interactive.views.publish({ user_id: slackId, view });
      shown.set(slackId, hash);
    } catch (error) {
      // A Home that was not published is published at the next opening; nothing is kept only there.
      house.log.warn(traceOf(error), 'a Home could not be published');
    }
  }

  async function keepPublishing(personId: string): Promise<void> {
    while (wanted.has(personId)) {
      await rested(personId);
      wanted.delete(personId);
      const person = personById(house.db, personId);
      if (person?.slackId) await show(person.slackId, () => wordsFor(person));
      shownAt.set(personId, house.clocks.wall.monotonic());
    }
  }

  /** How long until so many posts could have been made since the last time. */
  function restOf(key: string, posts: number): number {
    const next = (shownAt.get(key) ?? Number.NEGATIVE_INFINITY) + betweenPosts * posts;
    return next - house.clocks.wall.monotonic();
  }

  /** Many saves within a few seconds make one Home. */
  async function rested(key: string): Promise<void> {
    const wait = restOf(key, 3);
    if (wait > 0) await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  function publish(personId: string): void {
    wanted.add(personId);
    if (!running.has(personId)) run(personId, () => keepPublishing(personId));
  }

  function wordsFor(person: Person): Words {
    const { words, asked } = homeNow(house, facetsOf, person);
    askedThen.set(person.id, asked);
    return words;
  }

  const askedNow = (): ReadonlyMap<string, string> =>
    inTx(house.db, (tx) => signatures(house.features, contextOn(tx, house.clocks.district, house.features)));

  async function lookAtOthers(): Promise<void> {
    const now = askedNow();
    shownAt.set(others, house.clocks.wall.monotonic());
    for (const [personId, then] of askedThen) if (then !== (now.get(personId) ?? '')) publish(personId);
  }

  /** Begins after the caller is done: it is about to acknowledge. */
  function run(key: string, work: () => Promise<void>): void {
    const begun = Promise.resolve().then(work);
    const logged = begun.catch((error: unknown) => house.log.warn(traceOf(error), 'a Home could not be made'));
    running.set(
      key,
      logged.finally(() => {
        running.delete(key);
        // Asked for again just as the last one ended.
        if (wanted.has(key)) publish(key);
      }),
    );
  }

  function lookLater(): void {
    later = undefined;
    run(others, lookAtOthers);
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running.values());
  }

  return {
    publish,
    changed() {
      if (askedThen.size === 0 || running.has(others)) return;
      // It asks every routine about everybody, which is not done for each of many saves; and nobody waits for it.
      const wait = restOf(others, 10);
      if (wait <= 0) run(others, lookAtOthers);
      else later ??= setTimeout(lookLater, wait).unref();
    },
    turnAway(slackId, words) {
      // What they were shown before is not brought back by what changes elsewhere.
      const known = personBySlackId(house.db, slackId);
      if (known) askedThen.delete(known.id);
      run(slackId, () => show(slackId, () => [heading('Throughline'), ...words]));
    },
    idle,
    async stop() {
      clearTimeout(later);
      stopping.abort();
      await idle();
    },
  };
}

/** No person’s id. */
const others = 'others';
