import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { can } from '../../src/district/policy.ts';
import { personById, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { person, school } from '../../src/district/schema.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type Cast, emailOf, openDistrict, type TestDistrict, usual } from '../district.ts';
import { fileOf, handOver, newest, rowsFor, usualWorkbook } from '../features/roster/handing-over.ts';
import { cellsOf, endRoles, filesOf, keepWholeWalkthrough } from '../handed-over.ts';
import { logWalkthrough } from '../logging.ts';

const manager = 'Max Manager';
const canary = 'Between us: the room was loud.';

const named = ({ db }: TestDistrict, name: string) => rosterOf(db).people.filter((one) => one.name === name);
const account = ({ db, idOf }: TestDistrict, name: string) =>
  db
    .select({ slackId: person.slackId, state: person.slackState, email: person.email })
    .from(person)
    .where(eq(person.id, idOf(name)))
    .get();
const told = (answer: unknown): string => JSON.stringify(answer);
const dmsOf = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n');

async function answer(district: TestDistrict, question: string, said: string) {
  const leader = district.as(manager);
  await leader.press('Answer…');
  await leader.fill(question, said);
  const saved = await leader.submit();
  if (leader.window()) await leader.close({ all: true });
  await district.settle();
  return saved;
}

async function importNow(district: TestDistrict) {
  await district.as(manager).press('Import now');
  await district.settle();
}

async function opensHome(district: TestDistrict, name: string): Promise<string> {
  await district.as(name).openHome();
  await district.settle();
  return visibleText(district.as(name).home()?.blocks ?? []);
}

const newAddress = 'arivera@millcity.example';
const nell = ['Nell Newcomer', 'nell@millcity.example', 'teacher', 'Lincoln'];

/** Ana Rivera is in the workbook with another address than on the roster. */
async function anaMoved(row = ['Ana Rivera', newAddress, 'teacher', 'Lincoln']) {
  const district = await openDistrict();
  keepWholeWalkthrough(district, canary);
  await handOver(district, manager, await fileOf(usualWorkbook({ without: ['Ana Rivera'], with: [row, nell] })));
  return district;
}

test('a known name with a new address is asked about: until then nobody is added, and nobody ended', async () => {
  const district = await anaMoved();
  const before = named(district, 'Ana Rivera');
  const preview = newest(district, manager);

  await importNow(district);

  expect(preview).toContain('1 row is left out until you answer');
  expect(preview).toContain(
    'Ana Rivera: The roster has Ana Rivera, teacher at Lincoln, with ana.rivera@millcity.example. This row has arivera@millcity.example. The name and the role agree. The address differs. Is it the same person?',
  );
  expect(named(district, 'Ana Rivera')).toEqual(before);
  expect(named(district, 'Nell Newcomer')).toHaveLength(1);
  expect(district.slack.problems()).toEqual([]);
});

test('confirmed as the same person, she keeps records, roles and account, and is told of the new address there', async () => {
  const district = await anaMoved();
  const { id } = district.as('Ana Rivera');
  const roles = named(district, 'Ana Rivera')[0]?.holdings;

  await answer(district, 'Is Ana Rivera the same person as Ana Rivera?', 'Same person');
  await importNow(district);

  expect(named(district, 'Ana Rivera')).toMatchObject([{ id: district.idOf('Ana Rivera'), holdings: roles }]);
  expect(account(district, 'Ana Rivera')).toEqual({ slackId: id, state: 'found', email: newAddress });
  expect(dmsOf(district, 'Ana Rivera')).toContain(
    'Your address on the district’s roster is now arivera@millcity.example. It was ana.rivera@millcity.example.',
  );
  expect(dmsOf(district, 'Ana Rivera')).toContain('Not you? Tell Max Manager today.');
  expect(told(await district.as('Ana Rivera').command('/throughline help'))).not.toContain('not on the roster');
});

test('said to be another person, one is added and one ended, and the newcomer sees nothing of hers', async () => {
  const district = await anaMoved();

  await answer(district, 'Is Ana Rivera the same person as Ana Rivera?', 'Another person');
  const preview = newest(district, manager);
  await district.as(manager).press('Import now');
  if (district.as(manager).window()) {
    await district.as(manager).fill('Type: end 1 person', 'end 1 person');
    await district.as(manager).submit();
  }
  await district.settle();
  const id = district.slack.addUser({ name: 'Ana Rivera', email: newAddress });
  await district.slack.settled();
  const newcomer = district.slack.person(id);
  await newcomer.openHome();
  await newcomer.press('Everything kept about me');
  await district.settle();

  expect(preview).toContain('Ana Rivera: teacher at Lincoln from 2026-11-23');
  const [one, other] = named(district, 'Ana Rivera');
  expect([one?.id, other?.id]).toContain(district.idOf('Ana Rivera'));
  expect(other).toBeDefined();
  const [file] = await filesOf({ ...district, as: () => newcomer }, 'Ana Rivera');
  const cells = file ? [...(await cellsOf(file)).values()].flat(2).join('\n') : '';
  expect(cells).toContain(newAddress);
  expect(cells).not.toMatch(/Between us|moved seats/);
});

test('somebody whose name and address are both others’ is nobody who is known', async () => {
  const district = await anaMoved(['Amy Riva', newAddress, 'teacher', 'Lincoln']);

  expect(newest(district, manager)).not.toContain('waiting for an answer');
  expect(newest(district, manager)).toContain('Amy Riva: teacher at Lincoln from 2026-11-23');
});

const moved = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replace('@millcity.example', '@mc-schools.example')));

