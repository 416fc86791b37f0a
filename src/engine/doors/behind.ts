import type { ModalView } from '@slack/types';
import type { Words } from '../../kit/words/pieces.ts';
import { readCarried } from '../forms/window.ts';

/** Says anew what stands behind a window: a private list, a window below it, or nothing where a message follows by itself. */
export type Behind = (words: Words) => void;

/** What stands behind each open window of a form, so that the list it was opened from can show what was saved in it. */
export interface Backdrops {
  /** Remembers it for a window that is opened now. */
  set(view: ModalView, behind: Behind): void;
  /** Hands it out once; undefined where nothing is known to stand there, as after a restart. */
  take(privateMetadata: string): Behind | undefined;
}

/** Slack takes a new version of a private message for half an hour from the press on. */
const fresh = 30 * 60_000;

/** Kept in memory: a list that was lost with a restart is asked for again with a command. */
export function backdrops(now: () => number): Backdrops {
  const known = new Map<string, { readonly behind: Behind; readonly until: number }>();
  return {
    set(view, behind) {
      for (const [nonce, { until }] of known) if (until < now()) known.delete(nonce);
      const nonce = nonceOf(view.private_metadata ?? '');
      if (nonce !== undefined) known.set(nonce, { behind, until: now() + fresh });
    },
    take(privateMetadata) {
      const nonce = nonceOf(privateMetadata);
      const found = nonce === undefined ? undefined : known.get(nonce);
      if (nonce !== undefined) known.delete(nonce);
      return found && found.until >= now() ? found.behind : undefined;
    },
  };
}

const nonceOf = (privateMetadata: string): string | undefined => readCarried(privateMetadata)?.nonce;
