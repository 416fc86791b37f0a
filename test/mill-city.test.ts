import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { afterAll, expect, test } from 'vitest';
import { movableClock } from '../src/engine/clock.ts';
import { contextOn } from '../src/engine/context.ts';
import { render } from '../src/engine/papers/render.ts';
import { features } from '../src/features/index.ts';
import { quarterlyPaper } from '../src/features/quarterly-reports/final/paper.ts';
import { releasedVersion } from '../src/features/quarterly-reports/final/store.ts';
import { focusOf } from '../src/features/walkthroughs/focus/store.ts';
import { copiesOfAll } from '../src/features/walkthroughs/month/rules.ts';
import { copiesBySchool, countLines } from '../src/features/walkthroughs/month/store.ts';
import { schoolCount, sightings } from '../src/features/walkthroughs/patterns/store.ts';
import { teacherCopy } from '../src/features/walkthroughs/schema.ts';
import { paceOf } from '../src/features/walkthroughs/targets/rules.ts';
import { countAsOnTime } from '../src/mill-city/clock.ts';
import { clockStopsOf } from '../src/mill-city/page.ts';
import { diltChannel, highlightChannel, planChannel } from '../src/mill-city/roster.ts';
import { type SimMessage, visibleText } from '../src/simulator/simulator.ts';
import { openMillCity } from './figures/mill-city.ts';
import { reportPage } from './pictures.ts';

const start = '2026-11-16T14:30:00Z';

/** Mill City as the demo begins with it. To live through its autumn takes a while, so all look at one. */
const millCity = await openMillCity();
afterAll(() => millCity.close());
const { db, slack } = millCity;
const rows = (sql: string) => db.$client.prepare(sql).raw().all();

test('Mill City has what a real November has: every pace, copies that went late, slips that are owed, a focus', () => {
  const c = contextOn(
    db,
    movableClock(Temporal.Instant.from('2026-11-16T14:30:00Z'), () => 0),
    features,
  );
  const november = { since: '2026-11-01', until: '2026-11-30' } as const;

  const paces = new Set(countLines(c, '2026-11').map(paceOf));
  const { counted, sameDay } = copiesOfAll(copiesBySchool(db, november, c.today));
  const owed = db
    .select()
    .from(teacherCopy)
    .all()
    .filter((one) => one.wentOn === null);

  expect([...paces].sort()).toEqual(['behind', 'done', 'onPace']);
  expect(sameDay).toBeGreaterThan(0);
  expect(counted - sameDay).toBeGreaterThan(0);
  expect(owed.length).toBeGreaterThan(0);
  expect(owed.filter((one) => one.how !== 'paper')).toEqual([]);
  expect(focusOf(db, '2026-11')).toEqual(['L2', 'L3']);
});

test('the clock is moved to what is worth seeing, the soonest first and nothing twice', () => {
  const stopsAt = (moment: string) =>
    clockStopsOf(db, Date.parse(moment)).map(({ label, at }) => {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('America/New_York');
      return `${label}: ${local.toLocaleString('en-US', { weekday: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })}`;
    });
  const plain = (stops: string[]) => stops.map((one) => one.replaceAll(/\u202f/g, ' '));

  expect(plain(stopsAt(start))).toEqual([
    '2:30 PM, when questions go out: 16 Mon, 2:30 PM',
    'The next school day: 17 Tue, 7:00 AM',
    'The next DILT: 20 Fri, 8:30 AM',
    'The next Monday: 23 Mon, 7:00 AM',
  ]);
  // A Friday afternoon: the next school day is that Monday, and the DILT of the day has begun.
  expect(plain(stopsAt('2026-11-20T20:00:00Z')).slice(0, 2)).toEqual([
    'The next Monday: 23 Mon, 7:00 AM',
    '2:30 PM, when questions go out: 23 Mon, 2:30 PM',
  ]);
});

test('Mill City reads patterns: of its focus in each month for the district, and at most of its schools', () => {
  const figures = sightings(db, { codes: ['L1', 'L2', 'L3'], from: '2026-09', to: '2026-11' });
  const ofDistrict = figures.filter(({ schoolId }) => schoolId === null).map(({ month }) => month);
  const schools = new Set(figures.flatMap(({ schoolId }) => schoolId ?? []));

  expect(new Set(ofDistrict)).toEqual(new Set(['2026-09', '2026-10', '2026-11']));
  expect(schools.size).toBeGreaterThan(schoolCount(db) / 2);
});