/** Everybody’s address is in another domain now; Ana Rivera married meanwhile. */
async function domainMoved() {
  const district = await openDistrict();
  const rows = moved(rowsFor(usual)).map((row) => row.map((cell) => (cell === 'Ana Rivera' ? 'Ana Jones' : cell)));
  await handOver(district, manager, await fileOf({ People: rows }));
  return district;
}

test('a new domain for everybody is one question, and who differs in more is asked about alone', async () => {
  const district = await domainMoved();
  const preview = newest(district, manager);
  const accounts = () => district.db.select({ id: person.id, slackId: person.slackId }).from(person).all();
  const before = accounts();

  await answer(district, 'Are these 13 the same people?', 'All the same people');
  const between = newest(district, manager);
  await importNow(district);

  expect(preview).toContain('13 people: millcity.example → mc-schools.example.');
  expect(preview).toContain('Ana Jones: The roster has Ana Rivera, teacher at Lincoln');
  expect(between).toContain('1 row is left out until you answer');
  expect(accounts()).toEqual(before);
  expect(account(district, 'Pat Okafor')?.email).toBe('pat.okafor@mc-schools.example');
  expect(account(district, 'Ana Rivera')?.email).toBe(emailOf('Ana Rivera'));
  expect(named(district, 'Ana Jones')).toEqual([]);
  expect((await district.as('Pat Okafor').command('/walkthrough')).kind).toBe('window');
  expect(district.slack.problems()).toEqual([]);
});

test('those of a new domain can be asked about one by one', async () => {
  const district = await domainMoved();

  await answer(district, 'Are these 13 the same people?', 'Ask one by one');
  await answer(district, 'Is Pat Okafor the same person as Pat Okafor?', 'Same person');
  await importNow(district);

  expect(account(district, 'Pat Okafor')?.email).toBe('pat.okafor@mc-schools.example');
  expect(account(district, 'Al Vice')?.email).toBe(emailOf('Al Vice'));
});

