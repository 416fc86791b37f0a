import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day, instantOf } from '../district/days.ts';
import { dilt } from '../district/dilt/schema.ts';
import { initiative } from '../district/plan/schema.ts';
import { newId } from '../district/ref.ts';
import { holdersOf, leadersOf } from '../district/roster.ts';
import { school } from '../district/schema.ts';
import { agenda, segment } from '../features/dilt/agenda/schema.ts';
import { addDiltDate } from '../features/dilt/calendar/store.ts';
import { commitment } from '../features/dilt/commitments/schema.ts';
import { moveTurns } from '../features/dilt/rotation/move.ts';
import { confirm } from '../features/dilt/rotation/remind/keep.ts';
import { publishedYear } from '../features/dilt/rotation/schema.ts';
import { morningTurns } from '../features/dilt/rotation/serve.ts';
import { diltThreadNow, postDiltInTime } from '../features/dilt/thread/post.ts';
import { freezeDue } from '../features/packet/freeze/freeze.ts';
import { say } from '../kit/words/text.ts';
import { at, job, runningSince, saying, zone } from './moment.ts';
import { diltChannel } from './roster.ts';
import type { AutumnDay } from './stretch.ts';

const planned: Day = '2026-08-24';

/** The year's dates: the third of them is on the Friday of the week in which the demo begins. */
const days: readonly Day[] = [
  '2026-09-18',
  '2026-10-16',
  '2026-11-20',
  '2026-12-11',
  '2027-01-22',
  '2027-02-12',
  '2027-03-19',
  '2027-04-16',
  '2027-05-21',
  '2027-06-11',
];

const hours = { beginsAt: '08:30', endsAt: '15:00', place: 'Harbor Street School, library' } as const;

/** Minutes, title, what it teaches, the code of its initiative, its look-fors. */
type Planned = readonly [number, string, string, string | null, readonly string[]];

const octoberLines: readonly Planned[] = [
  [30, 'What came of September', 'Each school says what it brought back', null, []],
  [90, 'Tasks in which students reason', 'How to tell reasoning from recall in a task', '1.1', ['L2']],
  [60, 'Looking at student work', 'A way for grade teams to look at work together', '2.1', ['L8']],
  [45, 'Talk about the content', 'Three ways to have students talk with each other', '3.2', ['L4']],
];

const novemberLines: readonly Planned[] = [
  [30, 'What came of October', 'Each school says what it brought back', null, []],
  [75, 'Checks for understanding', 'Five ways to check every student', '1.2', ['L3']],
  [45, 'Reading teams', 'How a team follows every student on its list', '3.1', []],
  [60, 'Units four to six', 'What changes in mathematics after winter', '1.3', []],
  [30, 'What we take home', 'Each school writes down one commitment', null, []],
];

interface DiltDate {
  readonly id: string;
  readonly day: Day;
}

/** Mill City's year of DILTs: whose turn each is. */
export function planDilts(tx: Tx): readonly DiltDate[] {
  const c = at(tx, planned);
  const dates = days.map((day) => ({ id: addDiltDate(c, { day, ...hours }), day }));
  moveTurns(c, { byId: null, why: say`The year is planned.` });
  const [planManager] = holdersOf(tx, 'planManager', planned);
  if (planManager)
    tx.insert(publishedYear)
      .values({ startsOn: '2026-07-01', byId: planManager, onDay: planned, channelId: diltChannel })
      .run();
  return dates;
}

/** What came of them, day by day: turns that were served, the agendas of October and November, and what schools brought back. */
export function diltDays(dates: readonly DiltDate[], planManager: string): AutumnDay[] {
  const [, october, november] = dates;
  if (!october || !november) return [];
  // Later the app does it.
  const served = dates
    .map(({ day }): AutumnDay => [addDays(day, 3), '08:45', (tx) => serve(tx, addDays(day, 3), day)])
    .filter(([day]) => day < runningSince);
  return [
    ...served,
    ['2026-10-13', '07:00', (tx) => job(tx, postDiltInTime, '2026-10-13', '07:00')],
    ['2026-10-13', '07:30', (tx) => job(tx, freezeDue, '2026-10-13', '07:30')],
    ['2026-10-09', '10:20', (tx) => writeAgenda(tx, october, octoberLines, planManager)],
    [october.day, '15:05', (tx) => hold(tx, october)],
    ['2026-10-30', '09:00', (tx) => confirmed(tx, november.id, '2026-10-30')],
    ['2026-11-09', '10:20', (tx) => writeAgenda(tx, november, novemberLines, planManager)],
    ['2026-11-13', '09:00', (tx) => sayWhatCame(tx, october)],
  ];
}