test('what stands in Mill City was lived: no reading, rating or digest knows what came later', () => {
  expect(rows(`SELECT count(*) FROM reading WHERE at > '${start}' OR on_day > '2026-11-13'`)).toEqual([[0]]);
  // What walkthroughs tell is what walkthroughs told: as many looked as there are answers of that month, at most.
  const told = rows(`
    SELECT b.code, r.period, r.n, (
      SELECT count(*) FROM walkthrough_answer a
      JOIN walkthrough w ON w.id = a.walkthrough_id
      JOIN look_for l ON l.id = a.look_for_id
      JOIN look_for_link k ON k.level = 'benchmark' AND k.row_id = b.id AND k.code = l.code
      WHERE w.day LIKE r.period || '%' AND w.withdrawn_at IS NULL) looked
    FROM reading r JOIN benchmark b ON b.id = r.benchmark_id
    WHERE r.source = 'walkthroughs'`);
  expect(told.length).toBeGreaterThan(2);
  for (const [, , n, looked] of told as [string, string, number, number][]) expect(n).toBeLessThanOrEqual(looked);
  // Nobody who left is visited afterwards.
  expect(
    rows(`SELECT count(*) FROM walkthrough w WHERE NOT EXISTS (
      SELECT 1 FROM role_holding h WHERE h.person_id = w.teacher_id AND h.role = 'teacher'
        AND h.from_day <= w.day AND (h.to_day IS NULL OR h.to_day >= w.day))`),
  ).toEqual([[0]]);
});

test('each digest counts the walkthroughs that were logged by its Monday morning, and none of later', () => {
  const digests = rows(`SELECT day, document FROM digest WHERE day < '2026-11-16' AND person_id IN (
    SELECT person_id FROM role_holding WHERE role = 'superintendent')`) as [string, string][];
  // One of two who walked together counts for each of them.
  const [kept] = rows(`SELECT sum(1 + (second_observer_id IS NOT NULL)) FROM walkthrough
    WHERE withdrawn_at IS NULL AND day LIKE '2026-10%' AND logged_at < '2026-10-26T11:00:00Z'`) as [[number]];

  const october = digests.find(([day]) => day === '2026-10-26')?.[1] ?? '';

  expect(digests).toHaveLength(3);
  expect(october).toContain(`Walkthroughs toward targets in October: ${kept[0]} of `);
});

test('Mill City has walked together since September, with one room of this morning left to talk over', () => {
  const walked = rows(`SELECT DISTINCT w.day FROM joint_walkthrough w JOIN joint_room r ON r.joint_id = w.id
    WHERE r.state = 'settled' ORDER BY w.day`).flat();
  const thisMorning = rows(`SELECT r.state, r.blind FROM joint_walkthrough w JOIN joint_room r ON r.joint_id = w.id
    WHERE w.day = '2026-11-16' ORDER BY r.position`);

  expect(walked.length).toBeGreaterThanOrEqual(8);
  expect(walked[0]).toBe('2026-09-29');
  expect(thisMorning).toEqual([
    ['settled', 0],
    ['revealed', 1],
    ['leftOut', 0],
  ]);
  expect(rows(`SELECT DISTINCT w.day FROM joint_walkthrough w WHERE w.day > '2026-11-16'`)).toEqual([['2026-11-19']]);
  // Each room that was settled is one walkthrough of both, with a copy.
  expect(
    rows(`SELECT count(*) FROM joint_room r LEFT JOIN walkthrough w ON w.id = r.id AND w.second_observer_id IS NOT NULL
      LEFT JOIN teacher_copy c ON c.walkthrough_id = w.id WHERE r.state = 'settled' AND c.how IS NULL`),
  ).toEqual([[0]]);
  expect(rows(`SELECT count(*) FROM joint_walkthrough WHERE ended_at IS NULL AND day < '2026-11-17'`)).toEqual([[0]]);
  expect(rows(`SELECT sum(sent_on > due_on), sum(accepted_on IS NOT NULL), sum(answer <> '') FROM joint_memo`)).toEqual(
    [[1, 3, 2]],
  );
  expect(rows(`SELECT count(*) > 0, sum(by_day < '2026-11-16') > 0 FROM joint_step WHERE state = 'open'`)).toEqual([
    [1, 1],
  ]);
  expect(rows(`SELECT count(*) > 4, sum(agreed < both_looked) > 0 FROM agreement_block`)).toEqual([[1, 1]]);
});

