import { expect, test } from 'vitest';
import { lastVisits } from '../../../src/features/walkthroughs/next/store.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../../district.ts';
import { visited } from './visited.ts';

const homeOf = async (district: TestDistrict, name: string) => visibleText(await district.as(name).openHome());

const lincoln: readonly Cast[] = [
  ...usual,
  { name: 'Zoe Zhang', role: 'teacher', school: 'Lincoln' },
  { name: 'Abe Adams', role: 'teacher', school: 'Lincoln' },
  { name: 'Left Lou', role: 'teacher', school: 'Lincoln', to: '2026-10-30' },
];

const by = 'Pat Okafor';

test('a principal is offered who waits longest: never this school year first, then the longest ago, three at most', async () => {
  const district = await openDistrict({ cast: lincoln });
  visited(
    district,
    { by, to: 'Abe Adams', on: '2026-06-10' },
    { by, to: 'Ana Rivera', on: '2026-10-02' },
    { by, to: 'Ana Rivera', on: '2026-09-02' },
    { by, to: 'Bo Nguyễn', on: '2026-09-14' },
    { by: 'Dina Director', to: 'Zoe Zhang', on: '2026-11-12' },
  );

  expect(await homeOf(district, by)).toMatch(
    /Longest without a visit from you\nAbe Adams: not yet this school year\n\[Log…\]\nZoe Zhang: not yet this school year\n\[Log…\]\nBo Nguyễn: Mon, Sep 14\n\[Log…\]\nMy month\n/,
  );
});

test('who was seen today, who left, who teaches elsewhere and oneself are not offered', async () => {
  const left: Cast = { name: 'Left Lou', role: 'teacher', school: 'Lincoln', to: '2026-10-30' };
  const district = await openDistrict({
    cast: [...usual, left, { name: by, role: 'teacher', school: 'Lincoln', slack: false }],
  });
  visited(district, { by, to: 'Ana Rivera', on: '2026-11-23' });

  const words = await homeOf(district, by);

  expect(words).toContain('Bo Nguyễn: not yet this school year\n[Log…]');
  expect(words).not.toMatch(/(Cy Paper|Left Lou|Ana Rivera|Pat Okafor): not yet/);
});

test('a teacher who waits is one press away: the window opens about them', async () => {
  const district = await openDistrict();
  const pat = district.as(by);
  await pat.openHome();

  await pat.press('Log…', 'home');
  const teacher = pat.window()?.fields.find(({ label }) => label === 'Teacher')?.value;
  await pat.fill('Minutes', '10 minutes');
  await pat.fill('Seen', ['Rigorous task']);
  await pat.submit();
  await pat.submit();

  expect(teacher).toBe('Ana Rivera · Lincoln');
  expect(await homeOf(district, by)).toMatch(/My month[\s\S]*Today: Ana Rivera/);
  expect(await homeOf(district, by)).not.toContain('Ana Rivera: not yet');
});

test('whoever may not be visited again before the day after their copy is not offered where the agreement says so', async () => {
  const district = await openDistrict({ settings: { restAfterFeedback: 'yes' } });
  visited(district, { by, to: 'Bo Nguyễn', on: '2026-11-20', copy: 'owed' });

  const words = await homeOf(district, by);

  expect(words).toContain('Ana Rivera: not yet this school year\n[Log…]');
  expect(words).not.toContain('Bo Nguyễn: Fri');
});

test('a withdrawn walkthrough is as if nobody had been there', async () => {
  const district = await openDistrict();
  visited(
    district,
    { by, to: 'Ana Rivera', on: '2026-11-12', subject: 'art', withdrawn: true },
    { by: 'Dina Director', on: '2026-11-12', withdrawn: true },
  );

  const words = await homeOf(district, by);

  expect(words).toContain('Ana Rivera: not yet this school year\n[Log…]');
  expect(words).not.toContain('Not seen yet');
  expect(await homeOf(district, 'Dina Director')).toContain('•  Lincoln: not yet this school year');
  expect(lastVisits(district.db, district.idOf(by), '2026-07-01')).toEqual(new Map());
});

test('the district office is offered schools, and no teacher', async () => {
  const district = await openDistrict();
  visited(district, { by: 'Dina Director', on: '2026-09-14' });

  const words = await homeOf(district, 'Dina Director');

  expect(words).toMatch(
    /Longest without a visit from you\n• {2}Webster: not yet this school year\n• {2}Lincoln: Mon, Sep 14/,
  );
  expect(words).not.toMatch(/(Bo Nguyễn|Cy Paper):/);
});

test('the month says what it has not shown yet: a subject however it is written, and a part of the day', async () => {
  const district = await openDistrict();
  visited(
    district,
    { by, on: '2026-05-14', subject: 'Latin', began: '11:00' },
    { by, on: '2026-09-14', subject: 'mathematics', began: '13:05' },
    { by, on: '2026-10-14', subject: 'Mathematics ', began: '09:55' },
    { by, on: '2026-10-15', subject: 'Français', began: '10:00' },
    { by, on: '2026-11-05', subject: 'francais', began: '09:10' },
    { by: 'Al Vice', on: '2026-10-05', subject: 'Music', began: '09:10' },
  );

  expect(await homeOf(district, by)).toContain('Not seen yet this month: Mathematics, the late morning, after 1 PM.');
});

test('before the month’s first walkthrough nothing is missing from it', async () => {
  const district = await openDistrict();
  visited(district, { by, on: '2026-10-14', subject: 'Mathematics', began: '09:55' });

  expect(await homeOf(district, by)).not.toContain('Not seen yet');
});

test('nothing of a principal’s proposals is on anybody else’s Home', async () => {
  const district = await openDistrict();
  visited(district, { by, to: 'Ana Rivera', on: '2026-10-02' });

  for (const name of ['Ana Rivera', 'Max Manager', 'Mona Monitor', 'Sam Sato'])
    expect(await homeOf(district, name)).not.toMatch(/(Bo Nguyễn|Ana Rivera): not yet/);
});
