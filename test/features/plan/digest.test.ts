import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { openDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { digestOf, said } from '../saying.ts';
import { smallPlan } from './district.ts';

const week = { reader: 'Sam Sato', since: '2026-11-23', until: '2026-11-29' };

test('a draft waits for its letter with those who lead, and a digest says when the plan was written and approved', async () => {
  const district = await openDistrict();
  expect(digestOf(district, 'plan', week)).toEqual([]);
  importPlan(district, smallPlan);
  district.clock.moveTo(Temporal.Instant.from('2026-11-30T15:00:00Z'));

  const pieces = digestOf(district, 'plan', week);
  expect(said(pieces)).toEqual([
    'changed: Version 1 of the plan was imported on Nov 23.',
    'decisions: Version 1 of the plan is still a draft from Nov 23. Has the approval letter come?',
  ]);
  expect(pieces[0]?.button).toMatchObject({ action: 'plan/open-approve' });
  expect(said(digestOf(district, 'plan', { ...week, reader: 'Pat Okafor' }), 'decisions')).toEqual([]);

  const max = district.as('Max Manager');
  await max.command('/throughline plan versions');
  await max.press('Open version 1');
  await max.press('Approve…');
  await max.fill('What the letter said', 'Approved.');
  await max.fill('The letter: a link', 'https://millcity.example/letter.pdf');
  await max.submit();
  const later = digestOf(district, 'plan', { ...week, since: '2026-11-30', until: '2026-12-06' });
  expect(said(later)).toEqual(['changed: Version 1 of the plan is approved and in force.']);
});
