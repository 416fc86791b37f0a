import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { roleHolding } from '../../src/district/schema.ts';
import { actionUpdate } from '../../src/features/actions/schema.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { standing, threeActions, withPlan } from '../features/actions/district.ts';
import { importPlan } from '../plan.ts';

/** The newest words that only this person sees. */
const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

const updates = ({ db }: TestDistrict) => db.select().from(actionUpdate).all();

/** The message of the month, as it stands. */
const monthly = (person: Person) =>
  person
    .dms()
    .filter((one) => visibleText(one.blocks).includes('Your actions in'))
    .at(-1);
const monthlyText = (person: Person) => visibleText(monthly(person)?.blocks ?? []);

test('/action lists one’s own, the worst first, each with what can be said of it', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');

  await pat.command('/action');

  const list = said(pat);
  expect([...list.matchAll(/\d\.\d\.A\d/g)].map(String)).toEqual(['1.1.A2', '1.1.A1', '1.2.A3']);
  expect(list).toContain('overdue, was due Nov 2');
  expect(list).toContain('○ no action yet');
  expect(list).toContain('“ongoing”');
  expect(list).toContain('[Done…]');
  expect(list).not.toContain('2.1.A1');
  expect(district.slack.problems()).toEqual([]);
});

test('still moving is one tap: no window, and the list says so', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');

  await pat.press('Still moving');

  expect(pat.window()).toBeUndefined();
  expect(standing(district)['1.1.A2']).toBe('inProgress');
  expect(said(pat)).toContain('◐ in progress');
  expect(pat.ephemerals()).toHaveLength(1);
  expect(updates(district)).toMatchObject([
    { kind: 'update', from: 'noAction', to: 'inProgress', onDay: '2026-11-23' },
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('what is done says what was done and what shows it; the history keeps both', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Done…');

  const empty = await pat.submit();
  await pat.fill('What was done?', 'All teams visited twice.');
  await pat.fill('Evidence: a link', 'https://millcity.example/visits');
  const answer = await pat.submit();
  await pat.close({ all: true });
  await pat.command('/action 1.1.A2');

  expect(empty).toMatchObject({ kind: 'required' });
  expect(answer).toMatchObject({ window: { text: expect.stringContaining('Saved. 1.1.A2: ● complete') } });
  expect(said(pat)).toMatch(/Pat Okafor, ○ no action yet → ● complete: All teams visited twice\./);
  expect(said(pat)).toContain('https://millcity.example/visits');
});

test('a file is evidence too, and is called what it is called', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Done…');
  await pat.fill('What was done?', 'Met.');
  await pat.upload('Evidence: a file', {
    name: 'minutes.pdf',
    mimetype: 'application/pdf',
    bytes: new Uint8Array([1, 2, 3]),
  });
  await pat.submit();
  await district.settle();
  await pat.close({ all: true });

  await pat.command('/action 1.1.A2');

  expect(said(pat)).toContain('minutes.pdf');
});

test('the same line typed again within ten minutes, as where no answer came, is asked about and not saved twice', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  const line = '/action 1.2.A3 blocked no room';
  await pat.command(line);

  await pat.command('/throughline action 1.2.A3 blocked  no room');
  const asked = said(pat);
  expect(updates(district)).toHaveLength(1);
  await pat.press('Save it again');
  expect(updates(district)).toHaveLength(2);
  await district.pass(11 * 60_000);
  await pat.command(line);

  expect(asked).toContain(
    'You already saved this at 10:00 AM, so I didn’t save it again: /action 1.2.A3 blocked no room',
  );
  expect(updates(district)).toHaveLength(3);
});

test('a line says it all at once, and is saved once', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');

  await pat.command('/action 1.2.A3 complete copied to all schools');
  const first = said(pat);
  await pat.command('/action I.2.a3 blocked no room');
  await pat.command('/throughline action 1.2.A3 still moving the library is free');

  expect(first).toContain('Saved. 1.2.A3: ● complete');
  expect(updates(district).map(({ to, note }) => [to, note])).toEqual([
    ['complete', 'copied to all schools'],
    ['blocked', 'no room'],
    ['inProgress', 'the library is free'],
  ]);
});

test.each([
  ['/action 1.2.A3 complete', 'A few words are missing', 'Say it in a window'],
  [
    '/action 1.2.A3 finsihed the tasks are there',
    '“finsihed the tasks are there” was not',
    'Use these words in a window',
  ],
])(
  'what cannot be saved of “%s” is said privately, with a line that works and a window for the words',
  async (line, words, button) => {
    const district = await withPlan();
    const pat = district.as('Pat Okafor');

    await pat.command(line);
    const answer = said(pat);
    await pat.press(button);

    expect(answer).toContain(words);
    expect(answer).toContain('/action 1.2.A3 complete');
    expect(pat.window()?.title).toBe('Done');
    expect(pat.window()?.fields[0]?.value ?? '').toBe(line.includes('finsihed') ? 'finsihed the tasks are there' : '');
    expect(updates(district)).toEqual([]);
  },
);

