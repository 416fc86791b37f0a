import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { roleHolding } from '../../src/district/schema.ts';
import { obstacle, obstacleChange } from '../../src/features/obstacles/schema.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { threeActions, withPlan } from '../features/actions/district.ts';
import { digestOf, highlightOf, reported } from '../features/saying.ts';

const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);
const told = (person: Person): string => visibleText(person.dms().at(-1)?.blocks ?? []);

const channels = [{ name: 'dilt', members: ['pat.okafor@millcity.example', 'dina.director@millcity.example'] }];

/** Pat says that an action is blocked, and whose help would do. */
async function blocks(district: TestDistrict, help: string | null = 'Dina Director') {
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Blocked…');
  await pat.fill('What’s in the way?', 'No substitutes on Tuesdays.');
  await pat.fill('What would unblock it?', 'Two substitutes.');
  if (help) await pat.fill('Whose help do you need?', help);
  const answer = await pat.submit();
  await district.drain();
  return answer;
}

/** What stands in the list of somebody who may see it. */
async function listFor(district: TestDistrict, name: string): Promise<string> {
  await district.as(name).command('/throughline obstacles');
  return said(district.as(name));
}

test('what blocks an action is an obstacle, and whoever was asked for help sees to it', async () => {
  const district = await withPlan();

  const answer = await blocks(district);
  const dina = await listFor(district, 'Dina Director');

  expect(answer).toMatchObject({ kind: 'closed' });
  expect(said(district.as('Pat Okafor'))).toContain('⛔ blocked · overdue, was due Mon, Nov 2\nYou marked this today.');
  expect(told(district.as('Dina Director'))).toContain('Pat Okafor asks you to take on what’s blocking 1.1.A2.');
  expect(told(district.as('Dina Director'))).toContain('What would unblock it: Two substitutes.');
  expect(dina).toContain('1.1.A2 has been blocked since today; Dina Director owns it.');
  expect(dina).toContain('[Close…]');
  expect(district.slack.problems()).toEqual([]);
});

test('who is blocked says that it waits for the School Committee, and whoever is asked for help reads it, also said once more', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  const again = async (filled: Readonly<Record<string, string | string[]>>) => {
    await pat.command('/action 1.1.A2');
    await pat.press('Blocked…');
    for (const [label, words] of Object.entries(filled)) await pat.fill(label, words);
    await pat.submit();
    await district.drain();
  };

  await again({
    'What’s in the way?': 'No line in the budget.',
    'Whose help do you need?': 'Dina Director',
    'Is it waiting for somebody outside?': ['Waiting for the School Committee'],
  });
  const dina = told(district.as('Dina Director'));
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await again({ 'What’s in the way?': 'Still no line in the budget.' });

  expect(dina).toContain('It’s been waiting for the School Committee since Nov 23.');
  expect(await listFor(district, 'Dina Director')).toContain('waiting for the School Committee since Nov 23');
});

test('who neither raised it, nor sees to it, nor leads, knows nothing of it; who raised it cannot close it', async () => {
  const district = await withPlan();
  await blocks(district);

  const lists = Object.fromEntries(
    await Promise.all(
      ['Pat Okafor', 'Sam Sato', 'Max Manager', 'Paula Webster', 'Al Vice'].map(
        async (name) => [name, await listFor(district, name)] as const,
      ),
    ),
  );

  expect(lists['Sam Sato']).toContain('No substitutes');
  expect(lists['Max Manager']).toContain('[Change…]');
  expect(lists['Pat Okafor']).toContain('No substitutes');
  expect(lists['Pat Okafor']).not.toContain('[Close…]');
  expect(lists['Paula Webster']).toContain('You have no obstacles here.');
  expect(lists['Al Vice']).toContain('You have no obstacles here.');
  expect(JSON.stringify(await district.as('Mona Monitor').command('/throughline obstacles'))).not.toContain(
    'substitutes',
  );
});

