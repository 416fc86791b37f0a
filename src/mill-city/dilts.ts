import { asc, eq } from 'drizzle-orm';
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
import { say } from '../kit/words/text.ts';
import { at, zone } from './moment.ts';
import { diltChannel } from './roster.ts';

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

const october: readonly Planned[] = [
  [30, 'What came of September', 'Each school says what it brought back', null, []],
  [90, 'Tasks in which students reason', 'How to tell reasoning from recall in a task', '1.1', ['L2']],
  [60, 'Looking at student work', 'A way for grade teams to look at work together', '2.1', ['L8']],
  [45, 'Talk about the content', 'Three ways to have students talk with each other', '3.2', ['L4']],
];

const november: readonly Planned[] = [
  [30, 'What came of October', 'Each school says what it brought back', null, []],
  [75, 'Checks for understanding', 'Five ways to check every student', '1.2', ['L3']],
  [45, 'Reading teams', 'How a team follows every student on its list', '3.1', []],
  [60, 'Units four to six', 'What changes in mathematics after winter', '1.3', []],
  [30, 'What we take home', 'Each school writes down one commitment', null, []],
];

/** Mill City's year of DILTs: whose turn each is, the agendas of October and November, and what schools brought back. */
export function holdDilts(tx: Tx, today: Day): readonly { readonly id: string; readonly day: Day }[] {
  const c = at(tx, planned);
  const dates = days.map((day) => ({ id: addDiltDate(c, { day, ...hours }), day }));
  moveTurns(c, { byId: null, why: say`The year is planned.` });
  const [planManager] = holdersOf(tx, 'planManager', planned);
  if (planManager)
    tx.insert(publishedYear)
      .values({ startsOn: '2026-07-01', byId: planManager, onDay: planned, channelId: diltChannel })
      .run();
  for (const { day } of dates.filter((one) => one.day < today)) morningTurns.run(at(tx, addDays(day, 3)), { day });
  const [, second, third] = dates;
  if (third) confirmed(tx, third.id, '2026-10-30');
  if (second && third && planManager) {
    const taught = writeAgenda(tx, second, october, planManager);
    bringBack(tx, second, taught[1] ?? '');
    writeAgenda(tx, third, november, planManager);
  }
  return dates;
}

/** Whoever facilitates has said that they will. */
function confirmed(tx: Tx, id: string, onDay: Day): void {
  const facilitatorId = tx.select().from(dilt).where(eq(dilt.id, id)).get()?.facilitatorId;
  if (facilitatorId != null) confirm(at(tx, onDay), id, facilitatorId);
}

/** Returns the ids of its segments. What is over has run a few minutes late, as it does. */
function writeAgenda(
  tx: Tx,
  { id: diltId, day }: { id: string; day: Day },
  lines: readonly Planned[],
  writtenById: string,
): string[] {
  const owners = [...holdersOf(tx, 'director', day), ...holdersOf(tx, 'assistantSuperintendent', day)];
  const isOver = day < '2026-11-16';
  tx.insert(agenda)
    .values({
      diltId,
      toDecide: 'Which practice every school looks at in December',
      draft: '',
      draftId: '',
      writtenById,
      channelId: null,
      postedAt: null,
      postedById: null,
    })
    .run();
  let began = instantOf(day, '08:35', zone);
  return lines.map(([minutes, title, teaches, code, lookFors], position) => {
    const id = newId();
    const ended = began.add({ minutes: minutes + 4 });
    const times = isOver ? { startedAt: began.toString(), endedAt: ended.toString() } : {};
    began = ended;
    tx.insert(segment)
      .values({
        id,
        diltId,
        position,
        minutes,
        title,
        teaches,
        lookFors,
        readinessNote: '',
        added: 0,
        ...times,
        ownerId: owners[(position * 2 + 1) % owners.length] ?? writtenById,
        initiativeId: code === null ? null : (initiativeCoded(tx, code) ?? null),
        readiness: isOver || position % 2 === 0 ? 'ready' : 'open',
      })
      .run();
    return id;
  });
}

const initiativeCoded = (tx: Tx, code: string): string | undefined =>
  tx.select({ id: initiative.id }).from(initiative).where(eq(initiative.codeKey, code)).get()?.id;

/** What six of nine schools said they would bring back in October, and how it went. */
function bringBack(tx: Tx, { id: diltId, day }: { id: string; day: Day }, segmentId: string): void {
  const states = ['kept', 'kept', 'partly', 'open', 'not', 'open'] as const;
  const schools = tx.select().from(school).orderBy(asc(school.code)).all();
  states.forEach((state, n) => {
    const one = schools[n];
    const [ownerId] = one ? leadersOf(tx, one.id, day) : [];
    if (!one || !ownerId) return;
    tx.insert(commitment)
      .values({
        id: newId(),
        diltId,
        schoolId: one.id,
        segmentId,
        ownerId,
        helperId: null,
        byDay: '2026-11-18',
        state,
        words: 'Each grade team tries one model task and brings student work',
        note: state === 'not' ? 'Two teams had no time to meet.' : '',
        stateOn: state === 'open' ? null : '2026-11-12',
      })
      .run();
  });
}
