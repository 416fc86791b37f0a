import { eq } from 'drizzle-orm';
import { inTx } from '../../../src/db/tx.ts';
import { dayOf, dayText, type TimeOfDay } from '../../../src/district/days.ts';
import type { LookForMark } from '../../../src/district/look-fors.ts';
import { newId } from '../../../src/district/ref.ts';
import { personById, settingsOf } from '../../../src/district/roster.ts';
import { lookFor, school } from '../../../src/district/schema.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import {
  noteOfBoth,
  nothingInRoom,
  type RoomState,
  type WrittenInRoom,
  writtenInRoom,
} from '../../../src/features/joint-walkthroughs/rules.ts';
import {
  jointAnswer,
  jointNote,
  jointRoom,
  jointWalkthrough,
} from '../../../src/features/joint-walkthroughs/schema.ts';
import { keepNote, writeJointNote } from '../../../src/features/joint-walkthroughs/store.ts';
import { askedBy } from '../../../src/kit/context.ts';
import type { TestDistrict } from '../../district.ts';

/** What of a district these need. */
type District = Pick<TestDistrict, 'db' | 'idOf'> & { readonly clock: Pick<TestDistrict['clock'], 'now'> };

interface WalkTold {
  readonly observer?: string;
  readonly second?: string;
  readonly school?: string;
  readonly day?: string;
  readonly begins?: TimeOfDay;
  readonly cancelledOn?: string;
}

/** Ada Assistant and Pat Okafor walk Lincoln together on November 23, where nothing else is said. */
export function insertJoint({ db, idOf }: Pick<District, 'db' | 'idOf'>, told: WalkTold = {}): string {
  const id = newId();
  const { observer = 'Ada Assistant', second = 'Pat Okafor', day = '2026-11-23', begins = '09:00' } = told;
  inTx(db, (tx) =>
    tx
      .insert(jointWalkthrough)
      .values({
        id,
        observerId: idOf(observer),
        secondObserverId: idOf(second),
        schoolId: schoolIdOf(db, told.school ?? 'Lincoln'),
        day: dayText.parse(day),
        beginsAt: begins,
        plannedOn: dayText.parse(day),
        cancelledOn: told.cancelledOn === undefined ? null : dayText.parse(told.cancelledOn),
      })
      .run(),
  );
  return id;
}

const schoolIdOf = (db: District['db'], name: string): string =>
  db.select().from(school).where(eq(school.name, name)).get()?.id ?? '';

interface RoomTold {
  readonly joint: string;
  readonly teacher?: string;
  readonly school?: string;
  readonly blind?: boolean;
  readonly state?: RoomState;
}

/** A room of Ana Rivera, to be entered, where nothing else is said. */
export function insertJointRoom({ db, idOf }: Pick<District, 'db' | 'idOf'>, told: RoomTold): string {
  const id = newId();
  const { joint, teacher = 'Ana Rivera', school: at = 'Lincoln', blind = false, state = 'planned' } = told;
  inTx(db, (tx) => {
    const position = tx.select().from(jointRoom).where(eq(jointRoom.jointId, joint)).all().length;
    const toolId = tx.select().from(lookFor).limit(1).get()?.toolId ?? '';
    const where = { jointId: joint, position, teacherId: idOf(teacher), schoolId: schoolIdOf(db, at), toolId };
    tx.insert(jointRoom)
      .values({ id, ...where, blind, state })
      .run();
  });
  return id;
}

/** Each sign is what a look-for was marked, in the tool’s order: s seen, n looked for and not seen, - not looked for. */
export interface SaidInRoom extends Partial<Omit<WrittenInRoom, 'marks' | 'comments'>> {
  readonly marks?: string;
  /** By the look-for’s code. */
  readonly comments?: Readonly<Record<string, string>>;
}

