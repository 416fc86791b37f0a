import { type Day, sayDay, sayTimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted, whileFits } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  buttonsAndMenu,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text, wholeWords } from '../../../kit/words/text.ts';
import { diltAgendaNames, on } from '../agenda/names.ts';
import type { Segment } from '../agenda/store.ts';
import { broughtBack } from '../commitments/rules.ts';
import { runNames, type Slot, sayBehind, sayOver } from './rules.ts';

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

/** The run of show: the next step first, then planned against actual. */
export function dayWords(shown: DayShown): Words {
  const { dilt, segments, today } = shown;
  const isToday = dilt.day === today;
  if (segments.length === 0) return [paragraph(`The agenda for ${sayDay(dilt.day)} isn’t written yet.`)];
  return [
    heading(`Run of show, ${sayDay(dilt.day)}`),
    ...(dilt.day > today ? [paragraph('The buttons appear on the day.')] : []),
    ...(shown.isOver ? overPieces(dilt.id) : shown.mayRun && isToday ? nextPieces(segments) : []),
    ...runPieces(segments),
    ...(shown.mayRun && isToday && !shown.isOver
      ? [aside('Starting a segment ends the one before it. Whoever is next gets a message.')]
      : []),
  ];
}

const lettersOfRun = 2800;

/** The segments; where they are too many for one message, those that are done are counted first. */
function runPieces(segments: readonly Running[]): Piece[] {
  const lines = segments.map(runLine);
  const fits = (from: number) => whileFits(lines.slice(from), lettersOfRun).length === lines.length - from;
  const firstOpen = segments.findIndex(({ slot }) => slot.state !== 'done');
  const from = fits(0) || firstOpen < 1 ? 0 : firstOpen;
  const shown = whileFits(lines.slice(from), lettersOfRun);
  const more = lines.length - from - shown.length;
  return [
    ...(from === 0 ? [] : [paragraph(`${runNames.done}: ${counted(from, 'segment', 'segments')}`)]),
    ...shown.map((line) => paragraph(line)),
    ...(more > 0 ? [aside(`${counted(more, 'more segment', 'more segments')} in /dilt agenda`)] : []),
  ];
}

const overPieces = (diltId: string): Piece[] => [
  paragraph(say`${bold('Next:')} write down what your school brings back.`),
  buttons(place({ name: diltAgendaNames.commitments }, 'Commitments…', diltId, { style: 'primary' })),
];

/** What whoever runs the day does now: one tap starts what comes next, and another order is in the menu. */
function nextPieces(segments: readonly Running[]): Piece[] {
  const running = segments.find(({ slot }) => slot.state === 'running');
  const at = running === undefined ? -1 : segments.indexOf(running);
  const [next, ...later] = inTurn(segments, at);
  const start = next && {
    ...on(next, 'start', running ? 'Start the next' : 'Start'),
    spoken: `${running ? 'Start the next' : 'Start'}: ${next.title}`,
  };
  const finish = running ? [on(running, 'finish', 'Done'), on(running, 'longer', '+5')] : [];
  const placed = [...(start ? [start] : []), ...finish];
  const [first, ...rest] = placed;
  if (!first) return [];
  const primary: ButtonPiece[] = [{ ...first, style: 'primary' }, ...rest];
  return [
    paragraph(nextText(running, next)),
    later.length === 0 ? buttons(...primary) : buttonsAndMenu(primary, laterMenu(later)),
  ];
}

/** What is still to come: after the running one first, then what was left out before it. */
function inTurn(segments: readonly Running[], at: number): Running[] {
  const toCome = segments.map((one, where) => ({ one, where })).filter(({ one }) => one.slot.state === 'toCome');
  return [...toCome.filter(({ where }) => where > at), ...toCome.filter(({ where }) => where < at)].map(
    ({ one }) => one,
  );
}

function nextText(running: Running | undefined, next: Running | undefined): Text {
  if (running && next)
    return say`${bold('Now:')} ${running.title}, until ${sayTimeOfDay(running.slot.actual.to)}. ${bold('Next:')} ${next.title}. ${sayBehind(next.slot)}`;
  if (running)
    return say`${bold('Now:')} ${running.title}, the last segment, until ${sayTimeOfDay(running.slot.actual.to)}.`;
  return next ? say`${bold('Next:')} start ${next.title}. ${sayBehind(next.slot)}` : say`All segments are done.`;
}

const inMenu = 5;

const laterMenu = (later: readonly Running[]): MenuPiece => ({
  action: diltAgendaNames.startLater,
  entries: later
    .slice(0, inMenu)
    .map(({ id, title }) => ({ label: `Start: ${wholeWords(title, 67)}`, value: toValue(id, 'start') })),
});

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

/** To whoever is next: quietly, when the segment before theirs starts. */
export function nextSegmentWords({ title, slot }: Running, before: string): Words {
  return [paragraph(say`You’re next: ${bold(title)}, at about ${sayTimeOfDay(slot.actual.from)}, after “${before}”.`)];
}

/** What schools bring back, as a summary says it. */
export interface Promised {
  readonly school: string;
  readonly taught: string;
  readonly words: string;
  readonly owner: string;
  readonly byDay: Day;
  readonly broughtTo: string;
  readonly broughtOn: Day | null;
}

/** Both lists fit into one message. */
const lettersOfDone = 1400;
const lettersOfPromised = 1600;

/** The reply in the thread once the day is over: how it went, and what the schools bring back. */
export function diltSummaryWords(
  segments: readonly Running[],
  promised: readonly Promised[],
  next: Day | undefined,
): Words {
  const done = segments.filter(({ slot }) => slot.state === 'done');
  const carried = segments.filter(({ slot }) => slot.state === 'toCome');
  const lines = whileFits(promised.map(promisedLine), lettersOfPromised);
  const more = promised.length - lines.length;
  const left = whileFits(
    carried.map(({ title }) => say`${title}`),
    lettersOfDone / 2,
  );
  return [
    heading('How the day went'),
    paragraph(`${done.length} of ${counted(segments.length, 'segment', 'segments')} took place.`),
    bullets(
      whileFits(
        done.map(({ title, slot }) => say`${title}: ${sayOver(slot.over)}`),
        lettersOfDone,
      ),
    ),
    ...(carried.length === 0
      ? []
      : [
          paragraph(
            say`${bold('Carried over')}: ${join(left, ', ')}${left.length < carried.length ? ` and ${carried.length - left.length} more` : ''}`,
          ),
        ]),
    paragraph(bold('What schools bring back')),
    promised.length === 0
      ? paragraph('Nothing is written down yet. Add yours with /dilt commitments.')
      : bullets(lines),
    ...(more > 0 ? [aside(`${more} more are in /dilt commitments.`)] : []),
    ...(next === undefined ? [] : [aside(`The next DILT, on ${sayDay(next)}, starts with them.`)]),
  ];
}

function promisedLine(one: Promised): Text {
  const { school, taught, words, owner, byDay } = one;
  return say`${bold(school)}, from “${taught}”: ${words} (${owner}, ${broughtBack(one) || `by ${sayDay(byDay)}`})`;
}
