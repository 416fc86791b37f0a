import type { Obj } from '../json.ts';

/** What somebody's own Slack remembers for them, over a reload too. */
export class Desk {
  readonly #drafts = new Map<string, string>();
  readonly #read = new Map<string, number>();
  /** What menus offered last, by element: what is clicked was seen before. */
  readonly offered = new Map<string, Obj[]>();
  /** Private messages that were put away. */
  readonly dismissed = new Set<string>();
  /** Where the line above what is new stands in the conversation one looks at. */
  fresh: { channel: string; from: number } | undefined;
  /** The field that was tapped last: typing on in it needs no other tap. */
  touched = '';

  /** What is written but not sent, by conversation and thread. */
  draft(channel: string, thread = ''): string {
    return this.#drafts.get(`${channel}/${thread}`) ?? '';
  }

  keepDraft(draft: { channel: string; thread: string; text: string }): void {
    const key = `${draft.channel}/${draft.thread}`;
    if (draft.text.trim() === '') this.#drafts.delete(key);
    else this.#drafts.set(key, draft.text);
  }

  /** Messages of this conversation are new from this one on, counted as `Message.order`. */
  newFrom(channel: string): number {
    return this.#read.get(channel) ?? 0;
  }

  /** Everything before this one is read. */
  readUpTo(channel: string, order: number): void {
    this.#read.set(channel, order);
  }
}
