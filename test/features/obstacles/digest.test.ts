import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import { newsOf } from '../../../src/features/obstacles/digest/rules.ts';
import type { TestDistrict } from '../../district.ts';
import { idOfCode } from '../../plan.ts';
import { withPlan } from '../actions/district.ts';
import { digestOf, highlightOf, readableBy, reported, said } from '../saying.ts';

const week = { since: '2026-11-23', until: '2026-11-29' };
const secret = 'no room on Tuesdays';

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T15:00:00Z`));

/** Pat cannot go on, and leaves it open who helps. */
async function blocked(): Promise<TestDistrict> {
  const district = await withPlan();
  await district.as('Pat Okafor').command(`/action 1.1.A2 blocked ${secret}`);
  return district;
}

/** Whoever leads says who sees to it. */
async function giveTo(district: TestDistrict, name: string): Promise<void> {
  const sam = district.as('Sam Sato');
  await sam.command('/throughline obstacles');
  await sam.press('Assign…');
  await sam.fill('Owner', name);
  await sam.submit();
}

async function close(district: TestDistrict): Promise<void> {
  const sam = district.as('Sam Sato');
  await sam.command('/throughline obstacles');
  await sam.press('Close…');
  await sam.fill('How was it solved?', 'The library is free.');
  await sam.submit();
}

test('an obstacle that nobody sees to is decided by those who lead, with the button that names somebody', async () => {
  const district = await blocked();
  goTo(district, '2026-11-30');

  const forLeader = digestOf(district, 'obstacles', { reader: 'Sam Sato', ...week });
  const decisions = forLeader.filter(({ part }) => part === 'decisions');

  expect(said(decisions)).toEqual([
    `decisions: 1.1.A2 Visit one another has been blocked for 7 days and has no owner: ${secret}`,
  ]);
  expect(decisions[0]?.button).toMatchObject({ action: 'obstacles/open-change', label: 'Assign…' });
  expect(decisions[0]?.objectiveId).toBe(idOfCode(district, '1'));
  expect(said(digestOf(district, 'obstacles', { reader: 'Paula Webster', ...week }), 'decisions')).toEqual([]);
});

test('an obstacle waits for whoever sees to it, and for nobody else', async () => {
  const district = await blocked();
  await giveTo(district, 'Dina Director');
  goTo(district, '2026-11-30');
  const decisionsFor = (reader: string) => said(digestOf(district, 'obstacles', { reader, ...week }), 'decisions');

  expect(decisionsFor('Dina Director')).toEqual([
    `1.1.A2 Visit one another has been blocked for 7 days and is yours to solve: ${secret}`,
  ]);
  expect(decisionsFor('Sam Sato')).toEqual([]);
});

test('what came and went is told in words to those who may know of it, and in counts and codes to all others', async () => {
  const district = await blocked();
  goTo(district, '2026-11-30');
  const raised = (reader: string) => said(digestOf(district, 'obstacles', { reader, ...week }), 'changed');

  expect(raised('Sam Sato')).toEqual([`1.1.A2 Visit one another has a new obstacle: ${secret}`]);
  expect(raised('Pat Okafor')).toEqual([`1.1.A2 Visit one another has a new obstacle: ${secret}`]);
  expect(raised('Paula Webster')).toEqual(['Obstacles: 1 was raised (1.1.A2).']);

  await close(district);
  goTo(district, '2026-12-07');
  const next = { since: '2026-11-30', until: '2026-12-06' };
  expect(said(digestOf(district, 'obstacles', { reader: 'Sam Sato', ...next }), 'changed')).toEqual([
    `1.1.A2 Visit one another is rid of an obstacle: ${secret}. What helped: The library is free.`,
  ]);
  expect(said(digestOf(district, 'obstacles', { reader: 'Paula Webster', ...next }), 'changed')).toEqual([
    'Obstacles: 1 was closed (1.1.A2).',
  ]);
});

test('whatever an obstacle’s words are, no piece that its reader may read has them where they may not', async () => {
  const district = await blocked();
  goTo(district, '2026-11-30');

  for (const reader of ['Paula Webster', 'Dina Director', 'Al Vice', 'Mona Monitor', 'Ana Rivera']) {
    const mayRead = readableBy(district, reader, digestOf(district, 'obstacles', { reader, ...week }));
    expect(JSON.stringify(mayRead)).not.toContain(secret);
  }
});

test('more than three that nobody sees to are told together', async () => {
  const district = await withPlan();
  for (const code of ['1.1.A1', '1.1.A2', '1.2.A3'])
    await district.as('Pat Okafor').command(`/action ${code} blocked ${code}`);
  for (const code of ['2.1.A1']) await district.as('Max Manager').command(`/action ${code} blocked ${code}`);

  expect(said(digestOf(district, 'obstacles', { reader: 'Sam Sato', ...week }), 'decisions').at(-1)).toBe(
    '1 more obstacle needs a decision: 2.1.A1.',
  );
});

test('a highlight report has a piece for each obstacle that is in the way, and one for those that came out of it', async () => {
  const district = await blocked();
  await district.as('Max Manager').command('/action 2.1.A1 blocked nobody has time');
  await giveTo(district, 'Dina Director');
  goTo(district, '2026-12-10');
  const occasion = { meetingId: 'none', since: '2026-11-20', until: '2026-12-10' };

  const open = highlightOf(district, 'obstacles', occasion);
  expect(open.map(({ refs, objectiveId }) => [refs[0].split('/')[0], objectiveId])).toEqual([
    ['obstacle', idOfCode(district, '1')],
    ['obstacle', idOfCode(district, '2')],
  ]);
  expect(reported(open, 'obstacles')).toContain('1.1.A2 has been blocked for 17 days; Dina Director owns it.');
  expect(reported(open, 'obstacles')).toContain(secret);
  expect(reported(open, 'obstacles')).toContain('2.1.A1 has been blocked for 17 days and has no owner.');

  await close(district);
  const then = highlightOf(district, 'obstacles', occasion);
  expect(then).toHaveLength(2);
  expect(reported(then, 'obstacles')).toMatch(
    /Cleared since Nov 20:\n[12]\.1\.A\d, Dec 10: .* → The library is free\./,
  );
});

test('an obstacle is news in the week it came and in the week it went, and in no other', () => {
  const first: Day = '2026-09-07';
  const days = fc.integer({ min: 0, max: 100 }).map((n) => addDays(first, n));
  fc.assert(
    fc.property(days, fc.option(fc.integer({ min: 0, max: 60 })), (raisedOn, lasted) => {
      const closedOn = lasted === null ? null : addDays(raisedOn, lasted);
      const weeks = Array.from({ length: 26 }, (_, n) => {
        const since = addDays(first, n * 7);
        return newsOf({ raisedOn, closedOn }, { since, until: addDays(since, 6) });
      }).filter((one) => one !== undefined);
      const sameWeek =
        closedOn !== null &&
        Math.floor((Date.parse(raisedOn) - Date.parse(first)) / 604_800_000) ===
          Math.floor((Date.parse(closedOn) - Date.parse(first)) / 604_800_000);
      expect(weeks).toEqual(closedOn === null ? ['raised'] : sameWeek ? ['closed'] : ['raised', 'closed']);
    }),
  );
});
