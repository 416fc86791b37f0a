import type { Message } from './world/messages.ts';

/** Something in the workspace changed. */
export type Change =
  | { kind: 'window'; user: string; how: 'opened' | 'pushed' | 'updated' | 'closed' }
  | { kind: 'home'; user: string }
  | { kind: 'message'; message: Message; how: 'posted' | 'edited' | 'deleted' }
  | { kind: 'workspace' }
  | { kind: 'clock' }
  | { kind: 'traffic' };

/** Tells whoever listens; the page, and verbs that wait for the app's reaction. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();

  /** Listens until the returned function is called. */
  on(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