test('who walked this morning finds it first on Home, and the room that is still to send', async () => {
  for (const name of [nameOf('principal'), nameOf('assistantSuperintendent')]) {
    const home = visibleText((await slack.person(name).openHome())?.blocks ?? []);
    expect(home).toMatch(/Your to-dos\s+Joint walkthrough: today at 8:00 AM with /);
  }
});

test('learning walks of three schools are given to them, and one is planned', () => {
  expect(
    rows(`SELECT w.state, count(*), min(t.rooms) FROM learning_walk w JOIN learning_walk_total t ON t.walk_id = w.id
      GROUP BY w.state, w.shared_on IS NULL ORDER BY w.state`),
  ).toEqual([
    ['closed', 3, 5],
    ['planned', 1, 0],
  ]);
  expect(shownAs('learning-walks/%/debrief/%').length).toBeGreaterThan(5);
});

test('of the monitor’s visits one is shared and one is not, with a contradiction that was answered and requests for December', () => {
  expect(rows(`SELECT day, shared_on IS NOT NULL, told_on IS NOT NULL FROM site_visit ORDER BY day`)).toEqual([
    ['2026-11-04', 1, 1],
    ['2026-11-12', 0, 0],
    ['2026-12-08', 0, 0],
  ]);
  expect(rows(`SELECT count(*) FROM site_observation WHERE raised_on IS NOT NULL AND answer <> ''`)).toEqual([[1]]);
  expect(rows('SELECT count(*), sum(answer IS NULL) FROM site_request')).toEqual([[3, 2]]);
  expect(rows('SELECT count(*) FROM site_observation WHERE about IS NULL')).toEqual([[0]]);
});

test('of the monitor’s two reports one is public, with a correction that was taken in and one that was refused; the other is not sent yet', () => {
  expect(
    rows(
      'SELECT since, until, sent_on, (SELECT max(public_from) FROM quarterly_version WHERE report_id = quarterly_report.id), released_on FROM quarterly_report ORDER BY until',
    ),
  ).toEqual([
    ['2026-08-25', '2026-10-16', '2026-10-20', '2026-10-28', '2026-10-28'],
    ['2026-10-17', '2026-11-13', null, null, null],
  ]);
  expect(rows('SELECT answer, withdrawn_on FROM quarterly_correction ORDER BY on_day')).toEqual([
    ['accepted', null],
    ['refused', null],
  ]);
  expect(rows('SELECT day, outcome FROM quarterly_step ORDER BY day')).toEqual([
    ['2026-11-06', 'done'],
    ['2026-12-04', null],
  ]);
  const [cover, ...others] = first(shownAs('quarterlyReport/%/public/1%'));
  expect([cover?.channel, cover && dayOf(cover), others]).toEqual([planChannel, '2026-10-28', []]);
});

test('the report in docs is the public one of Mill City, as the page it hands over: npm run screenshots makes it anew', async () => {
  const [[id]] = rows('SELECT id FROM quarterly_report WHERE released_on IS NOT NULL') as [[string]];
  const { document } = releasedVersion(db, id) ?? {};

  const page = document && (await render(quarterlyPaper(document, 'page')));

  expect(readFileSync(new URL(`../docs/${reportPage}`, import.meta.url), 'utf8')).toBe(new TextDecoder().decode(page));
});

/** What Slack shows of the messages with such a name, oldest first: each of them once. */
function shownAs(like: string): SimMessage[] {
  const sent = db.$client
    .prepare<[string], { channel: string; ts: string }>(
      `SELECT slack_channel AS channel, slack_ts AS ts FROM outbox
        WHERE name LIKE ? AND state = 'shown' AND slack_ts IS NOT NULL ORDER BY slack_ts`,
    )
    .all(like);
  return sent.map(({ channel, ts }) => {
    const [one, another] = slack.messages().filter((message) => message.channel === channel && message.ts === ts);
    if (!one || another) throw new Error(`${like} stands in Slack ${another ? 'twice' : 'nowhere'}`);
    return one;
  });
}

