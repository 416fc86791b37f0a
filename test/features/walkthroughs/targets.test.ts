import { expect, test } from 'vitest';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { paceAsks } from '../../../src/features/walkthroughs/targets/asks.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { principalsMean, times, visited } from './visited.ts';

const homeOf = async (district: TestDistrict, name: string) => visibleText(await district.as(name).openHome());

async function name(district: TestDistrict, numbers: Readonly<Record<string, string>>) {
  const leader = district.as('Ada Assistant');
  await leader.command('/walkthrough targets');
  for (const [label, number] of Object.entries(numbers)) await leader.fill(label, number);
  return leader.submit();
}

test('a leader names a number for a role, and each of them sees it on their Home beside what is left', async () => {
  const district = await openDistrict();
  visited(district, ...times(4, { by: 'Pat Okafor', on: '2026-11-05' }));

  const answer = await name(district, { Principal: '10', Director: '4' });

  expect(JSON.stringify(answer)).toContain('Saved, from November on');
  expect(await homeOf(district, 'Pat Okafor')).toContain(
    '4 of 10 walkthroughs logged in November; 6 school days left: about one a school day.',
  );
  expect(await homeOf(district, 'Dina Director')).toContain('0 of 4 walkthroughs logged in November');
  expect(await homeOf(district, 'Al Vice')).toContain('0 walkthroughs logged in November.');
});

test('a person’s own number counts before their role’s, until it is taken back', async () => {
  const district = await openDistrict();
  await name(district, { Principal: '10', 'One person’s own number': 'Pat Okafor', 'Their number': '3' });

  const own = await homeOf(district, 'Pat Okafor');
  const other = await homeOf(district, 'Paula Webster');
  await name(district, { 'One person’s own number': 'Pat Okafor' });
  const back = await homeOf(district, 'Pat Okafor');

  expect(own).toContain('0 of 3 walkthroughs');
  expect(other).toContain('0 of 10 walkthroughs');
  expect(back).toContain('0 of 10 walkthroughs');
});

test('somebody of whom none are asked has no pace, and the window says whose numbers are their own', async () => {
  const district = await openDistrict();
  await name(district, { Director: '4', 'One person’s own number': 'Dina Director', 'Their number': '0' });

  await district.as('Sam Sato').command('/walkthrough targets');

  expect(district.as('Sam Sato').window()?.text).toContain('Dina Director: 0 of their own');
  expect(await homeOf(district, 'Dina Director')).toContain('0 walkthroughs logged in November.');
});

test('a number counts from its month on: what was meant in October is still what was meant', async () => {
  const district = await openDistrict();
  principalsMean(district, 8);
  await name(district, { Principal: '12' });

  const now = await district.as('Sam Sato').command('/walkthrough month');
  const before = await district.as('Sam Sato').command('/walkthrough month last');

  expect(visibleText(now)).toMatch(/Pat Okafor.*Lincoln.*0.*12/);
  expect(visibleText(before)).toMatch(/Pat Okafor.*Lincoln.*0.*8/);
});

test.each(['-1', '2.5', 'ten', '61', '1e1', '１０'])(
  '“%s” is no number of walkthroughs, and says so beside it',
  async (typed) => {
    const district = await openDistrict();

    const answer = await name(district, { Principal: typed, Director: '4' });

    expect(answer).toMatchObject({ kind: 'errors' });
    expect(JSON.stringify(answer)).toContain('whole number');
    await district.as('Ada Assistant').close({ all: true });
    expect(await homeOf(district, 'Dina Director')).not.toContain(' of 4');
  },
);

test('an own number needs a person, and a person a number', async () => {
  const district = await openDistrict();

  const nobody = await name(district, { 'Their number': '3' });
  await district.as('Ada Assistant').close({ all: true });
  const nothing = await name(district, { 'One person’s own number': 'Pat Okafor' });

  expect(JSON.stringify(nobody)).toContain('Choose the person this number is for');
  expect(JSON.stringify(nothing)).toContain('Enter their number');
});

