import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { dayText } from '../../src/district/days.ts';
import { dilt } from '../../src/district/dilt/schema.ts';
import { contextOn } from '../../src/engine/context.ts';
import { selfRating, selfRatingDraft, selfRatingFact } from '../../src/features/self-ratings/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import {
  addDilt,
  beforeDilt,
  howDidYouDo,
  packetOf,
  packetWords,
  type RatingDistrict,
  rateAll,
  rateOne,
  standards,
} from '../features/self-ratings/district.ts';
import { logWalkthrough } from '../logging.ts';

const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);
const told = (person: Person): string => visibleText(person.dms().at(-1)?.blocks ?? []);
const homeOf = async (person: Person): Promise<string> => visibleText((await person.openHome())?.blocks ?? []);
const ratingsIn = ({ db }: RatingDistrict) => db.select().from(selfRating).all();
const moveTo = ({ clock }: RatingDistrict, instant: string) => clock.moveTo(Temporal.Instant.from(instant));
const january = dayText.parse('2027-01-07');

test('it opens ten school days before the DILT, and not a day earlier', async () => {
  const district = await beforeDilt({ now: '2026-11-18T15:00:00Z' });
  const dina = district.as('Dina Director');

  const early = await dina.command('/rate');
  const before = await homeOf(dina);
  moveTo(district, '2026-11-19T15:00:00Z');
  const open = await dina.command('/rate');

  expect(JSON.stringify(early)).toContain('Your November opens on Thursday, November 19');
  expect(before).not.toContain('Rate your November');
  expect(open).toMatchObject({ kind: 'window', window: { text: expect.stringContaining('1 of 4: Leadership') } });
});

test('one standard follows the other in one window, each with what is on record to tick, and the last shows them all', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await logWalkthrough(dina, { teacher: 'Ana Rivera' });
  await logWalkthrough(dina, { teacher: 'Bo Nguyễn' });
  await district.drain();

  await dina.command('/rate');
  const offered = await dina.options('What shows it?');
  const second = await rateOne(dina, { facts: ['November: 2 walkthroughs, 2 copies the same day'] });
  for (const _ of standards.slice(1)) await rateOne(dina);
  const all = dina.window()?.text ?? '';

  expect(offered).toEqual(['November: 2 walkthroughs, 2 copies the same day']);
  expect(second).toMatchObject({ kind: 'updated', window: { text: expect.stringContaining('2 of 4: Continuous') } });
  expect(all).toContain('4 of 4 rated. You can change it until the packet freezes Mon, Nov 30.');
  expect(all).toContain('Shown by: November: 2 walkthroughs, 2 copies the same day');
  expect(all.split('no evidence linked')).toHaveLength(4);
  expect(ratingsIn(district).map((one) => [one.standard, one.level, one.late])).toEqual(
    standards.map((name) => [name, 'effective', false]),
  );
  expect(ratingsIn(district)[0]?.sentence).toBe('I led the work I am responsible for and followed through.');
  expect(district.slack.problems()).toEqual([]);
});

test('who leaves in between goes on where they stopped, with what was chosen in the window they left', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await dina.command('/rate');
  await rateOne(dina);
  await dina.fill('Your next step', 'Two teams meet now.');
  await dina.fill(howDidYouDo, '🟢 highly effective');
  await dina.close({ all: true });

  const home = await homeOf(dina);
  await dina.press('Go on', 'home');
  const values = Object.fromEntries((dina.window()?.fields ?? []).map((one) => [one.label, one.value]));

  expect(home).toContain('Rate your November: 1 of 4 done.');
  expect(dina.window()?.text).toContain('2 of 4');
  expect(values).toMatchObject({
    'Your next step, and why': 'Two teams meet now.',
    'How did you do on this standard in November?': '🟢 highly effective',
  });
  await rateOne(dina, { level: '🔴 improvement necessary' });
  expect(district.db.select().from(selfRatingDraft).all()).toEqual([]);
});

