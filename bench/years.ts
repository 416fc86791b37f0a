import { join } from 'node:path';
import { type Db, openDatabase } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { addDays, monthOf } from '../src/district/days.ts';
import type { Dilt } from '../src/district/dilt/store.ts';
import { can } from '../src/district/policy.ts';
import { personById } from '../src/district/roster.ts';
import { machineClocks } from '../src/engine/clock.ts';
import { contextOn } from '../src/engine/context.ts';
import { homeOf } from '../src/engine/home-parts.ts';
import { recordsOf } from '../src/engine/records.ts';
import { all, myActions } from '../src/features/actions/mine/list.ts';
import { benchmarkListOf } from '../src/features/benchmarks/list/list.ts';
import { openSummary } from '../src/features/benchmarks/summary/post.ts';
import { digestCommands } from '../src/features/digest/reading/command.ts';
import { gatherDigest } from '../src/features/digest/weekly/gather.ts';
import { highlightThreadNow } from '../src/features/highlight-meetings/agenda/thread.ts';
import { gatherReport } from '../src/features/highlight-meetings/report/gather.ts';
import { features } from '../src/features/index.ts';
import { gatherPacket } from '../src/features/packet/freeze/gather.ts';
import { packetReplies } from '../src/features/packet/thread/post.ts';
import { traceCommand } from '../src/features/plan/trace/open.ts';
import { planCommand } from '../src/features/plan/tree/open.ts';
import { preparePlan } from '../src/features/plan/workbook/import.ts';
import { showPrincipalMeetings } from '../src/features/principal-meetings/calendar/show.ts';
import { listDecisions } from '../src/features/principal-meetings/decisions/list/list.ts';
import { listMemos } from '../src/features/principal-meetings/memo/list/list.ts';
import { gatherSheet } from '../src/features/principal-meetings/prep-sheet/gather.ts';
import { lastHeldAt } from '../src/features/principal-meetings/store.ts';
import { quarterlyPage } from '../src/features/quarterly-reports/draft/page.ts';
import { quarterlyReportsFor } from '../src/features/quarterly-reports/store.ts';
import { showSchools } from '../src/features/school-plans/leaders/show.ts';
import { ownSchoolPlan } from '../src/features/school-plans/own/show.ts';
import { owedAsks } from '../src/features/walkthroughs/copies/asks.ts';
import { monthView } from '../src/features/walkthroughs/month/sections.ts';
import { patternsCommand, refreshPatterns } from '../src/features/walkthroughs/patterns/feature.ts';
import { keepTarget } from '../src/features/walkthroughs/targets/store.ts';
import { type Asked, askedBy } from '../src/kit/context.ts';
import { personId, size, today } from './cast.ts';
import { layOut } from './district.ts';
import { median } from './measures.ts';
import { bringPlan, largestPlan } from './plan.ts';
import { bringPrincipals, meetingToFreeze } from './principals.ts';
import { bringRoutine, nextOf } from './routine.ts';
import { bringWalking, typed } from './walking.ts';

/** What somebody waits for, in a district with one school year behind it and in one with ten. */
export interface YearsRow {
  readonly what: string;
  /** Medians, milliseconds. */
  readonly one: number;
  readonly ten: number;
  readonly ratio: number;
  readonly met: boolean;
}

const most = 1.5;
const rounds = 60;

type Act = (db: Db, c: Asked) => unknown;

const acts: Readonly<Record<string, Act>> = {
  'Home of a principal': (db, { viewer }) => homeOf({ db, clocks, features }, recordsOf(features), viewer.person),
  'copies owed, of everybody': (_db, c) => owedAsks(c),
  'asks of one person': (_db, c) => features.flatMap((feature) => feature.asks?.(c, c.viewer.person.id) ?? []),
  'patterns, as read': (_db, c) => patternsCommand.run(c, ''),
  'patterns, refreshed': (db, c) =>
    inTx(db, (tx) => {
      refreshPatterns({ ...c, db: tx }, c.today);
      return c.today;
    }),
  'the month of the district': (_db, c) => monthView(c, ''),
  'the largest plan, as a tree': (_db, c) => planCommand.run(c, ''),
  'one of its initiatives': (_db, c) => planCommand.run(c, '3.3'),
  'traced through': (_db, c) => traceCommand.run(c, '3.3'),
  'actions of one person': (_db, c) => myActions(c),
  'actions of everybody': (_db, c) => all(c),
  'benchmarks that want a reading': (_db, c) => benchmarkListOf(c),
  'the benchmark summary': (_db, c) => openSummary(c),
  'a packet, gathered and laid out': (_db, c) => packetReplies(gatherPacket(c, nextDilt(), null), 'bench'),
  'the digest, gathered and composed': (_db, c) => gatherDigest(c, { since: addDays(c.today, -7), until: c.today }),
  '/digest': (_db, c) => digestCommands[0]?.run(c, ''),
  'the highlight report, gathered': (_db, c) => gatherReport(c, nextOf(c)),
  'its agenda, with every reply': (_db, c) => highlightThreadNow(c, nextOf(c).id),
  '/sip of a principal': (_db, c) => ownSchoolPlan(c),
  '/sip schools': (_db, c) => showSchools(c),
  '/sip meeting': (_db, c) => showPrincipalMeetings(c),
  '/sip memos': (_db, c) => listMemos(c),
  '/sip decisions': (_db, c) => listDecisions(c),
  'a prep sheet, gathered': (_db, c) => {
    const meeting = meetingToFreeze(c);
    return gatherSheet(c, meeting, lastHeldAt(c.db, meeting.schoolId, meeting.day));
  },
  '/walkthrough joint': typed('/walkthrough', 'joint'),
  '/walkthrough memos': typed('/walkthrough', 'memos'),
  '/walkthrough calibration': typed('/walkthrough', 'calibration'),
  'learning walks, listed': typed('/throughline', 'learning-walk'),
  'learning walks, trends': typed('/throughline', 'learning-walk trends'),
  'site visits, listed': typed('/throughline', 'site-visit'),
  'quarterly reports, listed': typed('/throughline', 'report'),
  'the page of one': (_db, c) => quarterlyReportsFor(c, 1).map((one) => quarterlyPage(c, one)),
  'the same plan, imported again': (db, c) => preparePlan(db, largestPlan(), c.today),
};

