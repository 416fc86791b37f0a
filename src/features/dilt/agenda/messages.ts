import { sayDay, sayTimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, join, say, type Text } from '../../../kit/words/text.ts';
import { type DiltHours, minutesBetween, sayMinutes, startTimes } from './rules.ts';
import type { Segment } from './store.ts';

/** `8:30 AM to 3:00 PM`. */
export const hoursWords = ({ beginsAt, endsAt }: DiltHours): string =>
  `${sayTimeOfDay(beginsAt)} to ${sayTimeOfDay(endsAt)}`;

/** A segment as a line of an agenda says it. */
type Line = Pick<Segment, 'title' | 'minutes' | 'owner' | 'teaches' | 'initiative' | 'lookFors'>;

/** The agenda before it is saved: each segment with its time, and what is left of the day. */
export function previewAgendaWords({
  dilt,
  segments,
}: {
  readonly dilt: DiltHours & Pick<Dilt, 'day'>;
  readonly segments: readonly Line[];
}): Words {
  const { starts, ends } = startTimes(
    dilt.beginsAt,
    segments.map(({ minutes }) => minutes),
  );
  const left = minutesBetween(ends, dilt.endsAt);
  return [
    heading(sayDay(dilt.day)),
    bullets(segments.map((one, at) => lineWords(one, sayTimeOfDay(starts[at] ?? dilt.beginsAt)))),
    aside(
      `${counted(segments.length, 'segment', 'segments')}, until ${sayTimeOfDay(ends)}. ${left > 0 ? `${sayMinutes(left)} of the day are free.` : 'The day is full.'} Nothing is saved yet: to change a line, press Cancel and write again.`,
    ),
  ];
}

function lineWords({ title, minutes, owner, teaches, initiative, lookFors }: Line, at: string): Text {
  const more = [
    ...(initiative === null ? [] : [say`initiative ${initiative}`]),
    ...(lookFors.length === 0 ? [] : [say`${lookFors.length === 1 ? 'look-for' : 'look-fors'} ${lookFors.join(', ')}`]),
    ...(teaches === '' ? [] : [say`${clip(teaches, 80)}`]),
  ];
  return join([say`${bold(at)} ${title} · ${minutes} min · ${owner}`, ...more], ' · ');
}

/** Said where the calendar has no DILT to come. */
export const noDilt: Words = [
  paragraph(
    'There is no DILT in the calendar yet. Whoever leads the plan enters the dates of the year; see /dilt help.',
  ),
];