test('one that nobody was named for stands on the plan manager’s Home, and first in the list, until somebody sees to it', async () => {
  const district = await withPlan();
  await blocks(district, null);
  const max = district.as('Max Manager');
  const before = visibleText((await max.openHome())?.blocks ?? []);
  await max.press('Assign…', 'home');
  const list = max.window()?.text;
  await max.press('Assign…', 'window');
  await max.fill('Owner', 'Ada Assistant');
  await max.fill('Way around it', 'Coaches cover the lessons.');
  await max.submit();
  await district.settle();
  const result = max.window()?.text;
  await max.close({ all: true });
  await district.drain();
  const after = visibleText((await max.openHome())?.blocks ?? []);

  expect(before).toContain('1 obstacle has no owner.');
  expect(list).toContain('1.1.A2 has been blocked since today and has no owner.');
  expect(result).toContain('1.1.A2 has been blocked since today; Ada Assistant owns it.');
  expect(told(district.as('Ada Assistant'))).toContain('Max Manager asks you to take on what’s blocking 1.1.A2.');
  expect(told(district.as('Ada Assistant'))).toContain('Way around it: Coaches cover the lessons.');
  expect(after).not.toContain('no owner');
  expect(await listFor(district, 'Sam Sato')).toContain('Way around it: Coaches cover the lessons.');
});

test('what blocks an action is not said in its history to who may not know of it', async () => {
  const district = await withPlan();
  await blocks(district);
  const histories: Record<string, string> = {};
  for (const name of ['Pat Okafor', 'Max Manager', 'Paula Webster', 'Ana Rivera', 'Mona Monitor']) {
    await district.as(name).command('/action 1.1.A2');
    histories[name] = said(district.as(name));
  }

  expect(histories['Pat Okafor']).toContain('No substitutes');
  expect(histories['Max Manager']).toContain('No substitutes');
  for (const name of ['Paula Webster', 'Ana Rivera', 'Mona Monitor']) {
    expect(histories[name]).toContain('⛔ blocked');
    expect(histories[name]).not.toContain('substitutes');
  }
});

test('an action that moves again leaves its obstacle open, and the list says so, until it is closed with what became of it', async () => {
  const district = await withPlan();
  await blocks(district);
  await district.as('Pat Okafor').command('/action 1.1.A2 moving they have come');
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 3 }));
  const dina = district.as('Dina Director');
  const list = await listFor(district, 'Dina Director');
  await dina.press('Close…');
  const empty = await dina.submit();
  await dina.fill('How was it solved?', 'Two substitutes were hired.');
  await dina.submit();

  expect(list).toContain('for 3 days');
  expect(list).toContain('The action is moving again.');
  expect(empty).toMatchObject({ kind: 'required' });
  expect(await listFor(district, 'Dina Director')).toMatch(
    /Closed in the last month\s+•\s+Nov 26, 1\.1\.A2: .* → Two substitutes were hired\./s,
  );
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 31 }));
  expect(await listFor(district, 'Dina Director')).not.toContain('hired');
  expect(
    district.db
      .select()
      .from(obstacleChange)
      .all()
      .map(({ what }) => what),
  ).toEqual(['raised', 'closed']);
});

test('when who sees to it leaves, nobody sees to it any more, and the plan manager is shown that', async () => {
  const district = await withPlan();
  await blocks(district);
  const left = eq(roleHolding.personId, district.idOf('Dina Director'));
  inTx(district.db, (tx) => tx.update(roleHolding).set({ toDay: '2026-11-22' }).where(left).run());

  const home = visibleText((await district.as('Max Manager').openHome())?.blocks ?? []);

  expect(home).toContain('1 obstacle has no owner.');
  expect(await listFor(district, 'Max Manager')).toContain('1.1.A2 has been blocked since today and has no owner.');
});

test('the button of the window says what it does', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Blocked…');

  expect(pat.window()).toMatchObject({ title: 'What’s blocking it?', submit: 'Mark blocked' });
});

test('help is asked only of those who may know what is in the way', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('Blocked…');

  const offered = await pat.options('Whose help do you need?');

  expect(offered).toContain('Dina Director · director');
  expect(offered.join()).not.toMatch(/Mona|Olu|Ivo|Cora|Ana Rivera/);
});

test('blocked once more is the same obstacle with its newer words, and everything is kept', async () => {
  const district = await withPlan();
  await blocks(district);
  await district.as('Pat Okafor').command('/action 1.1.A2 blocked the room is gone too');

  expect(district.db.select().from(obstacle).all()).toMatchObject([
    { words: 'the room is gone too', ownerId: district.idOf('Dina Director') },
  ]);
  expect(district.db.select().from(obstacleChange).all()).toMatchObject([
    { what: 'raised', words: 'No substitutes on Tuesdays.\nWhat would unblock it: Two substitutes.' },
    { what: 'saidAgain', words: 'the room is gone too' },
  ]);
});