const serve = (tx: Tx, onDay: Day, day: Day): void => void morningTurns.run(at(tx, onDay), { day });

/** Whoever facilitates has said that they will. */
function confirmed(tx: Tx, id: string, onDay: Day): void {
  const facilitatorId = tx.select().from(dilt).where(eq(dilt.id, id)).get()?.facilitatorId;
  if (facilitatorId != null) confirm(at(tx, onDay), id, facilitatorId);
}

function writeAgenda(tx: Tx, { id: diltId, day }: DiltDate, lines: readonly Planned[], writtenById: string): void {
  const owners = [...holdersOf(tx, 'director', day), ...holdersOf(tx, 'assistantSuperintendent', day)];
  const closed = { channelId: null, postedAt: null, postedById: null };
  const toDecide = 'Which practice every school looks at in December';
  tx.insert(agenda)
    .values({ diltId, toDecide, draft: '', draftId: '', writtenById, ...closed })
    .run();
  const rows = lines.map(([minutes, title, teaches, code, lookFors], position) => ({
    id: newId(),
    diltId,
    position,
    minutes,
    title,
    teaches,
    lookFors,
    readinessNote: '',
    added: 0,
    ownerId: owners[(position * 2 + 1) % owners.length] ?? writtenById,
    initiativeId: code === null ? null : (initiativeCoded(tx, code) ?? null),
    readiness: position % 2 === 0 ? ('ready' as const) : ('open' as const),
  }));
  for (const row of rows) tx.insert(segment).values(row).run();
}

/** It took place: each segment ran a few minutes late, as it does, and six of nine schools said what they would bring back. */
function hold(tx: Tx, date: DiltDate): void {
  const ran = tx.select().from(segment).where(eq(segment.diltId, date.id)).orderBy(asc(segment.position)).all();
  let began = instantOf(date.day, '08:35', zone);
  for (const { id, minutes } of ran) {
    const ended = began.add({ minutes: minutes + 4 });
    tx.update(segment)
      .set({ readiness: 'ready', startedAt: began.toString(), endedAt: ended.toString() })
      .where(eq(segment.id, id))
      .run();
    began = ended;
  }
  bringBack(tx, date, ran[1]?.id ?? '');
  const after = at(tx, date.day, '15:05');
  saying(after, diltThreadNow(after, date.id));
}

const initiativeCoded = (tx: Tx, code: string): string | undefined =>
  tx.select({ id: initiative.id }).from(initiative).where(eq(initiative.codeKey, code)).get()?.id;

/** How it went at six of nine schools, in the order of their codes. */
const states = ['kept', 'kept', 'partly', 'open', 'not', 'open'] as const;

function bringBack(tx: Tx, { id: diltId, day }: DiltDate, segmentId: string): void {
  const schools = tx.select().from(school).orderBy(asc(school.code)).all();
  for (const one of schools.slice(0, states.length)) {
    const [ownerId] = leadersOf(tx, one.id, day);
    if (!ownerId) continue;
    const words = 'Each grade team tries one model task and brings student work';
    const what = { segmentId, ownerId, helperId: null, byDay: '2026-11-18', words } as const;
    tx.insert(commitment)
      .values({ id: newId(), diltId, schoolId: one.id, ...what, state: 'open', note: '', stateOn: null })
      .run();
  }
}

/** What they say came of it. */
function sayWhatCame(tx: Tx, { id }: DiltDate): void {
  const schools = tx.select().from(school).orderBy(asc(school.code)).all();
  states.forEach((state, n) => {
    const schoolId = schools[n]?.id;
    if (state === 'open' || schoolId === undefined) return;
    const note = state === 'not' ? 'Two teams had no time to meet.' : '';
    tx.update(commitment)
      .set({ state, note, stateOn: '2026-11-12' })
      .where(and(eq(commitment.diltId, id), eq(commitment.schoolId, schoolId)))
      .run();
  });
}
