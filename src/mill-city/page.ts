import { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/open.ts';
import { addDays, type Day, dayOf, instantOf, sayTimeOfDay, type TimeOfDay, weekdayOf } from '../district/days.ts';
import { diltsFrom } from '../district/dilt/store.ts';
import { roleNames } from '../district/people.ts';
import { calendarOf } from '../district/roster.ts';
import { doorSamples } from '../engine/doors/samples.ts';
import { toView } from '../engine/forms/window.ts';
import { toPost, toViewBlocks } from '../engine/render/blocks.ts';
import { usualHours } from '../kit/asks/hours.ts';
import type { Feature, Fill, Sample } from '../kit/feature.ts';
import { diltChannel, highlightChannel, millCity, planChannel, type Resident } from './roster.ts';

const zone = 'America/New_York';
const morning = '07:00';
/** Who is at every highlight meeting. */
const atEveryHighlight = ['superintendent', 'assistantSuperintendent', 'planManager', 'planMonitor'];

/** What the pretend Slack's page says of Mill City. */
export function welcomeTo(people: readonly Resident[]) {
  const first = people.find((one) => hasRole(one, 'principal'));
  const kinds = ['teacher', 'superintendent', 'planManager', 'director', 'operator'] as const;
  const suggested = kinds.flatMap((kind) => people.filter((one) => one.slack && hasRole(one, kind)).slice(0, 1));
  return {
    workspace: 'Mill City',
    notice: 'Mill City is an invented district: its people, schools and records are sample data.',
    text: [
      'A pretend Slack with an invented school district in it. Nothing leaves this machine, and nothing is kept.',
      'Pick a path. Each takes two minutes.',
    ].join('\n'),
    first: first?.email ?? '',
    suggested: suggested.flatMap((one) => one.email ?? []),
  };
}

/** Those with a Slack account, each with their title and under the heading of their role and school. */
export function accountsOf(people: readonly Resident[]) {
  const names = new Map((millCity(people).schools ?? []).map(({ code, name }) => [code.toLowerCase(), name]));
  const listed = people.filter((one) => one.slack).map((one) => accountOf(one, names));
  const order = ['District', 'Principals', 'Assistant principals'];
  const rank = ({ group }: { group: string }) => (order.includes(group) ? order.indexOf(group) : order.length);
  return listed.sort((a, b) => rank(a) - rank(b));
}

/** Channels as a district has them. The app is in those of the plan, of the DILT and of the highlight meetings, and in no other. */
export function channelsOf(people: readonly Resident[]) {
  const those = (wanted: (one: Resident) => boolean) =>
    people.filter((one) => one.slack && wanted(one)).flatMap((one) => one.email ?? []);
  const leaders = ['superintendent', 'assistantSuperintendent', 'principal', 'assistantPrincipal', 'director'];
  const schools = (millCity(people).schools ?? []).map(({ code, name }) => ({
    name: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    members: those((one) => one.roles.some((held) => held.school === code.toLowerCase())),
  }));
  return [
    { name: 'general', members: those(() => true) },
    { name: 'administrators', members: those((one) => leaders.some((role) => hasRole(one, role))), private: true },
    {
      id: planChannel,
      name: 'improvement-plan',
      private: true,
      botIn: true,
      members: those((one) => [...leaders, 'planManager', 'planMonitor'].some((role) => hasRole(one, role))),
    },
    {
      id: diltChannel,
      name: 'dilt',
      private: true,
      botIn: true,
      members: those((one) => [...leaders, 'planManager'].some((role) => hasRole(one, role))),
    },
    {
      id: highlightChannel,
      name: 'highlight',
      private: true,
      botIn: true,
      members: those((one) => atEveryHighlight.some((role) => hasRole(one, role))),
    },
    ...schools,
  ];
}

/** Moments worth moving the clock to, the soonest first, and none of them twice. */
export function clockStopsOf(db: Db, nowMs: number) {
  const today = dayOf(Temporal.Instant.fromEpochMilliseconds(nowMs), zone);
  const calendar = calendarOf(db);
  const tomorrow = calendar.schoolDaysFrom(today, 1);
  const { askAt } = usualHours;
  const stops = [
    ...[today, tomorrow]
      .filter((day) => calendar.isSchoolDay(day))
      .map((day) => ({ label: `${sayTimeOfDay(askAt)}, when questions go out`, at: msOf(day, askAt) })),
    { label: 'The next Monday', at: msOf(addDays(today, 8 - weekdayOf(today)), morning) },
    { label: 'The next school day', at: msOf(tomorrow, morning) },
    ...diltsFrom(db, today, 2).map(({ day, beginsAt }) => ({ label: 'The next DILT', at: msOf(day, beginsAt) })),
  ].filter(({ at }) => at > nowMs);
  const first = stops.filter(
    (one, place) => stops.findIndex(({ label, at }) => label === one.label || at === one.at) === place,
  );
  return first.sort((one, other) => one.at - other.at);
}

/** Everything the routines show, with example data: as usual, and as long as it may be. */
export function galleryOf(features: readonly Feature[]) {
  const samplesOf = (fill: Fill) => [
    ...features.flatMap((one) => one.samples?.(fill) ?? []),
    ...doorSamples(features, fill),
  ];
  const usual = samplesOf((words) => words);
  const long = samplesOf((_, max) => 'long words '.repeat(300).slice(0, max).trim());
  return [...usual.map(shown), ...long.map((one) => ({ ...shown(one), name: `${one.name}, as long as it may be` }))];
}

function shown(sample: Sample) {
  const { name } = sample;
  if ('form' in sample) return { name, kind: 'modal' as const, payload: toView(sample.form, {}, sample.shown) };
  if (sample.on === 'home') return { name, kind: 'home' as const, payload: { blocks: toViewBlocks(sample.words) } };
  return { name, kind: 'message' as const, payload: toPost(sample.words) };
}

function accountOf({ name, email, guest, roles }: Resident, schools: ReadonlyMap<string, string>) {
  const [held] = roles;
  const role = held ? roleNames[held.role] : 'member';
  const school = schools.get(held?.school ?? '');
  const said = `${role[0]?.toUpperCase()}${role.slice(1)}`;
  const group = school === undefined ? 'District' : held?.role === 'teacher' ? `Teachers, ${school}` : `${said}s`;
  return {
    name,
    email: email ?? '',
    guest,
    tz: zone,
    title: school === undefined ? said : `${said} ${held?.role === 'teacher' ? 'at' : 'of'} ${school}`,
    group,
  };
}

function hasRole(one: Resident, role: string): boolean {
  return one.roles.some((held) => held.role === role);
}

function msOf(day: Day, time: TimeOfDay): number {
  return instantOf(day, time, zone).epochMilliseconds;
}