test('a line that was typed and never sent is there again, at whichever letter the window was closed', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await dina.command('/rate');
  const title = dina.window()?.title;
  for (const text of ['V', 'Vi', 'Vis', 'Visit two rooms']) await dina.type('Your next step', text);
  await dina.close({ all: true });

  await dina.command('/rate');

  expect(title).toBe('Rate your November');
  expect(dina.window()?.fields.find(({ label }) => label.startsWith('Your next step'))?.value).toBe('Visit two rooms');
});

test('a standard takes a level and one line; whoever wants to say more is asked more in the same window', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await dina.command('/rate');
  const short = dina.window()?.fields.map(({ label }) => label);
  await dina.fill('Your next step', 'Visit two rooms.');
  await dina.press('More…', 'window');
  const long = dina.window()?.fields ?? [];
  await rateOne(dina, { next: 'Visit two rooms.', why: 'Tasks were too easy.', ideas: 'When?' });
  await rateOne(dina, { next: 'Share student work, because two teams asked.' });

  expect(short).toEqual(['How did you do on this standard in November?', 'Your next step, and why']);
  expect(long.map(({ label }) => label)).toEqual([
    'How did you do on this standard in November?',
    'Your next step',
    'Why this level?',
    'I would like ideas on this',
  ]);
  expect(long[1]?.value).toBe('Visit two rooms.');
  expect(ratingsIn(district)).toMatchObject([
    { why: 'Tasks were too easy.', nextStep: 'Visit two rooms.', ideasWanted: 'When?' },
    { why: '', nextStep: 'Share student work, because two teams asked.', ideasWanted: '' },
  ]);
  await dina.close({ all: true });
  await dina.command('/rate mine');
  expect(said(dina)).toMatch(/Why: Tasks were too easy\.[\s\S]*Next step: Visit two rooms\./);
  expect(said(dina)).not.toMatch(/Why: *\n/);
});

test('a principal who leaves in the middle of what they are still working on finds what they typed, and goes on', async () => {
  const district = await beforeDilt();
  const pat = district.as('Pat Okafor');
  await pat.command('/rate');
  await rateOne(pat, { working: true });
  await pat.type('Your goal', 'A rigorous task');
  await pat.close({ all: true });

  await pat.command('/rate');
  const goal = pat.window()?.fields.find(({ label }) => label === 'Your goal')?.value;
  await pat.fill('Evidence of where it stands', 'Seen in 4 of 10 visits.');
  await pat.fill('Your steps', 'Plan tasks with two teams.');
  const next = await pat.submit();

  expect(goal).toBe('A rigorous task');
  expect(next).toMatchObject({ window: { text: expect.stringContaining('2 of 4') } });
  expect(district.db.select().from(selfRatingDraft).all()).toEqual([]);
});

test('the last standard rated from Home closes the window, and Home says that the month is rated', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await dina.openHome();
  await dina.press('Rate', 'home');
  for (const _ of standards) await rateOne(dina);
  const open = dina.window();
  await district.drain();

  expect(open).toBeUndefined();
  expect(await homeOf(dina)).toContain(
    'Your November is rated. You can change it until the packet freezes Mon, Nov 30.',
  );
});

test('all who have not rated are asked in the one message of the day, until they are done, and at most on five days', async () => {
  const district = await beforeDilt({ now: '2026-11-19T15:00:00Z' });
  await rateAll(district.as('Dina Director'));
  const asked = () =>
    [...district.as('Pat Okafor').dms()].filter((one) => visibleText(one.blocks).includes('Rate your'));
  const seen = new Set<string>();
  for (const day of ['19', '20', '23', '24', '25', '26', '27']) {
    moveTo(district, `2026-11-${day}T19:31:00Z`);
    await district.settle();
    await district.drain();
    for (const { ts } of asked()) seen.add(ts);
  }

  expect(seen.size).toBe(5);
  expect(asked()).toHaveLength(1);
  expect(visibleText(asked()[0]?.blocks ?? [])).toContain('0 of 4 done. The packet freezes Monday.');
  for (const name of ['Dina Director', 'Ana Rivera', 'Max Manager', 'Mona Monitor'])
    expect(
      district
        .as(name)
        .dms()
        .map((one) => visibleText(one.blocks))
        .join(),
    ).not.toContain('Rate your November');
});