export function saidInRoom({ db }: Pick<District, 'db'>, said: SaidInRoom): WrittenInRoom {
  const lookFors = db.select().from(lookFor).orderBy(lookFor.position).all();
  const signs: Readonly<Record<string, LookForMark>> = { s: 'seen', n: 'notSeen', '-': 'notLookedFor' };
  const { marks = '', comments = {}, ...rest } = said;
  const marked = lookFors.flatMap(({ id }, at): [string, LookForMark][] => {
    const mark = signs[marks[at] ?? ''];
    return mark === undefined ? [] : [[id, mark]];
  });
  const commented = lookFors.flatMap(({ id, code }): [string, string][] => {
    const words = comments[code];
    return words === undefined ? [] : [[id, words]];
  });
  return { ...nothingInRoom, ...rest, marks: Object.fromEntries(marked), comments: Object.fromEntries(commented) };
}

/** One of the two answers a room blind, and sends it where nothing else is said. */
export function insertJointAnswer(
  { db, idOf, clock }: District,
  { room, by, said, sent = true }: { room: string; by: string; said: SaidInRoom; sent?: boolean },
): void {
  const at = clock.now().toString();
  inTx(db, (tx) => {
    tx.insert(jointAnswer)
      .values({
        id: newId(),
        roomId: room,
        authorId: idOf(by),
        given: JSON.stringify(saidInRoom({ db }, said)),
        savedAt: at,
        sentAt: sent ? at : null,
      })
      .run();
    tx.update(jointRoom).set({ state: 'open' }).where(eq(jointRoom.id, room)).run();
  });
}

/** Both have sent a blind room: each knows what the other answered, and the note of both begins. */
export function revealJointRoom(
  district: District,
  {
    room,
    own,
    others,
    by = 'Pat Okafor',
    other = 'Ada Assistant',
  }: {
    readonly room: string;
    readonly own: SaidInRoom;
    readonly others: SaidInRoom;
    readonly by?: string;
    readonly other?: string;
  },
): void {
  insertJointAnswer(district, { room, by, said: own });
  insertJointAnswer(district, { room, by: other, said: others });
  const given = noteOfBoth(saidInRoom(district, own), saidInRoom(district, others));
  writing(district, by, (c) => {
    const revealedAt = c.now.toString();
    c.db.update(jointRoom).set({ state: 'revealed', revealedAt }).where(eq(jointRoom.id, room)).run();
    keepNote(c, room, { number: 1, given });
  });
}

/** The note of both as somebody began it. */
export function insertJointNote(
  { db, idOf, clock }: District,
  { room, by, said }: { readonly room: string; readonly by: string; readonly said: SaidInRoom },
): void {
  const now = clock.now();
  const given = JSON.stringify(saidInRoom({ db }, said));
  const written = { number: 1, byId: idOf(by), at: now.toString(), onDay: dayOf(now, settingsOf(db).timeZone), given };
  inTx(db, (tx) =>
    tx
      .insert(jointNote)
      .values({ id: newId(), roomId: room, ...written })
      .run(),
  );
}

/** Somebody writes in the note of both, in a window that showed its newest version. */
export function writeInRoom(
  district: District,
  { room, by = 'Pat Okafor', said }: { readonly room: string; readonly by?: string; readonly said: SaidInRoom },
): void {
  writing(district, by, (c) => {
    const since = notesOf(district, room).length;
    writeJointNote(c, { roomId: room, since, given: saidInRoom(district, said) });
    c.db.update(jointRoom).set({ state: 'open' }).where(eq(jointRoom.id, room)).run();
  });
}

/** Does something as somebody would. */
export function writing(
  { db, idOf, clock }: District,
  by: string,
  work: (c: Parameters<typeof writeJointNote>[0]) => void,
): void {
  inTx(db, (tx) => {
    const person = personById(tx, idOf(by));
    if (!person) throw new Error(`nobody is called ${by}`);
    work(askedBy(contextOn(tx, clock, features), person));
    return true;
  });
}

/** The versions of the note of a room, the first one first. */
export const notesOf = ({ db }: Pick<District, 'db'>, room: string) =>
  db
    .select()
    .from(jointNote)
    .where(eq(jointNote.roomId, room))
    .orderBy(jointNote.number)
    .all()
    .map(({ given, ...rest }): typeof rest & { given: WrittenInRoom } => ({
      ...rest,
      given: writtenInRoom.parse(JSON.parse(given)),
    }));

export const jointRoomNow = ({ db }: Pick<District, 'db'>, room: string) =>
  db.select().from(jointRoom).where(eq(jointRoom.id, room)).get();
