import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import { counted, whileFits } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  type Confirm,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../../kit/words/text.ts';

/** The buttons of the rotation, by their wire names. */
export const rotationNames = {
  next: 'dilt/show-next',
  show: 'dilt/show-rotation',
  offer: 'dilt/open-offer',
  accept: 'dilt/accept-offer',
  decline: 'dilt/decline-offer',
  change: 'dilt/open-turn-change',
  willDo: 'dilt/will-facilitate',
  cannot: 'dilt/cannot-facilitate',
  take: 'dilt/take-date',
  cover: 'dilt/open-cover',
  coverFor: 'dilt/offer-cover',
  away: 'dilt/open-away',
  awayFor: 'dilt/open-away-for',
  back: 'dilt/take-back-away',
  publish: 'dilt/publish-year',
} as const;

/** As it is said once in each first message. */
export const spelledOut = 'DILT (District Instructional Leadership Team)';

/** Asked before somebody passes their date on: others hear of it. */
export const cannotConfirm: Confirm = {
  title: 'Pass this date on?',
  text: 'Your turn moves to the next possible date. Whoever gets this one is told.',
  yes: 'Pass it on',
};

export const showButton = {
  action: rotationNames.show,
  label: 'All dates',
  value: '',
  spoken: 'All dates of the DILT',
};

/** What somebody is told whose dates have changed. */
export interface MovedShown {
  readonly why: Text;
  readonly got: readonly When[];
  readonly lost: readonly { readonly when: When; readonly now: string | null; readonly cancelled: boolean }[];
}

/** Tells whose dates have changed which ones. */
export function movedWords({ why, got, lost }: MovedShown): Words {
  return [
    paragraph(say`${bold('Your turn to facilitate has changed.')} ${why}`),
    bullets([
      ...got.map((one) => say`You facilitate the ${spelledOut} on ${bold(sayWhen(one))}.`),
      ...lost.map(({ when, now, cancelled }) =>
        cancelled
          ? say`${sayDay(when.day)} is called off.`
          : say`You no longer facilitate on ${sayDay(when.day)}: ${now ?? 'a volunteer is wanted'}.`,
      ),
    ]),
    buttons(showButton),
  ];
}

/** A date in the list, with who facilitates it as people read it. */
export interface DiltDateLine extends When {
  readonly facilitator: string | null;
  /** Whose turn it is, where somebody stands in. */
  readonly standsInFor: string | null;
  readonly cancelled: boolean;
  readonly movedFrom: Day | null;
  readonly confirmed: boolean;
}

/** One date and who facilitates, with its status in a color and in words. */
export function dateLine(one: DiltDateLine): Text {
  const moved = one.movedFrom === null ? '' : ` (moved from ${sayShortDay(one.movedFrom)})`;
  const day = bold(`${sayDay(one.day)}${moved}`);
  if (one.cancelled) return say`⬛ ${day}: called off`;
  if (one.facilitator === null) return say`🔴 ${day}: open, a volunteer is wanted`;
  const instead = one.standsInFor === null ? '' : ` for ${one.standsInFor}, this time only`;
  return say`${one.confirmed ? '🟢' : '⚪'} ${day}: ${one.facilitator}${instead}, ${one.confirmed ? 'confirmed' : 'planned'}`;
}

/** Dates one below the other, as far as anyone would read and as one message holds. */
export function dateList(dates: readonly DiltDateLine[], most: number): Piece {
  const shown = whileFits(dates.slice(0, most).map(dateLine), lettersOfDates);
  const more = dates.length - shown.length;
  const rest = more > 0 ? [say`${counted(more, 'more date', 'more dates')} later`] : [];
  return paragraph(join([...shown, ...rest], '\n'));
}

/** How many turns somebody had and has. */
export interface TurnLine {
  readonly name: string;
  readonly turns: number;
  readonly owed: number;
  readonly startsAt: number;
}

export interface RotationShown {
  readonly dates: readonly DiltDateLine[];
  readonly turns: readonly TurnLine[];
  readonly published: boolean;
  readonly takesTurns: boolean;
  readonly mayLead: boolean;
}

const listedDates = 20;
/** Both lists fit into one message. */
const lettersOfDates = 1700;
const lettersOfPeople = 1700;

/** All dates with who facilitates, and the sums of turns, which anyone may see. */
export function rotationWords({ dates, turns, published, takesTurns, mayLead }: RotationShown): Words {
  if (dates.length === 0)
    return [
      paragraph('No DILT is on the calendar yet. A superintendent or the plan manager adds dates with /dilt calendar.'),
    ];
  return [
    heading('Who facilitates the DILT'),
    ...(published ? [] : [paragraph('Not published yet, so this can still change without notice.')]),
    dateList(dates, listedDates),
    ...sumWords(turns),
    buttons(
      ...(takesTurns
        ? [
            { action: rotationNames.offer, label: 'Swap my turn…', value: '' },
            { action: rotationNames.cover, label: 'Cover for somebody', value: '' },
            { action: rotationNames.away, label: 'I’m away…', value: '' },
          ]
        : []),
      ...(mayLead
        ? [
            { action: rotationNames.change, label: 'Change a turn…', value: '' },
            { action: rotationNames.awayFor, label: 'Somebody is away…', value: '' },
          ]
        : []),
    ),
  ];
}

function sumWords(turns: readonly TurnLine[]): Piece[] {
  if (turns.length === 0) return [];
  const lines = turns.map(({ name, turns: n, owed, startsAt }) =>
    [
      `${name}: ${counted(n, 'turn', 'turns')}`,
      ...(owed > 0 ? [`${owed} still owed`] : []),
      ...(startsAt > 0 ? [`started at ${startsAt}`] : []),
    ].join(', '),
  );
  const shown = whileFits(
    lines.map((line) => say`${line}`),
    lettersOfPeople,
  );
  const more = lines.length - shown.length;
  const rest = more > 0 ? [say`${counted(more, 'more person', 'more people')}`] : [];
  return [
    paragraph(say`${bold('Turns so far and ahead')}`),
    paragraph(join([...shown, ...rest], '\n')),
    aside('Nobody goes twice before everybody has gone once, unless they volunteer. Newcomers start at the median.'),
  ];
}
