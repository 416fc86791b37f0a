import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { lookFor, lookForTool } from '../../../src/district/schema.ts';
import {
  jointAnswer,
  jointNote,
  jointRoom,
  jointWalkthrough,
} from '../../../src/features/joint-walkthroughs/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { schoolIdOf } from '../principal-meetings/records.ts';

type District = Pick<TestDistrict, 'db' | 'idOf'>;
type Marked = Readonly<Record<string, 'seen' | 'notSeen' | 'notLookedFor'>>;

export interface RoomWalked {
  readonly teacher: string;
  /** By the look-for’s code: what the note of both says, or of a blind room what each of the two answered. */
  readonly marks?: Marked;
  readonly blind?: readonly [Marked, Marked];
  readonly state?: 'planned' | 'open' | 'revealed' | 'settled' | 'leftOut';
  readonly withdrawnOn?: Day;
  /** When both had sent a blind room. */
  readonly revealedAt?: string | null;
}

interface Walked {
  readonly two?: readonly [string, string];
  readonly school?: string;
  readonly day?: string;
  readonly endedAt?: string | null;
  readonly cancelledOn?: Day;
  readonly rooms?: readonly RoomWalked[];
}

/** Two who walked together: Ada Assistant and Pat Okafor at Lincoln on Friday, November 20, where nothing else is said. */
export function insertWalked({ db, idOf }: District, told: Walked = {}): string {
  const id = newId();
  const { two = ['Ada Assistant', 'Pat Okafor'], day = '2026-11-20', rooms = [{ teacher: 'Ana Rivera' }] } = told;
  const schoolId = schoolIdOf({ db }, told.school ?? 'Lincoln');
  const on = dayText.parse(day);
  inTx(db, (tx) => {
    tx.insert(jointWalkthrough)
      .values({
        id,
        observerId: idOf(two[0]),
        secondObserverId: idOf(two[1]),
        schoolId,
        day: on,
        beginsAt: '09:00',
        plannedOn: on,
        endedAt: told.endedAt ?? null,
        cancelledOn: told.cancelledOn ?? null,
      })
      .run();
    const toolId = tx.select().from(lookForTool).get()?.id ?? '';
    const ids = new Map(
      tx
        .select()
        .from(lookFor)
        .all()
        .map((one) => [one.code, one.id]),
    );
    const given = (marks: Marked) =>
      JSON.stringify({
        marks: Object.fromEntries(Object.entries(marks).map(([code, mark]) => [ids.get(code), mark])),
      });
    const at = `${day}T15:00:00Z`;
    rooms.forEach((room, position) => {
      const roomId = newId();
      const blind = room.blind !== undefined;
      const state = room.state ?? 'settled';
      tx.insert(jointRoom)
        .values({
          id: roomId,
          jointId: id,
          position,
          teacherId: idOf(room.teacher),
          schoolId,
          blind,
          toolId,
          state,
          revealedAt: room.revealedAt === undefined ? at : room.revealedAt,
          settledAt: state === 'settled' ? at : null,
          ending: state === 'settled' ? 'sent' : null,
          withdrawnOn: room.withdrawnOn ?? null,
        })
        .run();
      tx.insert(jointNote)
        .values({ id: newId(), roomId, number: 1, byId: idOf(two[0]), at, onDay: on, given: given(room.marks ?? {}) })
        .run();
      room.blind?.forEach((marks, which) => {
        const sentAt = room.revealedAt === null ? null : at;
        tx.insert(jointAnswer)
          .values({ id: newId(), roomId, authorId: idOf(two[which] ?? ''), given: given(marks), savedAt: at, sentAt })
          .run();
      });
    });
  });
  return id;
}

/** Everything somebody has in their direct messages, as it stands now. */
export const dmsOf = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []));

/** What was said to somebody alone last. */
export const saidTo = (district: TestDistrict, name: string): string =>
  visibleText(district.as(name).ephemerals().at(-1)?.blocks ?? []);

/** What somebody is answered who types this. */
export async function typed(district: TestDistrict, name: string, command: string): Promise<string> {
  await district.as(name).command(command);
  await district.drain();
  return saidTo(district, name);
}

/** Time passes until then, a few hours at a time, and what is due is done. */
export async function passTo(district: TestDistrict, instant: string): Promise<void> {
  const end = Temporal.Instant.from(instant);
  while (Temporal.Instant.compare(district.clock.now(), end) < 0) {
    const next = district.clock.now().add({ hours: 6 });
    district.clock.moveTo(Temporal.Instant.compare(next, end) < 0 ? next : end);
    await district.settle();
  }
  await district.drain();
}
