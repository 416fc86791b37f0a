import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
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
    paragraph(say`${bold('When you facilitate the DILT has changed.')} ${why}`),
    bullets([
      ...got.map((one) => say`● You facilitate on ${bold(sayWhen(one))}.`),
      ...lost.map(({ when, now, cancelled }) =>
        cancelled
          ? say`○ ${sayDay(when.day)} is called off.`
          : say`○ Not you any more on ${sayDay(when.day)}: ${now ?? 'a volunteer is called for'}.`,
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

/** One date and who facilitates: a shape and words, never a colour. */
export function dateLine(one: DiltDateLine): Text {
  const moved = one.movedFrom === null ? '' : ` (moved from ${sayShortDay(one.movedFrom)})`;
  const day = bold(`${sayDay(one.day)}${moved}`);
  if (one.cancelled) return say`○ ${day}: called off`;
  if (one.facilitator === null) return say`▲ ${day}: open, a volunteer is called for`;
  const instead = one.standsInFor === null ? '' : ` for ${one.standsInFor}, this time only`;
  return say`${one.confirmed ? '●' : '◐'} ${day}: ${one.facilitator}${instead}, ${one.confirmed ? 'confirmed' : 'planned'}`;
}

/** Dates one below the other, as far as anyone would read. */
export function dateList(dates: readonly DiltDateLine[], most: number): Piece {
  const more = dates.length - most;
  const rest = more > 0 ? [say`and ${counted(more, 'date', 'dates')} more`] : [];
  return paragraph(join([...dates.slice(0, most).map(dateLine), ...rest], '\n'));
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

/** A paragraph of dates stays below what Slack takes. */
const listedDates = 20;
const listedPeople = 60;

/** All dates with who facilitates, and the sums of turns, which anyone may see. */
export function rotationWords({ dates, turns, published, takesTurns, mayLead }: RotationShown): Words {
  if (dates.length === 0)
    return [paragraph('No DILT is in the calendar yet. Who leads adds its dates with /dilt calendar.')];
  return [
    heading('Who facilitates the DILT'),
    ...(published ? [] : [paragraph('Not published yet: this may still change without a word.')]),
    dateList(dates, listedDates),
    ...sumWords(turns),
    buttons(
      ...(takesTurns
        ? [
            { action: rotationNames.offer, label: 'Swap my turn…', value: '' },
            { action: rotationNames.cover, label: 'Cover for somebody…', value: '' },
            { action: rotationNames.away, label: 'I am away…', value: '' },
          ]
        : []),
      ...(mayLead
        ? [
            { action: rotationNames.change, label: 'Set a swap for others…', value: '' },
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
      ...(owed > 0 ? [`${owed} still to come`] : []),
      ...(startsAt > 0 ? [`joined at ${startsAt}`] : []),
    ].join(', '),
  );
  return [
    paragraph(say`${bold('Turns had and ahead, as the ledger sums them up')}`),
    paragraph(
      join(
        firstOf(lines, listedPeople).map((line) => say`${line}`),
        '\n',
      ),
    ),
    aside('Nobody twice before everybody once, unless they volunteer. Who joins later begins at the median.'),
  ];
}

/** What somebody is asked by a colleague: to swap, or to let them cover. */
export interface OfferShown {
  readonly id: string;
  readonly from: string;
  readonly theirs: When;
  /** The date offered against it; null where they offer to take theirs as well. */
  readonly against: When | null;
  readonly state: 'open' | 'accepted' | 'declined' | 'over';
}

/** The offer, to whom it is made; once it is answered, what became of it. */
export function offerWords({ id, from, theirs, against, state }: OfferShown): Words {
  const asks = against
    ? say`${bold(from)} asks to swap: they take your ${bold(sayDay(theirs.day))}, you take ${bold(sayWhen(against))}.`
    : say`${bold(from)} offers to facilitate the DILT on ${bold(sayWhen(theirs))} in your place. Your own turn comes later then.`;
  if (state !== 'open') return [paragraph(asks), paragraph(offerStates[state])];
  return [
    paragraph(asks),
    buttons(
      { action: rotationNames.accept, label: 'Accept', value: id, style: 'primary' },
      { action: rotationNames.decline, label: 'Not this time', value: id },
    ),
  ];
}

const offerStates = {
  accepted: '● Accepted. Everybody whose date has changed was told.',
  declined: '○ Not this time. Nothing has changed.',
  over: '○ This is over: one of the dates has changed hands since. Nothing is to be done.',
} as const;

/** To who made the offer, when it is declined. */
export const offerDeclinedWords = (by: string, { theirs }: Pick<OfferShown, 'theirs'>): Words => [
  paragraph(say`${by} keeps ${bold(sayDay(theirs.day))} this time. Nothing has changed.`),
  buttons(showButton),
];
