import type { FaultChange, Faults } from './faults.ts';
import type { Traffic } from './log.ts';
import type { PersonOption } from './options.ts';
import { RemotePerson } from './remote-person.ts';
import type { ChannelSummary } from './simulator.ts';
import type { ChannelChange } from './world/channels.ts';
import type { SimMessage } from './world/messages.ts';
import type { AccountChange } from './world/people.ts';

/** What a workspace in another process says about itself. */
export interface RemoteState {
  now: number;
  teamId: string;
  appId: string;
  botId: string;
  botUserId: string;
  people: { id: string; name: string; email?: string; bot: boolean; deactivated: boolean }[];
  channels: ChannelSummary[];
  faults: Faults;
  connections: number;
  maxConnections: number;
  problems: number;
}

/** A pretend workspace in another process, reached through its JSON door. */
export class RemoteSimulator {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url.replace(/\/$/, '');
  }

  /** Somebody of the workspace, with the same verbs as in process, all of them asynchronous. */
  person(nameOrIdOrEmail: string): RemotePerson {
    return new RemotePerson((verb, args) => this.#post('act', { person: nameOrIdOrEmail, verb, args }));
  }

  messages(): Promise<SimMessage[]> {
    return this.#get('messages');
  }

  traffic(last = 0): Promise<Traffic[]> {
    return this.#get(`traffic?last=${last}`);
  }

  problems(): Promise<string[]> {
    return this.#get('problems');
  }

  state(): Promise<RemoteState> {
    return this.#get('state');
  }

  misbehave(faults: FaultChange): Promise<void> {
    return this.#post('misbehave', faults);
  }

  moveClockBy(ms: number): Promise<{ now: number }> {
    return this.#post('clock', { by: ms });
  }

  moveClockTo(epochMs: number): Promise<{ now: number }> {
    return this.#post('clock', { to: epochMs });
  }

  setUser(who: string, change: AccountChange): Promise<void> {
    return this.#post('user', { person: who, ...change });
  }

  addUser(person: PersonOption): Promise<{ id: string }> {
    return this.#post('user', person);
  }

  setChannel(channel: string, change: ChannelChange): Promise<void> {
    const { name: _, ...rest } = change;
    return this.#post('channel', { channel, ...rest });
  }

  /** Resolves when nothing is on its way between the app and Slack. */
  settled(): Promise<void> {
    return this.#post('settled', {});
  }

  /** Delivers by signed HTTP from now on. */
  sendTo(httpUrl: string): Promise<void> {
    return this.#post('send', { to: httpUrl });
  }

  #get<T>(path: string): Promise<T> {
    return this.#ask(path, {});
  }

  #post<T>(path: string, body: object): Promise<T> {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #ask<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(`${this.#url}/control/${path}`, init);
    const answer: { ok: true; result: T } | { ok: false; error: string } = JSON.parse(await response.text());
    if (!answer.ok) throw new Error(answer.error);
    return answer.result;
  }
}

/** Reaches a pretend workspace by its address. */
export function connectTo(url: string): RemoteSimulator {
  return new RemoteSimulator(url);
}
