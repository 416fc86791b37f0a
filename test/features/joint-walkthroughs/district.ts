import { eq } from 'drizzle-orm';
import type { Day } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { lookForTool, school } from '../../../src/district/schema.ts';
import {
  jointAnswer,
  jointNote,
  jointRoom,
  jointWalkthrough,
} from '../../../src/features/joint-walkthroughs/schema.ts';
import { walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';

/** How often teachers were visited, by their names: so many times on one day, and what was taught then. */
export type VisitsTold = Readonly<
  Record<string, { readonly times: number; readonly on: Day; readonly subject?: string }>
>;

/** A district in which teachers were visited as told, by a director. */
export async function withVisits(told: VisitsTold = {}, options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await openDistrict(options);
  visited(district, told);
  return district;
}

/** More visits of teachers of Lincoln. */
export function visited({ db, idOf }: TestDistrict, told: VisitsTold): void {
  const toolId = db.select().from(lookForTool).get()?.id ?? '';
  const schoolId = db.select().from(school).where(eq(school.name, 'Lincoln')).get()?.id ?? '';
  const rows = Object.entries(told).flatMap(([name, { times, on, subject = '' }]) =>
    Array.from({ length: times }, () => ({
      id: newId(),
      observerId: idOf('Dina Director'),
      teacherId: idOf(name),
      schoolId,
      day: on,
      subject,
      room: '',
      comment: 'Seen',
      question: '',
      toolId,
      loggedAt: `${on}T15:00:00Z`,
    })),
  );
  for (const row of rows) db.insert(walkthrough).values(row).run();
}

export interface JointTold {
  readonly by?: string;
  readonly with?: string;
  readonly school?: string;
  readonly day?: string;
  readonly rooms?: readonly string[];
}

/** Plans a joint walkthrough as somebody does: both windows. Returns what Slack was answered. */
export async function planJoint(district: TestDistrict, told: JointTold = {}): Promise<string> {
  const person = district.as(told.by ?? 'Ada Assistant');
  await person.command('/walkthrough joint');
  await person.press('Plan…');
  await person.fill('With whom?', told.with ?? 'Pat Okafor');
  await person.fill('School', told.school ?? 'Lincoln');
  await person.fill('Day', told.day ?? '2026-11-23');
  const first = await person.submit();
  if (first.kind !== 'updated') return JSON.stringify(first);
  if (told.rooms?.length !== 0) await person.fill('Up to 8 rooms', [...(told.rooms ?? ['Ana Rivera', 'Bo Nguyễn'])]);
  const answer = await person.submit();
  await district.drain();
  return JSON.stringify(answer);
}

export const jointsIn = ({ db }: TestDistrict) => db.select().from(jointWalkthrough).all();
export const roomsIn = ({ db }: TestDistrict) => db.select().from(jointRoom).orderBy(jointRoom.position).all();
export const answersIn = ({ db }: TestDistrict) => db.select().from(jointAnswer).all();
export const notesIn = ({ db }: TestDistrict) => db.select().from(jointNote).orderBy(jointNote.number).all();

/** The working message of somebody, as it stands. */
export const workingOf = (district: TestDistrict, name: string): string =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks ?? []))
    .filter((one) => one.startsWith('Joint walkthrough:'))
    .at(-1) ?? '';

/** Picks in the menu of a room, in the working message. */
export async function pick(district: TestDistrict, name: string, teacher: string, choice: string): Promise<unknown> {
  const room = roomsIn(district).find((one) => one.teacherId === district.idOf(teacher));
  const answer = await district.as(name).press({ option: `${room?.id ?? ''}|${choice}` });
  await district.drain();
  return answer;
}

/** What somebody marks and writes in a room. */
export interface Written {
  readonly minutes?: string;
  readonly seen?: readonly string[];
  readonly notSeen?: readonly string[];
  readonly note?: string;
  readonly comments?: Readonly<Record<string, string>>;
}

/** The first window of a room, to the second. */
export async function mark(district: TestDistrict, name: string, teacher: string, told: Written): Promise<void> {
  await pick(district, name, teacher, 'write');
  const person = district.as(name);
  await person.fill('Minutes', told.minutes ?? '10 minutes');
  if (told.seen) await person.fill('Seen', [...told.seen]);
  if (told.notSeen) await person.fill('Looked for', [...told.notSeen]);
  const answer = await person.submit();
  if (answer.kind !== 'updated') throw new Error(JSON.stringify(answer));
  for (const [label, words] of Object.entries(told.comments ?? {})) await person.fill(label, words);
  if (told.note !== undefined) await person.fill('Note', told.note);
}

/** Both windows of a room, sent. */
export async function write(district: TestDistrict, name: string, teacher: string, told: Written): Promise<string> {
  await mark(district, name, teacher, told);
  const answer = await district.as(name).submit();
  await district.drain();
  return JSON.stringify(answer);
}