test('it may be changed until the packet is frozen, and stands as it is from then on', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await rateAll(dina);
  await dina.command('/rate mine');
  await dina.press('Change…');
  const opened = dina.window()?.text ?? '';
  await rateOne(dina, { level: '🟢 highly effective', why: 'Seen in every room.' });
  await dina.close({ all: true });
  await dina.command('/rate mine');
  const list = said(dina);
  const before = ratingsIn(district);
  district.freeze(district.diltId);
  const refused = await dina.press('Change…');
  await dina.close({ all: true });
  await dina.command('/rate mine');

  expect(opened).toContain('1 of 4: Leadership');
  expect(list).toContain('Leadership: 🟢 highly effective');
  expect(list).toContain('Seen in every room.');
  expect(ratingsIn(district)).toHaveLength(4);
  expect(JSON.stringify(refused)).toContain('The packet is frozen with this rating in it');
  expect(said(dina)).not.toContain('[Change…]');
  expect(ratingsIn(district)).toEqual(before);
});

test('a window that was open when the packet froze saves nothing, and says why beside what was typed', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await rateAll(dina);
  await dina.command('/rate mine');
  await dina.press('Change…');
  district.freeze(district.diltId);

  const answer = await rateOne(dina, { next: 'Too late.' });

  expect(JSON.stringify(answer)).toContain('The packet is frozen');
  expect(JSON.stringify(ratingsIn(district))).not.toContain('Too late.');
});

test('last month’s next step opens the next rating: what did not go needs a word, and the packet says how it went', async () => {
  const district = await beforeDilt();
  const pat = district.as('Pat Okafor');
  await rateAll(pat, { next: 'Visit two rooms a day.' });
  const next = addDilt(district, january);
  moveTo(district, '2026-12-29T15:00:00Z');

  await pat.command('/rate');
  const asked = pat.window()?.fields[0]?.label;
  const wordless = await rateOne(pat, { how: '🔴 Not done' });
  await rateOne(pat, { how: '🔴 Not done', because: 'No substitutes.' });
  await rateOne(pat, { how: '🟢 Done', next: 'Look at the data with two teams.' });
  await pat.close({ all: true });

  expect(asked).toBe('Last month’s next step: “Visit two rooms a day.”');
  expect(wordless).toMatchObject({
    kind: 'errors',
    errors: { 'Why?': 'What got in the way? A few words are enough.' },
  });
  const promises = packetWords(district, next, 'promises');
  expect(promises).toContain('🔴 Not done: Visit two rooms a day. Why: No substitutes. (Leadership)');
  expect(promises).toContain('🟢 Done: Visit two rooms a day. (Continuous improvement)');
});

test('a principal brings evidence, a goal and steps to what they are still working on; a director is not asked', async () => {
  const district = await beforeDilt();
  const pat = district.as('Pat Okafor');
  await pat.command('/rate');
  await rateOne(pat, { working: true });
  await pat.fill('Evidence of where it stands', 'Seen in 4 of 10 visits.');
  await pat.fill('Your goal', 'A rigorous task in every room.');
  await pat.fill('Your steps', 'Plan tasks with two teams.');
  const second = await pat.submit();
  await pat.close({ all: true });
  await district.as('Dina Director').command('/rate');

  expect(second).toMatchObject({ window: { text: expect.stringContaining('2 of 4') } });
  expect(ratingsIn(district)[0]).toMatchObject({
    working: true,
    evidence: 'Seen in 4 of 10 visits.',
    goal: 'A rigorous task in every room.',
  });
  expect(packetWords(district, district.diltId, 'ratings')).toContain('Goal: A rigorous task in every room.');
  expect(
    district
      .as('Dina Director')
      .window()
      ?.fields.map((one) => one.label),
  ).not.toContain('Still working on this?');
});

