import { expect, test } from 'vitest';
import { dmsOf, homeOf, logVisit, seen, withMet } from './district.ts';

test('before a planned visit people and things are asked for, and each answers in a short window', async () => {
  const district = await withMet();
  const [mona, pat] = [district.as('Mona Monitor'), district.as('Pat Okafor')];
  await logVisit(district, 'Mona Monitor', { day: '2026-12-01', attended: [] });
  expect(seen(mona)).toContain('⚪ planned');
  await mona.press('Ask for people or things…');
  await mona.fill(
    'Who or what do you want to see? One a line',
    'Two grade 4 teachers | Pat\nThe schedule | Cy Paper\nA room',
  );
  await mona.submit();
  await district.drain();

  expect(dmsOf(district, 'Pat Okafor')).toContain('Two grade 4 teachers');
  expect(dmsOf(district, 'Pat Okafor')).toContain('Mona Monitor visits Lincoln on Tuesday, December 1');
  expect(await homeOf(district, 'Max Manager')).toContain('Cy Paper, who isn’t in Slack, is asked for “The schedule”');
  expect(dmsOf(district, 'Max Manager')).toContain('A room');
  await pat.press('Yes…');
  await pat.fill('When and where?', 'At 10 in room 12.');
  await pat.submit();
  await district.drain();
  expect(dmsOf(district, 'Pat Okafor')).toContain('You said: 🟢 yes: At 10 in room 12.');
  await mona.command('/throughline site-visit');
  await mona.press('Open');
  expect(seen(mona)).toContain('🟢 yes: At 10 in room 12.');

  await mona.press('Call it off');
  await district.drain();
  expect(dmsOf(district, 'Max Manager')).toContain('The visit is called off, so it isn’t needed.');
  expect(seen(mona)).toContain('No visits yet.');
  expect(district.slack.problems()).toEqual([]);
});