test('a code with a slip of the finger is met with the nearest one', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');

  await pat.command('/action 1.2.A4');

  expect(said(pat)).toContain('There is no action “1.2.A4”');
  expect(said(pat)).toMatch(/Did you mean \/action 1\./);
});

test('helpers leave a word; only who answers for it, or leads, says how it stands', async () => {
  const district = await withPlan();
  const dina = district.as('Dina Director');
  await dina.command('/action 1.2.A3 complete I think so');
  const refused = said(dina);
  const buttons = refused;
  await dina.press('Comment…');
  await dina.fill('What would you like to say?', 'I can lend a hand.');
  await dina.submit();
  await dina.close({ all: true });
  await district.as('Ana Rivera').command('/action 1.2.A3');

  expect(refused).toContain('Nothing was saved: Pat Okafor answers for 1.2.A3');
  expect(buttons).not.toContain('[Done…]');
  expect(standing(district)['1.2.A3']).toBe('noAction');
  expect(said(district.as('Ana Rivera'))).toContain('Dina Director: I can lend a hand.');
  expect(said(district.as('Ana Rivera'))).not.toContain('[Comment…]');

  await district.as('Sam Sato').command('/action 1.2.A3 complete seen it myself');
  expect(standing(district)['1.2.A3']).toBe('complete');
});

test('a leader drops an action with a reason, its owner is told and cannot take it up alone', async () => {
  const district = await withPlan();
  const sam = district.as('Sam Sato');
  await sam.command('/action 1.2.A3');
  await sam.press('Drop…');
  await sam.fill('Why?', 'The state pays for another program.');
  await sam.submit();
  await district.drain();
  const pat = district.as('Pat Okafor');

  const told = visibleText(pat.dms().at(-1)?.blocks ?? '');
  await pat.command('/action 1.2.A3 moving');

  expect(told).toContain('Sam Sato has dropped 1.2.A3');
  expect(told).toContain('The state pays for another program.');
  expect(standing(district)['1.2.A3']).toBe('dropped');
  expect(JSON.stringify(pat.ephemerals().at(-1))).toContain('dropped by a leader');
});

test('what nobody answers for stands in the plan manager’s list, and is given to somebody who is told', async () => {
  const district = await withPlan();
  const max = district.as('Max Manager');
  await max.command('/action');
  const list = said(max);
  await max.press('Give to…');
  await max.fill('Who answers for it from now on?', 'Dina Director');
  await max.submit();
  await max.close({ all: true });
  await district.drain();
  const dina = district.as('Dina Director');

  await dina.command('/action');

  expect(list).toContain('Nobody answers for 1 action');
  expect(list).toContain('In the plan: “Coaches”');
  expect(said(dina)).toContain('2.1.A2');
  expect(visibleText(dina.dms().at(-1)?.blocks ?? [])).toContain('Max Manager has given you an action');
});

