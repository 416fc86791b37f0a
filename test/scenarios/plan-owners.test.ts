import { expect, test } from 'vitest';
import { actionPart } from '../../src/district/plan/schema.ts';
import { planOf } from '../../src/district/plan/store.ts';
import { readWorkbook } from '../../src/engine/sheets/read.ts';
import { type SheetToWrite, writeWorkbook } from '../../src/kit/sheets/write.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type Cast, openDistrict, type TestDistrict, usual } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { handOverPlan, planFile } from '../features/plan/handing-over.ts';
import { newest } from '../features/roster/handing-over.ts';
import { endRoles, filesOf } from '../handed-over.ts';
import { importPlan } from '../plan.ts';

const manager = 'Max Manager';
const allYear = 'Until June 30, looked at in each highlight meeting';

async function withPlan(plan: Parameters<typeof importPlan>[1] = smallPlan, cast?: readonly Cast[]) {
  const district = await openDistrict(cast ? { cast } : {});
  importPlan(district, plan);
  return { district, person: district.as(manager) };
}

const action = ({ db }: TestDistrict, code: string) => planOf(db).actions.find((one) => one.code === code);
const words = (answer: unknown): string =>
  visibleText((answer as { blocks?: Parameters<typeof visibleText>[0] }).blocks ?? []);
const ownersOf = ({ db }: TestDistrict, code: string) => {
  const id = planOf(db).actions.find((one) => one.code === code)?.id;
  return db
    .select()
    .from(actionPart)
    .all()
    .filter((one) => one.actionId === id && one.endedOn === null)
    .map((one) => one.ownerId);
};

test('who is meant by the plan’s texts is said in one window, and counts for every row with the text', async () => {
  const { district, person } = await withPlan();

  const before = words(await person.command('/throughline plan owners'));
  await person.press('Say who is meant');
  const asked = person.window()?.fields.map((one) => one.label);
  await person.fill('Who is “Principals, Coaches”?', 'One per school: its principal');
  await person.fill('Who is “Principals”?', 'The superintendent (Sam Sato)');
  await person.fill('When is “Spring 2027”?', 'Wednesday, June 30, 2027');
  const done = await person.submit();

  expect(before).toContain(
    '2 texts in the plan name nobody yet, and 2 give no day: they concern 1 action, 1 benchmark',
  );
  expect(asked).toEqual([
    'Who is “Principals”?',
    'Who is “Principals, Coaches”?',
    'When is “ongoing”?',
    'When is “Spring 2027”?',
  ]);
  expect(done).toMatchObject({ kind: 'updated', window: { text: expect.stringContaining('4 texts are settled.') } });
  expect(ownersOf(district, '1.1.A2')).toEqual([district.idOf('Pat Okafor'), district.idOf('Paula Webster')]);
  expect(action(district, '1.1.A2')?.dueOn).toBe('2027-06-30');
  expect(planOf(district.db).initiatives.find((one) => one.code === '1.2')?.ownerId).toBe(district.idOf('Sam Sato'));
  expect(planOf(district.db).benchmarks.find((one) => one.code === '1.1.B2')?.dueOn).toBe('2027-06-30');
});

