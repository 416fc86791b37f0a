import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, weekdayOf } from '../../src/district/days.ts';
import { newId } from '../../src/district/ref.ts';
import { calendarDay, roleHolding, school } from '../../src/district/schema.ts';
import { ownerAnswer } from '../../src/features/plan/owners/schema.ts';
import type { Cast, TestDistrict } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { happens } from '../features/principal-meetings/district.ts';
import { importPlan } from '../plan.ts';
import type { Watched } from './principal-year-watch.ts';

/** Three meetings a day, one after another, on three days of a month: in the order of the schools. */
export const rounds: readonly (readonly [Day, Day, Day])[] = [
  ['2026-09-15', '2026-09-16', '2026-09-17'],
  ['2026-10-13', '2026-10-14', '2026-10-15'],
  ['2026-11-17', '2026-11-18', '2026-11-19'],
  ['2026-12-15', '2026-12-16', '2026-12-17'],
  ['2027-01-19', '2027-01-20', '2027-01-21'],
  ['2027-02-09', '2027-02-10', '2027-02-11'],
  ['2027-03-16', '2027-03-17', '2027-03-18'],
  ['2027-04-13', '2027-04-14', '2027-04-15'],
  ['2027-05-11', '2027-05-12', '2027-05-13'],
  ['2027-06-08', '2027-06-09', '2027-06-10'],
];

export const schools: readonly string[] = [
  'Ashby',
  'Baker',
  'Clark',
  'Dewey',
  'Ellis',
  'Foster',
  'Grant',
  'Hale',
  'Irving',
];
/** Has sixty items, two of them its parts of district actions. */
export const largest = 'Grant';
export const superintendent = 'Sam Sato';
export const assistant = 'Ada Assistant';

/** Whose last day it was, and who follows from when; between them the post is vacant. */
export const turnovers = [
  { at: 'Ashby', last: '2026-12-31', next: 'Ines Interim', from: '2027-01-04' },
  { at: 'Baker', last: '2027-01-08', next: 'Nora New', from: '2027-01-25' },
] as const satisfies readonly { at: string; last: Day; next: string; from: Day }[];

/** Everybody in a district of these schools. */
export const castOf = (schools: readonly string[]): Cast[] => [
  { name: superintendent, role: 'superintendent' },
  { name: assistant, role: 'assistantSuperintendent' },
  { name: 'Max Manager', role: 'planManager' },
  { name: 'Mona Monitor', role: 'planMonitor' },
  ...schools.map((at): Cast => ({ name: `Pia ${at}`, role: 'principal', school: at })),
  { name: 'Al Vice', role: 'assistantPrincipal', school: 'Ashby' },
  { name: 'Dina Director', role: 'director' },
  { name: 'Ines Interim', role: 'director' },
  { name: 'Nora New', role: 'director' },
  { name: 'Ana Rivera', role: 'teacher', school: 'Ashby' },
  { name: 'Bo Webster', role: 'teacher', school: 'Grant' },
  { name: 'Cora Committee', role: 'schoolCommittee' },
  { name: 'Ivo Invited', role: 'invited' },
  { name: 'Olu Operator', role: 'operator' },
];

/** A word that stands nowhere else, and who may ever meet it. */
export interface Canary {
  readonly kind: string;
  readonly at: string;
  readonly by: readonly string[];
}

export interface PrincipalYear {
  readonly district: TestDistrict;
  readonly watched: Watched;
  /** The rounds that are lived. */
  readonly lived: typeof rounds;
  /** The last one’s plan comes back once. */
  readonly schools: readonly string[];
  readonly canaries: Map<string, Canary>;
  /** The words of every decision and promise that was typed. */
  readonly decided: { readonly word: string; readonly at: string; readonly carries: boolean }[];
  readonly done: Map<string, number>;
}

export const count = ({ done }: Pick<PrincipalYear, 'done'>, what: string): void =>
  void done.set(what, (done.get(what) ?? 0) + 1);

/** A new word in what somebody writes. */
export function canary({ canaries }: PrincipalYear, kind: string, at: string, by: readonly string[]): string {
  const word = `canary${kind}${canaries.size + 1}x`;
  canaries.set(word, { kind, at, by });
  return word;
}

/** Who holds a school's post on a day. */
export function principalOf(at: string, day: Day): string | undefined {
  const change = turnovers.find((one) => one.at === at);
  if (!change || day <= change.last) return `Pia ${at}`;
  return day >= change.from ? change.next : undefined;
}

/** The first of who leads a school's meetings. */
export const leadOf = (at: string): string => (schools.indexOf(at) % 2 === 0 ? assistant : superintendent);

const off = new Set<Day>([
  '2026-09-07',
  '2026-10-12',
  '2026-11-26',
  '2026-11-27',
  ...daysFrom('2026-12-24', 9),
  '2027-01-18',
  ...daysFrom('2027-02-15', 5),
  ...daysFrom('2027-04-19', 5),
  '2027-05-31',
]);

function daysFrom(day: Day, n: number): Day[] {
  return Array.from({ length: n }, (_, at) => addDays(day, at));
}

export const isSchoolDay = (day: Day): boolean => weekdayOf(day) <= 5 && !off.has(day);

/** The n-th school day after a day; before it where n is negative. */
export function schoolDayFrom(day: Day, n: number): Day {
  let [on, left] = [day, Math.abs(n)];
  while (left > 0) {
    on = addDays(on, Math.sign(n));
    if (isSchoolDay(on)) left -= 1;
  }
  return on;
}

/** The calendar, and the district's plan with two actions that each school has its part of. */
export function furnish(district: TestDistrict): void {
  inTx(district.db, (tx) => {
    for (const day of off) tx.insert(calendarDay).values({ day, kind: 'noSchool', note: '' }).run();
    const byId = district.idOf('Max Manager');
    const answer = { textKey: 'principals', kind: 'eachSchool', personId: null, role: null } as const;
    tx.insert(ownerAnswer)
      .values({ ...answer, byId, onDay: '2026-08-24' })
      .run();
    return undefined;
  });
  importPlan(district, {
    ...smallPlan,
    Actions: [
      ['1.1.A1', '1.1', 'Agree what a rigorous task is', 'Principals', '2027-03-18'],
      ['1.2.A1', '1.2', 'Plan talk into every lesson', 'Principals', '2027-06-15'],
      ['2.1.A1', '2.1', 'Meet on data monthly', 'Max Manager', '2027-06-15'],
    ],
  });
}

/** A morning or an afternoon of the district, and what is due by then is done. */
export async function goTo({ district }: Pick<PrincipalYear, 'district'>, day: Day, time: string): Promise<void> {
  district.clock.moveTo(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant());
  await district.drain();
}

/** The roster says who leaves a post and who follows. */
export async function passOn(run: PrincipalYear, { at, last, next, from }: (typeof turnovers)[number]): Promise<void> {
  const { district } = run;
  inTx(district.db, (tx) => {
    tx.$client
      .prepare(`UPDATE role_holding SET to_day = ? WHERE person_id = ? AND role = 'principal'`)
      .run(last, district.idOf(`Pia ${at}`));
    const schoolId = tx
      .select()
      .from(school)
      .all()
      .find(({ name }) => name === at)?.id;
    tx.insert(roleHolding)
      .values({
        id: newId(),
        personId: district.idOf(next),
        role: 'principal',
        schoolId: schoolId ?? null,
        fromDay: from,
        toDay: null,
      })
      .run();
    return undefined;
  });
  await happens(district, { what: 'rolesChanged' });
}
