import { sayDay, sayTimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../../kit/words/text.ts';
import { type DiltHours, minutesBetween, sayMinutes, startTimes } from './rules.ts';
import type { Segment } from './store.ts';

/** `8:30 AM to 3:00 PM`. */
export const hoursWords = ({ beginsAt, endsAt }: DiltHours): string =>
  `${sayTimeOfDay(beginsAt)} to ${sayTimeOfDay(endsAt)}`;

/** `look-fors L3, L4`; empty where a segment serves none. */
export const lookForsWords = (codes: readonly string[]): string =>
  codes.length === 0 ? '' : `${codes.length === 1 ? 'look-for' : 'look-fors'} ${codes.join(', ')}`;

/** A segment as a line of an agenda says it. */
type Line = Pick<Segment, 'title' | 'minutes' | 'owner' | 'teaches' | 'serves' | 'lookFors'>;

/** What is left of the day, or that it is full. */
export function minutesLeftWords({ beginsAt, endsAt }: DiltHours, minutes: readonly number[]): string {
  const left = minutesBetween(startTimes(beginsAt, minutes).ends, endsAt);
  return left > 0 ? `${sayMinutes(left)} left` : 'the day is full';
}

/** The agenda before it is saved: each segment with its time, and what is left of the day. */
export function previewAgendaWords({
  dilt,
  segments,
}: {
  readonly dilt: DiltHours & Pick<Dilt, 'day'>;
  readonly segments: readonly Line[];
}): Words {
  const minutes = segments.map((one) => one.minutes);
  const { starts, ends } = startTimes(dilt.beginsAt, minutes);
  return [
    heading(sayDay(dilt.day)),
    bullets(segments.map((one, at) => lineWords(one, sayTimeOfDay(starts[at] ?? dilt.beginsAt)))),
    aside(
      `${counted(segments.length, 'segment', 'segments')}, until ${sayTimeOfDay(ends)}; ${minutesLeftWords(dilt, minutes)}. Nothing is saved yet. To change a line, press Cancel.`,
    ),
  ];
}

function lineWords({ title, minutes, owner, teaches, serves, lookFors }: Line, at: string): Text {
  const more = [serves ?? '', lookForsWords(lookFors), teaches].filter(Boolean);
  return join([say`${bold(at)} ${title} · ${minutes} min · ${owner}`, ...more.map((one) => say`${one}`)], ' · ');
}

/** Said where the calendar has no DILT to come. */
export const noDilt: Words = [
  paragraph('No DILT is on the calendar yet. A superintendent or the plan manager adds the year’s dates.'),
];
