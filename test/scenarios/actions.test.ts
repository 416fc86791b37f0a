import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { actionPart } from '../../src/district/plan/schema.ts';
import { refTo } from '../../src/district/ref.ts';
import { roleHolding } from '../../src/district/schema.ts';
import { actionUpdate } from '../../src/features/actions/schema.ts';
import { features } from '../../src/features/index.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import { type Feature, place } from '../../src/kit/feature.ts';
import { buttons } from '../../src/kit/words/pieces.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { standing, threeActions, withPlan } from '../features/actions/district.ts';
import { importPlan } from '../plan.ts';

/** The newest words that only this person sees. */
const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

/** The value of the first entry of a menu with these words, as it stands in the newest private list. */
function optionOf(person: Person, words: string): string {
  const found = new RegExp(`"text":\\{[^}]*"text":"${words}"[^}]*\\},"value":"([^"]+)"`).exec(
    JSON.stringify(person.ephemerals().at(-1)?.blocks),
  );
  return found?.[1] ?? '';
}

const updates = ({ db }: TestDistrict) => db.select().from(actionUpdate).all();

/** The message of the month, as it stands. */
const monthly = (person: Person) =>
  person
    .dms()
    .filter((one) => visibleText(one.blocks).includes('Your actions in'))
    .at(-1);
const monthlyAt = (person: Person) => ({ channel: monthly(person)?.channel ?? '', ts: monthly(person)?.ts ?? '' });
const monthlyText = (person: Person) => visibleText(monthly(person)?.blocks ?? []);

test('/action lists one’s own, the worst first, each with what can be said of it', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');

  await pat.command('/action');

  const list = said(pat);
  expect([...list.matchAll(/\d\.\d\.A\d/g)].map(String)).toEqual(['1.1.A2', '1.1.A1', '1.2.A3']);
  expect(list).toContain('1.1.A2 Visit one another\n🔴 no action yet · overdue, was due Mon, Nov 2');
  expect(list).toContain('due “ongoing”');
  expect(list).toContain('Complete…\nIn progress…\nBlocked…\nNote…\nDetails');
  expect(list).not.toContain('[');
  expect(list).not.toContain('2.1.A1');
  expect(district.slack.problems()).toEqual([]);
});