test('what comes after the packet was frozen is late, is not in that packet, and is in the next one as late', async () => {
  const district = await beforeDilt({ now: '2026-12-01T15:00:00Z' });
  await rateAll(district.as('Dina Director'));
  district.freeze(district.diltId);
  const pat = district.as('Pat Okafor');

  await rateAll(pat, { why: 'After all.', ideas: 'How do you find time?' });
  const frozen = JSON.stringify(packetOf(district, district.diltId));
  moveTo(district, '2026-12-29T15:00:00Z');
  const next = addDilt(district, january);
  await rateAll(district.as('Dina Director'), { how: '🟢 Done' });

  expect(frozen).not.toContain('After all.');
  expect(packetWords(district, next, 'ratings')).toContain('Pat Okafor (late, for Thursday, December 3)');
  expect(packetWords(district, next, 'ratings')).toContain(
    '1 of 6 administrators rated all 4 standards; 1 more came late',
  );
  expect(packetWords(district, next, 'ideas')).toContain('Pat Okafor would like ideas on Leadership: How do you');
});

test('what was rated for a DILT that was called off before its packet is in the packet of the next', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Dina Director'));
  inTx(district.db, (tx) => tx.update(dilt).set({ cancelledOn: '2026-11-24' }).run());
  const next = addDilt(district, january);

  expect(packetWords(district, next, 'ratings')).toContain('Dina Director (for Thursday, December 3)');
  district.freeze(district.diltId);
  expect(packetWords(district, next, 'ratings')).toBe('');
});

test('the packet says leaders first, then who wants ideas, then a table and everybody’s reasons; nobody is ranked', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Al Vice'), { ideas: 'Ideas for Al?' });
  await rateAll(district.as('Sam Sato'), { level: '🔴 improvement necessary' });

  const own = ['promises', 'ideas', 'ratings'];
  const pieces = packetOf(district, district.diltId).filter(({ part }) => own.includes(part));

  expect(pieces.map(({ part }) => part)).toEqual(['promises', 'promises', ...standards.map(() => 'ideas'), 'ratings']);
  expect(pieces.every(({ can }) => can === 'packet.read')).toBe(true);
  const table = packetWords(district, district.diltId, 'ratings');
  expect(table).toContain(
    'Sam Sato: Leadership 🔴 improvement necessary, no evidence linked, Continuous improvement 🔴 improvement necessary',
  );
  expect(table.indexOf('Sam Sato')).toBeLessThan(table.indexOf('Al Vice'));
});

test('a rating’s words reach nobody but their person before the packet: no Home, no command, no message, no log', async () => {
  const canary = 'Kanarienvogel';
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await rateAll(dina, { why: `${canary} why`, next: `${canary} next`, ideas: `${canary} ideas` });
  await dina.command('/rate mine');
  const own = said(dina);
  moveTo(district, '2026-11-24T19:31:00Z');
  await district.settle();
  await district.drain();

  const others = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor', 'Pat Okafor', 'Al Vice', 'Ana Rivera'];
  for (const name of [...others, 'Olu Operator']) {
    const person = district.as(name);
    const answers = [];
    for (const line of ['/rate', '/rate mine', '/throughline', '/action', '/throughline plan'])
      answers.push(await person.command(line));
    if (person.window()) await person.close({ all: true });
    const seen = JSON.stringify([answers, person.dms(), person.ephemerals(), await person.openHome()]);
    expect([name, seen.includes(canary)]).toEqual([name, false]);
  }
  expect(own).toContain(canary);
  expect(district.logged.join()).not.toContain(canary);
  expect(told(dina) + (await homeOf(dina))).not.toContain(canary);
});

test('a button with somebody else’s name in it, or none, opens nothing of theirs', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Dina Director'), { why: 'Mine alone.' });
  const pat = district.as('Pat Okafor');
  await pat.command('/rate mine');
  await pat.press('Rate…');

  expect(JSON.stringify(pat.window())).not.toContain('Mine alone.');
  expect(JSON.stringify(await district.as('Ana Rivera').command('/rate'))).toContain('not part of your role');
});

