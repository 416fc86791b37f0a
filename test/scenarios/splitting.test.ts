import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { recordChange } from '../../src/district/history/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { leadersOf, personById } from '../../src/district/roster.ts';
import { person, roleHolding, school } from '../../src/district/schema.ts';
import { contextOn } from '../../src/engine/context.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { features } from '../../src/features/index.ts';
import { mergesNow } from '../../src/features/roster/merging/store.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { loggedIn } from '../../src/features/walkthroughs/targets/counts.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

const manager = 'Max Manager';
const canary = 'Between us: the room was loud.';
const ofAmy = 'Every student had a part in it.';
const told = (answer: unknown): string => JSON.stringify(answer);
const why = 'Her address was given to a newcomer.';

/**
 * Ana Rivera left, and her address was given to Amy Riva: with it went the entry, the account and a private note to Ana. Amy was
 * visited since. `back`: Ana is on the roster once more, with another account.
 */
async function amyHasAnasRecords({ back }: { readonly back: boolean }) {
  const district = await openDistrict();
  const { db, slack, idOf } = district;
  const theirs = { observer: 'Pat Okafor', teacher: 'Ana Rivera' };
  await logWalkthrough(district.as(theirs.observer), { teacher: theirs.teacher, day: '2026-11-19', note: canary });
  await district.settle();
  const entry = idOf('Ana Rivera');
  const own = back ? newId() : undefined;
  const slackId = back ? slack.addUser({ name: 'Ana Rivera', email: 'ana@home.example' }) : null;
  inTx(db, (tx) => {
    const webster = tx.select().from(school).where(eq(school.name, 'Webster')).get()?.id ?? null;
    tx.update(roleHolding).set({ toDay: '2026-11-20' }).where(eq(roleHolding.personId, entry)).run();
    tx.update(person).set({ name: 'Amy Riva', searchWords: 'amy riva' }).where(eq(person.id, entry)).run();
    const held = { personId: entry, role: 'teacher', schoolId: webster, fromDay: '2026-11-23', toDay: null } as const;
    tx.insert(roleHolding)
      .values({ id: newId(), ...held })
      .run();
    if (own === undefined) return;
    const email = 'ana@home.example';
    const row = { id: own, name: 'Ana Rivera', email, rosterKey: email, searchWords: 'ana rivera', slackId };
    tx.insert(person)
      .values({ ...row, slackState: 'found' })
      .run();
    tx.insert(roleHolding)
      .values({ ...held, id: newId(), personId: own })
      .run();
  });
  slack.setUser(emailOf('Ana Rivera'), { name: 'Amy Riva' });
  await slack.settled();
  await logWalkthrough(district.as('Paula Webster'), { teacher: 'Amy Riva', note: ofAmy });
  await district.settle();
  return { ...district, entry, own, amy: () => slack.person(emailOf('Ana Rivera')) };
}

/** All that stands in somebody’s direct messages with the app. */
const said = (who: Person): string =>
  who
    .dms()
    .map(({ blocks }) => visibleText(blocks ?? []))
    .join('\n');

type Given = Awaited<ReturnType<typeof amyHasAnasRecords>>;

/** Everything kept about an entry, as its workbook has it. */
const kept = (district: TestDistrict, id: string): string =>
  JSON.stringify(keptAbout(contextOn(district.db, district.clock, features), features, id));

async function opens(district: TestDistrict, name = 'Amy Riva', as = manager) {
  const leader = district.as(as);
  await leader.command('/throughline roster');
  await leader.press('Change a person');
  await leader.fill('Person', name);
  await leader.fill('What’s changing?', 'Two people share one entry');
  return leader.submit();
}

const isAnas = ['Role: teacher at Lincoln', 'Walkthroughs about them: 1, Nov 19, 2026'];

/** Says who the other is, chooses what is theirs page by page, and goes on to the reason. Answers with every window. */
async function choosesLines(district: Given, other: 'existing' | 'new', chosen: readonly string[] = isAnas) {
  const leader = district.as(manager);
  await opens(district);
  const seen = [visibleText(leader.window())];
  if (other === 'existing') await leader.fill('The other person, if on the roster', 'Ana Rivera');
  else await leader.fill('The other person’s name, if not on the roster', 'Ana Rivera');
  await leader.submit();
  let next: unknown;
  for (let pages = 0; leader.window()?.title === 'Whose records are these?' && pages < 9; pages += 1) {
    const words = leader.window()?.text ?? '';
    seen.push(words);
    for (const label of chosen) if (words.includes(label)) await leader.fill(label, 'Is Ana Rivera’s');
    next = await leader.submit();
  }
  return { seen: [...seen, leader.window()?.text ?? ''], next: told(next) };
}

