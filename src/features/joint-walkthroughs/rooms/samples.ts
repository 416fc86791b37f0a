import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleWindow } from '../../../kit/feature.ts';
import { nothingInRoom, type WrittenInRoom } from '../rules.ts';
import { addRoomForm } from './add-room.ts';
import { blindMarksForm, blindWordsForm } from './blind-windows.ts';
import { jointHomeWords, waitingRoomWords } from './home.ts';
import { revealedWords } from './messages.ts';
import { noteMarksForm, noteWordsForm } from './note-windows.ts';
import { writtenWords } from './note-words.ts';
import { roomReadWords } from './row.ts';
import type { JointRoomShown } from './status.ts';
import { type JointShown, jointWords } from './words.ts';

const idOf = (at: number): string => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

const lookForsOf = (fill: Fill) =>
  Array.from({ length: 40 }, (_, at) => ({
    id: idOf(at),
    code: `L${at + 1}`,
    words: fill(`Rigorous task ${at + 1}`, 300),
  }));

function noteOf(fill: Fill): WrittenInRoom {
  const ids = Array.from({ length: 40 }, (_, at) => idOf(at));
  return {
    ...nothingInRoom,
    began: '10:05',
    minutes: 10,
    marks: Object.fromEntries(ids.map((id, at) => [id, at % 3 === 0 ? ('notSeen' as const) : ('seen' as const)])),
    comments: Object.fromEntries(ids.slice(0, 3).map((id) => [id, fill('Two groups asked why.', 500)])),
    note: fill('Strong questions; try waiting a little longer for answers.', 3000),
    question: fill('How did you form the groups?', 1000),
    subject: fill('mathematics', 60),
    room: fill('12', 30),
  };
}

/** Everything that the rooms show. */
export function jointRoomSamples(fill: Fill): Sample[] {
  return [...windows(fill), ...messages(fill)];
}

function windows(fill: Fill): Sample[] {
  const lookFors = lookForsOf(fill);
  const given = noteOf(fill);
  const teacher = fill('Ana Rivera', 80);
  const marks = {
    focus: lookFors.slice(0, 4),
    others: lookFors.slice(4),
    marks: given.marks,
    teacher,
    visits: 'Visited twice this month, last Nov 12.',
    aloneFrom: undefined,
    lengths: ['5', '10', '15', '20'],
    given,
  };
  const blind = { ...marks, aloneFrom: fill('Ada Assistant', 80) };
  const words = { teacher, given, marked: lookFors.slice(0, 6).map((one) => ({ ...one, mark: 'seen' as const })) };
  return [
    sampleWindow('A room in one note', noteMarksForm, marks),
    sampleWindow('The words of a room in one note', noteWordsForm, words),
    sampleWindow('A room that each answers alone', blindMarksForm, blind),
    sampleWindow('The words of a room that each answers alone', blindWordsForm, words),
    sampleWindow('Add a room', addRoomForm, {
      teachers: Array.from({ length: 100 }, (_, at) => ({
        holdingId: `holding-${at}`,
        teacherId: `teacher-${at}`,
        name: fill(`Teacher ${at + 1}`, 80),
        visits: undefined,
      })),
    }),
    sampleWindow('Add a room where there is nobody more', addRoomForm, { teachers: [] }),
  ];
}

function messages(fill: Fill): Sample[] {
  const teacher = fill('Ana Rivera', 80);
  const written = { by: fill('Pat Okafor', 80), at: '10:12 AM' };
  const room = (at: number, more: Partial<JointRoomShown>): JointRoomShown => ({
    id: idOf(at),
    position: at,
    teacher,
    state: 'planned',
    blind: false,
    ending: null,
    withdrawnOn: null,
    written: undefined,
    mine: 'none',
    theirs: 'none',
    ...more,
  });
  const planned = [room(1, {}), room(2, { blind: true }), room(3, {})];
  const shown: JointShown = {
    id: idOf(99),
    school: fill('Lincoln', 80),
    day: '2026-11-24',
    beginsAt: '10:00',
    other: fill('Ada Assistant', 80),
    isCancelled: false,
    isEnded: false,
    rooms: planned,
    last: undefined,
    today: '2026-11-24',
    isLate: false,
  };
  const going = [
    room(1, { state: 'revealed', written }),
    room(2, { state: 'open', written }),
    room(3, { state: 'open', blind: true, mine: 'begun', theirs: 'sent' }),
    room(4, { state: 'open', blind: true, mine: 'sent', theirs: 'none' }),
    room(5, { state: 'revealed', blind: true, mine: 'sent', theirs: 'sent', written }),
    room(6, { state: 'settled', ending: 'sent', written }),
    room(7, { state: 'leftOut' }),
    room(8, {}),
  ];
  const words = writtenWords(lookForsOf(fill), noteOf(fill));
  const message = (name: string, more: Partial<JointShown>): Sample => ({
    name,
    on: 'message',
    words: jointWords({ ...shown, ...more }),
  });
  return [
    message('A joint walkthrough, planned', { today: '2026-11-20' }),
    message('A joint walkthrough without rooms yet', { rooms: [] }),
    message('A joint walkthrough, on the day', {}),
    message('A joint walkthrough, in the rooms', { rooms: going, last: { teacher, words } }),
    message('A joint walkthrough, rooms are done', {
      rooms: Array.from({ length: 8 }, (_, at) => room(at + 1, { state: 'revealed', written })),
      isEnded: true,
      isLate: true,
      last: { teacher, words },
    }),
    message('A joint walkthrough, called off', { isCancelled: true }),
    { name: 'Both have sent a room', on: 'message', words: revealedWords({ id: idOf(1), teacher }) },
    {
      name: 'What is written in a room',
      on: 'message',
      words: roomReadWords(teacher, { answers: [], note: words, isBlind: false }),
    },
    {
      name: 'What is written in a room that each answers alone',
      on: 'message',
      words: roomReadWords(teacher, { answers: [{ by: 'What you wrote', words }], note: undefined, isBlind: true }),
    },
    { name: 'A joint walkthrough today, on Home', on: 'home', words: jointHomeWords(shown) },
    { name: 'A room waits for you, on Home', on: 'home', words: waitingRoomWords(room(3, {}), shown) },
  ];
}