test('who comes back after a year is asked about once, and takes up the records and the account of then', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, canary);
  endRoles(district, 'Ana Rivera');
  const back = ['Ana Rivera', emailOf('Ana Rivera'), 'teacher', 'Webster'];
  const file = await fileOf(usualWorkbook({ without: ['Ana Rivera'], with: [back] }));
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 365 }));
  await handOver(district, manager, file);
  const preview = newest(district, manager);

  await answer(district, 'Is Ana Rivera the same person as Ana Rivera?', 'Same person');
  await importNow(district);
  await handOver(district, manager, file);
  const again = newest(district, manager);
  const ana = district.as('Ana Rivera');
  await ana.openHome();
  await ana.press('Everything kept about me');
  await district.settle();

  expect(preview).toContain('Is it the same person?');
  expect(again).toContain('Nothing to do');
  expect(named(district, 'Ana Rivera').map((one) => one.id)).toEqual([district.idOf('Ana Rivera')]);
  const [kept] = await filesOf(district, 'Ana Rivera');
  expect(kept ? [...(await cellsOf(kept)).values()].flat(2).join('\n') : '').toContain(canary);
});

const schoolRows = ({ db }: TestDistrict) => db.select().from(school).all();
const webster = ['WEB', 'Webster'];

/** The workbook has Lincoln under another code, and one more teacher there. */
async function lincolnRecoded(rows = [['LNC', 'Lincoln'], webster]) {
  const district = await openDistrict();
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera', note: canary });
  const { People = [] } = usualWorkbook({ with: [nell] });
  const people = People.map((row) => row.map((cell) => (cell === 'Lincoln' ? (rows[0]?.[0] ?? '') : cell)));
  await handOver(district, manager, await fileOf({ People: people, Schools: rows }));
  return district;
}

test('a school with a new code is asked about: until then it stays, and no row that is about it changes anything', async () => {
  const district = await lincolnRecoded();
  const [schools, people] = [schoolRows(district), rosterOf(district.db).people];
  const preview = newest(district, manager);

  expect(preview).toContain('Lincoln has the code LIN on the roster and LNC here. Is it the same school?');
  expect(preview).toContain('1 more row is waiting for its school');
  expect(preview).not.toContain('Import now');
  expect(schoolRows(district)).toEqual(schools);
  expect(rosterOf(district.db).people).toEqual(people);
});

test('said to be the same school, it keeps its id, its people and their records under the new code', async () => {
  const district = await lincolnRecoded();
  const lincoln = schoolRows(district).find((one) => one.code === 'LIN');

  await answer(district, 'Is Lincoln (LNC) the same school as Lincoln (LIN)?', 'Same school, new code');
  const preview = newest(district, manager);
  await importNow(district);

  expect(preview).toContain('LNC: Lincoln (was LIN: Lincoln)');
  expect(preview).toContain('1 person added');
  expect(schoolRows(district)).toHaveLength(2);
  expect(schoolRows(district).find((one) => one.id === lincoln?.id)).toEqual({ ...lincoln, code: 'LNC' });
  expect(named(district, 'Pat Okafor')[0]?.holdings).toMatchObject([{ school: 'lnc', toDay: null }]);
  expect(named(district, 'Nell Newcomer')[0]?.holdings).toMatchObject([{ school: 'lnc' }]);
});

test('said to be another school, it starts empty, and who is there now reads nothing of the earlier one', async () => {
  const district = await lincolnRecoded([['LIN', 'Lindbergh'], webster]);
  const lincoln = schoolRows(district).find((one) => one.code === 'LIN');
  const preview = newest(district, manager);

  await answer(district, 'Is Lindbergh (LIN) the same school as Lincoln (LIN)?', 'Another school');
  const then = newest(district, manager);
  await importNow(district);

  expect(preview).toContain('LIN is Lincoln on the roster and Lindbergh here. Is it the same school?');
  const pat = personById(district.db, district.idOf('Pat Okafor'));
  const viewer = pat && viewerOn(district.db, pat, '2026-11-23', settingsOf(district.db));
  expect(viewer && can(viewer, 'walkthroughs.read', { school: lincoln?.id ?? '' })).toBe(false);
  expect(then).toContain('Lincoln keeps all records, with the code LIN-1');
  expect(schoolRows(district)).toHaveLength(3);
  expect(schoolRows(district).find((one) => one.id === lincoln?.id)).toMatchObject({ name: 'Lincoln', code: 'LIN-1' });
  expect(named(district, 'Pat Okafor')[0]?.holdings.filter((one) => one.toDay === null)).toMatchObject([
    { school: 'lin' },
  ]);
});

