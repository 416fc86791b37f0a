import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { movableClock } from '../../../src/engine/clock.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { focusOf } from '../../../src/features/walkthroughs/focus/store.ts';
import { copiesOfAll } from '../../../src/features/walkthroughs/month/rules.ts';
import { copiesBySchool, countLines } from '../../../src/features/walkthroughs/month/store.ts';
import { schoolCount, sightings } from '../../../src/features/walkthroughs/patterns/store.ts';
import { teacherCopy } from '../../../src/features/walkthroughs/schema.ts';
import { paceOf } from '../../../src/features/walkthroughs/targets/rules.ts';
import { loadMillCity } from '../../../src/mill-city/load.ts';
import { residents } from '../../../src/mill-city/roster.ts';
import { openEmpty } from '../../district.ts';

test('Mill City has what a real November has: every pace, copies that went late, slips that are owed, a focus', async () => {
  const db = await openEmpty();
  loadMillCity(db, residents());
  const c = contextOn(
    db,
    movableClock(Temporal.Instant.from('2026-11-16T14:30:00Z'), () => 0),
    features,
  );
  const november = { since: '2026-11-01', until: '2026-11-30' } as const;

  const paces = new Set(countLines(c, november).map(paceOf));
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
  db.$client.close();
});

test('Mill City reads patterns: of its focus in each month for the district, and at most of its schools', async () => {
  const db = await openEmpty();
  loadMillCity(db, residents());

  const figures = sightings(db, { codes: ['L1', 'L2', 'L3'], from: '2026-09', to: '2026-11' });
  const ofDistrict = figures.filter(({ schoolId }) => schoolId === null).map(({ month }) => month);
  const schools = new Set(figures.flatMap(({ schoolId }) => schoolId ?? []));

  expect(new Set(ofDistrict)).toEqual(new Set(['2026-09', '2026-10', '2026-11']));
  expect(schools.size).toBeGreaterThan(schoolCount(db) / 2);
  db.$client.close();
});
