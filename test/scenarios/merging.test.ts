import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { personMerge } from '../../src/district/merges/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { leadersOf, personById, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { person, roleHolding, school } from '../../src/district/schema.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { readable } from '../../src/features/walkthroughs/reading/store.ts';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { loggedIn } from '../../src/features/walkthroughs/targets/counts.ts';
import { administratorsIn } from '../../src/features/walkthroughs/targets/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { fileOf, handOver, newest, usualWorkbook } from '../features/roster/handing-over.ts';
import { cellsOf, filesOf } from '../handed-over.ts';
import { logWalkthrough } from '../logging.ts';

const manager = 'Max Manager';
const canary = 'Between us: the room was loud.';
const told = (answer: unknown): string => JSON.stringify(answer);

/** Anna Riva is Ana Rivera once more on the roster, at Webster, under another address; `slack`: with an account of her own. */
async function anaTwice({ slack }: { readonly slack: boolean }): Promise<TestDistrict & { readonly anna: string }> {
  const district = await openDistrict();
  const anna = newId();
  const email = 'anna.riva@millcity.example';
  const slackId = slack ? district.slack.addUser({ name: 'Anna Riva', email }) : null;
  inTx(district.db, (tx) => {
    const at = tx.select().from(school).where(eq(school.name, 'Webster')).get()?.id ?? null;
    const entry = { id: anna, name: 'Anna Riva', email, rosterKey: email, searchWords: 'anna riva', slackId };
    tx.insert(person)
      .values({ ...entry, slackState: slack ? 'found' : 'none' })
      .run();
    const held = { personId: anna, role: 'teacher', schoolId: at, fromDay: '2026-08-24', toDay: null } as const;
    tx.insert(roleHolding)
      .values({ id: newId(), ...held })
      .run();
  });
  return { ...district, anna };
}

/** Paula Webster was in Anna Riva's room. */
async function visitAnna(district: TestDistrict): Promise<void> {
  await logWalkthrough(district.as('Paula Webster'), { teacher: 'Anna Riva', seen: ['Rigorous task'], note: canary });
  await district.settle();
}

async function chooses(district: TestDistrict, stays: string, away: string, as = manager) {
  const leader = district.as(as);
  await leader.command('/throughline roster');
  await leader.press('Merge two entries…');
  await leader.fill('The entry that stays', stays);
  await leader.fill('The other entry', away);
  return leader.submit();
}

async function merges(district: TestDistrict, stays: string, away: string, as = manager) {
  const next = await chooses(district, stays, away, as);
  const leader = district.as(as);
  const preview = visibleText(leader.window());
  await leader.fill('Why are they one person?', 'Anna is what she calls herself.');
  const saved = told(await leader.submit());
  if (leader.window()) await leader.close({ all: true });
  await district.settle();
  return { next, preview, saved };
}

async function takesBack(district: TestDistrict, stays = 'Ana Rivera') {
  const leader = district.as(manager);
  await leader.command('/throughline roster');
  await leader.press('Undo a merge…');
  await leader.fill('Which two entries?', `${stays}, with Anna Riva, since Monday, November 23`);
  await leader.fill('Why are they two people?', 'They are sisters.');
  const saved = await leader.submit();
  if (leader.window()) await leader.close({ all: true });
  await district.settle();
  return told(saved);
}

/** The walkthroughs somebody may read. */
function readBy({ db, idOf }: TestDistrict, name: string) {
  const who = personById(db, idOf(name));
  return who ? readable(db, viewerOn(db, who, '2026-11-23', settingsOf(db)), 10) : [];
}

async function keptAboutAna(district: TestDistrict): Promise<string> {
  const ana = district.as('Ana Rivera');
  await ana.openHome();
  await ana.press('Everything kept about me');
  await district.settle();
  const file = (await filesOf(district, 'Ana Rivera')).at(-1);
  return file ? [...(await cellsOf(file)).values()].flat(2).join('\n') : '';
}

