import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import type { JointCopy } from '../../../src/district/joint-copy.ts';
import { newId } from '../../../src/district/ref.ts';
import { lookFor, lookForTool, school } from '../../../src/district/schema.ts';
import { applying } from '../../../src/engine/apply.ts';
import { features } from '../../../src/features/index.ts';
import { teacherCopy, walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { loggedIn } from '../../../src/features/walkthroughs/targets/counts.ts';
import { teacherVisits } from '../../../src/features/walkthroughs/visits/store.ts';
import { done } from '../../../src/kit/outcome.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { logWalkthrough } from '../../logging.ts';

const today: Day = '2026-11-23';
const dms = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map(({ blocks }) => visibleText(blocks));

/** Ada and Pat agreed on what they saw with a teacher. */
async function agreed(district: TestDistrict, teacher = 'Ana Rivera', id = newId()): Promise<string> {
  const { db, idOf } = district;
  const tool = db.select().from(lookForTool).all()[0]?.id ?? '';
  const [first, second] = db.select().from(lookFor).all();
  const place = teacher === 'Cy Paper' ? 'Webster' : 'Lincoln';
  const at = db.select().from(school).all();
  const copy: JointCopy = {
    walkthroughId: id,
    observerId: idOf('Ada Assistant'),
    secondObserverId: idOf('Pat Okafor'),
    teacherId: idOf(teacher),
    schoolId: at.find(({ name }) => name === place)?.id ?? '',
    day: today,
    began: '07:05',
    minutes: 10,
    tool,
    marks: { [first?.id ?? '']: 'seen', [second?.id ?? '']: 'notSeen' },
    comments: { [first?.id ?? '']: 'Two groups asked why.' },
    note: 'Clear start.',
    question: 'How did they choose?',
    subject: 'Science',
    room: '12',
  };
  inTx(db, (tx) => {
    const told = done({ happened: [{ what: 'jointCopyAgreed', ...copy }] });
    applying(features, district.clock)(tx, told, district.clock.now());
  });
  await district.drain();
  return id;
}

test('a walkthrough of two is one copy for the teacher, signed by both, and counts for each of them', async () => {
  const district = await openDistrict();
  const id = await agreed(district);
  await agreed(district, 'Ana Rivera', id);

  const copies = dms(district, 'Ana Rivera').filter((text) => text.includes('Your copy of a walkthrough'));
  expect(copies).toHaveLength(1);
  expect(copies[0]).toContain('Ada Assistant and Pat Okafor visited your classroom on Monday, November 23');
  expect(copies[0]).toContain('Not seen while we were there');
  for (const name of ['Ada Assistant', 'Pat Okafor'])
    expect(dms(district, name).filter((text) => text.includes('Saved: Ana Rivera'))).toHaveLength(1);
  const logged = loggedIn(district.db, { first: '2026-11-01', last: '2026-11-30' });
  expect([logged.get(district.idOf('Ada Assistant')), logged.get(district.idOf('Pat Okafor'))]).toEqual([1, 1]);
  expect(loggedIn(district.db, { first: today, last: today, of: district.idOf('Pat Okafor') }).size).toBe(1);
  const visits = teacherVisits(district, { day: today, teacherIds: [district.idOf('Ana Rivera')] });
  expect([...visits.values()]).toEqual([
    { teacherId: district.idOf('Ana Rivera'), inMonth: 1, lastOn: today, subjects: ['Science'] },
  ]);
});

test('what the teacher answers reaches both, and each reply says who wrote it', async () => {
  const district = await openDistrict();
  await agreed(district);
  await district.as('Ana Rivera').press('Reply to your visitor');
  await district.as('Ana Rivera').fill('Your answer', 'They voted.');
  await district.as('Ana Rivera').submit();
  await district.drain();
  for (const name of ['Ada Assistant', 'Pat Okafor'])
    expect(dms(district, name).some((text) => text.includes('They voted.'))).toBe(true);

  await district.as('Pat Okafor').press('Reply…');
  await district.as('Pat Okafor').fill('Your reply', 'Thank you.');
  await district.as('Pat Okafor').submit();
  await district.drain();

  expect(dms(district, 'Ana Rivera').some((text) => text.includes('Pat Okafor replied to you'))).toBe(true);
  expect(dms(district, 'Pat Okafor').some((text) => text.includes('You replied'))).toBe(true);
  expect(dms(district, 'Ada Assistant').some((text) => text.includes('Pat Okafor replied on'))).toBe(true);
});

test('either of the two corrects it: it stays the walkthrough of both, and the other is told', async () => {
  const district = await openDistrict();
  const id = await agreed(district);
  const pat = district.as('Pat Okafor');
  await pat.command('/walkthrough mine');
  await pat.press('Open');
  await pat.press('Correct', 'window');
  await pat.submit();
  await pat.fill('What was wrong', 'Wrong note.');
  await pat.fill('Note', 'A clear start.');
  await pat.submit();
  await district.drain();

  const row = district.db.select().from(walkthrough).all()[0];
  expect([row?.id, row?.observerId, row?.secondObserverId, row?.comment]).toEqual([
    id,
    district.idOf('Ada Assistant'),
    district.idOf('Pat Okafor'),
    'A clear start.',
  ]);
  expect(dms(district, 'Ada Assistant').some((text) => text.includes('Pat Okafor corrected the copy'))).toBe(true);
  expect(dms(district, 'Ana Rivera').some((text) => text.includes('Ada Assistant and Pat Okafor corrected'))).toBe(
    true,
  );
});

test('either of the two withdraws it: it counts for neither any more, and the other is told', async () => {
  const district = await openDistrict();
  await agreed(district);
  const pat = district.as('Pat Okafor');
  await pat.command('/walkthrough mine');
  await pat.press('Open');
  await pat.press('Withdraw', 'window');
  await pat.fill('Why', 'The wrong room.');
  await pat.submit();
  await district.drain();

  expect(loggedIn(district.db, { first: '2026-11-01', last: '2026-11-30' }).size).toBe(0);
  expect(dms(district, 'Ada Assistant').some((text) => text.includes('Pat Okafor withdrew the copy'))).toBe(true);
});

test('a teacher without Slack has one slip, and one of the two brings it', async () => {
  const district = await openDistrict();
  await agreed(district, 'Cy Paper');

  expect(district.db.select().from(teacherCopy).all()).toMatchObject([{ how: 'paper', wentOn: null }]);
  await district.as('Ada Assistant').press('Print today’s slips');
  await district.drain();
  await district.as('Ada Assistant').press('All in mailboxes');
  await district.drain();
  expect(district.db.select().from(teacherCopy).all()).toMatchObject([{ wentOn: today }]);
});

test('a contract’s number of visits a month refuses the next one, whoever made the others', async () => {
  const district = await openDistrict({ settings: { visitsAMonth: '1' } });
  await agreed(district);
  const refused = await logWalkthrough(district.as('Al Vice'), { teacher: 'Ana Rivera', note: 'Once more.' });

  expect(JSON.stringify(refused)).toContain('Your agreement allows one visit to a teacher each month.');
  expect(district.db.select().from(walkthrough).all()).toHaveLength(1);
});