test('in progress is one tap: no window, the list comes back in the same order and marks what was changed', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');

  await pat.press('In progress');

  expect(pat.window()).toBeUndefined();
  expect(standing(district)).toMatchObject({ '1.1.A2': 'noAction', '1.1.A1': 'inProgress', '1.2.A3': 'noAction' });
  expect([...said(pat).matchAll(/\d\.\d\.A\d/g)].map(String)).toEqual(['1.1.A2', '1.1.A1', '1.2.A3']);
  expect(said(pat)).toContain('🟡 in progress · due Fri, Dec 18\nYou marked this today.');
  expect(said(pat).match(/marked this today/g)).toHaveLength(1);
  expect(pat.ephemerals()).toHaveLength(1);
  expect(updates(district)).toMatchObject([
    { kind: 'update', from: 'noAction', to: 'inProgress', onDay: '2026-11-23' },
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('an action past its date that nobody has touched asks for a new date, and the window closes on the list', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('In progress…');
  const offered = pat.window()?.fields.map(({ label, value }) => [label, value]);
  await pat.fill('New date', '2026-11-20');
  const early = await pat.submit();
  await pat.fill('New date', '2026-12-04');
  const answer = await pat.submit();

  expect(offered?.[0]).toEqual(['New date', '2026-12-11']);
  expect(early).toMatchObject({ kind: 'errors', errors: { 'New date': 'Pick today or a later day.' } });
  expect(answer).toMatchObject({ kind: 'closed' });
  expect(pat.window()).toBeUndefined();
  expect(said(pat)).toContain('1.1.A2 Visit one another\n🟡 in progress · due Fri, Dec 4\nYou marked this today.');
  expect(said(pat)).not.toContain('overdue');
  expect([...said(pat).matchAll(/\d\.\d\.A\d/g)].map(String)).toEqual(['1.1.A2', '1.1.A1', '1.2.A3']);
  expect(pat.ephemerals()).toHaveLength(1);
  expect(district.slack.problems()).toEqual([]);
});

test('a tap is taken back on the same day: the action stands as before, and the log keeps both', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('In progress…');
  await pat.fill('New date', '2026-12-04');
  await pat.submit();
  await pat.press('Undo');
  const list = said(pat);
  await pat.command('/action 1.1.A2');

  expect(list).toContain('🔴 no action yet · overdue, was due Mon, Nov 2');
  expect(list).not.toContain('today');
  expect(standing(district)['1.1.A2']).toBe('noAction');
  expect(updates(district).map(({ kind, to }) => [kind, to])).toEqual([
    ['update', 'inProgress'],
    ['undone', 'inProgress'],
  ]);
  expect(said(pat)).toContain('Pat Okafor took the last update back');
  await pat.command('/action 1.2.A3 moving');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await pat.command('/action');
  expect(said(pat)).not.toContain('Undo');
});

test('the buttons of lists before there were menus still work', async () => {
  let part = '';
  const before: Feature = {
    name: 'before',
    home: (c) => [
      {
        part: 'today',
        words: [buttons(place({ name: 'actions/moving' }, 'Still moving', part))],
        refs: [refTo('person', c.viewer.person.id)],
        weight: 1,
        can: 'app.use',
      },
    ],
  };
  const district = await withPlan(threeActions, { features: [...features, before] });
  part = String(
    district.db.$client
      .prepare(`SELECT p.id FROM action_part p JOIN action a ON a.id = p.action_id WHERE a.code = '1.2.A3'`)
      .pluck()
      .get(),
  );
  const pat = district.as('Pat Okafor');
  await pat.openHome();

  await pat.press('Still moving', 'home');
  const once = standing(district)['1.2.A3'];
  await pat.command('/action 1.2.A3 complete all copied');
  await pat.openHome();
  const answer = await pat.press('Still moving', 'home');

  expect(once).toBe('inProgress');
  expect(answer).toMatchObject({ window: { text: expect.stringContaining('1.2.A3 is already complete') } });
  expect(standing(district)['1.2.A3']).toBe('complete');
});

test('a long list comes in pages of five rows, and any action is found by its code', async () => {
  const many = {
    ...threeActions,
    Actions: Array.from({ length: 12 }, (_, at) => [
      `1.1.A${at + 1}`,
      '1.1',
      `Step number ${at + 1}`,
      'Pat Okafor',
      `2027-01-${at + 10}`,
    ]),
  };
  const district = await withPlan(many);
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  const first = said(pat);
  await pat.press('More');
  const second = said(pat);
  await pat.press({ action: 'actions/menu#0', option: optionOf(pat, 'In progress') });
  const same = said(pat);
  await pat.press('Find one…');
  await pat.fill('Action', '1.1.A12 Step number 12');
  await pat.submit();

  expect(first.match(/1\.1\.A\d+/g)).toEqual(['1.1.A1', '1.1.A2', '1.1.A3', '1.1.A4', '1.1.A5']);
  expect(first).toContain('1 to 5 of 12');
  expect(second.match(/1\.1\.A\d+/g)).toEqual(['1.1.A6', '1.1.A7', '1.1.A8', '1.1.A9', '1.1.A10']);
  expect(same.match(/1\.1\.A\d+/g)).toEqual(second.match(/1\.1\.A\d+/g));
  expect(same).toContain('You marked this today.');
  expect(pat.ephemerals()).toHaveLength(1);
  expect(pat.window()?.text).toContain('Action 1.1.A12');
  expect(district.slack.problems()).toEqual([]);
});

test('what is done says what was done and what shows it; the history keeps both', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Complete…');

  const empty = await pat.submit();
  await pat.fill('What was done?', 'All teams visited twice.');
  await pat.fill('Evidence: a link', 'https://millcity.example/visits');
  const answer = await pat.submit();
  const list = said(pat);
  await pat.command('/action 1.1.A2');

  expect(empty).toMatchObject({ kind: 'required' });
  expect(answer).toMatchObject({ kind: 'closed' });
  expect(list).toContain('1.1.A2 Visit one another\n🟢 complete · since today\nYou marked this today.');
  expect(said(pat)).toMatch(/Pat Okafor, ⚪ no action yet → 🟢 complete: All teams visited twice\./);
  expect(said(pat)).toContain('https://millcity.example/visits');
});

