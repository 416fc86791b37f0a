import { dateAndTime } from '../../../district/days.ts';
import { maskFor } from '../../../district/masks.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { blindAnswersOf } from '../store.ts';
import { writtenLines } from './rules.ts';
import {
  answersOnceRevealed,
  jointLookForWords,
  jointRoomsWith,
  jointWalkthroughsOf,
  noteVersionsOf,
  type RoomWith,
  type RoomWriting,
} from './store.ts';

/** Everything two who walk together keep about a person: as one of the two, and as the teacher. */
export function jointWalkthroughsAbout(c: Reading, personId: string): SheetToWrite[] {
  const rooms = jointRoomsWith(c.db, personId);
  const words = jointLookForWords(c.db);
  return [
    walkthroughsSheet(c, personId),
    roomsSheet(c, personId, rooms),
    writtenSheet(c, 'Shared notes of joint rooms', {
      personId,
      words,
      rooms: rooms.map((one) => ({ one, written: notesFor(c, personId, one) })),
    }),
    writtenSheet(c, 'Blind answers in joint rooms', {
      personId,
      words,
      rooms: rooms.map((one) => ({ one, written: answersFor(c, personId, one) })),
    }),
  ];
}

function walkthroughsSheet({ db, settings }: Reading, personId: string): SheetToWrite {
  return listSheet(
    'Joint walkthroughs',
    [
      ['Joint walkthrough', 38],
      ['Day', 12],
      ['Begins', 8],
      ['Planned by', 24],
      ['With', 24],
      ['School', 24],
      ['Planned on', 12],
      ['Rooms done', 18],
      ['Called off', 12],
    ],
    jointWalkthroughsOf(db, personId).map(({ joint, observer, secondObserver, school }) => [
      joint.id,
      joint.day,
      joint.beginsAt,
      observer,
      secondObserver,
      school,
      joint.plannedOn,
      dateAndTime(joint.endedAt, settings.timeZone),
      joint.cancelledOn ?? '',
    ]),
  );
}

const stateWords = {
  planned: 'to visit',
  open: 'being written',
  revealed: 'ready to talk over',
  settled: 'copy made',
  leftOut: 'left out',
} as const;
const endingWords = { sent: 'sent by one of the two', dayOver: 'when the day was over' } as const;

function roomsSheet({ settings }: Reading, personId: string, rooms: readonly RoomWith[]): SheetToWrite {
  const at = (instant: string | null) => dateAndTime(instant, settings.timeZone);
  return listSheet(
    'Joint rooms',
    [
      ['Room', 38],
      ['Joint walkthrough', 38],
      ['Day', 12],
      ['Observers', 40],
      ['Teacher', 24],
      ['Answered', 14],
      ['State', 20],
      ['Both had sent', 18],
      ['Copy made', 18],
      ['How', 24],
      ['Withdrawn', 12],
    ],
    rooms.map((one) => {
      const { room, teacher } = one;
      return [
        room.id,
        room.jointId,
        one.day,
        `${one.observer} and ${one.secondObserver}`,
        maskFor(personId, one)(teacher),
        room.blind ? 'blind' : 'in one note',
        stateWords[room.state],
        at(room.revealedAt),
        at(room.settledAt),
        room.ending === null ? '' : endingWords[room.ending],
        room.withdrawnOn ?? '',
      ];
    }),
  );
}

/** The note as they wrote it; its teacher has every version once the copy went. */
function notesFor({ db }: Reading, personId: string, { room, teacherId }: RoomWith): RoomWriting[] {
  const all = noteVersionsOf(db, room.id);
  const asTeacher = teacherId === personId && room.state === 'settled';
  return asTeacher ? all : all.filter(({ byId }) => byId === personId);
}

/** Their own; the other’s, and for its teacher both, only once both had sent that room. */
function answersFor(c: Reading, personId: string, one: RoomWith): Omit<RoomWriting, 'number'>[] {
  if (one.teacherId === personId) return answersOnceRevealed(c.db, one.room.id);
  const who = personById(c.db, personId);
  if (!who) return [];
  const named = (id: string) => (id === one.observerId ? one.observer : one.secondObserver);
  return blindAnswersOf(c.db, viewerOn(c.db, who, c.today, c.settings), one.room.id).map(
    ({ authorId, given, sentAt }) => ({ byId: authorId, by: named(authorId), at: sentAt ?? '', given }),
  );
}

interface Written {
  /** Whose workbook it is. */
  readonly personId: string;
  readonly words: ReadonlyMap<string, string>;
  readonly rooms: readonly { readonly one: RoomWith; readonly written: readonly Omit<RoomWriting, 'number'>[] }[];
}

function writtenSheet({ settings }: Reading, name: string, { personId, words, rooms }: Written): SheetToWrite {
  return listSheet(
    name,
    [
      ['Room', 38],
      ['Day', 12],
      ['By', 24],
      ['When', 18],
      ['What it says', 80],
    ],
    rooms.flatMap(({ one, written }) => {
      const mask = maskFor(personId, one);
      return written.flatMap(({ by, at, given }) =>
        writtenLines(given, words).map((text) => {
          return [one.room.id, one.day, by, dateAndTime(at || null, settings.timeZone), mask(text)];
        }),
      );
    }),
  );
}
