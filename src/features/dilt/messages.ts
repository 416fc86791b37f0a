import { sayDay } from '../../district/days.ts';
import type { Dilt } from '../../district/dilt/store.ts';
import { sayWhen } from '../../kit/meetings/words.ts';
import { buttons, entry, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../kit/words/text.ts';
import { diltCalendarNames as calendarNames } from './calendar/messages.ts';
import { rotationNames, showButton } from './rotation/messages.ts';

/** The next DILT as one person sees it. */
export interface NextDiltShown {
  readonly next: Dilt | undefined;
  readonly facilitator: string | null;
  readonly isMine: boolean;
  /** The viewer’s own next turn. */
  readonly myTurn: Dilt | undefined;
  readonly takesTurns: boolean;
  readonly mayLead: boolean;
  /** What else of it is the viewer’s. */
  readonly part: Words;
}

/** The answer to a bare `/dilt`. */
export function nextDiltWords({ next, facilitator, isMine, myTurn, takesTurns, mayLead, part }: NextDiltShown): Words {
  const lead = mayLead ? [{ action: calendarNames.list, label: 'Calendar', value: '' }] : [];
  if (!next) {
    const how = mayLead ? 'Add the year’s dates in the calendar.' : 'Whoever leads adds the year’s dates.';
    return [paragraph(`No DILT is in the calendar yet. ${how}`), ...(mayLead ? [buttons(...lead)] : [])];
  }
  return [
    heading('The next DILT'),
    paragraph(bold(sayWhen(next))),
    paragraph(whoText(facilitator, isMine)),
    ...part,
    ...(takesTurns && !isMine ? [paragraph(turnText(myTurn))] : []),
    buttons(
      ...(next.facilitatorId === null && takesTurns
        ? [{ action: rotationNames.take, label: 'I will facilitate', value: next.id, style: 'primary' as const }]
        : []),
      showButton,
      ...(takesTurns && myTurn ? [{ action: rotationNames.offer, label: 'Swap my turn…', value: '' }] : []),
      ...lead,
    ),
  ];
}

function whoText(facilitator: string | null, isMine: boolean): Text {
  if (isMine) return say`● ${bold('You facilitate.')}`;
  return facilitator === null
    ? say`▲ Nobody facilitates yet: a volunteer is called for.`
    : say`${facilitator} facilitates.`;
}

const turnText = (myTurn: Dilt | undefined): Text =>
  myTurn ? say`Your next turn: ${sayDay(myTurn.day)}.` : say`No date to come is your turn.`;

/** One line on Home. */
export function nextLine({
  next,
  isMine,
  facilitator,
}: {
  next: Dilt;
  isMine: boolean;
  facilitator: string | null;
}): Piece {
  return entry(say`Next DILT: ${bold(sayDay(next.day))}, ${next.place}. ${whoText(facilitator, isMine)}`, {
    action: rotationNames.next,
    label: 'My part',
    value: '',
    spoken: 'My part in the next DILT',
  });
}

/** On Home, for whoever leads. */
export const publishWords: Words = [
  entry('Nobody has been told yet who facilitates the DILT this year.', {
    action: calendarNames.list,
    label: 'Look and publish',
    value: '',
  }),
];