test('a message becomes an obstacle, with a link to it and no word of it in the channel', async () => {
  const district = await withPlan(threeActions, { channels });
  const pat = district.as('Pat Okafor');
  const message = await district.as('Dina Director').say('dilt', 'No bus on half days <3 & more');
  await pat.shortcut('Record as obstacle…', { channel: message.channel, ts: message.ts });
  const typed = pat.window()?.fields[0]?.value;
  await pat.fill('What does it block?', '1.2.A3 Collect the best tasks');
  await pat.fill('Owner', 'Ada Assistant');
  await pat.submit();
  await pat.close({ all: true });
  await district.drain();
  const list = await listFor(district, 'Sam Sato');

  expect(typed).toBe('No bus on half days <3 & more');
  expect(list).toContain('1.2.A3 has been blocked since today; Ada Assistant owns it.');
  expect(list).toContain('Open the message');
  expect(district.db.select().from(obstacle).all()[0]?.url).toContain(message.ts.replace('.', ''));
  expect(told(district.as('Ada Assistant'))).toContain('No bus on half days');
  expect(pat.channel('dilt')).toHaveLength(1);
  expect(district.slack.problems()).toEqual([]);
});

test('a teacher cannot record one, and nobody closes one through a value that is not theirs', async () => {
  const district = await withPlan(threeActions, {
    channels: [{ name: 'lincoln', members: ['pat.okafor@millcity.example', 'ana.rivera@millcity.example'] }],
  });
  await blocks(district);
  const message = await district.as('Pat Okafor').say('lincoln', 'Hello');

  const refused = await district
    .as('Ana Rivera')
    .shortcut('Record as obstacle…', { channel: message.channel, ts: message.ts });

  expect(refused).toMatchObject({ window: { text: expect.stringContaining('not part of your role') } });
});

test('one that waits for the School Committee says so everywhere, since when, and is not one without an owner', async () => {
  const district = await withPlan();
  await blocks(district, null);
  const max = district.as('Max Manager');
  await max.command('/throughline obstacles');
  const before = said(max);
  await max.press('Assign…');
  await max.fill('Is it waiting for somebody outside?', ['Waiting for the School Committee']);
  const answer = await max.submit();
  const list = said(max);
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 7 }));
  const span = { since: '2026-11-23', until: '2026-11-29' } as const;

  expect(before).toContain('1.1.A2 has been blocked since today and has no owner.');
  expect(answer).toMatchObject({ kind: 'closed' });
  expect(list).toContain('1.1.A2 has been blocked since today and is waiting for the School Committee since Nov 23.');
  expect(visibleText((await max.openHome())?.blocks ?? [])).not.toContain('no owner');
  expect(
    digestOf(district, 'obstacles', { reader: 'Sam Sato', ...span }).filter(({ part }) => part === 'decisions'),
  ).toEqual([]);
  const report = reported(
    highlightOf(district, 'obstacles', { meetingId: 'none', since: '2026-11-01', until: '2026-11-30' }),
    'obstacles',
  );
  expect(report).toContain('waiting for the School Committee since Nov 23');
  expect(report).not.toContain('no owner');
  expect(district.db.select().from(obstacleChange).all().at(-1)).toMatchObject({ committeeSince: '2026-11-23' });
  expect(district.slack.problems()).toEqual([]);
});

test('a long list comes in pages, and each page shows its obstacles whole', async () => {
  const district = await withPlan();
  const pat = district.as('Pat Okafor');
  for (const code of ['1.1.A1', '1.1.A2', '1.2.A3'])
    await pat.command(`/action ${code} blocked ${'No substitutes. '.repeat(60)}`);
  await pat.command('/throughline obstacles');
  const first = said(pat);
  await pat.press('More');
  const second = said(pat);

  expect(first).toContain('1 to 2 of 3');
  expect(second).toContain('3 to 3 of 3');
  expect(first + second).not.toContain('…');
  expect(pat.ephemerals()).toHaveLength(4);
});