test('the district words its own rubric from the next month on, and past ratings keep theirs', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Dina Director'));
  const max = district.as('Max Manager');
  await max.command('/rate rubric');
  const first = said(max);
  await max.press('Change Leadership…');
  await max.fill('Standard', 'Leading others');
  await max.fill('What “effective” means', 'I kept what I promised.');
  const saved = await max.submit();
  await max.close({ all: true });
  await max.command('/rate rubric');
  await max.press('Rename…');
  await max.fill('Level that needs work', 'work to do');
  await max.submit();
  await max.close({ all: true });
  await district.as('Pat Okafor').command('/rate');
  const thisMonth = district.as('Pat Okafor').window()?.text;
  await district.as('Pat Okafor').close({ all: true });
  addDilt(district, january);
  moveTo(district, '2026-12-29T15:00:00Z');
  await district.as('Pat Okafor').command('/rate');
  const nextMonth = district.as('Pat Okafor').window();

  expect(first).toContain('This rubric came with the app.');
  expect(saved).toMatchObject({
    window: { text: expect.stringContaining('Your district’s own, starting December 2026.') },
  });
  expect(thisMonth).toContain('1 of 4: Leadership');
  expect(nextMonth?.text).toContain('1 of 4: Leading others');
  expect(JSON.stringify(nextMonth)).toContain('work to do');
  expect(ratingsIn(district)[0]).toMatchObject({ standard: 'Leadership', levelName: 'effective' });
});

test('a standard is added and another left out, and what was promised in one is never asked about in another', async () => {
  const district = await beforeDilt();
  const pat = district.as('Pat Okafor');
  await rateAll(pat);
  const max = district.as('Max Manager');
  await max.command('/rate rubric');
  await max.press('Change Leadership…');
  await max.fill('Keep rating it from now on?', 'No, remove it');
  await max.submit();
  await max.press('Add a standard…', 'window');
  await max.fill('Standard', 'Families');
  for (const level of ['highly effective', 'effective', 'improvement necessary'])
    await max.fill(`What “${level}” means`, `Families, ${level}.`);
  await max.submit();
  addDilt(district, january);
  moveTo(district, '2026-12-29T15:00:00Z');
  await pat.command('/rate');
  const first = pat.window();
  for (const _ of standards.slice(1)) await rateOne(pat, { how: '🟢 Done' });

  expect(first?.text).toContain('1 of 4: Continuous improvement');
  expect(pat.window()?.text).toContain('4 of 4: Families');
  expect(pat.window()?.fields[0]?.label).toBe('How did you do on this standard in December?');
});

test('everything somebody rated is in what is kept about them, with what they ticked', async () => {
  const district = await beforeDilt();
  const dina = district.as('Dina Director');
  await logWalkthrough(dina, { teacher: 'Ana Rivera' });
  await dina.command('/rate');
  await rateOne(dina, { facts: ['November: 1 walkthrough, 1 copy the same day'], why: 'Kept for me.' });

  const sheets = district.features.flatMap((feature) =>
    feature.about
      ? feature.about(contextOn(district.db, district.clock, district.features), district.idOf('Dina Director'))
      : [],
  );
  const sheet = sheets.find(({ name }) => name === 'My self-ratings');

  expect(sheet?.lines[1]?.cells).toEqual(
    expect.arrayContaining([
      '2026-12-03',
      'Leadership',
      'Kept for me.',
      'November: 1 walkthrough, 1 copy the same day',
    ]),
  );
  expect(district.db.select().from(selfRatingFact).all()).toHaveLength(1);
});

test('what was rated for a DILT that went by without a packet is in the packet of the next', async () => {
  const district = await beforeDilt();
  await rateAll(district.as('Dina Director'));
  const next = addDilt(district, january);
  moveTo(district, '2027-01-04T15:00:00Z');

  expect(packetWords(district, next, 'ratings')).toContain('Dina Director (for Thursday, December 3)');
});