const dayOf = ({ ts }: SimMessage): string => new Date(Number(ts) * 1_000).toISOString().slice(0, 10);
const first = (messages: readonly SimMessage[]): SimMessage[] => messages.filter((one) => one.thread_ts === undefined);
const nameOf = (role: string): string =>
  String(
    rows(`SELECT p.name FROM person p JOIN role_holding h ON h.person_id = p.id WHERE h.role = '${role}'
    ORDER BY h.school_id IS NOT NULL, h.rowid`)[0],
  );
const hasChart = ({ blocks }: SimMessage): boolean => blocks.some(({ type }) => type === 'data_visualization');

test('who opens the demo finds October’s agenda and packet, the highlight meeting and the benchmarks in their channels', () => {
  const [agenda, ...others] = first(shownAs('dilt/%')).filter(({ channel }) => channel === diltChannel);
  const packet = shownAs('packet/%');
  const [highlight, ...more] = first(shownAs('highlight/%')).filter(({ channel }) => channel === highlightChannel);
  const [summary, ...older] = first(shownAs('benchmarkSummary/%'));

  expect([others, more, older]).toEqual([[], [], []]);
  expect([agenda, highlight, summary].map((one) => one && dayOf(one))).toEqual([
    '2026-10-13',
    '2026-10-08',
    '2026-11-02',
  ]);
  expect(packet.length).toBeGreaterThan(5);
  expect(new Set(packet.map(({ thread_ts }) => thread_ts))).toEqual(new Set([agenda?.ts]));
  expect(summary?.channel).toBe(planChannel);
  expect(summary && hasChart(summary)).toBe(true);
});

test('who leads finds the digest of this Monday and of the one before, with a decision to make', () => {
  for (const role of ['superintendent', 'assistantSuperintendent']) {
    const own = slack.person(nameOf(role)).dms();
    const digests = first(shownAs('digest/%')).filter(({ ts, channel }) =>
      own.some((one) => one.ts === ts && one.channel === channel),
    );
    expect(digests.map(dayOf).slice(-2)).toEqual(['2026-11-09', '2026-11-16']);
    expect(JSON.stringify(digests.at(-1)?.blocks)).toContain('action_id');
  }
});

test('teachers find their copies, some answered and some with a question that waits; people were asked in the mornings', () => {
  const copies = shownAs('walkthrough/%/teacher');
  const open = rows(`SELECT w.id FROM walkthrough w JOIN outbox o ON o.name = 'walkthrough/' || w.id || '/teacher'
    LEFT JOIN walkthrough_reply r ON r.walkthrough_id = w.id WHERE w.question <> '' AND r.words IS NULL`);

  expect(copies.length).toBeGreaterThan(10);
  expect(shownAs('walkthrough/%/reply').length).toBeGreaterThan(3);
  expect(open.length).toBeGreaterThan(2);
  expect(new Set(shownAs('asks/%').map(dayOf)).size).toBe(4);
});

test('the first principal has visits of last week and a rating that is not done', () => {
  const principal = nameOf('principal');

  expect(
    rows(`SELECT count(*) FROM walkthrough w JOIN person p ON p.id = w.observer_id
      WHERE p.name = '${principal}' AND w.day >= '2026-11-09'`),
  ).not.toEqual([[0]]);
  expect(
    rows(`SELECT count(*) < 4 FROM self_rating s JOIN person p ON p.id = s.person_id JOIN dilt d ON d.id = s.dilt_id
      WHERE p.name = '${principal}' AND d.day = '2026-11-20'`),
  ).toEqual([[1]]);
});

test('what was posted in the autumn bears its time, in its order, and nothing of it is posted again', async () => {
  const before = slack.messages();
  const times = before.map(({ ts }) => Number(ts));

  expect(times).toEqual([...times].sort((one, other) => one - other));
  await millCity.goTo(start);
  expect(slack.messages().map(({ ts }) => ts)).toEqual(before.map(({ ts }) => ts));
  expect(rows(`SELECT name FROM outbox WHERE state NOT IN ('shown', 'withdrawn')`)).toEqual([]);
  expect(rows(`SELECT schedule, day FROM slot WHERE state IN ('missed', 'failed')`)).toEqual([]);
  expect(slack.problems()).toEqual([]);
});

test('where the clock leaps, whatever is posted counts as posted when it was wanted', () => {
  countAsOnTime(db);

  db.$client.exec(`UPDATE outbox SET shown_at = '2026-11-17T14:30:00Z'`);

  expect(rows('SELECT count(*) FROM outbox WHERE shown_at > created_at')).toEqual([[0]]);
});
