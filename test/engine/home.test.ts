import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, startDistrict, swift, type TestDistrict, usual } from '../district.ts';
import { insertSegments, withDilt } from '../features/dilt/district.ts';

const published = ({ slack }: TestDistrict): number =>
  slack.traffic().filter((one) => JSON.stringify(one).includes('views.publish')).length;

test('a Home that says the same is not published again, however often it is opened', async () => {
  const district = await openDistrict();
  const pat = district.as('Pat Okafor');
  await pat.openHome();
  await district.drain();
  expect(published(district)).toBe(1);

  await pat.openHome();
  await pat.command('/throughline asks');
  await district.pass(60_000);
  await district.drain();

  expect(published(district)).toBe(1);
  expect(visibleText(pat.home()?.blocks ?? [])).toContain('On school days your to-dos come at 2:30 PM');
});

test('somebody’s Home is published anew when what another did asks something of them', async () => {
  const district = await withDilt({ now: '2026-11-30T15:00:00Z' });
  const [pat, paula] = [district.as('Pat Okafor'), district.as('Paula Webster')];
  await pat.openHome();
  await district.drain();
  expect(visibleText(pat.home()?.blocks ?? [])).not.toContain('Rigor in math');
  insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor' }]);

  await paula.command('/throughline hours');
  await paula.submit();
  await district.drain();

  expect(visibleText(pat.home()?.blocks ?? [])).toContain('Rigor in math');
});

test('an app that is stopped does not wait until a Home may be published again', async () => {
  const { close, ...district } = await startDistrict({ timings: { ...swift, betweenPosts: 3_600_000 } });
  const pat = district.as('Pat Okafor');
  await pat.openHome();
  await district.settle();
  await pat.command('/throughline hours');
  await pat.fill('When are you asked?', '3:00 PM');
  await pat.submit();
  const before = visibleText(pat.home()?.blocks ?? []);

  await close();

  expect(before).toContain('On school days your to-dos come at 2:30 PM');
  expect(visibleText(pat.home()?.blocks ?? [])).toContain('On school days your to-dos come at 3:00 PM');
});

test('Home begins with five to-dos, counts the rest, and shows all of them at a press', async () => {
  const district = await withDilt({ now: '2026-11-30T15:00:00Z' });
  const many = Array.from({ length: 8 }, (_, at) => ({ title: `Segment ${at}`, owner: 'Pat Okafor' }));
  insertSegments(district, district.diltId, many);
  const pat = district.as('Pat Okafor');
  await pat.openHome();
  await district.drain();

  const words = visibleText(pat.home()?.blocks ?? []);
  await pat.press('Show all', 'home');
  const all = pat.window()?.text ?? '';

  expect(words.match(/Not now: next week/g)).toHaveLength(5);
  expect(words).toContain('4 more to do.');
  expect(words).not.toContain('Nothing to do today.');
  expect(all.match(/is “Segment/g)).toHaveLength(8);
});

test('Home goes from to-dos to the walkthrough, to the month, to meetings', async () => {
  const district = await withDilt({ now: '2026-11-30T15:00:00Z' });
  insertSegments(district, district.diltId, [{ title: 'Rigor in math', owner: 'Pat Okafor' }]);

  const words = visibleText(await district.as('Pat Okafor').openHome());

  expect(words).toMatch(
    /Your to-dos\n[\s\S]*“Rigor in math”[\s\S]*\nIn classrooms\n\[Log a walkthrough\][\s\S]*\nMy month\n[\s\S]*\nMy meetings\n/,
  );
});

test('everybody’s Home has something to do or says that there is nothing, and spells DILT out once if at all', async () => {
  const district = await withDilt({ now: '2026-11-24T15:00:00Z' });

  for (const { name } of usual.filter(({ slack }) => slack !== false)) {
    const words = visibleText(await district.as(name).openHome());
    const said = [name, /Your to-dos\n(?:Nothing to do today\.|[\s\S]*?\[)/.test(words)];
    expect(said).toEqual([name, true]);
    const spelled = words.split('District Instructional Leadership Team').length - 1;
    expect([name, spelled]).toEqual([name, words.includes('DILT') ? 1 : 0]);
  }
});

test('however much is asked, all of a Home is within what Slack shows', async () => {
  const district = await withDilt({ now: '2026-11-30T15:00:00Z' });
  const many = Array.from({ length: 40 }, (_, at) => ({ title: `Segment ${at}`, owner: 'Sam Sato' }));
  insertSegments(district, district.diltId, many);
  const sam = district.as('Sam Sato');

  await sam.openHome();
  await district.drain();

  const words = visibleText(sam.home()?.blocks ?? []);
  expect(words).toMatch(/The plan at a glance[\s\S]*Settings[\s\S]*My hours/);
  expect(words).not.toContain('did not fit here');
  expect(sam.home()?.blocks.length).toBeLessThanOrEqual(100);
});
