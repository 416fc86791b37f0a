import { expect, test } from 'vitest';
import { openDistrict } from '../../district.ts';
import { beginReport, dmsTo, openDrafting, openReport, seenBy } from './drafting.ts';

const [mona, sam, max] = ['Mona Monitor', 'Sam Sato', 'Max Manager'];

test('look', async () => {
  const { district } = await openDrafting();
  await beginReport(district, mona);
  console.log(await openReport(district, mona));
  await district.as(mona).press('Send to the fact-check');
  await district.drain();
  console.log(seenBy(district, mona));
  console.log(dmsTo(district, sam));
  console.log(dmsTo(district, max));
  await district.as(sam).press('Check the facts…');
  console.log(seenBy(district, sam));
  await district.as(sam).press('Check 1…');
  console.log(seenBy(district, sam));
  await district.as(sam).fill('What does your office say?', 'A wrong figure or word');
  console.log(JSON.stringify(await district.as(sam).submit()));
  await district.as(sam).fill('What is it, and what should it say?', 'It says 82%, it is 81%.');
  await district.as(sam).fill('Which record shows it?', 'The workbook of November.');
  console.log(JSON.stringify(await district.as(sam).submit()));
  await district.drain();
  console.log(seenBy(district, sam));
  console.log(dmsTo(district, mona));
  console.log(await openReport(district, mona));
});
