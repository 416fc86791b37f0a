import type { Obj } from '../json.ts';

/** A message as the workspace keeps it. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  /** The bot's id when an app wrote it. */
  readonly bot: string | undefined;
  text: string;
  blocks: Obj[];
  readonly threadTs: string | undefined;
  readonly broadcast: boolean;
  metadata: Obj | undefined;
  files: Obj[];
  edits: number;
  deleted: boolean;
  /** Only this person sees it, until they reload. */
  readonly ephemeralTo: string | undefined;
  /** History shows it from this time on. */
  readonly visibleAt: number;
  /** What people have chosen in it, by person, block and action. */
  readonly values: Map<string, Values>;
  /** In which order things were written; times may be moved, this is not. */
  readonly order: number;
}

/** What is filled in, by block_id and action_id. */
export type Values = Record<string, Record<string, Obj>>;

/** A message as the outside sees it. */
export interface SimMessage {
  channel: string;
  ts: string;
  user?: string;
  bot?: string;
  text: string;
  blocks: Obj[];
  thread_ts?: string;
  metadata?: Obj;
  files?: Obj[];
  deleted: false;
  edits: number;
  ephemeralTo?: string;
}

/** What a new message is made from; the rest is filled in. */
export interface NewMessage {
  channel: string;
  user: string;
  text: string;
  bot?: string | undefined;
  blocks?: Obj[];
  threadTs?: string | undefined;
  broadcast?: boolean;
  metadata?: Obj | undefined;
  files?: Obj[];
  ephemeralTo?: string | undefined;
}

/** All messages, in the order they were written. */
export class Messages {
  readonly #all: Message[] = [];
  readonly #times = new Set<string>();

  add(fields: NewMessage, now: number, lagMs: number): Message {
    const message: Message = {
      bot: undefined,
      blocks: [],
      threadTs: undefined,
      broadcast: false,
      metadata: undefined,
      files: [],
      ephemeralTo: undefined,
      ...fields,
      ts: this.#newTs(now),
      edits: 0,
      deleted: false,
      visibleAt: now + lagMs,
      values: new Map(),
      order: this.#all.length,
    };
    this.#all.push(message);
    return message;
  }

  /** How many were ever written: the order of the next one. */
  count(): number {
    return this.#all.length;
  }

  /** What stands there now, whether or not history shows it yet. */
  all(): Message[] {
    return this.#all.filter((one) => !one.deleted);
  }

  in(channel: string): Message[] {
    return this.#all.filter((one) => one.channel === channel && !one.deleted);
  }

  get(channel: string, ts: string): Message | undefined {
    return this.#all.find((one) => one.channel === channel && one.ts === ts && !one.deleted);
  }

  replies(channel: string, ts: string): Message[] {
    return this.in(channel).filter((one) => one.threadTs === ts && one.ephemeralTo === undefined);
  }

  /** Seconds and six digits, as text, never twice: read as a number it loses digits. */
  #newTs(now: number): string {
    for (let micros = now * 1000; ; micros += 1) {
      const ts = `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
      if (this.#times.has(ts)) continue;
      this.#times.add(ts);
      return ts;
    }
  }
}

/** The message without what only the workspace needs. */
export function shown(message: Message): SimMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    ...(message.bot === undefined ? { user: message.user } : { user: message.user, bot: message.bot }),
    text: message.text,
    blocks: message.blocks,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.files.length === 0 ? {} : { files: message.files }),
    deleted: false,
    edits: message.edits,
    ...(message.ephemeralTo === undefined ? {} : { ephemeralTo: message.ephemeralTo }),
  };
}
