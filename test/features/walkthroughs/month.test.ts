import { expect, test } from 'vitest';
import { newId } from '../../../src/district/ref.ts';
import { walkthroughTarget } from '../../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../../district.ts';
import { principalsMean, times, visited } from './visited.ts';

async function month(district: TestDistrict, name: string, line = '/walkthrough month') {
  const answer = await district.as(name).command(line);
  return answer.kind === 'words' ? visibleText(answer.blocks) : JSON.stringify(answer);
}

test('the month begins with same-day copies by school, and counts come after, beside each one’s number', async () => {
  const district = await openDistrict();
  principalsMean(district, 6);
  visited(
    district,
    ...times(4, { by: 'Pat Okafor', on: '2026-11-05' }),
    { by: 'Dina Director', on: '2026-11-06', copy: '2026-11-09' },
    { by: 'Paula Webster', on: '2026-11-06', to: 'Cy Paper', at: 'Webster', copy: 'owed' },
    { by: 'Paula Webster', on: '2026-11-23', to: 'Cy Paper', at: 'Webster', copy: 'owed' },
  );

  const words = await month(district, 'Ada Assistant');

  expect(words).toMatch(
    /Walkthroughs in November\nTeachers’ copies, Nov 1–23: 4 of 6 went the same day, 2 late, 1 of today still to go\./,
  );
  expect(words).toContain('•  Lincoln: 4 of 5 went the same day, 1 late');
  expect(words).toContain('•  Webster: 0 of 1 went the same day, 1 late, 1 of today still to go');
  expect(words).toMatch(
    /Teachers’ copies[\s\S]*Walkthroughs toward targets in November: 6 of 12, 6 school days left; 1 on pace, 1 behind pace\.[\s\S]*Pat Okafor, Lincoln.*4.*6.*on pace/,
  );
  expect(words).toMatch(/Paula Webster, Webster.*2.*6.*behind pace/);
  expect(words).toMatch(/Dina Director, district office.*1.*–/);
});

test('no teacher is named in it, and no walkthrough that was withdrawn is in it', async () => {
  const district = await openDistrict();
  visited(district, { by: 'Pat Okafor', on: '2026-11-05' }, { by: 'Pat Okafor', on: '2026-11-06', withdrawn: true });

  const words = await month(district, 'Ada Assistant');

  expect(words).not.toMatch(/Ana Rivera|Bo Nguyễn|Cy Paper/);
  expect(words).toContain('Lincoln: 1 of 1 went the same day');
  expect(words).toMatch(/Pat Okafor, Lincoln.*1/);
});

test('a school without copies says so, and a walkthrough from before copies were recorded counts for neither side', async () => {
  const district = await openDistrict();
  visited(district, { by: 'Pat Okafor', on: '2026-11-05', copy: 'unrecorded' });

  const words = await month(district, 'Ada Assistant');

  expect(words).toContain('•  Lincoln: no copies recorded');
  expect(words).toContain('•  Webster: no copies recorded');
});

test('people stand in the order of district office and schools, by name, whatever they logged', async () => {
  const district = await openDistrict();
  visited(
    district,
    ...times(9, { by: 'Paula Webster', on: '2026-11-05', at: 'Webster', to: 'Cy Paper' }),
    ...times(3, { by: 'Pat Okafor', on: '2026-11-05' }),
  );

  const words = await month(district, 'Mona Monitor');

  const order = ['Ada Assistant', 'Dina Director', 'Sam Sato', 'Al Vice', 'Pat Okafor', 'Paula Webster'];
  expect(words.match(new RegExp(order.join('|'), 'g'))).toEqual(order);
});

test('the month before is a word away, and a button away', async () => {
  const district = await openDistrict();
  visited(district, { by: 'Pat Okafor', on: '2026-10-30', copy: '2026-11-02' }, { by: 'Pat Okafor', on: '2026-11-02' });

  const typed = await month(district, 'Ada Assistant', '/walkthrough month last');
  await month(district, 'Ada Assistant');
  const pressed = await district.as('Ada Assistant').press('October');

  expect(typed).toContain('Walkthroughs in October');
  expect(typed).toContain('Lincoln: 0 of 1 went the same day, 1 late');
  expect(JSON.stringify(pressed)).toContain('Lincoln: 0 of 1 went the same day, 1 late');
  expect(await month(district, 'Ada Assistant', '/walkthrough month lats')).toContain('/walkthrough month last');
});

test('whoever led a school for a part of the month is listed with what they logged; whoever is still to come is not', async () => {
  const cast: Cast[] = [
    ...usual,
    { name: 'Ina Interim', role: 'principal', school: 'Webster', to: '2026-11-13' },
    { name: 'Nell Next', role: 'principal', school: 'Webster', from: '2026-11-30' },
  ];
  const district = await openDistrict({ cast });
  principalsMean(district, 6);
  visited(district, { by: 'Ina Interim', on: '2026-11-05', at: 'Webster', to: 'Cy Paper' });

  const words = await month(district, 'Ada Assistant');

  expect(words).toMatch(/Ina Interim, Webster, until Friday, November 13.*1.*–/);
  expect(words).not.toContain('Nell Next');
});

test('whoever changed from one office to another has the number of the office they hold, here as on their Home', async () => {
  const district = await openDistrict({
    cast: [
      ...usual,
      { name: 'Cam Changed', role: 'principal', school: 'Webster', to: '2026-11-10' },
      { name: 'Cam Changed', role: 'director', from: '2026-11-11' },
    ],
  });
  principalsMean(district, 6);
  const number = { id: newId(), role: 'director', fromMonth: '2026-09', number: 2 } as const;
  district.db.insert(walkthroughTarget).values(number).run();
  visited(district, { by: 'Cam Changed', on: '2026-11-05' });

  expect(await month(district, 'Ada Assistant')).toMatch(/Cam Changed, .*1.*2.*on pace/);
  const home = visibleText((await district.as('Cam Changed').openHome())?.blocks ?? []);
  expect(home).toContain('1 of 2 walkthroughs logged in November: on pace');
});

test('a copy is late when the district’s day is over, in the night the clocks change too', async () => {
  // 11:30 PM of October 31 in the district; November already in Greenwich.
  const district = await openDistrict({ now: '2026-11-01T03:30:00Z' });
  visited(district, { by: 'Pat Okafor', on: '2026-10-31', copy: 'owed' });

  const before = await month(district, 'Ada Assistant');
  district.clock.moveTo(district.clock.now().add({ hours: 1 }));
  const after = await month(district, 'Ada Assistant', '/walkthrough month last');

  expect(before).toContain('Walkthroughs in October');
  expect(before).toContain('Lincoln: 1 of today still to go');
  expect(after).toContain('Lincoln: 0 of 1 went the same day, 1 late');
});

test('teachers and committee members do not see the counts', async () => {
  const district = await openDistrict();

  for (const name of ['Ana Rivera', 'Cora Committee', 'Ivo Invited', 'Olu Operator'])
    expect(await month(district, name)).toContain('not part of your role');
});

test('from Home the month is one press away', async () => {
  const district = await openDistrict();
  await district.as('Mona Monitor').openHome();

  const shown = await district.as('Mona Monitor').press('Copies and counts', 'home');

  expect(JSON.stringify(shown)).toContain('Walkthroughs in November');
});