test('a file is evidence too, and is called what it is called', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Complete…');
  await pat.fill('What was done?', 'Met.');
  await pat.upload('Evidence: a file', {
    name: 'minutes.pdf',
    mimetype: 'application/pdf',
    bytes: new Uint8Array([1, 2, 3]),
  });
  await pat.submit();
  await district.settle();

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

  expect(first).toContain('1.2.A3 Collect the best tasks: 🟢 complete · since today. You marked this today.');
  expect(updates(district).map(({ to, note }) => [to, note])).toEqual([
    ['complete', 'copied to all schools'],
    ['blocked', 'no room'],
    ['inProgress', 'the library is free'],
  ]);
});

test.each([
  ['/action 1.2.A3 complete', 'Please add a few words', 'Add the words…'],
  ['/action 1.2.A3 finsihed the tasks are there', 'I don’t know “finsihed the tasks are there”', 'Use these words…'],
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
    expect(pat.window()?.title).toBe('Mark complete');
    expect(pat.window()?.fields[0]?.value ?? '').toBe(line.includes('finsihed') ? 'finsihed the tasks are there' : '');
    expect(updates(district)).toEqual([]);
  },
);

test('a code with a slip of the finger is met with the nearest one', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');

  await pat.command('/action 1.2.A4');

  expect(said(pat)).toContain('The plan has no action “1.2.A4”');
  expect(said(pat)).toMatch(/Did you mean \/action 1\./);
});

test('helpers leave a word; only who answers for it, or leads, says how it stands', async () => {
  const district = await withPlan();
  const dina = district.as('Dina Director');
  await dina.command('/action 1.2.A3 complete I think so');
  const refused = said(dina);
  const buttons = refused;
  await dina.press('Note…');
  await dina.fill('Your note', 'I can lend a hand.');
  await dina.submit();
  await district.as('Ana Rivera').command('/action 1.2.A3');

  expect(refused).toContain('I didn’t save that: Pat Okafor owns 1.2.A3');
  expect(buttons).not.toContain('Complete…');
  expect(standing(district)['1.2.A3']).toBe('noAction');
  expect(said(district.as('Ana Rivera'))).toContain('Dina Director: I can lend a hand.');
  expect(said(district.as('Ana Rivera'))).not.toContain('Note…');

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

  expect(told).toContain('Sam Sato dropped 1.2.A3 Collect the best tasks');
  expect(told).toContain('The state pays for another program.');
  expect(standing(district)['1.2.A3']).toBe('dropped');
  expect(JSON.stringify(pat.ephemerals().at(-1))).toContain('A district leader dropped 1.2.A3');
});

test('what nobody answers for stands in the plan manager’s list, and is given to somebody who is told', async () => {
  const district = await withPlan();
  const max = district.as('Max Manager');
  await max.command('/action');
  const list = said(max);
  await max.press('Assign…');
  const nobodys = max.window()?.text ?? said(max);
  await max.press('Assign…');
  await max.fill('New owner', 'Dina Director');
  const answer = await max.submit();
  await district.drain();
  const dina = district.as('Dina Director');

  await dina.command('/action');

  expect(list).toContain('1 action has no owner.');
  expect(nobodys).toContain('In the plan: “Coaches”');
  expect(answer).toMatchObject({ kind: 'closed' });
  expect(said(max)).toBe('Every open action has an owner.');
  expect(said(dina)).toContain('2.1.A2');
  expect(visibleText(dina.dms().at(-1)?.blocks ?? [])).toContain('Max Manager assigned you an action');
});

