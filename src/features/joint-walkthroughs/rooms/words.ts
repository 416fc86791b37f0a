import { type Day, sayNearDay, sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  buttonsAndMenu,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { maxJointRooms } from '../rules.ts';
import { jointTalk } from '../talk/names.ts';
import { type JointRoomChoice, jointNames } from './names.ts';
import { type JointRoomShown, jointRoomStatus } from './status.ts';

/** A joint walkthrough as one of the two is shown it. */
export interface JointShown {
  readonly id: string;
  readonly school: string;
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  /** Who walks with the reader. */
  readonly other: string;
  readonly isCancelled: boolean;
  readonly isEnded: boolean;
  readonly rooms: readonly JointRoomShown[];
  /** The note that was written last. */
  readonly last: { readonly teacher: string; readonly words: Words } | undefined;
  readonly today: Day;
  /** Late enough to say when it goes out by itself. */
  readonly isLate: boolean;
}

/** So much of the note that was written last is read along. */
const readAlong = { blocks: 12, letters: 2_000, items: 8 } as const;
/** So many rooms have their talk on a button: of more the next follow. */
const talks = 5;

/** Where two who walk together stand, and the likeliest thing to do next. */
export function jointWords(shown: JointShown): Words {
  const { other, rooms, isCancelled, isLate } = shown;
  const when = `${sayNearDay(shown.day, shown.today)} at ${sayTimeOfDay(shown.beginsAt)}`;
  const head = [
    heading(`Joint walkthrough: ${shown.school}`),
    paragraph(say`${bold(when.replace(/^./, (one) => one.toUpperCase()))}, with ${other}`),
  ];
  if (isCancelled) return [...head, paragraph('⬛ called off')];
  const ready = rooms.filter((one) => isReady(one, shown)).slice(0, talks);
  const next = nextToWrite(shown);
  return [
    ...head,
    ...(rooms.length === 0 ? [paragraph('No room is chosen yet. Add each one as you go.')] : []),
    ...rooms.flatMap((one) => roomPieces(one, { shown, talk: ready.indexOf(one), hasNext: next !== undefined })),
    ...(isLate && rooms.some((one) => isGoing(one)) ? [aside('Goes out at 6:00 PM as it stands.')] : []),
    ...actions(shown, next),
    ...lastWritten(shown),
  ];
}

/** A room whose copy may still go out. */
const isGoing = ({ state }: JointRoomShown): boolean => state === 'open' || state === 'revealed';

const isReady = ({ state, blind }: JointRoomShown, { isEnded }: JointShown): boolean =>
  state === 'revealed' || (state === 'open' && !blind && isEnded);

/** The room to write in next: the one that waits for the reader, then the first that nobody has entered. */
function nextToWrite({ rooms, isEnded, day, today }: JointShown): JointRoomShown | undefined {
  if (day !== today) return undefined;
  const waits = rooms.find((one) => one.blind && one.state === 'open' && one.mine !== 'sent');
  return waits ?? (isEnded ? undefined : rooms.find(({ state }) => state === 'planned'));
}

interface Among {
  readonly shown: JointShown;
  /** Its place among those to talk over; less than 0 where it is none. */
  readonly talk: number;
  readonly hasNext: boolean;
}

function roomPieces(one: JointRoomShown, { shown, talk, hasNext }: Among): Piece[] {
  const text = say`${bold(`${one.position}. ${one.teacher}`)}\n${jointRoomStatus(one, shown)}`;
  const menu = roomMenu(one, shown);
  if (talk < 0) return [menu ? row(text, menu) : paragraph(text)];
  const button = place(jointTalk, 'Talk it over…', one.id, {
    spoken: `Talk it over: ${one.teacher}`,
    ...(talk === 0 && !hasNext ? { style: 'primary' as const } : {}),
  });
  return [paragraph(text), menu ? buttonsAndMenu([button], menu) : buttons(button)];
}

const choiceLabels: Readonly<Record<JointRoomChoice, string>> = {
  write: 'Write…',
  alone: 'Answer blind',
  together: 'Write one note together',
  out: 'Not visited',
  back: 'Visit after all',
  read: 'Read',
};

function roomMenu(one: JointRoomShown, shown: JointShown): MenuPiece | undefined {
  const entries = roomChoices(one, shown).map((choice) => ({
    label: choiceLabels[choice],
    value: toValue(one.id, choice),
  }));
  return entries.length === 0 ? undefined : { action: jointNames.room, entries };
}

function roomChoices({ state, blind, mine }: JointRoomShown, { isEnded }: JointShown): JointRoomChoice[] {
  if (state === 'planned') return isEnded ? [] : ['write', blind ? 'together' : 'alone', 'out'];
  if (state === 'leftOut') return isEnded ? [] : ['back'];
  if (state === 'settled') return ['read'];
  if (!blind) return ['write', 'read'];
  if (state === 'revealed') return ['read'];
  if (mine === 'none') return ['write'];
  return mine === 'begun' ? ['write', 'read'] : ['read'];
}

function lastWritten({ last }: JointShown): Words {
  if (!last) return [];
  const { words, left } = asFarAs(last.words, readAlong);
  if (words.length === 0) return [];
  return [
    paragraph(bold(`Written last: ${last.teacher}`)),
    ...words,
    ...(left === 0 ? [] : [aside(`${left} more under “Read”.`)]),
  ];
}

function actions(shown: JointShown, next: JointRoomShown | undefined): Words {
  const { id, day, today, isEnded, rooms } = shown;
  const isUntouched = rooms.every(({ state }) => state === 'planned' || state === 'leftOut');
  const placed: ButtonPiece[] = [
    ...(next
      ? [place({ name: jointNames.write }, 'Write…', next.id, { style: 'primary', spoken: `Write: ${next.teacher}` })]
      : []),
    ...(isEnded || day < today || rooms.length >= maxJointRooms
      ? []
      : [place({ name: jointNames.openAddRoom }, 'Add a room…', id)]),
    ...(isEnded || day !== today || isUntouched ? [] : [roomsDoneButton(shown)]),
    ...(isEnded || day < today || !isUntouched ? [] : [callOffButton(shown)]),
  ];
  return placed.length === 0 ? [] : [buttons(...placed)];
}

function roomsDoneButton({ id, rooms }: JointShown): ButtonPiece {
  const left = rooms.filter(({ state }) => state === 'planned').length;
  if (left === 0) return place({ name: jointNames.roomsDone }, 'Rooms are done', id);
  const text = `${left === 1 ? 'One room' : `${left} rooms`} that nobody went into will be marked as not visited.`;
  return place({ name: jointNames.roomsDone }, 'Rooms are done', id, {
    confirm: { title: 'Are the rooms done?', text, yes: 'Rooms are done' },
  });
}

const callOffButton = ({ id, other, school }: JointShown): ButtonPiece =>
  place({ name: jointNames.callOff }, 'Call off', id, {
    style: 'danger',
    spoken: `Call off: ${school}`,
    confirm: { title: 'Call it off?', text: `We’ll tell ${other}. To change the day, plan it again.`, yes: 'Call off' },
  });
