import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { called } from '../../src/district/plan/short-names.ts';
import { activeObjectives } from '../../src/district/plan/store.ts';
import { newId } from '../../src/district/ref.ts';
import { setting } from '../../src/district/schema.ts';
import { applying } from '../../src/engine/apply.ts';
import { contextOn } from '../../src/engine/context.ts';
import { reading } from '../../src/features/benchmarks/schema.ts';
import { refreshSummary } from '../../src/features/benchmarks/summary/post.ts';
import { features } from '../../src/features/index.ts';
import { done } from '../../src/kit/outcome.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { openPlanned } from '../features/benchmarks/plan.ts';
import { filesOf } from '../handed-over.ts';
import { pdfText } from '../pdf-text.ts';
import { idOfCode, importPlan } from '../plan.ts';
import { countWords } from '../proofs/load-words.ts';

const readers = ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Dina Director'];

/** A district with a plan and its channel; `more` are in the channel too. */
async function withChannel(more: readonly string[] = [], now?: string): Promise<TestDistrict> {
  const district = await openDistrict({
    channels: [{ id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members: [...readers, ...more] }],
    ...(now ? { now } : {}),
  });
  importPlan(district);
  return district;
}

async function posted(district: TestDistrict) {
  await district.as('Max Manager').command('/benchmark summary');
  await district.as('Max Manager').fill('Post it in', 'plan');
  const answer = await district.as('Max Manager').submit();
  await district.drain();
  return answer;
}

/** What stands in the channel: the messages and their replies, as people read them. */
function inChannel({ slack }: TestDistrict) {
  const all = slack.messages().filter((one) => one.channel === 'C0IMPROVEPLAN');
  const read = (one: (typeof all)[number]) => visibleText(one.blocks);
  return {
    parents: all.filter((one) => one.thread_ts === undefined).map(read),
    replies: all.filter((one) => one.thread_ts !== undefined).map(read),
  };
}

/** The strategic objectives as they are spoken of. */
const objectivesIn = ({ db }: TestDistrict): string[] => activeObjectives(db).map(called);

function note(district: TestDistrict, code: string, value: number): void {
  inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    tx.insert(reading)
      .values({
        id: newId(),
        benchmarkId: idOfCode(district, code),
        period: '2026-11',
        measuredOn: '2026-11-23',
        value,
        words: '',
        n: 84,
        note: '',
        source: 'person',
        byId: district.idOf('Dina Director'),
        at: c.now.toString(),
        onDay: c.today,
        stood: 'onTrack',
      })
      .run();
    return applying(features, district.clock)(tx, done({ messages: refreshSummary(c) }), c.now);
  });
}

test('the plan manager sees the summary, posts it, and the channel has one message with a reply for each objective', async () => {
  const district = await withChannel();

  await district.as('Max Manager').command('/benchmark summary');
  expect(JSON.stringify(district.as('Max Manager').window())).toContain('3 benchmarks of Mill City AIP');
  await posted(district);

  const { parents, replies } = inChannel(district);
  expect(parents).toHaveLength(1);
  expect(parents[0]).toContain('Benchmarks, November 2026');
  expect(parents[0]).toMatch(/3 benchmarks of Mill City AIP: .*\.\n/);
  expect(
    parents[0]?.replace(/Benchmarks by strategic objective\n(\d+: .*\n)*/, '').split('\n').length,
  ).toBeLessThanOrEqual(6);
  expect(replies).toHaveLength(5);
  expect(replies.filter((one) => one.includes('1.1.B1')).length).toBeGreaterThan(0);
  expect(replies.find((one) => one.startsWith('By kind'))).toContain('Early evidence of change:');
  expect(replies.map((one) => one.split('\n')[0])).toEqual([
    'Who needs to act',
    'By kind of benchmark',
    ...objectivesIn(district),
  ]);
});