test('when its owner leaves nobody answers for it, and what was said of it stays', async () => {
  const district = await withPlan();
  await district.as('Pat Okafor').command('/action 1.2.A3 moving');
  const ended = eq(roleHolding.personId, district.idOf('Pat Okafor'));
  inTx(district.db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-23' }).where(ended).run());
  await district.pass(24 * 3_600_000);
  const max = district.as('Max Manager');

  await max.command('/action');
  expect(said(max)).toContain('4 actions have no owner.');
  await max.press('Assign…');

  expect(said(max)).toMatch(/1\.2\.A3 Collect the best tasks\s+🟡 in progress/);
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
  await district.as('Al Vice').press('Details');
  const vice = district.as('Al Vice').window()?.text ?? '';
  await district.as('Sam Sato').command('/action 1.2.A3 complete all of it');

  expect(standing(district)).toMatchObject({ '1.2.A3 Lincoln': 'noAction', '1.2.A3 Webster': 'complete' });
  expect(vice).toContain('[Complete…]');
  expect(said(district.as('Sam Sato'))).toContain('Each school has its part of this action.');
  expect(said(district.as('Sam Sato'))).toContain('1 of 2 parts complete.');
});

test('on the tenth school day everybody is asked once how their open actions go; the message follows the answers', async () => {
  const district = await withPlan(threeActions, { now: '2026-12-11T13:00:00Z' });
  const [pat, max] = [district.as('Pat Okafor'), district.as('Max Manager')];
  await pat.command('/action 1.1.A2 moving');
  district.clock.moveTo(district.clock.now().add({ hours: 73 }));
  await district.drain();

  const asked = monthlyText(pat);
  await pat.press('In progress', monthlyAt(pat));
  await district.drain();
  const afterTap = monthlyText(pat);
  await pat.press('Complete…', monthlyAt(pat));
  await pat.fill('What was done?', 'Collected.');
  const answer = await pat.submit();
  await district.drain();

  expect(asked).toContain('Your actions in December');
  expect(asked).toContain('2 actions are waiting for your answer');
  expect(asked).not.toContain('1.1.A2');
  expect(monthlyText(max)).toContain('1 action is waiting for your answer');
  expect(monthlyText(pat)).toContain('All answered. Thank you.');
  expect(afterTap).toContain('🟡 in progress, marked today\n[Undo]');
  expect(answer).toMatchObject({ kind: 'closed' });
  expect(monthlyText(pat)).toContain('🟢 complete, marked today');
  expect(monthlyText(pat)).not.toContain('Blocked…');
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
  await max.press('Assign…');
  await max.fill('New owner', 'Dina Director');
  await max.submit();
  await district.drain();

  expect(monthlyText(district.as('Pat Okafor'))).toContain('No longer yours.');
  expect(monthlyText(district.as('Pat Okafor'))).toContain('2 actions are waiting');
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
  await pat.press('Details', 'home');
  await pat.press('In progress…');
  await pat.submit();
  await district.settle();

  expect(home).toMatch(/1\.2\.A3 Collect the very best tasks\s+⛔ blocked/);
  expect(pat.window()?.text).toContain('🟡 in progress · due Fri, Dec 11\nOwner: Pat Okafor\nYou marked this today.');
  expect(district.db.select().from(obstacle).all()).toHaveLength(1);
});

/** An action with a part at each of two schools, both long past the date. */
async function lateAtTwoSchools(): Promise<TestDistrict> {
  const district = await withPlan({
    ...threeActions,
    Actions: [['1.1.A2', '1.1', 'Visit one another', 'Pat Okafor', '2026-08-31']],
  });
  inTx(district.db, (tx) => {
    const [school] = district.db.$client.prepare(`SELECT id FROM school WHERE name = 'Webster'`).pluck().all();
    const [lincoln] = district.db.$client.prepare(`SELECT id FROM school WHERE name = 'Lincoln'`).pluck().all();
    const [first] = tx.select().from(actionPart).all();
    tx.update(actionPart)
      .set({ schoolId: String(lincoln) })
      .run();
    const webster = { schoolId: String(school), ownerId: district.idOf('Paula Webster') };
    tx.insert(actionPart)
      .values({ id: 'webster', actionId: first?.actionId ?? '', ...webster })
      .run();
  });
  await district.as('Pat Okafor').command('/action 1.1.A2 moving');
  return district;
}

async function decides(district: TestDistrict, answer: string): Promise<Person> {
  const sam = district.as('Sam Sato');
  await sam.command('/action 1.1.A2');
  await sam.press('Details');
  await sam.press('Still wanted?…');
  await sam.fill('What should happen?', answer);
  return sam;
}

test('is it still wanted? A leader keeps it with a new date for all schools at once', async () => {
  const district = await lateAtTwoSchools();
  const sam = await decides(district, 'Keep it, with a new date');
  const asked = sam.window();
  await sam.fill('New date', '2027-01-29');
  const answer = await sam.submit();
  await sam.close({ all: true });
  await sam.command('/action 1.1.A2');

  expect(asked?.title).toBe('Is it still wanted?');
  expect(asked?.text).toContain('It was due Mon, Aug 31. 2 parts: ⚪ 1 no action yet, 🟡 1 in progress.');
  expect(answer.kind).not.toBe('errors');
  expect(said(sam).match(/due Fri, Jan 29, 2027/g)).toHaveLength(2);
  expect(standing(district)).toMatchObject({ '1.1.A2 Lincoln': 'inProgress', '1.1.A2 Webster': 'noAction' });
  expect(district.slack.problems()).toEqual([]);
});

test('a leader drops it for all schools with one reason, and each owner is told once', async () => {
  const district = await lateAtTwoSchools();
  const sam = await decides(district, 'Drop it');
  const empty = await sam.submit();
  await sam.fill('Reason', 'The state pays for another program.');
  await sam.submit();
  await district.drain();

  expect(empty).toMatchObject({ kind: 'errors', errors: { Reason: 'Say why, so that the owners know.' } });
  expect(standing(district)).toMatchObject({ '1.1.A2 Lincoln': 'dropped', '1.1.A2 Webster': 'dropped' });
  for (const name of ['Pat Okafor', 'Paula Webster'])
    expect(
      district
        .as(name)
        .dms()
        .filter((one) => visibleText(one.blocks).includes('Sam Sato dropped')),
    ).toHaveLength(1);
});

test('each principal is asked whether it is still wanted, and a new date answers', async () => {
  const district = await lateAtTwoSchools();
  const sam = await decides(district, 'Ask each of the 2 owners first');
  await sam.submit();
  const paula = district.as('Paula Webster');
  const home = async () => visibleText((await paula.openHome())?.blocks ?? []);
  const before = await home();
  await paula.press('Yes, with a new date…', 'home');
  await paula.fill('New date', '2027-01-15');
  const answer = await paula.submit();
  const after = await home();

  expect(before).toContain('Is 1.1.A2 Visit one another still wanted? Overdue, was due Mon, Aug 31.');
  expect(answer).toMatchObject({ kind: 'closed' });
  expect(after).not.toContain('still wanted');
  expect(visibleText((await district.as('Pat Okafor').openHome())?.blocks ?? [])).toContain('still wanted?');
  expect(standing(district)['1.1.A2 Webster']).toBe('inProgress');
});
