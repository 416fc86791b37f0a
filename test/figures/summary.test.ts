import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { openPlanned } from '../features/benchmarks/plan.ts';

const channel = 'C0IMPROVEPLAN';

async function withChannel(now: string): Promise<TestDistrict> {
  return openPlanned({
    now,
    channels: [{ id: channel, name: 'plan', private: true, botIn: true, members: ['Sam Sato', 'Max Manager'] }],
    settings: { planChannel: channel },
  });
}

async function goTo(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

async function read(district: TestDistrict, name: string, line: string): Promise<void> {
  const person = district.as(name);
  await person.command(`/benchmark ${line}`);
  await person.submit();
  await person.close({ all: true });
  await district.drain();
}

const codes = ['1.1.B1', '1.1.B2', '1.B1', '1.2.B1'];

/** How each benchmark stands and what its newest reading is, as the page of that one benchmark says today. */
async function printed(district: TestDistrict): Promise<Map<string, string>> {
  const sam = district.as('Sam Sato');
  const found = new Map<string, string>();
  for (const code of codes) {
    await sam.command(`/benchmark ${code}`);
    const words = visibleText(sam.ephemerals().at(-1)?.blocks ?? []);
    const [, status = ''] = /\n\W*(not due yet|no data|on track|off track|met|partly met|not met)\. /.exec(words) ?? [];
    const [, reading = ''] = /Readings, newest first\n(.*), by/.exec(words) ?? [];
    expect(status, words).not.toBe('');
    found.set(code, `${status} ${reading}`);
  }
  return found;
}

const moved = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] =>
  codes.filter((code) => before.get(code) !== now.get(code)).sort();

/** The codes under “What changed since …”; none where it says that nothing has. */
function saidMoved(words: string, since: string): string[] {
  const [, part] = words.split(`What changed since ${since}\n`);
  if (part === undefined) throw new Error(`Nothing is told since ${since}: ${words}`);
  const [lines = ''] = part.split('Who needs to act');
  return [...lines.matchAll(/•\s+(1[.\w]*\.B\d) /g)].map(([, code]) => code ?? '').sort();
}

async function asked(district: TestDistrict): Promise<string> {
  const sam = district.as('Sam Sato');
  await sam.command('/benchmark summary');
  const window = sam.window()?.text;
  await sam.close({ all: true });
  return window ?? visibleText(sam.ephemerals().at(-1)?.blocks ?? []);
}

/** The newest message in the channel, with what its thread says of changes. */
function newestPosted({ slack }: TestDistrict): string {
  const all = slack.messages().filter((one) => one.channel === channel);
  const parent = all.findLast((one) => one.thread_ts === undefined);
  const thread = all.filter((one) => parent !== undefined && one.thread_ts === parent.ts);
  const read = [...(parent ? [parent] : []), ...thread].map((one) => visibleText(one.blocks));
  return read.filter((words, at) => at === 0 || words.startsWith('What changed since')).join('\n');
}

test('what moved is told since the day that is named, also what an edit of the message has shown since', async () => {
  const district = await withChannel('2026-11-30T15:00:00Z');
  await goTo(district, '2026-12-01T15:00:00Z');
  const posted = await printed(district);
  expect(newestPosted(district)).toContain('Benchmarks, December 2026');

  await read(district, 'Dina Director', '1.1.B1 48');
  await goTo(district, '2026-12-03T15:00:00Z');
  const later = await printed(district);

  expect(moved(posted, later)).toEqual(['1.1.B1', '1.1.B2']);
  expect(saidMoved(await asked(district), 'Dec 1')).toEqual(moved(posted, later));
});

test('the next summary tells the whole of the month since the one before', async () => {
  const district = await withChannel('2026-11-30T15:00:00Z');
  await goTo(district, '2026-12-01T15:00:00Z');
  const posted = await printed(district);
  await goTo(district, '2026-12-03T15:00:00Z');
  await read(district, 'Dina Director', '1.1.B1 48');
  for (const day of ['2026-12-04', '2026-12-31', '2027-01-01', '2027-01-04']) await goTo(district, `${day}T15:00:00Z`);

  const words = newestPosted(district);
  expect(words).toContain('Benchmarks, January 2027');
  expect(saidMoved(words, 'Dec 1')).toEqual(moved(posted, await printed(district)));
  expect(saidMoved(words, 'Dec 1')).toContain('1.1.B2');
});

test('a benchmark that left the plan has moved, and nothing that stays the same has', async () => {
  const district = await withChannel('2026-11-30T15:00:00Z');
  await goTo(district, '2026-12-01T15:00:00Z');
  district.db.$client.prepare("UPDATE benchmark SET ended_on = '2026-12-01' WHERE code = '1.2.B1'").run();

  expect(saidMoved(await asked(district), 'Dec 1')).toEqual(['1.2.B1']);
});

const membersNow = (district: TestDistrict, ...names: string[]): void =>
  district.slack.setChannel('plan', { members: names.map((name) => district.as(name).id) });

/** The newest day whose summary Slack ever showed in the channel. */
const shownLast = ({ db }: TestDistrict) =>
  db.$client
    .prepare(
      `SELECT max(s.posted_on) FROM benchmark_summary s JOIN outbox o ON o.name = 'benchmarkSummary/' || s.id
        WHERE o.shown_at IS NOT NULL`,
    )
    .pluck()
    .get();

test('a summary that the channel did not show counts as posted nowhere: not for what moved, and not for posting it again', async () => {
  const district = await withChannel('2026-11-30T15:00:00Z');
  await goTo(district, '2026-12-01T15:00:00Z');
  const posted = await printed(district);
  membersNow(district, 'Sam Sato', 'Max Manager', 'Cora Committee');
  await read(district, 'Dina Director', '1.1.B1 48');
  for (const day of ['2026-12-31', '2027-01-01']) await goTo(district, `${day}T15:00:00Z`);
  const rows = district.db.$client.prepare('SELECT posted_on FROM benchmark_summary ORDER BY posted_on').pluck().all();
  expect([rows, shownLast(district)]).toEqual([['2026-12-01', '2027-01-01'], '2026-12-01']);

  const words = await asked(district);
  expect(saidMoved(words, 'Dec 1')).toEqual(moved(posted, await printed(district)));

  membersNow(district, 'Sam Sato', 'Max Manager');
  const sam = district.as('Sam Sato');
  await sam.command('/benchmark summary');
  const answer = await sam.submit();
  await district.drain();

  expect(JSON.stringify(answer)).not.toContain('already posted there today');
  expect(shownLast(district)).toBe('2027-01-01');
  expect(saidMoved(newestPosted(district), 'Dec 1')).toEqual(moved(posted, await printed(district)));
});
