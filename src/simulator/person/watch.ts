import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '../changes.ts';
import { readable } from '../text.ts';
import { visibleText } from '../visible-text.ts';
import type { Message } from '../world/messages.ts';
import { type Actor, nameOf, topWindow } from './actor.ts';
import type { Answer } from './answers.ts';

/** For an app that hangs: no act takes a tenth of it. */
const LIMIT_MS = 60_000;
const LOOKS = 12;

/** Watches what changes on a person's screen between an act and its answer. */
export class Watch {
  #window: 'opened' | 'pushed' | 'updated' | undefined;
  #message: Message | undefined;
  #home = false;
  readonly #actor: Actor;
  readonly #stop: () => void;

  constructor(actor: Actor) {
    this.#actor = actor;
    this.#stop = actor.world.changes.on((change) => this.#see(change));
  }

  /** Whether anything came. */
  reacted(): boolean {
    return this.#window !== undefined || this.#message !== undefined || this.#home;
  }

  /** Waits until something came, or it is plain that nothing will, and until it has settled. */
  async settle(): Promise<void> {
    const { activity } = this.#actor.world;
    const deadline = performance.now() + LIMIT_MS;
    // Looks count as well as time: on a busy machine much time passes in which the app has had no turn either.
    for (let looks = 0; looks < LOOKS || activity.idleMs() < activity.patienceMs; ) {
      if (this.reacted() || performance.now() > deadline) break;
      await pause(2);
      looks = activity.idleMs() === 0 ? 0 : looks + 1;
    }
    await activity.still();
    this.#stop();
  }

  /** What the person sees as the answer: a window before words, words before a changed Home. */
  answer(): Answer {
    this.#stop();
    const window = topWindow(this.#actor);
    if (this.#window !== undefined && window) {
      if (this.#window !== 'updated') this.#actor.budget.screen();
      return { kind: 'window', window };
    }
    if (this.#message) return this.#words(this.#message);
    const home = this.#home ? this.#actor.world.windows.homes.get(this.#actor.id) : undefined;
    if (home) return { kind: 'words', text: visibleText(home.view), blocks: structuredClone(home.view.blocks) };
    return { kind: 'nothing' };
  }

  #words(message: Message): Answer {
    const text = readable(message.text, (id) => nameOf(this.#actor, id));
    return { kind: 'words', text, blocks: structuredClone(message.blocks) };
  }

  #see(change: Change): void {
    if (change.kind === 'window' && change.user === this.#actor.id && change.how !== 'closed')
      this.#window = change.how;
    if (change.kind === 'home' && change.user === this.#actor.id) this.#home = true;
    if (change.kind !== 'message' || change.how === 'deleted' || !sees(this.#actor, change.message)) return;
    if (change.message.user === this.#actor.id) return;
    // What is said to this person alone answers them more surely than what happens to be posted meanwhile.
    const alone = this.#message?.ephemeralTo !== undefined && change.message.ephemeralTo === undefined;
    if (!alone) this.#message = change.message;
  }
}

/** Whether a message stands on this person's screen. */
export function sees(actor: Actor, message: Message): boolean {
  if (message.deleted) return false;
  if (message.ephemeralTo !== undefined) {
    const here = message.order >= actor.reloadedAt && !actor.desk.dismissed.has(message.ts);
    return here && message.ephemeralTo === actor.id;
  }
  return actor.world.channels.get(message.channel)?.members.has(actor.id) ?? false;
}