test('one per school is offered only where the text stands on actions, and people come by typing', async () => {
  const { person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');

  const onActions = await person.options('Who is “Principals, Coaches”?');
  const elsewhere = await person.options('Who is “Principals”?');
  const typed = await person.options('Who is “Principals”?', 'din');
  const superintendents = await person.options('Who is “Principals”?', 'super');

  expect(onActions[0]).toBe('One per school: its principal');
  expect(onActions).toContain('The plan manager (Max Manager)');
  expect(onActions.join()).not.toContain('The principal');
  expect(elsewhere.join()).not.toContain('One per school');
  expect(typed).toEqual(['The director (Dina Director)', 'Dina Director']);
  expect(superintendents).toEqual(['The superintendent (Sam Sato)', 'The assistant superintendent (Ada Assistant)']);
});

test('what is near certain is chosen already, and what is only likely stands first', async () => {
  const { person } = await withPlan({
    ...smallPlan,
    Actions: [
      ['1.1.A1', '1.1', 'One', 'Principals', 'ongoing'],
      ['1.1.A2', '1.1', 'Two', 'Superintendent', 'June 2027'],
      ['1.1.A3', '1.1', 'Three', 'Dina Director, coaches', 'Fall 2026'],
    ],
  });
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');

  const fields = person.window()?.fields ?? [];
  const chosen = (label: string) => fields.find((one) => one.label === label)?.value ?? null;

  expect(JSON.stringify(chosen('Who is “Principals”?'))).toContain('One per school');
  expect(JSON.stringify(chosen('Who is “Superintendent”?'))).toContain('Sam Sato');
  expect(JSON.stringify(chosen('Who is “Dina Director, coaches”?'))).not.toContain('Dina Director (');
  expect((await person.options('Who is “Dina Director, coaches”?'))[0]).toBe('Dina Director');
  expect(JSON.stringify(chosen('When is “June 2027”?'))).toContain('June 30, 2027');
  expect((await person.options('When is “Fall 2026”?'))[0]).toBe('Thursday, December 31, 2026');
});

const manyTexts = {
  ...smallPlan,
  Actions: Array.from({ length: 9 }, (_, at) => [
    `1.1.A${at + 1}`,
    '1.1',
    `Step ${at + 1}`,
    `Team ${at + 1}`,
    '2027-06-15',
  ]),
  Benchmarks: smallPlan.Benchmarks.slice(0, 1),
  Initiatives: smallPlan.Initiatives.slice(0, 1),
};

test('the next window follows in the place of the first, and what is left open is asked again', async () => {
  const { district, person } = await withPlan(manyTexts);
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  const first = person.window();

  await person.fill('Who is “Team 1”?', 'The plan manager (Max Manager)');
  const next = await person.submit();
  const second = person.window()?.fields.map((one) => one.label);
  await person.fill('Who is “Team 8”?', 'The plan manager (Max Manager)');
  const end = await person.submit();
  const left = person.window()?.text;
  await person.press('Go through what is open', 'window');

  expect(first?.fields).toHaveLength(7);
  expect(first?.text).toContain('1 to 7 of 9.');
  expect(next).toMatchObject({ kind: 'updated', window: { text: expect.stringContaining('8 to 9 of 9.') } });
  expect(second).toEqual(['Who is “Team 8”?', 'Who is “Team 9”?']);
  expect(end.kind).toBe('updated');
  expect(left).toContain(
    '2 texts are settled. Still open: 7 texts in the plan name nobody yet: they concern 7 actions.',
  );
  expect(person.window()?.fields.map((one) => one.label)).toContain('Who is “Team 2”?');
  expect(action(district, '1.1.A8')?.ownerId).toBe(district.idOf(manager));
});

test('who answers is seen at once when a role changes hands, and a text is asked again when nobody holds the role alone', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('Who is “Principals, Coaches”?', 'The superintendent (Sam Sato)');
  await person.submit();
  await person.close({ all: true });

  endRoles(district, 'Sam Sato');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await district.drain();
  const list = words(await person.command('/throughline plan owners'));
  await person.press('Say who is meant');

  expect(action(district, '1.1.A2')?.ownerId).toBeNull();
  expect(list).toContain('Who is meant in the plan');
  expect(person.window()?.text).toContain('Answered before: the superintendent (not one person today).');
});

test('an answer is seen, changed, and taken back', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('Who is “Principals, Coaches”?', 'One per school: its principal');
  await person.submit();
  await person.close({ all: true });

  const list = words(await person.command('/throughline plan owners'));
  await person.press('Change');
  const was = person.window()?.fields[0]?.value;
  await person.fill('Who is “Principals, Coaches”?', 'The plan manager (Max Manager)');
  const saved = await person.submit();
  const changed = ownersOf(district, '1.1.A2');
  await person.close({ all: true });
  await person.command('/throughline plan owners');
  await person.press('Change');
  await person.fill('Who is “Principals, Coaches”?', null);
  await person.submit();

  expect(list).toContain('“Principals, Coaches”: one per school: its principal, on 1 action');
  expect(JSON.stringify(was)).toContain('one per school');
  expect(saved).toMatchObject({
    window: { text: expect.stringContaining('Saved. “Principals, Coaches”: the plan manager (Max Manager).') },
  });
  expect(changed).toEqual([district.idOf(manager)]);
  expect(ownersOf(district, '1.1.A2')).toEqual([null]);
});

test('a choice that cannot be any more when it is sent is said beside its field, and nothing is saved', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('Who is “Principals, Coaches”?', 'The superintendent (Sam Sato)');
  endRoles(district, 'Sam Sato');

  const refused = await person.submit();

  expect(JSON.stringify(refused)).toContain('This cannot be chosen any more');
  expect(action(district, '1.1.A2')?.dueOn).toBeNull();
});

