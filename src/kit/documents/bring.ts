import type { Reader } from '../../db/open.ts';
import type { Tx } from '../../db/tx.ts';
import type { Reading, Writing } from '../context.ts';
import { type Done, done } from '../outcome.ts';
import { hearRefused } from './refused.ts';
import { giveWay, inThread, type ThreadAt, type Threaded } from './thread.ts';

/** A document as it is kept: why its channel does not show it, or not all of it; null while it does. */
interface Kept {
  readonly id: string;
  readonly withheldWhy: string | null;
}

/** What a routine says of its documents, so that they are brought to their readers. */
export interface Brought<One extends Kept> {
  /** Who hears that the channel does not show it: a wire name. */
  readonly tells: ThreadAt['tells'];
  byId(db: Reader, id: string): One | undefined;
  keepWithheld(tx: Tx, id: string, why: string): void;
  /** Where it is posted; or why nowhere, as the end of a sentence. */
  place(c: Reading, one: One): Omit<ThreadAt, 'tells'> | { readonly nowhere: string };
  threaded(c: Reading, one: One): Threaded;
}

/** Brings a document to its channel, and to each reader where that does not show it: what a routine calls, and what it plugs in as `hears`. */
export function bringing<One extends Kept>({ tells, byId, keepWithheld, place, threaded }: Brought<One>) {
  const withhold = (c: Writing, one: One, why: string): Done => {
    keepWithheld(c.db, one.id, why);
    return giveWay(c, threaded(c, one), why);
  };
  return {
    bring(c: Writing, one: One): Done {
      const at = place(c, one);
      if ('nowhere' in at) return withhold(c, one, at.nowhere);
      return done({ messages: inThread(threaded(c, one), { ...at, tells }) });
    },
    // Said once, of whichever part it is heard first.
    hears: {
      [tells]: hearRefused((c, { id, why }) => {
        const one = byId(c.db, id);
        return one?.withheldWhy === null ? withhold(c, one, why) : done();
      }),
    },
  };
}