test('two entries of one person are merged: she sees what is kept with both, at every door, and nothing of it was rewritten', async () => {
  const district = await anaTwice({ slack: false });
  await visitAnna(district);
  const before = await keptAboutAna(district);

  const { preview, saved } = await merges(district, 'Ana Rivera', 'Anna Riva');

  expect(preview).toContain('Ana Rivera stays on the roster. Anna Riva will no longer be listed.');
  expect(preview).toContain('Different names: Ana Rivera, Anna Riva.');
  expect(preview).toContain('Different addresses: ana.rivera@millcity.example, anna.riva@millcity.example');
  expect(preview).toContain('Roles of the other entry: teacher at Webster.');
  expect(saved).toContain('closed');
  expect(newest(district, 'Ana Rivera')).toContain(
    'Max Manager says you’re on the roster twice: as Ana Rivera and as Anna Riva.',
  );
  expect(before).not.toContain(canary);
  expect(await keptAboutAna(district)).toContain(canary);
  expect(readBy(district, 'Ana Rivera')).toHaveLength(1);
  expect(visibleText(await district.as('Ana Rivera').openHome())).toContain(
    'You are here as teacher at Lincoln and teacher at Webster.',
  );
  expect(district.db.select({ id: walkthrough.teacherId }).from(walkthrough).all()).toEqual([{ id: district.anna }]);
  expect(rosterOf(district.db).people.map(({ name }) => name)).not.toContain('Anna Riva');
  expect(district.slack.problems()).toEqual([]);
});

test('what is written after it carries the entry that stays', async () => {
  const district = await anaTwice({ slack: false });
  await merges(district, 'Ana Rivera', 'Anna Riva');

  await logWalkthrough(district.as('Paula Webster'), {
    teacher: 'Ana Rivera · Webster',
    seen: ['Rigorous task'],
    note: canary,
  });
  await district.settle();

  expect(district.db.select({ id: walkthrough.teacherId }).from(walkthrough).all()).toEqual([
    { id: district.idOf('Ana Rivera') },
  ]);
  expect(newest(district, 'Ana Rivera')).toContain(canary);
});

test('taken back, the two are two again: each sees their own, and both are told', async () => {
  const district = await anaTwice({ slack: false });
  await visitAnna(district);
  await merges(district, 'Ana Rivera', 'Anna Riva');

  const saved = await takesBack(district);

  expect(saved).toContain('closed');
  expect(newest(district, 'Ana Rivera')).toContain('Ana Rivera and Anna Riva are two people after all.');
  expect(await keptAboutAna(district)).not.toContain(canary);
  expect(readBy(district, 'Ana Rivera')).toEqual([]);
  expect(rosterOf(district.db).people.map(({ name }) => name)).toContain('Anna Riva');
  expect(district.db.select().from(personMerge).get()).toMatchObject({ saidOn: '2026-11-23', undoneOn: '2026-11-23' });
});

test('of two accounts the one of the entry that stays lives, the other is told and turned away, and let in again when it is taken back', async () => {
  const district = await anaTwice({ slack: true });
  const anna = district.slack.person('Anna Riva');
  await visitAnna(district);

  await merges(district, 'Ana Rivera', 'Anna Riva');
  const turnedAway = told(await anna.command('/throughline mine'));
  const asSaid = newest({ ...district, as: () => anna }, 'Anna Riva');
  await takesBack(district);

  expect(asSaid).toContain('Throughline now opens only with Ana Rivera’s Slack account.');
  expect(turnedAway).toContain('You’re on the roster as Ana Rivera, with another Slack account. Use that one.');
  expect(visibleText(await anna.openHome())).toContain('teacher at Webster');
  expect(readBy(district, 'Ana Rivera')).toEqual([]);
});

test('the account goes with its entry where the one that stays has none, and back with it', async () => {
  const district = await anaTwice({ slack: true });
  const accountOf = (id: string) =>
    district.db
      .select({ slackId: person.slackId, state: person.slackState })
      .from(person)
      .where(eq(person.id, id))
      .get();
  const cy = district.idOf('Cy Paper');
  const [before, annas] = [accountOf(cy), accountOf(district.anna)];

  await merges(district, 'Cy Paper', 'Anna Riva');
  const merged = accountOf(cy);
  await takesBack(district, 'Cy Paper');

  expect(merged).toEqual(annas);
  expect(accountOf(district.anna)).toEqual(annas);
  expect(accountOf(cy)?.slackId).toBeNull();
  expect(before?.slackId).toBeNull();
});

