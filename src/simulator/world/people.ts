import type { PersonOption } from '../options.ts';
import type { Random } from '../random.ts';

/** Somebody (or something) with an account. */
export interface Account {
  readonly id: string;
  name: string;
  handle: string;
  email: string | undefined;
  guest: boolean;
  admin: boolean;
  tz: string;
  deactivated: boolean;
  readonly bot: boolean;
  readonly title: string;
  readonly group: string;
}

/** What can be changed about an account from outside. */
export interface AccountChange {
  deactivated?: boolean;
  email?: string;
  name?: string;
  guest?: boolean;
  admin?: boolean;
  tz?: string;
}

/** Everybody with an account, found by id, name or email. */
export class People {
  readonly #byId = new Map<string, Account>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** An id begins with U or W: nobody may read meaning into the letter. */
  add(option: PersonOption): Account {
    const account: Account = {
      id: option.id ?? this.#random.id(this.#random.chance(0.3) ? 'W' : 'U'),
      name: option.name,
      handle: option.name.toLowerCase().replace(/[^a-z0-9]+/g, '.'),
      email: option.email,
      guest: option.guest ?? false,
      admin: option.admin ?? false,
      tz: option.tz ?? 'America/New_York',
      deactivated: option.deactivated ?? false,
      bot: option.bot ?? false,
      title: option.title ?? '',
      group: option.group ?? '',
    };
    this.#byId.set(account.id, account);
    return account;
  }

  get(id: string): Account | undefined {
    return this.#byId.get(id);
  }

  all(): Account[] {
    return [...this.#byId.values()];
  }

  /** Finds somebody as the caller calls them; throws when there is nobody, or more than one of that name. */
  find(nameOrIdOrEmail: string): Account {
    const wanted = nameOrIdOrEmail.toLowerCase();
    const byId = this.#byId.get(nameOrIdOrEmail);
    if (byId) return byId;
    const found = this.all().filter((one) => [one.name.toLowerCase(), one.email?.toLowerCase()].includes(wanted));
    const [first] = found;
    if (!first || found.length > 1) {
      throw new Error(`${found.length === 0 ? 'nobody' : 'more than one person'} here is called ${nameOrIdOrEmail}`);
    }
    return first;
  }

  byEmail(email: string): Account | undefined {
    return this.all().find((one) => one.email?.toLowerCase() === email.toLowerCase());
  }
}
