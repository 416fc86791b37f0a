import { sayDay, sayTimeOfDay, type TimeOfDay } from '../../district/days.ts';
import type { Dilt } from '../../district/dilt/store.ts';
import { place } from '../../kit/feature.ts';
import { sayWhen } from '../../kit/meetings/words.ts';
import {
  type ButtonPiece,
  bullets,
  buttons,
  buttonsAndMenu,
  entry,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  type Words,
} from '../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../kit/words/text.ts';
import { on } from './agenda/names.ts';
import type { Segment } from './agenda/store.ts';
import { diltCalendarNames as calendarNames } from './calendar/messages.ts';
import { deskNames } from './desk/names.ts';
import { readinessNames } from './readiness/rules.ts';
import { rotationNames, spelledOut } from './rotation/messages.ts';
import { packetPdfButton } from './thread/messages.ts';

/** A segment with when it begins if all keep their time. */
export type Planned = Pick<Segment, 'id' | 'title' | 'minutes' | 'owner' | 'readiness'> & {
  readonly at: TimeOfDay;
  readonly isMine: boolean;
};

/** The next DILT as somebody sees it who does not facilitate it. */
export interface NextDiltShown {
  readonly next: Dilt | undefined;
  readonly facilitator: string | null;
  readonly confirmed: boolean;
  readonly agenda: readonly Planned[];
  /** The viewer’s own next turn. */
  readonly myTurn: Dilt | undefined;
  readonly takesTurns: boolean;
  readonly mayLead: boolean;
  /** Its packet once it is frozen, for who may read it. */
  readonly packetId: string | null;
}

/** The answer to a bare `/dilt`, for everybody but whoever facilitates: their own next step first. */
export function nextDiltWords(shown: NextDiltShown): Words {
  const { next, mayLead } = shown;
  if (!next) {
    const how = mayLead ? 'Add the year’s dates in the calendar.' : 'A superintendent or the plan manager adds them.';
    const calendar = place({ name: calendarNames.list }, 'Calendar', '', { style: 'primary' });
    return [paragraph(`No ${spelledOut} is on the calendar yet. ${how}`), ...(mayLead ? [buttons(calendar)] : [])];
  }
  const step = stepOf(shown, next);
  return [
    heading(`Next DILT, ${sayDay(next.day)}`),
    paragraph(say`${bold('Next:')} ${step.text}`),
    buttonsAndMenu(step.buttons, nextMenu(shown)),
    bullets([
      say`${spelledOut}: ${sayWhen(next)}`,
      whoText(shown),
      ...(shown.takesTurns ? [turnText(shown.myTurn)] : []),
    ]),
    ...agendaPieces(shown.agenda),
  ];
}

interface OwnStep {
  readonly text: Text;
  readonly buttons: readonly ButtonPiece[];
}

/** What the viewer does next: one thing. */
function stepOf({ facilitator, agenda, takesTurns, packetId }: NextDiltShown, next: Dilt): OwnStep {
  const open = agenda.find(({ isMine, readiness }) => isMine && readiness === 'open');
  if (open)
    return {
      text: say`say whether “${open.title}” is ready.`,
      buttons: [{ ...on(open, 'readyNext', 'Ready'), style: 'primary' }, on(open, 'help', 'I need help…')],
    };
  if (facilitator === null && takesTurns)
    return {
      text: say`nobody facilitates yet. Would you?`,
      buttons: [place({ name: rotationNames.take }, 'I’ll facilitate', next.id, { style: 'primary' })],
    };
  if (packetId !== null)
    return { text: say`read the packet. The PDF has everything.`, buttons: [packetPdfButton(packetId, 'primary')] };
  return { text: say`nothing to do now.`, buttons: [] };
}

function whoText({ facilitator, confirmed }: NextDiltShown): Text {
  if (facilitator === null) return say`Nobody facilitates yet.`;
  return say`${facilitator} facilitates${confirmed ? ', confirmed' : ''}.`;
}

const turnText = (myTurn: Dilt | undefined): Text =>
  myTurn ? say`Your next turn: ${sayDay(myTurn.day)}` : say`You have no turn coming up.`;

const listed = 8;

function agendaPieces(agenda: readonly Planned[]): Piece[] {
  if (agenda.length === 0) return [paragraph('The agenda isn’t written yet.')];
  const shown = agenda.slice(0, listed);
  const mine = agenda.slice(listed).filter(({ isMine }) => isMine);
  const more = agenda.length - shown.length - mine.length;
  return [
    heading('Agenda'),
    bullets([...shown, ...mine].map(lineOf)),
    ...(more > 0 ? [paragraph(`${more} more are in /dilt agenda.`)] : []),
  ];
}

function lineOf({ at, title, owner, minutes, isMine, readiness }: Planned): Text {
  if (!isMine) return say`${sayTimeOfDay(at)} ${title} · ${owner}`;
  return say`${bold(say`${sayTimeOfDay(at)} ${title}`)} · yours, ${minutes} min · ${readinessNames[readiness]}`;
}

/** What else can be done here. */
export const nextActs = ['agenda', 'rotation', 'swap', 'calendar', 'desk'] as const;
type NextAct = (typeof nextActs)[number];

function nextMenu({ agenda, takesTurns, myTurn, mayLead }: NextDiltShown): MenuPiece {
  const act = (value: NextAct, label: string) => ({ label, value });
  return {
    action: deskNames.nextMore,
    entries: [
      ...(agenda.length === 0 ? [] : [act('agenda', 'Agenda')]),
      act('rotation', 'All dates'),
      ...(takesTurns && myTurn ? [act('swap', 'Swap my turn…')] : []),
      ...(mayLead ? [act('calendar', 'Calendar'), act('desk', 'Facilitator’s desk')] : []),
    ],
  };
}

/** One line on Home. */
export function nextLine({
  next,
  step,
  facilitator,
}: {
  readonly next: Pick<Dilt, 'day' | 'place'>;
  /** What whoever looks at it does next, where they facilitate. */
  readonly step: Text | undefined;
  readonly facilitator: string | null;
}): Piece {
  const who = facilitator === null ? say`Nobody facilitates yet.` : say`${facilitator} facilitates.`;
  const when = [sayDay(next.day), next.place].filter(Boolean).join(', ');
  const button = { action: rotationNames.next, value: '' };
  if (step === undefined)
    return entry(say`Next ${spelledOut}: ${bold(when)}. ${who}`, {
      ...button,
      label: 'My part',
      spoken: 'My part in the next DILT',
    });
  return entry(say`Next ${spelledOut}: ${bold(when)}. You facilitate. Next: ${step}`, {
    ...button,
    label: 'Open my desk',
    spoken: 'Open my desk for the next DILT',
  });
}

/** On Home, for whoever leads. */
export const publishWords: Words = [
  entry('The year’s DILT facilitators aren’t published yet.', {
    action: calendarNames.list,
    label: 'Review and publish',
    value: '',
  }),
];