test('the plan manager is asked on school days while texts name nobody, and not after they are settled', async () => {
  const { district, person } = await withPlan();
  district.clock.moveTo(district.clock.now().add({ hours: 5 }));
  await district.drain();

  const asked = newest(district, manager);
  await person.press('Say who');
  for (const label of ['Who is “Principals, Coaches”?', 'Who is “Principals”?'])
    await person.fill(label, 'The plan manager (Max Manager)');
  await person.fill('When is “Spring 2027”?', 'Wednesday, June 30, 2027');
  await person.submit();
  await district.drain();

  expect(asked).toContain('2 texts in the plan name nobody yet, and 2 give no day: they concern 1 action');
  expect(newest(district, manager)).toContain('Done by you: ');
  expect(district.as('Sam Sato').dms()).toEqual([]);
});

test('when somebody leaves who answered for something, the plan manager is told by name', async () => {
  const { district } = await withPlan();
  endRoles(district, 'Pat Okafor');
  district.clock.moveTo(district.clock.now().add({ hours: 5 }));

  await district.drain();

  expect(newest(district, manager)).toContain(
    'Pat Okafor has left. What they answered for names nobody now: 1 action and 1 initiative.',
  );
});

/** The sheet with an Owner column, filled in by the text in its first column. */
async function filled(district: TestDistrict, answers: Readonly<Record<string, readonly [string, string]>>) {
  const [file] = await filesOf(district, manager);
  const [sheet] = await readWorkbook(file?.bytes ?? Buffer.alloc(0));
  const lines = (sheet?.rows ?? []).map((row) => {
    const cells = row.map((cell) => cell.text);
    const [owner, due] = answers[cells[0] ?? ''] ?? [];
    return { style: 'plain' as const, cells: owner === undefined ? cells : [...cells.slice(0, 4), owner, due ?? ''] };
  });
  return writeWorkbook([{ name: sheet?.name ?? '', widths: [], lines } satisfies SheetToWrite]);
}

test('the sheet with an Owner column is filled in outside of Slack and answers everything in one go', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Send me the sheet with an Owner column');
  await person.close({ all: true });
  await district.drain();
  const bytes = await filled(district, {
    'Principals, Coaches': ['One per school', ''],
    Principals: ['dina.director@millcity.example', ''],
    'Spring 2027': ['', '5/28/2027'],
  });

  await handOverPlan(district, manager, bytes);
  const preview = newest(district, manager);
  await person.press('Import now');
  await district.settle();

  expect(preview).toContain('4 texts are answered');
  expect(preview).toContain('“Principals, Coaches”: one per school: its principal, on 1 action');
  expect(preview).toContain('“Spring 2027”: Friday, May 28, 2027, on 1 benchmark');
  expect(preview).toContain('“ongoing”: until Wednesday, June 30, 2027, looked at in each highlight meeting');
  expect(ownersOf(district, '1.1.A2')).toHaveLength(2);
  expect(planOf(district.db).initiatives.find((one) => one.code === '1.2')?.ownerId).toBe(
    district.idOf('Dina Director'),
  );
  expect(newest(district, manager)).toContain('The plan is up to date');
  expect(newest(district, manager)).not.toContain('Say who is meant');
});

test('what is wrong in the sheet is said with its cells, and nothing is answered', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Send me the sheet with an Owner column');
  await person.close({ all: true });
  await district.drain();
  const bytes = await filled(district, {
    'Principals, Coaches': ['Dina Directr', ''],
    Principals: ['One per school', ''],
    'Spring 2027': ['', 'soon'],
  });

  await handOverPlan(district, manager, bytes);

  const said = newest(district, manager);
  expect(said).toContain('3 things need fixing');
  expect(said).toContain('Owners E5: “One per school” is for actions. Write one person.');
  expect(said).toContain(
    'Owners E6: “Dina Directr” is not one person on the roster today; did you mean Dina Director?',
  );
  expect(said).toContain('Owners F8: “soon” is not a day.');
  expect(ownersOf(district, '1.1.A2')).toEqual([null]);
});

test.each(
  usual.filter((one) => ['principal', 'teacher', 'planMonitor', 'operator'].includes(one.role) && one.slack !== false),
)('$name may not say who is meant in the plan', async ({ name }) => {
  const { district } = await withPlan();

  const answer = await district.as(name).command('/throughline plan owners');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('not part of your role') });
});

