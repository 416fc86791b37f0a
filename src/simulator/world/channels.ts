import type { Random } from '../random.ts';

/** A place where messages stand. */
export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: 'channel' | 'im' | 'mpim';
  private: boolean;
  archived: boolean;
  extShared: boolean;
  readonly members: Set<string>;
  readonly created: number;
}

/** What can be changed about a channel from outside; members by id. */
export interface ChannelChange {
  name?: string;
  archived?: boolean;
  private?: boolean;
  extShared?: boolean;
  botIn?: boolean;
  members?: string[];
}

/** All conversations: channels, and DMs made when first needed. */
export class Channels {
  readonly #byId = new Map<string, Channel>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  add(fields: {
    id?: string | undefined;
    name: string;
    members: string[];
    private: boolean;
    created: number;
  }): Channel {
    return this.#keep({
      id: fields.id ?? this.#random.id('C'),
      name: fields.name,
      kind: 'channel',
      private: fields.private,
      archived: false,
      extShared: false,
      members: new Set(fields.members),
      created: fields.created,
    });
  }

  /** The direct conversation of exactly these people; made when there is none, the same one ever after. */
  direct(members: string[], created: number): Channel {
    const key = [...new Set(members)].sort().join();
    const known = this.all().find((one) => one.kind !== 'channel' && [...one.members].sort().join() === key);
    if (known) return known;
    const kind = new Set(members).size > 2 ? 'mpim' : 'im';
    return this.#keep({
      id: this.#random.id(kind === 'im' ? 'D' : 'G'),
      name: kind === 'im' ? '' : `mpdm-${members.join('-').toLowerCase()}`,
      kind,
      private: true,
      archived: false,
      extShared: false,
      members: new Set(members),
      created,
    });
  }

  get(id: string): Channel | undefined {
    return this.#byId.get(id);
  }

  all(): Channel[] {
    return [...this.#byId.values()];
  }

  /** Finds a channel by id or by name, with or without `#`; throws when there is none. */
  find(nameOrId: string): Channel {
    const name = nameOrId.replace(/^#/, '');
    const found = this.#byId.get(nameOrId) ?? this.all().find((one) => one.kind === 'channel' && one.name === name);
    if (!found) throw new Error(`there is no channel ${nameOrId}`);
    return found;
  }

  #keep(channel: Channel): Channel {
    this.#byId.set(channel.id, channel);
    return channel;
  }
}

/** The one other member of a DM; the first when one talks to oneself. */
export function partner(channel: Channel, of: string): string | undefined {
  return [...channel.members].find((id) => id !== of) ?? [...channel.members][0];
}