/** Ana Rivera’s account is deactivated, and somebody comes under her name, with this address. */
async function madeAnew(
  email = emailOf('Ana Rivera'),
  old: { deactivated?: boolean; email?: string } = { deactivated: true },
) {
  const district = await openDistrict();
  keepWholeWalkthrough(district, canary);
  const first = district.as('Ana Rivera');
  district.slack.setUser(first.id, { email: 'gone@millcity.example', ...old });
  await district.slack.settled();
  const id = district.slack.addUser({ name: 'Ana Rivera', email });
  await district.slack.settled();
  const said = told(await district.slack.person(id).command('/throughline mine'));
  return { district, first, id, said };
}

test.each([emailOf('Ana Rivera'), newAddress])(
  'an account made anew with %s is nobody’s before whoever leads the roster has said so',
  async (email) => {
    const { district, first, id, said } = await madeAnew(email);
    const home = await opensHome(district, manager);
    const before = account(district, 'Ana Rivera');

    const leader = district.as(manager);
    await leader.press('Answer…', 'home');
    await leader.fill('Is “Ana Rivera” Ana Rivera?', 'Same person');
    await leader.submit();
    await district.settle();

    expect(said).toContain('Someone with your name has another Slack account here. Max Manager has been asked.');
    expect(before).toMatchObject({ slackId: first.id, state: 'deactivated' });
    expect(home).toContain('There is a second Slack account, “Ana Rivera”. Is it Ana Rivera?');
    expect(account(district, 'Ana Rivera')).toMatchObject({ slackId: id, state: 'found' });
    expect(district.slack.problems()).toEqual([]);
  },
);

test('beside an account that goes on, a second one is theirs once they say so there', async () => {
  const { district, first, id, said } = await madeAnew(emailOf('Ana Rivera'), {});
  const before = account(district, 'Ana Rivera');
  await first.openHome();
  await district.settle();
  const home = visibleText(first.home()?.blocks ?? []);

  await first.press('Answer…', 'home');
  await first.fill('Is “Ana Rivera” you?', 'Yes, it’s my account');
  const saved = await first.submit();
  await district.settle();

  expect(said).toContain('Someone with your name has another Slack account here.');
  expect(before).toMatchObject({ slackId: first.id, state: 'found' });
  expect(home).toContain('Someone uses Slack under your name: “Ana Rivera”');
  expect(told(saved)).toContain('“Ana Rivera” is your account from now on.');
  expect(account(district, 'Ana Rivera')).toMatchObject({ slackId: id, state: 'found' });
});

test('a second account that they say is not theirs stays nobody’s', async () => {
  const { district, first, id } = await madeAnew(emailOf('Ana Rivera'), {});
  await first.openHome();
  await district.settle();

  await first.press('Answer…', 'home');
  await first.fill('Is “Ana Rivera” you?', 'No, that’s not me');
  await first.submit();
  await district.settle();
  const answer = told(await district.slack.person(id).command('/throughline mine'));

  expect(answer).toContain('Someone with your name has another Slack account here.');
  expect(account(district, 'Ana Rivera')).toMatchObject({ slackId: first.id, state: 'found' });
  expect(await opensHome(district, manager)).not.toContain('second Slack account');
});

