import { type Day, dayText } from '../../src/district/days.ts';
import type { TestDistrict } from '../district.ts';
import { asksShown } from './routine-people.ts';
import { localDay } from './year-model.ts';

const zone = 'America/New_York';

/** A window of a school's monthly sitting, with the codes of the items it asked about. */
export interface Sat {
  readonly by: string;
  readonly school: string;
  readonly month: string;
  readonly day: Day;
  readonly window: string;
  readonly codes: readonly string[];
}

/** An ask as it stands in somebody's message now. */
export interface ShownAsk {
  readonly user: string;
  readonly day: Day;
  readonly where: { readonly channel: string; readonly ts: string };
  readonly block: string;
  readonly item: string;
  readonly buttons: readonly string[];
}

/** Everything that Slack showed anybody, as far as it is judged: much of it is edited or closed later. */
export interface Watched {
  /** By the word, everybody who met it. */
  readonly met: Map<string, Set<string>>;
  /** On which days somebody was asked something: by their Slack id and the item. */
  readonly asked: Map<string, Set<Day>>;
  /** By message: what it asks now. */
  readonly open: Map<string, readonly ShownAsk[]>;
  readonly sat: Sat[];
  /** By the Slack id and the month: the codes the monthly message of actions asked about. */
  readonly monthly: Map<string, Set<string>>;
  readonly wrong: Set<string>;
}

/** Looks at every message, window and Home from now on. */
export function watch({ slack, clock }: TestDistrict): Watched {
  const watched: Watched = {
    met: new Map(),
    asked: new Map(),
    open: new Map(),
    sat: [],
    monthly: new Map(),
    wrong: new Set(),
  };
  const membersOf = membersIn(slack);
  slack.on('change', (change) => {
    if (change.kind === 'home') met(watched, [change.user], JSON.stringify(slack.home(change.user) ?? ''));
    if (change.kind === 'window') {
      const window = slack.person(change.user).window();
      if (!window) return;
      met(watched, [change.user], JSON.stringify(window));
      const day = dayText.parse(localDay(clock.now().epochMilliseconds, zone));
      if (window.callbackId.startsWith('school-plans/sitting')) sat(watched, change.user, day, window);
    }
    if (change.kind !== 'message') return;
    const { channel, ephemeralTo, text, blocks, files } = change.message;
    const readers = ephemeralTo === undefined ? membersOf(channel) : [ephemeralTo];
    const shown = JSON.stringify([text, blocks, files.map(({ name, title }) => [name, title])]);
    met(watched, readers, shown);
    asks(watched, readers[0] ?? '', shown, change.message);
  });
  return watched;
}

function membersIn(slack: TestDistrict['slack']) {
  const known = new Map<string, readonly string[]>();
  return (channel: string): readonly string[] => {
    if (!known.has(channel)) for (const { id, members } of slack.channels()) known.set(id, members);
    return (known.get(channel) ?? []).filter((id) => id !== slack.botUserId);
  };
}

/** Somebody met these words. */
export function met({ met }: Watched, users: readonly string[], shown: string): void {
  for (const word of shown.match(/canary[a-z]+\d+x/g) ?? []) {
    const by = met.get(word) ?? new Set();
    met.set(word, by);
    for (const user of users) by.add(user);
  }
}

interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly blocks: Parameters<typeof asksShown>[0]['blocks'];
}

function asks(watched: Watched, user: string, shown: string, { channel, ts, blocks }: Posted): void {
  const key = `${channel} ${ts}`;
  const day = dayText.parse(localDay(Number(ts) * 1000, zone));
  if (shown.includes('Your actions in')) {
    const codes = watched.monthly.get(`${user} ${day.slice(0, 7)}`) ?? new Set();
    watched.monthly.set(`${user} ${day.slice(0, 7)}`, codes);
    for (const code of shown.match(/\d\.\d\.A\d/g) ?? []) codes.add(code);
  }
  if (!shown.includes('asks/later') && !watched.open.has(key)) return;
  const here = asksShown({ blocks }).map((one) => ({ ...one, user, day, where: { channel, ts } }));
  watched.open.set(key, here);
  for (const { item } of here) {
    const days = watched.asked.get(`${user} ${item}`) ?? new Set();
    watched.asked.set(`${user} ${item}`, days.add(day));
  }
}

type Window = NonNullable<ReturnType<ReturnType<TestDistrict['as']>['window']>>;

function sat({ sat }: Watched, by: string, day: Day, { id, privateMetadata, text, fields }: Window): void {
  const [, school = '', month = ''] = /([A-Z]\w+): ([A-Z]\w+)/.exec(text) ?? [];
  const window = `${id} ${privateMetadata}`;
  if (sat.some((one) => one.window === window)) return;
  const codes = fields.flatMap(({ label }) => /^(?:S\d+|\d\.\d\.A\d)(?= )/.exec(label) ?? []);
  sat.push({ by, school, month, day, window, codes });
}