test('only administrators are offered a number, and only leaders and the plan manager name one', async () => {
  const district = await openDistrict();
  await district.as('Max Manager').command('/walkthrough targets');

  const offered = await district.as('Max Manager').options('One person’s own number', '');
  const principal = await district.as('Pat Okafor').command('/walkthrough targets');
  const help = await district.as('Pat Okafor').command('/walkthrough help');

  expect(offered.join()).toContain('Al Vice · assistant principal of Lincoln');
  expect(offered.join()).not.toMatch(/Ana Rivera|Max Manager|Mona Monitor/);
  expect(JSON.stringify(principal)).toContain('not part of your role');
  expect(JSON.stringify(help)).not.toContain('/walkthrough targets');
});

test('whose role ended while the window was open is not given a number', async () => {
  const district = await openDistrict();
  const leader = district.as('Ada Assistant');
  await leader.command('/walkthrough targets');
  await leader.fill('One person’s own number', 'Dina Director');
  await leader.fill('Their number', '3');
  const left = district.db.$client.prepare(`UPDATE role_holding SET to_day = '2026-11-20' WHERE person_id = ?`);
  left.run(district.idOf('Dina Director'));

  const answer = await leader.submit();

  expect(answer).toMatchObject({ kind: 'errors' });
  expect(JSON.stringify(answer)).toContain('Only current administrators');
});

test('a withdrawn walkthrough does not count', async () => {
  const district = await openDistrict();
  principalsMean(district, 10);
  visited(district, { by: 'Pat Okafor', on: '2026-11-05' }, { by: 'Pat Okafor', on: '2026-11-06', withdrawn: true });

  expect(await homeOf(district, 'Pat Okafor')).toContain('1 of 10 walkthroughs');
});

test('on the first school day of a week those who are behind are asked, and nobody else', async () => {
  const district = await openDistrict();
  principalsMean(district, 10);
  visited(district, ...times(3, { by: 'Pat Okafor', on: '2026-11-05' }));
  visited(district, ...times(8, { by: 'Paula Webster', on: '2026-11-05', at: 'Webster', to: 'Cy Paper' }));
  const asks = (of?: string) => paceAsks(contextOn(district.db, district.clock, features), of);

  const [monday, ...more] = asks();
  const ofPaula = asks(district.idOf('Paula Webster'));
  const ofPat = asks(district.idOf('Pat Okafor'));
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  expect(more).toEqual([]);
  expect(monday).toMatchObject({ of: district.idOf('Pat Okafor'), about: `person/${district.idOf('Pat Okafor')}` });
  expect(monday?.why.plain).toBe(
    '3 of 10 walkthroughs logged in November; 6 school days left: about three every two school days.',
  );
  expect(monday?.button).toMatchObject({ action: 'walkthroughs/open-log' });
  expect(ofPat).toEqual([monday]);
  expect(ofPaula).toEqual([]);
  expect(asks()).toEqual([]);
});

test('where Monday is off the week begins on Tuesday, and a new week asks under a new name', async () => {
  const district = await openDistrict({ now: '2026-11-16T15:00:00Z' });
  principalsMean(district, 10);
  district.db.$client.prepare(`INSERT INTO calendar_day VALUES ('2026-11-23', 'noSchool', '')`).run();
  const names = () => paceAsks(contextOn(district.db, district.clock, features)).map((one) => one.name);

  const week: string[][] = [];
  for (let day = 0; day < 9; day += 1) {
    week.push(names());
    district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  }

  const [first, ...rest] = week.flat().filter((one, at, all) => all.indexOf(one) === at);
  expect(week.map((one) => one.length > 0)).toEqual([true, ...Array(7).fill(false), true]);
  expect(rest).toEqual([expect.not.stringMatching(`^${first}$`)]);
});

test('without a number nobody is behind', async () => {
  const district = await openDistrict();

  expect(paceAsks(contextOn(district.db, district.clock, features))).toEqual([]);
});

test('the asks of the whole district take three statements more than knowing the week does', async () => {
  const district = await openDistrict();
  principalsMean(district, 10);
  const c = contextOn(district.db, district.clock, features);
  const from = district.sql.length;

  const asked = paceAsks(c);

  expect(asked).toHaveLength(2);
  expect(district.sql.slice(from)).toHaveLength(4);
});