test('whose address changes in Slack is told so, once, with what to do if it was not them', async () => {
  const district = await openDistrict();
  const { id } = district.as('Pat Okafor');

  for (const name of ['Pat Okafor', 'Pat O. Okafor'])
    district.slack.setUser(id, { name, email: 'pat.married@millcity.example' });
  await district.slack.settled();
  await district.settle();

  const told = district.slack
    .person(id)
    .dms()
    .filter((one) => visibleText(one.blocks).includes('pat.married@'));
  expect(told).toHaveLength(1);
  expect(visibleText(told[0]?.blocks ?? [])).toContain(
    'Not you? Change your Slack password, and tell Max Manager today.',
  );
});

test('a namesake who gets a leaver’s address does not get the account with it before somebody says so', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, canary);
  endRoles(district, 'Ana Rivera');
  const row = ['Ana Rivera', emailOf('Ana Rivera'), 'teacher', 'Webster'];
  await handOver(district, manager, await fileOf(usualWorkbook({ without: ['Ana Rivera'], with: [row] })));
  await answer(district, 'Is Ana Rivera the same person as Ana Rivera?', 'Another person');
  await importNow(district);
  const said = told(await district.as('Ana Rivera').command('/throughline mine'));
  const before = account(district, 'Ana Rivera');
  await opensHome(district, manager);

  const leader = district.as(manager);
  await leader.press('Answer…', 'home');
  await leader.fill('Is “Ana Rivera” Ana Rivera?', 'Same person');
  await leader.submit();
  await district.settle();

  expect(said).toContain('Max Manager has been asked.');
  expect(before).toMatchObject({ slackId: district.as('Ana Rivera').id, email: null });
  expect(account(district, 'Ana Rivera')).toMatchObject({ slackId: null, state: 'none' });
  expect(told(await district.as('Ana Rivera').command('/throughline help'))).not.toContain('has been asked');
});

const crowd: readonly Cast[] = [
  ...usual,
  ...Array.from({ length: 40 }, (_, at): Cast => {
    const letters = `${String.fromCharCode(97 + Math.floor(at / 10))}${String.fromCharCode(97 + (at % 10))}`;
    return { name: `Tess Q${letters}`, role: 'teacher', school: 'Webster', slack: false };
  }),
];

/** Forty addresses are written otherwise, not by the domain. */
async function fortyWait() {
  const district = await openDistrict({ cast: crowd });
  const rows = rowsFor(crowd).map((row) => row.map((cell) => (cell.startsWith('tess.') ? `x${cell}` : cell)));
  await handOver(district, manager, await fileOf({ People: rows }));
  return district;
}

test('forty rows that wait can be answered at once where they match in everything but one thing', async () => {
  const district = await fortyWait();
  const preview = newest(district, manager);

  await answer(district, 'Are these 40 the same people?', 'All the same people');
  await importNow(district);

  expect(preview).toContain('40 rows are left out until you answer');
  expect(account(district, 'Tess Qaa')?.email).toBe('xtess.qaa@millcity.example');
  expect(account(district, 'Tess Qdj')?.email).toBe('xtess.qdj@millcity.example');
  expect(district.slack.problems()).toEqual([]);
});

test('forty rows that wait are asked about eight at a time, the next as the page is saved', async () => {
  const district = await fortyWait();
  const leader = district.as(manager);
  await leader.press('Answer…');
  const first = leader.window()?.text;

  await leader.fill('Is Tess Qaa the same person as Tess Qaa?', 'Same person');
  await leader.submit();
  const second = leader.window()?.text;
  for (let pages = 0; leader.window() && pages < 10; pages += 1) await leader.submit();
  await district.settle();

  expect(first).toContain('Rows 1–8 of 40.');
  expect(first).not.toContain('Tess Qai');
  expect(second).toContain('Rows 8–15 of 39.');
  expect(second).toContain('Is Tess Qai the same person as Tess Qai?');
  expect(leader.window()).toBeUndefined();
  expect(newest(district, manager)).toContain('39 rows are left out until you answer');
});
