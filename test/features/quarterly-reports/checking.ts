import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import type { Role } from '../../../src/district/people.ts';
import { newId } from '../../../src/district/ref.ts';
import { calendarDay, roleHolding } from '../../../src/district/schema.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { type FactCheck, factCheckOf } from '../../../src/features/quarterly-reports/check/stands.ts';
import { quarterlyReport } from '../../../src/features/quarterly-reports/schema.ts';
import { quarterlyReportById } from '../../../src/features/quarterly-reports/store.ts';
import { type Cast, type DistrictOptions, type TestDistrict, usual } from '../../district.ts';
import { type Recorded, recorded } from '../../recorded.ts';
import { beginReport, openDrafting, openReport, type Saying } from './drafting.ts';

export const [mona, sam, max, ada, pat, ana] = [
  'Mona Monitor',
  'Sam Sato',
  'Max Manager',
  'Ada Assistant',
  'Pat Okafor',
  'Ana Rivera',
] as const;

/** The usual cast, of whom one is not in Slack. */
export const castWithout = (name: string): Cast[] =>
  usual.map((one) => (one.name === name ? { ...one, slack: false } : one));

export interface Checking {
  readonly district: TestDistrict;
  readonly saying: Saying;
  readonly wires: Recorded;
  readonly id: string;
  check(): FactCheck;
}

/** A report that `by` has sent to the fact-check; `before` is done to the district first. */
export async function sentToCheck(
  options: DistrictOptions = {},
  { by = mona, before }: { readonly by?: string; readonly before?: (district: TestDistrict) => void } = {},
): Promise<Checking> {
  const wires = recorded();
  const { district, saying } = await openDrafting({ receiver: wires.receiver, ...options });
  before?.(district);
  await beginReport(district, by);
  await openReport(district, by);
  await district.as(by).press('Send to the fact-check');
  await district.drain();
  const id = district.db.select().from(quarterlyReport).get()?.id ?? '';
  return { district, saying, wires, id, check: () => checkNow(district, id) };
}

export function checkNow({ db, clock }: TestDistrict, id: string): FactCheck {
  return inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    const report = quarterlyReportById(c.db, id);
    if (!report) throw new Error('there is no such report');
    return factCheckOf(c, report);
  });
}

/** Time passes until then, in the district's hours, and what is due then is done. */
export async function at(district: TestDistrict, day: string, time: string): Promise<void> {
  district.clock.moveTo(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant());
  await district.drain();
}

export const daysOff = ({ db }: TestDistrict, ...days: readonly Day[]): void =>
  void db
    .insert(calendarDay)
    .values(days.map((day) => ({ day, kind: 'noSchool' as const, note: '' })))
    .run();

/** Somebody's last day in a role, and who follows from a day on. */
export function handOn(
  { db, idOf }: TestDistrict,
  role: Role,
  last: { readonly name: string; readonly day: Day },
  next?: { readonly name: string; readonly day: Day },
): void {
  inTx(db, (tx) => {
    tx.$client
      .prepare('UPDATE role_holding SET to_day = ? WHERE person_id = ? AND role = ?')
      .run(last.day, idOf(last.name), role);
    if (next)
      tx.insert(roleHolding)
        .values({ id: newId(), personId: idOf(next.name), role, fromDay: next.day })
        .run();
  });
}

interface Pressed {
  readonly user: { id: string };
  readonly actions: { action_id: string; value: string }[];
}

/** A press somebody was never offered, made from the newest one that anybody made. Gives whether it was refused. */
export async function forge(
  { district, wires }: Pick<Checking, 'district' | 'wires'>,
  name: string,
  action: string,
  value: string,
): Promise<boolean> {
  district.logged.length = 0;
  const body = wires.last('block_actions') as unknown as Pressed & Record<string, unknown>;
  body.user.id = district.as(name).id;
  for (const one of body.actions)
    Object.assign(one, { action_id: `${action}#0`, value, action_ts: `${Math.random()}` });
  await wires.send({ ...body, actions: body.actions });
  await district.drain();
  return district.logged.join().includes('refused');
}

/** An office has no corrections to anything that is left. */
export async function nothingLeft(district: TestDistrict, name: string, button = 'Check the facts…'): Promise<void> {
  const person = district.as(name);
  if (person.window()) await person.close({ all: true });
  await person.press(button);
  await person.press('No corrections to the rest');
  await district.drain();
}

/** An office asks for a correction to a part by its number in the list. */
export async function correct(
  district: TestDistrict,
  name: string,
  part: number,
  words = 'It says 82%. It is 81%.',
): Promise<void> {
  const person = district.as(name);
  if (person.window()) await person.close({ all: true });
  await person.press('Check the facts…');
  await person.press(`Part ${part}…`);
  await person.fill('What does your office say?', 'A wrong figure or word');
  await person.fill('What is it, and what should it say?', words);
  await person.fill('Which record shows it?', 'The workbook of November.');
  await person.submit();
  await district.drain();
}