test('nobody merges their own entry with anybody, nor takes that back: another leader does', async () => {
  const district = await anaTwice({ slack: false });

  const own = await chooses(district, 'Max Manager', 'Anna Riva');
  if (district.as(manager).window()) await district.as(manager).close({ all: true });
  const twice = await chooses(district, 'Anna Riva', 'Anna Riva', 'Sam Sato');
  if (district.as('Sam Sato').window()) await district.as('Sam Sato').close({ all: true });
  await merges(district, 'Max Manager', 'Anna Riva', 'Sam Sato');
  const back = await takesBack(district, 'Max Manager');

  expect(told(own)).toContain('You can’t do this with your own entry. Ask Sam Sato, Ada Assistant, or Olu Operator.');
  expect(told(twice)).toContain('These are the same entry. Choose the other one.');
  expect(back).toContain('You can’t do this with your own entry.');
  expect(district.db.select().from(personMerge).all()).toMatchObject([{ undoneOn: null }]);
});

test('nobody else is added, nor anybody renamed, with the address of the merged entry', async () => {
  const district = await anaTwice({ slack: false });
  await merges(district, 'Ana Rivera', 'Anna Riva');
  const leader = district.as(manager);

  await leader.command('/throughline roster');
  await leader.press('Add a person');
  await leader.fill('Name', 'Anna Riva');
  await leader.fill('Email', 'anna.riva@millcity.example');
  await leader.fill('Role', 'director');
  const added = told(await leader.submit());
  if (leader.window()) await leader.close({ all: true });
  await leader.command('/throughline roster');
  await leader.press('Change a person');
  await leader.fill('Person', 'Bo Nguyễn · teacher at Lincoln');
  await leader.fill('What’s changing?', 'Name or email');
  await leader.submit();
  await leader.fill('Email', 'anna.riva@millcity.example');
  const renamed = told(await leader.submit());

  expect(added).toContain('Ana Rivera has this email.');
  expect(renamed).toContain('Ana Rivera is already on the roster with this.');
});

test('lists and counts have the person once, with the walkthroughs of both entries', async () => {
  const district = await anaTwice({ slack: true });
  const { db, anna, idOf } = district;
  const pat = idOf('Pat Okafor');
  inTx(db, (tx) => {
    const role = 'principal' as const;
    const held = { role, schoolId: tx.select().from(school).where(eq(school.name, 'Lincoln')).get()?.id };
    tx.update(roleHolding).set(held).where(eq(roleHolding.personId, anna)).run();
  });
  for (const observer of [district.as('Pat Okafor'), district.slack.person('Anna Riva')])
    await logWalkthrough(observer, { teacher: 'Bo Nguyễn', seen: ['Rigorous task'] });
  const month = { first: '2026-11-01', last: '2026-11-30' } as const;
  const once = () => ({
    listed: administratorsIn(db, month).filter(({ id }) => [pat, anna].includes(id)).length,
    leaders: leadersOf(db, db.select().from(school).where(eq(school.name, 'Lincoln')).get()?.id ?? '', '2026-11-23')
      .length,
    logged: loggedIn(db, month).get(pat),
  });
  const before = once();

  await merges(district, 'Pat Okafor', 'Anna Riva');

  expect(before).toEqual({ listed: 2, leaders: 3, logged: 1 });
  expect(once()).toEqual({ listed: 1, leaders: 2, logged: 2 });
});

test('the workbook neither makes the merged entry again nor ends it, whichever address it has', async () => {
  const district = await anaTwice({ slack: false });
  await merges(district, 'Ana Rivera', 'Anna Riva');
  const people = () => rosterOf(district.db).people;
  const anna = ['Anna Riva', 'anna.riva@millcity.example', 'teacher', 'Webster'];

  await handOver(district, manager, await fileOf(usualWorkbook({ with: [anna] })));
  const both = newest(district, manager);
  await handOver(
    district,
    manager,
    await fileOf(
      usualWorkbook({
        without: ['Ana Rivera'],
        with: [['Anna Riva', 'anna.riva@millcity.example', 'teacher', 'Lincoln'], anna],
      }),
    ),
  );
  const hers = newest(district, manager);

  expect(both).toContain('Nothing to do. The workbook and the roster are the same.');
  expect(hers).toContain('Nothing to do. The workbook and the roster are the same.');
  expect(people().filter(({ name }) => name.startsWith('An'))).toHaveLength(1);
});