test('when its owner leaves nobody answers for it, and what was said of it stays', async () => {
  const district = await withPlan();
  await district.as('Pat Okafor').command('/action 1.2.A3 moving');
  const ended = eq(roleHolding.personId, district.idOf('Pat Okafor'));
  inTx(district.db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-23' }).where(ended).run());
  await district.pass(24 * 3_600_000);
  const max = district.as('Max Manager');

  await max.command('/action');

  expect(said(max)).toContain('Nobody answers for 4 actions');
  expect(said(max)).toMatch(/1\.2\.A3 Collect the best tasks\s+◐ in progress/);
});

test('an action with a part at each school lists them, and each principal says it for their own', async () => {
  const district = await withPlan();
  const schools = district.db.$client.prepare('SELECT id FROM school').pluck().all();
  const [action] = district.db.$client.prepare(`SELECT id FROM action WHERE code = '1.2.A3'`).pluck().all();
  const own = ['Pat Okafor', 'Paula Webster'];
  inTx(district.db, () => {
    district.db.$client.prepare('UPDATE action_part SET ended_on = ? WHERE action_id = ?').run('2026-11-01', action);
    schools.forEach((school, at) => {
      const row = [`part-${at}`, action, school, district.idOf(own[at] ?? '')];
      district.db.$client
        .prepare('INSERT INTO action_part (id, action_id, school_id, owner_id) VALUES (?, ?, ?, ?)')
        .run(...row);
    });
    return undefined;
  });

  await district.as('Paula Webster').command('/action 1.2.A3 complete copied');
  await district.as('Al Vice').command('/action 1.2.A3');
  await district.as('Al Vice').press('Open');
  const vice = district.as('Al Vice').window()?.text ?? '';
  await district.as('Sam Sato').command('/action 1.2.A3 complete all of it');

  expect(standing(district)).toMatchObject({ '1.2.A3 Lincoln': 'noAction', '1.2.A3 Webster': 'complete' });
  expect(vice).toContain('[Done…]');
  expect(said(district.as('Sam Sato'))).toContain('This action has a part at each school.');
  expect(said(district.as('Sam Sato'))).toContain('1 of 2 parts complete.');
});

test('on the tenth school day everybody is asked once how their open actions go; the message follows the answers', async () => {
  const district = await withPlan(threeActions, { now: '2026-12-11T13:00:00Z' });
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];
  await pat.command('/action 1.1.A2 moving');
  district.clock.moveTo(district.clock.now().add({ hours: 73 }));
  await district.drain();

  const asked = monthlyText(pat);
  await pat.press('Still moving');
  await pat.press('Done…');
  await pat.fill('What was done?', 'Collected.');
  await pat.submit();
  await district.drain();

  expect(asked).toContain('Your actions in December');
  expect(asked).toContain('2 actions wait for your answer');
  expect(asked).not.toContain('1.1.A2');
  expect(monthlyText(max)).toContain('1 action waits for your answer');
  expect(monthlyText(pat)).toContain('All answered. Thank you.');
  expect(monthlyText(pat)).toContain('◐ in progress, said on Monday, December 14');
  expect(monthlyText(pat)).not.toContain('[Still moving]');
  expect(monthly(district.as('Dina Director'))).toBeUndefined();
  expect(pat.dms().filter((one) => visibleText(one.blocks).includes('Your actions in'))).toHaveLength(1);
  expect(district.slack.problems()).toEqual([]);
});

/** Until that time of New York, at which the app looks what is due. */
async function goTo(district: TestDistrict, at: string): Promise<void> {
  district.clock.moveTo(Temporal.PlainDateTime.from(at).toZonedDateTime('America/New_York').toInstant());
  await district.drain();
}

test('who lives elsewhere or is away is asked about the month at their own time, and when they are back', async () => {
  const district = await withPlan(threeActions, { now: '2026-12-11T13:00:00Z' });
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];
  await pat.command('/throughline hours');
  await pat.fill('Your time zone', 'Pacific time');
  await pat.submit();
  await max.command('/throughline away');
  await max.fill('From', '2026-12-14');
  await max.fill('Through', '2026-12-15');
  await max.submit();

  const told: boolean[][] = [];
  for (const at of ['2026-12-14T09:01', '2026-12-14T10:31', '2026-12-15T15:01', '2026-12-16T09:01']) {
    await goTo(district, at);
    told.push([monthly(pat) !== undefined, monthly(max) !== undefined]);
  }

  expect(told).toEqual([
    [false, false],
    [true, false],
    [true, false],
    [true, true],
  ]);
  expect(pat.dms().filter((one) => visibleText(one.blocks).includes('Your actions in'))).toHaveLength(1);
});

test('what is given away after it was asked about is not asked of the one who had it any more', async () => {
  const district = await withPlan(threeActions, { now: '2026-12-14T13:00:00Z' });
  await district.pass(2 * 3_600_000);
  const max = district.as('Max Manager');
  await max.command('/action 1.2.A3');
  await max.press('Give to…');
  await max.fill('Who answers for it from now on?', 'Dina Director');
  await max.submit();
  await district.drain();

  expect(monthlyText(district.as('Pat Okafor'))).toContain('not yours any more');
  expect(monthlyText(district.as('Pat Okafor'))).toContain('2 actions wait');
});

test('a tap in an old list does not undo what was finished since', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  const list = pat.ephemerals().at(-1);
  await pat.command('/action 1.1.A2 complete all visited');

  const answer = await pat.press('Still moving', { channel: list?.channel ?? '', ts: list?.ts ?? '' });

  expect(answer).toMatchObject({ window: { text: expect.stringContaining('1.1.A2 is complete already') } });
  expect(standing(district)['1.1.A2']).toBe('complete');
});

test('an action that is imported anew keeps how it stands, and its Home says what is most urgent', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action 1.2.A3 blocked no room');
  importPlan(district, {
    ...threeActions,
    Actions: threeActions.Actions.map((row) =>
      row[0] === '1.2.A3' ? [...row.slice(0, 2), 'Collect the very best tasks', ...row.slice(3)] : row,
    ),
  });

  const home = visibleText((await pat.openHome())?.blocks ?? []);
  await pat.press('Update', 'home');
  await pat.press('Still moving');

  expect(home).toMatch(/1\.2\.A3 Collect the very best tasks\s+▲ blocked/);
  expect(pat.window()?.text).toContain('◐ in progress');
  expect(district.db.select().from(obstacle).all()).toHaveLength(1);
});