async function splits(district: Given, other: 'existing' | 'new') {
  const { seen } = await choosesLines(district, other);
  const leader = district.as(manager);
  await leader.fill('Why are they two people?', why);
  const saved = told(await leader.submit());
  if (leader.window()) await leader.close({ all: true });
  await district.settle();
  return { seen: seen.join('\n'), saved };
}

test('an entry that was two people is split: each reads their own, is told so, and the leader reads no record', async () => {
  const district = await amyHasAnasRecords({ back: true });
  const { entry, own = '', amy } = district;
  const before = { amy: kept(district, entry), ana: kept(district, own) };
  const shown = said(amy());

  const { seen, saved } = await splits(district, 'existing');

  expect(before.amy).toContain(canary);
  expect(before.ana).not.toContain(canary);
  expect(shown).toContain(canary);
  expect(kept(district, entry)).not.toContain(canary);
  expect(kept(district, entry)).toContain(ofAmy);
  expect(kept(district, own)).toContain(canary);
  expect(kept(district, own)).not.toContain(ofAmy);
  expect(said(amy())).not.toContain(canary);
  expect(seen).toContain('Walkthroughs about them: 1, Nov 19, 2026');
  expect(seen).toContain('Ana Rivera gets:');
  expect(seen).not.toContain(canary);
  expect(seen).not.toContain(ofAmy);
  expect(saved).toContain('closed');
  expect(saved).not.toContain(canary);
  expect(visibleText(amy().dms().at(-1)?.blocks ?? [])).toContain('1 record and 1 role moved to Ana Rivera.');
  const ana = district.slack.person('ana@home.example').dms();
  expect(visibleText(ana.at(-1)?.blocks ?? [])).toContain('kept with Amy Riva on the roster were yours.');
  expect(district.slack.problems()).toEqual([]);
});

test('every record that went has a line in the history, with the reason and who said so', async () => {
  const district = await amyHasAnasRecords({ back: true });
  const { db, entry, own } = district;
  await splits(district, 'existing');

  const lines = db.select().from(recordChange).where(eq(recordChange.why, why)).all();

  expect(lines.map(({ tableName }) => tableName).sort()).toEqual(['role_holding', 'walkthrough']);
  expect(lines).toMatchObject(
    lines.map(() => ({ byId: district.idOf(manager), door: 'window', through: 'roster/split-confirm' })),
  );
  expect(lines.find(({ tableName }) => tableName === 'walkthrough')).toMatchObject({
    before: JSON.stringify({ teacher_id: entry }),
    after: JSON.stringify({ teacher_id: own }),
  });
});

test('who was never on the roster as themselves comes in by name, without an address, with what is theirs', async () => {
  const district = await amyHasAnasRecords({ back: false });
  await splits(district, 'new');

  const ana = rosterOf(district.db).people.find(({ name }) => name === 'Ana Rivera');

  expect(ana).toMatchObject({ email: null, key: 'ana rivera @ lin' });
  expect(ana?.holdings).toMatchObject([{ role: 'teacher', school: 'lin', toDay: '2026-11-20' }]);
  expect(personById(district.db, ana?.id ?? '')).toMatchObject({ slackId: null, slackState: 'none' });
  expect(kept(district, ana?.id ?? '')).toContain(canary);
  expect(kept(district, district.entry)).not.toContain(canary);
  expect(personById(district.db, district.entry)).toMatchObject({ name: 'Amy Riva', slackState: 'found' });
});

test('what nobody says is the other’s stays, and with nothing chosen nothing changes', async () => {
  const district = await amyHasAnasRecords({ back: true });

  const { next } = await choosesLines(district, 'existing', []);

  expect(next).toContain('Nothing was changed: you left everything with Amy Riva.');
  const teachers = district.db.select({ id: walkthrough.teacherId }).from(walkthrough).all();
  expect(teachers).toEqual([{ id: district.entry }, { id: district.entry }]);
});

test('a record that comes in meanwhile is not moved unseen: the window says to start again', async () => {
  const district = await amyHasAnasRecords({ back: true });
  await choosesLines(district, 'existing');
  await logWalkthrough(district.as('Paula Webster'), { teacher: 'Amy Riva', note: 'Once more.' });
  const leader = district.as(manager);
  await leader.fill('Why are they two people?', why);

  const answer = told(await leader.submit());

  expect(answer).toContain('The records have changed since you started. Please start again.');
  expect(kept(district, district.entry)).toContain(canary);
});

