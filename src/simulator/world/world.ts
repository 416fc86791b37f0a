import { Activity } from '../activity.ts';
import { Busy } from '../busy.ts';
import { Changes } from '../changes.ts';
import { Clock } from '../clock.ts';
import { Courier } from '../deliver/courier.ts';
import { type Faults, noFaults } from '../faults.ts';
import { Log } from '../log.ts';
import type { Manifest, PageOptions, SimulatorOptions } from '../options.ts';
import { Random } from '../random.ts';
import { Channels } from './channels.ts';
import { Files } from './files.ts';
import { Messages } from './messages.ts';
import { People } from './people.ts';
import { PostRates } from './rates.ts';
import { ResponseUrls } from './response-urls.ts';
import { Triggers } from './triggers.ts';
import { Windows } from './windows.ts';

/** Everything one pretend workspace is: nothing of it lives outside this object. */
export interface World {
  readonly manifest: Manifest;
  readonly page: PageOptions;
  readonly random: Random;
  readonly clock: Clock;
  readonly people: People;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly windows: Windows;
  readonly files: Files;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly rates: PostRates;
  readonly faults: Faults;
  readonly log: Log;
  readonly changes: Changes;
  readonly activity: Activity;
  readonly busy: Busy;
  readonly courier: Courier;
  readonly tokens: { bot: string; app: string; signingSecret: string };
  readonly app: { id: string; teamId: string; botId: string; botUserId: string; name: string };
  /** Where this workspace is reached: `https://slack.com` in process, else its own address. */
  origin: string;
  /** Makes an address for one Socket Mode connection; undefined while nothing listens. */
  socketAddress: (() => string) | undefined;
}

/** The address of one of Slack's hosts, or of this workspace once it listens on a port. */
export function hostOf(world: World, host: 'hooks' | 'files'): string {
  return world.origin === 'https://slack.com' ? `https://${host}.slack.com` : world.origin;
}

/** Makes a workspace with its people and channels in it. */
export function createWorld(options: SimulatorOptions): World {
  const random = new Random(options.seed ?? 1);
  const world = { ...emptyWorld(options, random), ...identity(options, random) };
  world.people.add({ id: world.app.botUserId, name: world.app.name, bot: true, tz: 'America/Los_Angeles' });
  world.people.add({ id: 'USLACKBOT', name: 'Slackbot', bot: true });
  for (const person of options.people) world.people.add(person);
  for (const channel of options.channels ?? []) {
    const members = channel.members.map((name) => world.people.find(name).id);
    if (channel.botIn ?? false) members.push(world.app.botUserId);
    const created = world.clock.now();
    world.channels.add({ id: channel.id, name: channel.name, members, private: channel.private ?? false, created });
  }
  return world;
}

function emptyWorld(options: SimulatorOptions, random: Random) {
  const strictTime = options.strictTime ?? true;
  const core = {
    clock: new Clock(options.now),
    log: new Log(),
    changes: new Changes(),
    activity: new Activity(),
    busy: new Busy(),
    faults: noFaults(),
  };
  core.clock.onMove = () => core.changes.tell({ kind: 'clock' });
  core.busy.onTurn = () => core.changes.tell({ kind: 'workspace' });
  return {
    ...core,
    manifest: options.manifest,
    page: options,
    random,
    people: new People(random),
    channels: new Channels(random),
    messages: new Messages(),
    windows: new Windows(),
    files: new Files(random),
    triggers: new Triggers(random, strictTime),
    responseUrls: new ResponseUrls(random),
    rates: new PostRates(),
    courier: new Courier({ ...core, random, strictTime }),
    origin: 'https://slack.com',
    socketAddress: undefined,
  };
}

function identity(options: SimulatorOptions, random: Random): Pick<World, 'app' | 'tokens'> {
  const { features, display_information } = options.manifest;
  return {
    app: {
      id: random.id('A'),
      teamId: random.id('T'),
      botId: random.id('B'),
      botUserId: random.id('U'),
      name: features?.bot_user?.display_name ?? display_information?.name ?? 'app',
    },
    tokens: {
      bot: options.botToken ?? 'xoxb-pretend-bot-token',
      app: options.appToken ?? 'xapp-1-pretend-app-token',
      signingSecret: options.signingSecret ?? 'pretend-signing-secret',
    },
  };
}
