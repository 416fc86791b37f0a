import { expect, test } from 'vitest';
import { evidence } from '../../../src/district/schema.ts';
import { siteObservation, siteVisit } from '../../../src/features/site-visits/schema.ts';
import { dmsOf, homeOf, logVisit, observe, raiseContradiction, seen, withMet } from './district.ts';

test('the monitor logs a visit, and it is theirs alone until it is shared', async () => {
  const district = await withMet();
  const mona = district.as('Mona Monitor');
  await logVisit(district, 'Mona Monitor', { spoke: '4 teachers\n1 parent', note: 'The new schedule holds.' });

  const page = seen(mona);
  expect(page).toContain('Site visit: Monday, November 23');
  expect(page).toContain('Only you can read this until you share it.');
  expect(page).toContain('4 teachers');
  expect(page).not.toContain('Typed by');
  await district.as('Sam Sato').command('/throughline site-visit');
  expect(seen(district.as('Sam Sato'))).toContain('No site visit has been shared yet.');
  await district.as('Max Manager').command('/throughline site-visit');
  expect(seen(district.as('Max Manager'))).not.toContain('Lincoln');
  expect(district.slack.problems()).toEqual([]);
});

test('what the plan manager types for the monitor says so on every screen', async () => {
  const district = await withMet();
  const max = district.as('Max Manager');
  const typed = 'Typed by Max Manager, who answers to the superintendent.';
  await max.command('/throughline site-visit');
  await max.press('Log a visit…');
  expect(seen(max)).toContain(`${typed} Only you and Mona Monitor can read this until it’s shared.`);
  await max.close();
  await logVisit(district, 'Max Manager');
  expect(seen(max)).toContain(typed);
  await max.press('Add an observation…');
  expect(seen(max)).toContain(typed);
  await max.close();
  await district.as('Mona Monitor').command('/throughline site-visit');
  expect(seen(district.as('Mona Monitor'))).toContain(typed);
  expect(district.db.select().from(siteVisit).get()).toMatchObject({
    authorId: district.idOf('Mona Monitor'),
    enteredById: district.idOf('Max Manager'),
  });
});

test('a line with somebody’s name is refused and says whose; roles and schools are no names', async () => {
  const district = await withMet();
  const refused = await logVisit(district, 'Mona Monitor', { spoke: '4 teachers\nMs. Rivera' });
  expect(refused).toContain('Line 2 names Ana Rivera. Write a role, such as 1 teacher.');
  await district.as('Mona Monitor').close({ all: true });
  await logVisit(district, 'Mona Monitor', { spoke: '1 director\n2 teachers of Webster\n1 vice principal' });
  expect(district.db.select().from(siteVisit).get()?.spokeWith).toEqual([
    { role: 'director', number: 1 },
    { role: 'teachers of Webster', number: 2 },
    { role: 'vice principal', number: 1 },
  ]);
});

test('a day in a test window is flagged in the window, on the page and in the list', async () => {
  const district = await withMet({ settings: { testWindows: '2026-11-20 to 2026-11-25' } });
  const mona = district.as('Mona Monitor');
  await mona.command('/throughline site-visit');
  await mona.press('Log a visit…');
  expect(seen(mona)).toContain('⚠️ State tests are given Nov 20–25.');
  await mona.close({ all: true });
  await logVisit(district, 'Mona Monitor');
  expect(seen(mona)).toContain('⚠️ State tests are given Nov 20–25.');
  await mona.command('/throughline site-visit');
  expect(seen(mona)).toContain('⚠️ state tests');
});

test('an observation takes at most eight taps besides typing; it is changed and removed while it is not shared', async () => {
  const district = await withMet();
  const mona = district.as('Mona Monitor');
  await logVisit(district, 'Mona Monitor');
  mona.resetBudget();
  await observe(district, 'Mona Monitor', { about: '1.1.B1', words: 'Tasks were copied.', bearing: '🟡 qualifies' });
  expect(mona.budget().taps).toBeLessThanOrEqual(8);
  expect(seen(mona)).toContain('Tasks were copied.');
  await mona.press('Change…');
  await mona.fill('What was seen or said?', 'Half of the tasks were copied.');
  await mona.submit();
  expect(seen(mona)).toContain('Half of the tasks were copied.');
  await mona.press('Remove');
  expect(seen(mona)).not.toContain('copied');
  expect(district.db.select().from(siteObservation).get()?.removedOn).toBe('2026-11-23');
});

