import type { Change } from './changes.ts';
import { signedHttp } from './deliver/signed-http.ts';
import { type Deliver, inProcess } from './deliver/transport.ts';
import { changeFaults, type FaultChange, type Faults } from './faults.ts';
import { addUser, setChannel, setUser } from './flags.ts';
import type { Traffic } from './log.ts';
import type { PersonOption, SimulatorOptions } from './options.ts';
import { Person } from './person/person.ts';
import { SlackServer } from './server.ts';
import { inProcessFetch } from './wire/in-process-fetch.ts';
import type { Channel, ChannelChange } from './world/channels.ts';
import { type SimMessage, shown } from './world/messages.ts';
import type { AccountChange } from './world/people.ts';
import type { View } from './world/windows.ts';
import { createWorld, type World } from './world/world.ts';

export type { Deliver } from './deliver/transport.ts';
export type { FaultChange, Faults } from './faults.ts';
export type { Traffic } from './log.ts';
export type { Manifest, PersonOption, SimulatorOptions } from './options.ts';
export type { Answer } from './person/answers.ts';
export type { Person } from './person/person.ts';
export { visibleText } from './visible-text.ts';
export type { SimMessage } from './world/messages.ts';
export type { View } from './world/windows.ts';

/** A conversation as the outside sees it. */
export interface ChannelSummary extends Omit<Channel, 'members'> {
  members: string[];
}

/** A pretend Slack workspace. */
export class Simulator {
  /** Answers requests to Slack's addresses without a socket. */
  readonly fetch: typeof globalThis.fetch;
  readonly #world: World;
  #server: SlackServer | undefined;
  readonly #people = new Map<string, Person>();

  constructor(options: SimulatorOptions) {
    this.#world = createWorld(options);
    this.fetch = inProcessFetch(this.#world);
  }

  get tokens(): World['tokens'] {
    return this.#world.tokens;
  }

  get teamId(): string {
    return this.#world.app.teamId;
  }

  get botUserId(): string {
    return this.#world.app.botUserId;
  }

  get botId(): string {
    return this.#world.app.botId;
  }

  get appId(): string {
    return this.#world.app.id;
  }

  get clock(): World['clock'] {
    return this.#world.clock;
  }

  /** What the app works off: the page says that it does, and what people do waits until that is over. */
  get busy(): World['busy'] {
    return this.#world.busy;
  }

  /** Delivers in process from now on: a payload goes in, what the app acknowledged with comes back. */
  connect(deliver: Deliver): void {
    this.#world.courier.transport = inProcess(deliver);
    this.#world.activity.paceFor('process');
  }

  /** Delivers by signed HTTP from now on, to the app's request URL. */
  sendTo(httpUrl: string): void {
    const { random, tokens } = this.#world;
    this.#world.courier.transport = signedHttp(httpUrl, { secret: tokens.signingSecret, random });
    this.#world.activity.paceFor('socket');
  }

  /** Opens the workspace on a port of this machine; Socket Mode, the JSON door and the page are there too. */
  async listen(port = 0): Promise<{ url: string; apiUrl: string }> {
    const server = new SlackServer(this.#world, this);
    const url = await server.start(port);
    this.#server = server;
    return { url, apiUrl: `${url}/api/` };
  }

  /** Ends everything: connections, timers, deliveries still to come. */
  async close(): Promise<void> {
    this.#world.clock.stop();
    this.#world.courier.transport = undefined;
    await this.#server?.stop();
    this.#server = undefined;
  }

  /** How many Socket Mode connections there are. */
  connections(): number {
    return this.#server?.sockets.size() ?? 0;
  }

  /** How many there were at once, at most. */
  maxConnections(): number {
    return this.#server?.sockets.most() ?? 0;
  }

  /** Somebody of the workspace, by name, id or address. */
  person(nameOrIdOrEmail: string): Person {
    const { id } = this.#world.people.find(nameOrIdOrEmail);
    const person = this.#people.get(id) ?? new Person(this.#world, id);
    this.#people.set(id, person);
    return person;
  }

  /** Everybody with an account, bots included. */
  people(): { id: string; name: string; email: string | undefined; bot: boolean; deactivated: boolean }[] {
    return this.#world.people
      .all()
      .map(({ id, name, email, bot, deactivated }) => ({ id, name, email, bot, deactivated }));
  }

  /** Every conversation, DMs included. */
  channels(): ChannelSummary[] {
    return this.#world.channels.all().map((one) => ({ ...one, members: [...one.members] }));
  }

  /** The id of a channel, by its name. */
  channelId(name: string): string {
    return this.#world.channels.find(name).id;
  }

  /** Misbehaves from now on, as told; what is not named stays. */
  misbehave(faults: FaultChange): void {
    changeFaults(this.#world.faults, faults);
    this.#server?.sockets.misbehave(faults);
  }

  /** How the workspace misbehaves now. */
  faults(): Faults {
    return structuredClone(this.#world.faults);
  }

  /** Every message that stands anywhere now. */
  messages(): SimMessage[] {
    return this.#world.messages.all().map(shown);
  }

  /** Requests both ways, the last five thousand. */
  traffic(): Traffic[] {
    return this.#world.log.traffic();
  }

  /** What a careful app would not have done. */
  problems(): string[] {
    return this.#world.log.problems();
  }

  /** What somebody's Home shows. */
  home(user: string): View | undefined {
    return this.person(user).home();
  }

  /** Changes an account; the app gets `user_change`. */
  setUser(who: string, change: AccountChange): void {
    setUser(this.#world, who, change);
  }

  /** Somebody joins; the app gets `team_join`. */
  addUser(person: PersonOption): string {
    return addUser(this.#world, person);
  }

  /** Changes a channel; the app gets the events it would get. */
  setChannel(name: string, change: ChannelChange): void {
    setChannel(this.#world, name, change);
  }

  /** Resolves when nothing is on its way between the app and Slack. */
  settled(): Promise<void> {
    return this.#world.activity.still();
  }

  /** Calls back at every change, until the returned function is called. */
  on(_event: 'change', listener: (change: Change) => void): () => void {
    return this.#world.changes.on(listener);
  }
}

/** Makes a pretend Slack workspace. */
export function createSimulator(options: SimulatorOptions): Simulator {
  return new Simulator(options);
}