test('in the channel it is short and offers its PDF first, which has every benchmark', async () => {
  const district = await openPlanned({
    now: '2026-11-30T15:00:00Z',
    channels: [{ id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members: [...readers] }],
    settings: { planChannel: 'C0IMPROVEPLAN' },
  });
  district.clock.moveTo(Temporal.Instant.from('2026-12-01T15:00:00Z'));
  await district.drain();
  const [parent = ''] = inChannel(district).parents;
  const [cover] = district.slack.messages().filter(({ channel }) => channel === 'C0IMPROVEPLAN');
  const where = { channel: 'C0IMPROVEPLAN', ts: cover?.ts ?? '' };
  await district.as('Sam Sato').press('Send me the PDF', where);
  await district.drain();
  const [file] = await filesOf(district, 'Sam Sato');

  expect(parent.split('\n')[2]).toBe('[Send me the PDF]');
  expect(parent).not.toContain('Strategic objective |');
  expect(countWords(parent)).toBeLessThanOrEqual(200);
  const pdf = pdfText(file?.bytes ?? Buffer.of());
  for (const code of ['1.1.B1', '1.1.B2', '1.B1', '1.2.B1']) expect(pdf).toContain(code);
  expect(pdf).toContain('Early evidence of change');
  expect(district.slack.problems()).toEqual([]);
});

test('a reading brings what stands there up to date, and nothing is posted twice', async () => {
  const district = await withChannel();
  await posted(district);

  note(district, '1.1.B1', 82);
  await district.drain();

  const { parents, replies } = inChannel(district);
  expect([parents.length, replies.length]).toEqual([1, 5]);
  expect(parents[0]).toContain('Updated on Nov 23');
  expect(replies.join()).toContain('82');
});

test('posted again the same day it is brought up to date where it stands, and the person is told', async () => {
  const district = await withChannel();
  await posted(district);
  const again = await posted(district);

  expect(JSON.stringify(again)).toContain('already posted there today');
  expect(inChannel(district).parents).toHaveLength(1);
});

test('the next month says what has moved since, and only who must act is named', async () => {
  const district = await withChannel();
  await posted(district);
  note(district, '1.1.B1', 60);
  await district.drain();
  inTx(district.db, (tx) => tx.insert(setting).values({ key: 'planChannel', value: 'C0IMPROVEPLAN' }).run());
  await district.pass(1);

  // The first school day of December.
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 8 }));
  await district.drain();

  const [, december = ''] = inChannel(district).parents;
  const changed = () => inChannel(district).replies.find((one) => one.startsWith('What changed since Nov 23'));
  const act = () => inChannel(district).replies.findLast((one) => one.startsWith('Who needs to act')) ?? '';
  expect(december).toContain('Benchmarks, December 2026');
  expect(december).toContain('1 benchmark changed status since Nov 23.');
  expect(changed()).toMatch(/What changed since Nov 23\s+•\s+1\.1\.B1 .*60/);
  note(district, '1.1.B1', 85);
  await district.drain();
  expect(changed()).toContain('85');
  expect(act()).not.toContain('Pat Okafor');
});

test('it is withheld where somebody may not read it, and who posted it is told why', async () => {
  const district = await withChannel(['Cora Committee']);
  await posted(district);

  expect(inChannel(district).parents).toEqual([]);
  const told = district
    .as('Max Manager')
    .dms()
    .map((one) => visibleText(one.blocks));
  expect(told.join()).toContain('somebody in the channel may not see it');
});

test('who does not lead reads it privately and cannot post it', async () => {
  const district = await withChannel();

  const answer = await district.as('Ana Rivera').command('/benchmark summary');
  await district.drain();

  expect(JSON.stringify(answer)).toContain('3 benchmarks of Mill City AIP');
  expect(district.as('Ana Rivera').window()).toBeUndefined();
  expect(inChannel(district).parents).toEqual([]);
});

test('no channel is named and no benchmark is there: the month passes in silence', async () => {
  const district = await openDistrict({ now: '2026-11-30T15:00:00Z' });
  await district.pass(1);
  district.clock.moveTo(district.clock.now().add({ hours: 30 }));
  await district.drain();

  expect(district.db.select().from(setting).where(eq(setting.key, 'planChannel')).all()).toEqual([]);
  expect(district.logged.join()).not.toContain('failed');
});
