import { expect, test } from 'vitest';
import { logVisit, seen, withMet } from './district.ts';

test('what was asked for on a visit, and what was said to it, stands in the history of the two and of nobody else', async () => {
  const district = await withMet();
  const [mona, pat] = [district.as('Mona Monitor'), district.as('Pat Okafor')];
  await logVisit(district, 'Mona Monitor', { day: '2026-12-01', attended: [] });
  await mona.press('Ask for people or things…');
  await mona.fill('Who or what do you want to see? One a line', 'Two new teachers | Pat');
  await mona.submit();
  await district.drain();
  await pat.press('Can’t…');
  await pat.fill('Why not, or what could you offer instead?', 'They are at a course.');
  await pat.submit();
  await district.drain();

  for (const [name, reads] of [
    ['Mona Monitor', true],
    ['Pat Okafor', true],
    ['Sam Sato', false],
    ['Ada Assistant', false],
    ['Max Manager', false],
    ['Dina Director', false],
  ] as const) {
    await district.as(name).command('/throughline history');
    expect([name, seen(district.as(name)).includes('They are at a course.')]).toEqual([name, reads]);
  }
});