test('what we learned goes the same day to three people, in exactly these words; the rest stays the monitor’s', async () => {
  const district = await withMet();
  const mona = district.as('Mona Monitor');
  await logVisit(district, 'Mona Monitor', { note: 'For me alone.' });
  await observe(district, 'Mona Monitor', { words: 'Nobody knew the plan.', bearing: '🔴 contradicts' });
  await mona.press('Say what we learned…');
  await mona.fill('What did we learn?', 'Teachers know the new tasks.');
  await mona.fill('What is still to sort out?', 'Who coaches grade 4?');
  await mona.submit();
  expect(dmsOf(district, 'Sam Sato')).not.toContain('Teachers know');
  const send = JSON.stringify(mona.ephemerals().at(-1)?.blocks);
  expect(send).toContain('This goes to 3 people');
  await mona.press('Send to 3 people');
  await district.drain();

  for (const name of ['Sam Sato', 'Ada Assistant', 'Max Manager']) {
    const told = dmsOf(district, name);
    expect(told).toContain('Teachers know the new tasks.');
    expect(told).toContain('Who coaches grade 4?');
    expect(told).not.toContain('For me alone.');
    expect(told).not.toContain('Nobody knew');
    expect(district.as(name).dms().at(-1)?.text).toBe('The plan monitor says what was learned on a site visit.');
  }
  expect(dmsOf(district, 'Pat Okafor')).not.toContain('Teachers know');
  expect(seen(mona)).not.toContain('Send to');
});

test('a shared visit is read by leaders and the plan manager, is evidence, and changes no more', async () => {
  const district = await withMet();
  const [mona, sam] = [district.as('Mona Monitor'), district.as('Sam Sato')];
  await logVisit(district, 'Mona Monitor', { spoke: '1 principal', note: 'For all of us.' });
  await observe(district, 'Mona Monitor', { about: '1.1.B1', words: 'Tasks were rigorous.', bearing: '🟢 supports' });
  await mona.press('Share the visit');
  await district.drain();
  await sam.press('Read it');

  expect(seen(sam)).toContain('For all of us.');
  expect(seen(sam)).toContain('Tasks were rigorous.');
  expect(seen(sam)).toContain('1 principal at one school');
  expect(seen(sam)).not.toContain('Lincoln');
  expect(seen(sam)).not.toContain('Add an observation');
  expect(dmsOf(district, 'Ada Assistant')).toContain('shared the site visit of Monday, November 23');
  const kept = district.db.select().from(evidence).all().at(-1);
  expect(kept).toMatchObject({
    kind: 'siteVisits',
    words: 'Site visit of Nov 23, 2026: supports what the district reports',
  });
  expect(seen(mona)).not.toContain('Share the visit');
  await sam.close({ all: true });
  await sam.command('/benchmark 1.1.B1');
  expect(seen(sam)).toContain('Rests on 2 kinds of evidence.');
});

test('a contradiction of what is met is raised, answered, and both stand together', async () => {
  const district = await withMet();
  const [mona, dina] = [district.as('Mona Monitor'), district.as('Dina Director')];
  await logVisit(district, 'Mona Monitor');
  await observe(district, 'Mona Monitor', { about: '1.1.B2', words: 'No one was tested.', bearing: '🔴 contradicts' });
  expect(JSON.stringify(mona.ephemerals().at(-1)?.blocks)).not.toContain('Raise…');
  await raiseContradiction(district, 'Mona Monitor', 'Tasks were copied in 3 of 4 rooms.');

  expect(seen(mona)).toContain('Raised Nov 23 with Dina Director · ⚪ no answer yet');
  expect(dmsOf(district, 'Dina Director')).toContain('Tasks were copied in 3 of 4 rooms.');
  expect(dina.dms().at(-1)?.text).toBe('A site visit contradicts something you answer for.');
  expect(await homeOf(district, 'Dina Director')).toContain('contradicts what we report on 1.1.B1');
  await dina.press('Answer…', 'home');
  await dina.fill('Your answer', 'Those rooms had a substitute.');
  await dina.submit();
  await district.drain();

  expect(dmsOf(district, 'Mona Monitor')).toContain('Those rooms had a substitute.');
  expect(await homeOf(district, 'Dina Director')).toContain('answered: “Those rooms had a substitute.”');
  await mona.command('/throughline site-visit');
  await mona.press('Open');
  expect(seen(mona)).toContain('Dina Director answered: “Those rooms had a substitute.”');
  for (const [name, reads] of [
    ['Dina Director', true],
    ['Sam Sato', true],
    ['Max Manager', true],
    ['Mona Monitor', true],
    ['Pat Okafor', false],
    ['Ana Rivera', false],
  ] as const) {
    await district.as(name).command('/benchmark 1.1.B1');
    const page = seen(district.as(name));
    expect([name, page.includes('Tasks were copied'), page.includes('had a substitute')]).toEqual([name, reads, reads]);
  }
});

test('what nobody answers for is raised with the plan manager', async () => {
  const district = await withMet();
  district.db.$client.prepare('UPDATE benchmark SET owner_id = NULL').run();
  await logVisit(district, 'Mona Monitor');
  await raiseContradiction(district, 'Mona Monitor', 'Tasks were copied.');

  expect(dmsOf(district, 'Max Manager')).toContain('Tasks were copied.');
  expect(dmsOf(district, 'Dina Director')).not.toContain('Tasks were copied.');
});