test('“ongoing” is offered to go on until the end of the school year', async () => {
  const { person } = await withPlan({ ...smallPlan, Actions: [['1.1.A1', '1.1', 'One', 'Pat Okafor', '']] });
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');

  const offered = await person.options('By when, where no date is written?');
  const typed = await person.options('By when, where no date is written?', 'May 3, 2027');
  const inShort = await person.options('By when, where no date is written?', '5/3');

  expect(offered.slice(0, 2)).toEqual([allYear, 'Monday, November 30, 2026']);
  expect(typed).toEqual(['Monday, May 3, 2027']);
  expect(inShort).toEqual(['Monday, May 3, 2027']);
});

test('where no date is written, a day counts for what must have one, and not for what is read every month', async () => {
  const { district, person } = await withPlan({ ...smallPlan, Actions: [['1.1.A1', '1.1', 'One', 'Pat Okafor', '']] });
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('By when, where no date is written?', allYear);
  await person.submit();

  const { benchmarks } = planOf(district.db);
  expect(action(district, '1.1.A1')?.dueOn).toBe('2027-06-30');
  expect(benchmarks.find((one) => one.code === '1.1.B1')).toMatchObject({ cadence: 'monthly', dueOn: null });
});

test('the plan imported again after its texts were answered is the same plan', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('Who is “Principals, Coaches”?', 'The plan manager (Max Manager)');
  await person.fill('When is “Spring 2027”?', 'Wednesday, June 30, 2027');
  await person.submit();
  await person.close({ all: true });

  await handOverPlan(district, manager, await planFile(smallPlan));
  const same = newest(district, manager);
  const more = [...smallPlan.Actions, ['1.1.A3', '1.1', 'Once more', 'principals,  coaches', 'spring 2027']];
  await handOverPlan(district, manager, await planFile({ ...smallPlan, Actions: more }));
  const preview = newest(district, manager);
  await person.press('Import now');

  expect(same).toContain('Nothing to do');
  expect(preview).toContain('1 text in the plan names nobody yet: it concerns 1 benchmark and 1 initiative.');
  expect(action(district, '1.1.A3')).toMatchObject({ ownerId: district.idOf(manager), dueOn: '2027-06-30' });
});

test('somebody who has left, or a text that is on no action any more, is said beside its field', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('Who is “Principals”?', 'Dina Director');
  await person.fill('Who is “Principals, Coaches”?', 'One per school: its principal');
  endRoles(district, 'Dina Director');
  const [benchmark = []] = smallPlan.Benchmarks;
  importPlan(district, {
    ...smallPlan,
    Actions: [['1.1.A2', '1.1', 'Visit one another', 'Max Manager', 'ongoing'], ...smallPlan.Actions.slice(0, 1)],
    Benchmarks: [
      [...benchmark.slice(0, 4), 'Principals, Coaches', ...benchmark.slice(5)],
      ...smallPlan.Benchmarks.slice(1),
    ],
  });

  const refused = await person.submit();

  expect(JSON.stringify(refused).match(/This cannot be chosen any more/g)).toHaveLength(2);
});

test('a row that takes up a text that was answered is previewed with who that is', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Say who is meant');
  await person.fill('Who is “Principals, Coaches”?', 'The plan manager (Max Manager)');
  await person.submit();
  await person.close({ all: true });
  const [first = [], ...others] = smallPlan.Actions;

  const now = [[...first.slice(0, 3), 'Principals, Coaches', ...first.slice(4)], ...others];
  await handOverPlan(district, manager, await planFile({ ...smallPlan, Actions: now }));

  expect(newest(district, manager)).toContain('1 action changed');
  expect(newest(district, manager)).not.toContain('open again');
});

test('a sheet that was imported already answers nothing more, and a text in it twice is a problem', async () => {
  const { district, person } = await withPlan();
  await person.command('/throughline plan owners');
  await person.press('Send me the sheet with an Owner column');
  await person.close({ all: true });
  await district.drain();
  const bytes = await filled(district, { Principals: ['Dina Director', ''] });
  const [sheet] = await readWorkbook(bytes);
  const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => cell.text));
  const twice = [...rows, ...rows.filter(([text]) => text === 'Principals')];
  const lines = twice.map((cells) => ({ style: 'plain' as const, cells }));

  await handOverPlan(district, manager, bytes);
  await person.press('Import now');
  await person.close({ all: true });
  await handOverPlan(district, manager, bytes);
  const again = newest(district, manager);
  await handOverPlan(district, manager, await writeWorkbook([{ name: 'Owners', widths: [], lines }]));

  expect(again).toContain('Nothing to do: the sheet Owners answers nothing that was not answered so already.');
  expect(newest(district, manager)).toContain('“Principals” is answered in Owners A5 already.');
});