const clocks = machineClocks();

/** A DILT of these days, with nothing of its own on record: what a packet costs is what the routines have to say. */
const nextDilt = (): Dilt => ({
  id: 'bench',
  day: addDays(today(), 3),
  beginsAt: '08:30',
  endsAt: '15:00',
  place: 'Library',
  facilitatorId: null,
  movedFrom: null,
  cancelledOn: null,
});

/**
 * Times each act by turns in both districts, in this process: what is measured is reading, and the larger database must not
 * cost more than half as much again. SQLite does not tell how many rows it read; that none is read from end to end is a test of its own.
 */
export async function compareYears(folder: string): Promise<YearsRow[]> {
  const [one, ten] = [await district(folder, 1), await district(folder, 10)];
  const rows = Object.entries(acts).map(([what, act]) => {
    const times = { one: [] as number[], ten: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.one.push(timed(one, act));
      times.ten.push(timed(ten, act));
    }
    // The first rounds fill the caches of both.
    const [first, second] = [median(times.one.slice(10)), median(times.ten.slice(10))];
    return { what, one: first, ten: second, ratio: second / first, met: second / first <= most };
  });
  for (const db of [one, ten]) db.$client.close();
  return rows;
}

/** A district on disk with targets, slips that are owed and a year of published patterns. */
async function district(folder: string, years: number): Promise<Db> {
  const path = join(folder, `years-${years}.db`);
  await layOut(path, years);
  return bringAll(path, years);
}

/** Everything that happens in a district in so many years, besides its walkthroughs; the first so many schools have plans. */
export function bringAll(path: string, years: number, schools?: number): Db {
  const db = openDatabase(path);
  inTx(db, (tx) => {
    keepTarget(tx, { role: 'principal' }, { fromMonth: monthOf(today()), number: 8 });
    tx.$client.exec(
      `UPDATE teacher_copy SET how = 'paper', went_at = NULL, went_on = NULL WHERE walkthrough_id IN
        (SELECT id FROM walkthrough ORDER BY day DESC LIMIT 40)`,
    );
    refreshPatterns(contextOn(tx, clocks.district, features), today());
    return years;
  });
  bringPlan(db, clocks.district, years);
  bringPrincipals(db, years, schools);
  bringWalking(db, years);
  bringRoutine(db, clocks.district, years);
  db.$client.exec('ANALYZE');
  return db;
}

function timed(db: Db, act: Act): number {
  const person = personById(db, personId(7));
  if (!person) throw new Error('the district has no seventh principal');
  const c = askedBy(contextOn(db, clocks.district, features), person);
  if (!can(c.viewer, 'walkthroughs.log')) throw new Error('the seventh is no principal');
  const began = performance.now();
  act(db, c);
  return performance.now() - began;
}

/** The rows as lines. */
export function yearsTable(rows: readonly YearsRow[]): string {
  const lines = rows.map(({ what, one, ten, ratio, met }) =>
    [
      what.padEnd(34),
      `${one.toFixed(2)} ms`.padStart(10),
      `${ten.toFixed(2)} ms`.padStart(10),
      `${ratio.toFixed(2)}×`.padStart(8),
      met ? 'met' : 'MISSED',
    ].join('  '),
  );
  const head = `One school year against ten (${size.walkthroughsAYear} walkthroughs a year), medians of ${rounds - 10} by turns; at most ${most}×`;
  return [head, ...lines].join('\n');
}
