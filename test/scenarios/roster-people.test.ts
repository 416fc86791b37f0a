import { expect, test } from 'vitest';
import { personById, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { person } from '../../src/district/schema.ts';
import { rosterChange } from '../../src/features/roster/schema.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { prepareImport } from '../../src/features/roster/workbook/import.ts';
import { readable } from '../../src/features/walkthroughs/reading/store.ts';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { emailOf, openDistrict, type TestDistrict, usual } from '../district.ts';
import { said } from '../features/dilt/dates.ts';
import { on, workbook } from '../features/roster/district.ts';
import { rowsFor, usualSchools } from '../features/roster/handing-over.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';

const manager = 'Max Manager';
const another = 'Only for a very different name: who is this?';

type Answers = Readonly<Record<string, string | null>>;

/** Opens one of the roster's windows, answers it and sends it. */
async function does(district: TestDistrict, button: string, answers: Answers, as = manager) {
  const person = district.as(as);
  if (!person.window()) {
    await person.command('/throughline roster');
    await person.press(button);
  }
  return answered(district, answers, as);
}

async function answered(district: TestDistrict, answers: Answers, as = manager) {
  const person = district.as(as);
  for (const [label, value] of Object.entries(answers)) await person.fill(label, value);
  const answer = await person.submit();
  await district.settle();
  return answer;
}

/** Finds somebody, says what changes about them, and answers the window that follows. */
async function changes(district: TestDistrict, name: string, what: string, answers: Answers) {
  await does(district, 'Change a person', { Person: name, 'What’s changing?': what });
  return answered(district, answers);
}

const close = async (district: TestDistrict) => {
  if (district.as(manager).window()) await district.as(manager).close({ all: true });
};

/** Every role of somebody, with its days. */
function rolesOf({ db }: TestDistrict, name: string) {
  const one = rosterOf(db).people.find((each) => each.name === name);
  return one?.holdings.map(({ role, school, fromDay, toDay }) => [role, school, fromDay, toDay]);
}

test('somebody who comes is added, found in Slack, and served at once', async () => {
  const district = await openDistrict();
  const id = district.slack.addUser({ name: 'Nell Newcomer', email: 'nell@millcity.example' });
  const before = await district.slack.person(id).command('/walkthrough');

  const answer = await does(district, 'Add a person', {
    Name: 'Nell  Newcomer',
    Email: 'Nell@millcity.example',
    Role: 'principal',
    School: 'Webster (WEB)',
  });

  expect(before).toMatchObject({ kind: 'words', text: expect.stringContaining('not on the roster') });
  expect(answer.kind).toBe('closed');
  expect(said(district, manager)).toEqual(
    expect.stringContaining('Nell Newcomer: principal at Webster from 2026-11-23.'),
  );
  expect((await district.slack.person(id).command('/walkthrough')).kind).toBe('window');
  expect(district.db.select().from(rosterChange).all()).toMatchObject([
    { changerId: district.idOf(manager), words: 'Nell Newcomer: principal at Webster from 2026-11-23' },
  ]);
  expect(district.slack.problems()).toEqual([]);
});

test('a teacher without an e-mail is added without one, and is known to have no Slack account', async () => {
  const district = await openDistrict();

  await does(district, 'Add a person', { Name: 'Otis Old', Role: 'teacher', School: 'Lincoln (LIN)' });

  const one = district.db
    .select()
    .from(person)
    .all()
    .find((each) => each.name === 'Otis Old');
  expect(one).toMatchObject({ email: null, slackState: 'none', rosterKey: 'otis old @ lin' });
});

test.each([
  [
    'a principal without an e-mail',
    { Name: 'Nell', Role: 'principal', School: 'Lincoln (LIN)' },
    'Email',
    'A principal needs an email. Write the one they use in Slack.',
  ],
  [
    'a principal without a school',
    { Name: 'Nell', Email: 'n@x.example', Role: 'principal' },
    'School',
    'A principal needs a school.',
  ],
  [
    'a director with a school',
    { Name: 'Nell', Email: 'n@x.example', Role: 'director', School: 'Lincoln (LIN)' },
    'School',
    'A director works for the whole district. Leave the school empty.',
  ],
  [
    'an address that is none',
    { Name: 'Nell', Email: 'nell', Role: 'director' },
    'Email',
    '“nell” is not an email address. Write it like ana.rivera@example.org.',
  ],
  [
    'a last day before the first',
    { Name: 'Nell', Email: 'n@x.example', Role: 'director', 'Last day': '2026-11-01' },
    'Last day',
    'The last day, 2026-11-01, is before the first day, 2026-11-23. Correct one of them.',
  ],
  [
    'an e-mail that somebody has',
    { Name: 'Ana M. Rivera', Email: emailOf('Ana Rivera').toUpperCase(), Role: 'director' },
    'Email',
    'Ana Rivera already has this email. Give them the role with “Change a person”.',
  ],
] as const)('%s is not added, and the reason stands beside the question', async (_, answers, label, words) => {
  const district = await openDistrict();

  const answer = await does(district, 'Add a person', answers);

  expect(answer).toEqual({ kind: 'errors', errors: { [label]: words } });
  expect(district.db.select().from(person).all()).toHaveLength(usual.length);
});

test('an interim principal holds the role between two days, beside the role they have', async () => {
  const district = await openDistrict();

  const answer = await changes(district, 'Al Vice', 'Add a role, temporary or permanent', {
    Role: 'principal',
    School: 'Lincoln (LIN)',
    'First day': '2026-12-01',
    'Last day': '2027-01-31',
  });

  expect(answer.kind).toBe('closed');
  expect(said(district, manager)).toEqual(
    expect.stringContaining('Al Vice: now principal at Lincoln from 2026-12-01 to 2027-01-31.'),
  );
  expect(rolesOf(district, 'Al Vice')).toEqual([
    ['assistantPrincipal', 'lin', '2025-07-01', null],
    ['principal', 'lin', '2026-12-01', '2027-01-31'],
  ]);
});

test('the same role for the same time is not given twice', async () => {
  const district = await openDistrict();

  const answer = await changes(district, 'Pat Okafor', 'Add a role, temporary or permanent', {
    Role: 'principal',
    School: 'Lincoln (LIN)',
  });

  expect(answer).toMatchObject({
    kind: 'errors',
    errors: { Role: expect.stringContaining('has this role for the same time') },
  });
});

test('a role ends with its last day; the person and their records stay', async () => {
  const district = await openDistrict();

  const answer = await changes(district, 'Ana Rivera', 'End a role', {
    Role: 'teacher at Lincoln from 2025-07-01',
    'Last day': '2026-12-18',
  });

  expect(answer.kind).toBe('closed');
  expect(said(district, manager)).toEqual(expect.stringContaining('Ana Rivera: teacher at Lincoln'));
  expect(rolesOf(district, 'Ana Rivera')).toEqual([['teacher', 'lin', '2025-07-01', '2026-12-18']]);
  expect((await district.as('Ana Rivera').command('/throughline help')).kind).toBe('words');
});

test('a role given by mistake today is taken back before it counted; one that has begun cannot end before it began', async () => {
  const district = await openDistrict();
  await changes(district, 'Ana Rivera', 'Add a role, temporary or permanent', { Role: 'operator' });
  await close(district);

  await changes(district, 'Ana Rivera', 'End a role', { Role: 'operator from 2026-11-23', 'Last day': '2026-11-22' });
  await close(district);
  const answer = await changes(district, 'Ana Rivera', 'End a role', {
    Role: 'teacher at Lincoln from 2025-07-01',
    'Last day': '2025-06-30',
  });

  expect(rolesOf(district, 'Ana Rivera')).toContainEqual(['operator', null, '2026-11-23', '2026-11-22']);
  expect(answer).toMatchObject({
    kind: 'errors',
    errors: { 'Last day': expect.stringContaining('The role began on') },
  });
});

test('the last one who may change the roster cannot end that right', async () => {
  const district = await openDistrict({
    cast: usual.filter((one) => !['superintendent', 'assistantSuperintendent', 'operator'].includes(one.role)),
  });
  const ends = (last: string) =>
    changes(district, manager, 'End a role', { Role: 'plan manager from 2025-07-01', 'Last day': last });

  const today = await ends('2026-11-22');
  const soon = await answered(district, { 'Last day': '2026-12-01' });
  await close(district);
  await does(district, 'Add a person', { Name: 'Paper Only', Email: 'paper@millcity.example', Role: 'operator' });
  await close(district);
  const unreachable = await ends('2026-12-01');
  await close(district);
  const nextYear = await ends('2027-06-30');

  for (const answer of [today, soon, unreachable])
    expect(answer).toMatchObject({
      kind: 'errors',
      errors: { Role: expect.stringContaining('nobody in Slack could change') },
    });
  expect(JSON.stringify(soon)).toContain('From Wednesday, December 2 on');
  expect(nextYear.kind).toBe('closed');
});

test('another e-mail may be another account: the earlier one goes on until somebody says whose the new one is', async () => {
  const district = await openDistrict();
  district.slack.addUser({ name: 'Pat Okafor-Lund', email: 'pat.new@millcity.example' });

  const answer = await changes(district, 'Pat Okafor', 'Name or email', {
    Name: 'Pat Okafor-Lund',
    Email: 'pat.new@millcity.example',
    [another]: 'The same person',
  });
  await district.settle();
  const early = await district.slack.person('Pat Okafor-Lund').command('/walkthrough');
  const pat = district.as('Pat Okafor');
  const going = await pat.command('/walkthrough');
  if (pat.window()) await pat.close({ all: true });
  await pat.openHome();
  await district.settle();
  await pat.press('Answer…', 'home');
  await pat.fill('Is “Pat Okafor-Lund” you?', 'Yes, it’s my account');
  await pat.submit();
  await district.settle();

  expect(answer.kind).toBe('closed');
  expect(said(district, manager)).toEqual(
    expect.stringContaining('Pat Okafor-Lund: was Pat Okafor; email pat.new@millcity.example'),
  );
  expect([early.kind, going.kind]).toEqual(['words', 'window']);
  expect((await pat.command('/walkthrough')).kind).toBe('words');
  expect((await district.slack.person('Pat Okafor-Lund').command('/walkthrough')).kind).toBe('window');
});

test('an e-mail that somebody else has is refused', async () => {
  const district = await openDistrict();

  const answer = await changes(district, 'Pat Okafor', 'Name or email', { Email: emailOf('Al Vice') });

  expect(answer).toEqual({ kind: 'errors', errors: { Email: 'Al Vice is already on the roster with this.' } });
});

test('what was changed by hand is what a workbook that says the same finds: it has nothing to do', async () => {
  const district = await openDistrict();
  await does(district, 'Add a person', { Name: 'Otis Old', Role: 'teacher', School: 'Webster (WEB)' });
  await close(district);
  await does(district, 'Add a person', {
    Name: 'Nell Newcomer',
    Email: 'nell@millcity.example',
    Role: 'director',
    'Last day': '2027-06-30',
  });
  await close(district);
  await changes(district, 'Otis Old', 'Name or email', { Name: 'Otis Oldman', [another]: 'The same person' });
  await close(district);
  await changes(district, 'Ana Rivera', 'Add a role, temporary or permanent', {
    Role: 'director',
    'First day': '2027-01-04',
  });

  const people = [
    ...rowsFor(usual),
    ['Otis Oldman', '', 'teacher', 'WEB'],
    ['Nell Newcomer', 'nell@millcity.example', 'director', '', '', '2027-06-30'],
    ['Ana Rivera', emailOf('Ana Rivera'), 'director', '', '2027-01-04'],
  ];
  const prepared = prepareImport(on(district.db, '2026-11-23'), workbook({ Schools: usualSchools, People: people }));

  expect(prepared.kind).toBe('nothing');
});

/** A director visits Ana Rivera at Lincoln. */
const visitsAna = (district: TestDistrict) =>
  logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Strong questions.' });

test('a principal who moved reads nothing of the earlier school from the next press on', async () => {
  const district = await openDistrict();
  await visitsAna(district);
  const pat = personById(district.db, district.idOf('Pat Okafor'));
  const read = () => {
    const settings = settingsOf(district.db);
    return pat && readable(district.db, viewerOn(district.db, pat, '2026-11-23', settings), 10).length;
  };
  const before = read();

  await changes(district, 'Pat Okafor', 'Add a role, temporary or permanent', {
    Role: 'principal',
    School: 'Webster (WEB)',
  });
  await close(district);
  const both = read();
  await changes(district, 'Pat Okafor', 'End a role', {
    Role: 'principal at Lincoln from 2025-07-01',
    'Last day': '2026-11-22',
  });

  expect([before, both, read()]).toEqual([1, 1, 0]);
  await district.as('Pat Okafor').command('/walkthrough');
  expect(await district.as('Pat Okafor').options('Teacher')).toEqual([
    'Cy Paper · Webster',
    'Ana Rivera · Lincoln',
    'Bo Nguyễn · Lincoln',
  ]);
});

test('what still waits to be sent to somebody who left is withheld, and a window they left open saves nothing', async () => {
  const district = await openDistrict();
  const pat = district.as('Pat Okafor');
  await markWalkthrough(pat, { teacher: 'Bo Nguyễn' });
  await pat.fill('Note', 'Good.');
  district.slack.misbehave({ post: { ratelimited: 1 } });
  await visitsAna(district);
  await changes(district, 'Ana Rivera', 'End a role', {
    Role: 'teacher at Lincoln from 2025-07-01',
    'Last day': '2026-11-22',
  });
  await close(district);
  await changes(district, 'Pat Okafor', 'End a role', {
    Role: 'principal at Lincoln from 2025-07-01',
    'Last day': '2026-11-22',
  });

  district.slack.misbehave({ post: { ratelimited: 0 } });
  await district.drain();
  const sent = await pat.submit();

  const copy = district.db
    .select()
    .from(outbox)
    .all()
    .find((one) => one.personId === district.idOf('Ana Rivera'));
  expect(copy).toMatchObject({ state: 'withheld' });
  expect(district.as('Ana Rivera').dms()).toEqual([]);
  expect(sent).toMatchObject({ kind: 'errors', errors: { Note: expect.stringContaining('not on the roster') } });
  expect(district.db.select().from(walkthrough).all()).toHaveLength(1);
});
