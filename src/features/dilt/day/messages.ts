import { type Day, sayDay, sayTimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { diltAgendaNames, on } from '../agenda/names.ts';
import type { Segment } from '../agenda/store.ts';
import { runNames, type Slot, sayOver } from './rules.ts';

/** A segment with where it stands on the day. */
export type Running = Pick<Segment, 'id' | 'title' | 'owner' | 'minutes' | 'added'> & { readonly slot: Slot };

/** What the run of show is made of. */
export interface DayShown {
  readonly dilt: Pick<Dilt, 'id' | 'day'>;
  readonly segments: readonly Running[];
  readonly today: Day;
  readonly isOver: boolean;
  readonly mayRun: boolean;
}

/** The run of show, planned against actual, with a tap for what comes next. */
export function dayWords(shown: DayShown): Words {
  const { dilt, segments, today, isOver, mayRun } = shown;
  const isToday = dilt.day === today;
  if (segments.length === 0)
    return [paragraph(say`The agenda of ${sayDay(dilt.day)} is not written yet: /dilt agenda.`)];
  return [
    heading(`Run of show, ${sayDay(dilt.day)}`),
    ...(dilt.day > today ? [paragraph('Its buttons come on the day.')] : []),
    ...segments.flatMap((one) => (mayRun && isToday ? runPieces(one) : [paragraph(runLine(one))])),
    ...(isOver ? [paragraph('The day is over. Thank you.'), commitButton(dilt.id)] : []),
    ...(mayRun && isToday
      ? [aside('Starting a segment ends the one before it. The next owner is told when one starts.')]
      : []),
  ];
}

function runPieces(one: Running): Piece[] {
  if (one.slot.state === 'done') return [paragraph(runLine(one))];
  if (one.slot.state === 'toCome') return [entry(runLine(one), on(one, 'start', 'Start'))];
  return [paragraph(runLine(one)), buttons(on(one, 'finish', 'Done'), on(one, 'longer', '+5'))];
}

function runLine({ title, owner, added, slot }: Running): Text {
  const { state, planned, actual, over } = slot;
  const plan = `planned ${sayTimeOfDay(planned.from)}`;
  const head = say`${runNames[state]} · ${bold(title)} · ${owner}`;
  if (state === 'toCome') return say`${head}\n${plan}, now about ${sayTimeOfDay(actual.from)}`;
  const plus = added > 0 ? `, ${added} min added` : '';
  if (state === 'running')
    return say`${head}\n${plan}, since ${sayTimeOfDay(actual.from)}, until ${sayTimeOfDay(actual.to)}${plus}`;
  return say`${head}\n${plan}, ran ${sayTimeOfDay(actual.from)} to ${sayTimeOfDay(actual.to)}, ${sayOver(over)}`;
}

const commitButton = (diltId: string): Piece =>
  buttons(place({ name: diltAgendaNames.commitments }, 'Commitments…', diltId));

/** To whoever is next: quietly, when the segment before theirs starts. */
export function nextSegmentWords({ title, slot }: Running, before: string): Words {
  return [
    paragraph(
      say`You are next: ${bold(title)}, at about ${sayTimeOfDay(slot.actual.from)}, after “${clip(before, 100)}”.`,
    ),
  ];
}

/** What schools bring back, as a summary says it. */
export interface Promised {
  readonly school: string;
  readonly taught: string;
  readonly words: string;
  readonly owner: string;
  readonly byDay: Day;
}

const promisedSaid = 20;

/** The reply in the thread once the day is over: how it went, and what the schools bring back. */
export function diltSummaryWords(
  segments: readonly Running[],
  promised: readonly Promised[],
  next: Day | undefined,
): Words {
  const done = segments.filter(({ slot }) => slot.state === 'done');
  const carried = segments.filter(({ slot }) => slot.state === 'toCome');
  const more = promised.length - promisedSaid;
  return [
    heading('How the day went'),
    paragraph(`${done.length} of ${counted(segments.length, 'segment', 'segments')} took place.`),
    bullets(done.map(({ title, slot }) => say`${title}: ${sayOver(slot.over)}`)),
    ...(carried.length === 0
      ? []
      : [paragraph(say`${bold('Carried over')}: ${carried.map(({ title }) => title).join(', ')}`)]),
    paragraph(say`${bold('What schools bring back')}`),
    promised.length === 0
      ? paragraph('Nothing is written down yet: /dilt commitments.')
      : bullets(promised.slice(0, promisedSaid).map(promisedLine)),
    ...(more > 0 ? [aside(`and ${more} more: /dilt commitments`)] : []),
    ...(next === undefined ? [] : [aside(`They open the next DILT, ${sayDay(next)}.`)]),
  ];
}

const promisedLine = ({ school, taught, words, owner, byDay }: Promised): Text =>
  say`${bold(school)}, from “${clip(taught, 100)}”: ${clip(words, 300)} (${owner}, by ${sayDay(byDay)})`;
