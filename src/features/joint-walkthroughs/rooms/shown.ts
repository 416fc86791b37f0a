import { Temporal } from 'temporal-polyfill';
import { sayTime, timeOfDay } from '../../../district/days.ts';
import { lookForsOf } from '../../../district/look-fors.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { jointSchool } from '../plan/store.ts';
import { type JointWalkthrough, jointById, jointNoteOf, type NoteVersion } from '../store.ts';
import { writtenWords } from './note-words.ts';
import type { BlindProgress, JointRoomShown } from './status.ts';
import { blindStatesOf, roomsWithTeachers } from './store.ts';
import { type JointShown, jointWords } from './words.ts';

/** From then on the note says when it goes out by itself. */
const lateFrom = '14:30';

/** The other of the two. */
export const otherOf = ({ observerId, secondObserverId }: JointWalkthrough, me: string): string =>
  observerId === me ? secondObserverId : observerId;

/** A joint walkthrough as the viewer, who is one of the two, sees it now. */
export function jointShownTo(c: Asked, joint: JointWalkthrough): JointShown {
  const { id, day, beginsAt, cancelledOn, endedAt } = joint;
  const me = c.viewer.person.id;
  const noted = roomsWithTeachers(c.db, id).map((room) => ({ room, note: jointNoteOf(c.db, room.id) }));
  const last = noted
    .filter(({ room }) => room.state === 'open' || room.state === 'revealed')
    .reduce<(typeof noted)[number] | undefined>((one, two) => (writtenAt(one) > writtenAt(two) ? one : two), undefined);
  return {
    id,
    day,
    beginsAt,
    school: jointSchool(c.db, joint.schoolId)?.name ?? '',
    other: personById(c.db, otherOf(joint, me))?.name ?? '',
    isCancelled: cancelledOn !== null,
    isEnded: endedAt !== null,
    rooms: noted.map(({ room, note }) => ({ ...room, ...progressIn(c, room, joint), written: sayWritten(c, note) })),
    last: last?.note && {
      teacher: last.room.teacher,
      words: writtenWords(lookForsOf(c.db, last.room.toolId), last.note.given),
    },
    today: c.today,
    isLate: day === c.today && timeOfDay(c.now, c.settings.timeZone) >= lateFrom,
  };
}

const writtenAt = (one: { readonly note: NoteVersion | undefined } | undefined): string => one?.note?.at ?? '';

function sayWritten(c: Asked, note: NoteVersion | undefined): JointRoomShown['written'] {
  if (!note) return undefined;
  const by = personById(c.db, note.byId)?.name ?? '';
  return { by, at: sayTime(Temporal.Instant.from(note.at), c.settings.timeZone) };
}

/** How far each is in a blind room. */
export function progressIn(
  c: Asked,
  room: { readonly id: string; readonly blind: boolean },
  joint: JointWalkthrough,
): { readonly mine: BlindProgress; readonly theirs: BlindProgress } {
  const states = room.blind ? blindStatesOf(c.db, room.id) : [];
  const of = (id: string): BlindProgress => {
    const state = states.find(({ authorId }) => authorId === id);
    return state ? (state.sent ? 'sent' : 'begun') : 'none';
  };
  const me = c.viewer.person.id;
  return { mine: of(me), theirs: of(otherOf(joint, me)) };
}

/** The same as words, of a joint walkthrough of the viewer’s. */
export function jointNow(c: Asked, jointId: string): Words {
  const joint = jointById(c.db, jointId);
  if (!joint) throw notFound();
  return jointWords(jointShownTo(c, joint));
}