test('one role that went on for both is divided on a day that is given', async () => {
  const district = await amyHasAnasRecords({ back: true });
  const { db, entry } = district;
  inTx(db, (tx) => {
    const [first, second] = tx.select().from(roleHolding).where(eq(roleHolding.personId, entry)).all();
    tx.delete(roleHolding)
      .where(eq(roleHolding.id, second?.id ?? ''))
      .run();
    tx.update(roleHolding)
      .set({ toDay: null })
      .where(eq(roleHolding.id, first?.id ?? ''))
      .run();
  });
  const leader = district.as(manager);
  await opens(district);
  await leader.fill('The other person, if on the roster', 'Ana Rivera');
  const whole = await leader.submit();
  if (leader.window()) await leader.close({ all: true });
  await opens(district);
  await leader.fill('The other person, if on the roster', 'Ana Rivera');
  await leader.fill('Split the records on this day too', '2026-11-23');
  const divided = await leader.submit();

  expect(told(whole)).toContain('Walkthroughs about them: 2, Nov 19, 2026 to Nov 23, 2026');
  expect(told(divided)).toContain('Walkthroughs about them: 1, Nov 19, 2026');
  expect(told(divided)).toContain('Walkthroughs about them: 1, Nov 23, 2026');
});

test('nobody splits their own entry, nor takes records into it', async () => {
  const district = await amyHasAnasRecords({ back: true });
  const own = told(await opens(district, manager));
  if (district.as(manager).window()) await district.as(manager).close({ all: true });
  await opens(district);
  const leader = district.as(manager);
  await leader.fill('The other person, if on the roster', manager);

  const into = told(await leader.submit());

  expect(own).toContain('You can’t do this with your own entry.');
  expect(into).toContain('You can’t do this with your own entry.');
});

test('an entry that is merged is parted first', async () => {
  const district = await amyHasAnasRecords({ back: true });
  const leader = district.as(manager);
  await leader.command('/throughline roster');
  await leader.press('Merge two entries…');
  await leader.fill('The entry that stays', 'Amy Riva');
  await leader.fill('The other entry', 'Ana Rivera');
  await leader.submit();
  await leader.fill('Why are they one person?', 'So it was thought.');
  await leader.submit();
  if (leader.window()) await leader.close({ all: true });
  await opens(district);
  await leader.fill('The other person’s name, if not on the roster', 'Ana Rivera');

  const answer = told(await leader.submit());

  expect(mergesNow(district.db)).toHaveLength(1);
  expect(answer).toContain('Amy Riva has two entries. First use “Undo a merge”.');
});

test('who made a walkthrough is counted with it, and the role it was made in goes along', async () => {
  const district = await amyHasAnasRecords({ back: false });
  const { db, idOf } = district;
  const pat = idOf('Pat Okafor');
  const leader = district.as(manager);
  await opens(district, 'Pat Okafor');
  await leader.fill('The other person’s name, if not on the roster', 'Petra Okafor');
  await leader.submit();
  await leader.fill('Role: principal at Lincoln', 'Is Petra Okafor’s');
  await leader.fill('Walkthroughs they made: 1, Nov 19, 2026', 'Is Petra Okafor’s');
  await leader.submit();
  await leader.fill('Why are they two people?', why);
  await leader.submit();
  await district.settle();

  const petra = rosterOf(db).people.find(({ name }) => name === 'Petra Okafor')?.id ?? '';
  const logged = loggedIn(db, { first: '2026-11-01', last: '2026-11-30' });
  expect([logged.get(pat), logged.get(petra)]).toEqual([undefined, 1]);
  const lincoln = db.select().from(school).where(eq(school.name, 'Lincoln')).get()?.id ?? '';
  expect(leadersOf(db, lincoln, '2026-11-23')).toEqual([petra, idOf('Al Vice')]);
});

test('what a record said before it was corrected goes along: the history shows it to whom it is about', async () => {
  const district = await amyHasAnasRecords({ back: true });
  const { db, entry, own = '' } = district;
  const corrected = { comment: 'Strong questions.' };
  inTx(db, (tx) => tx.update(walkthrough).set(corrected).where(eq(walkthrough.day, '2026-11-19')).run());
  const before = kept(district, entry);

  await splits(district, 'existing');

  expect(before).toContain(canary);
  expect(kept(district, entry)).not.toContain(canary);
  expect(kept(district, own)).toContain(canary);
});
