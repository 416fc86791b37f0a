import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { setting } from '../../src/district/schema.ts';
import { walkthrough } from '../../src/features/walkthroughs/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';

const kept = ({ db }: TestDistrict) => db.select().from(walkthrough).all();
const under = (settings: Record<string, string>) => openDistrict({ settings });

test('a contract with at least ten minutes offers no shorter visit, and says why', async () => {
  const district = await under({ minimumMinutes: '10' });
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');

  expect(await person.options('Minutes')).toEqual(['10 minutes', '15 minutes', '20 minutes']);
  expect(JSON.stringify(person.window())).toContain('Your agreement asks for at least 10.');
});

test('a length that the contract forbids since the window was opened is sent back', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '5 minutes');
  inTx(district.db, (tx) => tx.insert(setting).values({ key: 'minimumMinutes', value: '10' }).run());

  const answer = await person.submit();

  expect(answer).toEqual({ kind: 'errors', errors: { Minutes: 'This list has changed. Choose again.' } });
});

test('where three or more need notice, the window asks how many visited, and a visit without notice is not sent', async () => {
  const district = await under({ noticeForThree: 'yes' });
  const person = district.as('Pat Okafor');
  await person.command('/walkthrough');
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '10 minutes');
  await person.fill('How many', 'Three or more, and the teacher was not told');

  const untold = await person.submit();
  await person.fill('How many', 'Three or more, and the teacher was told beforehand');
  const withNotice = await person.submit();

  expect(untold).toEqual({
    kind: 'errors',
    errors: {
      'How many visited?':
        'Your agreement asks that the teacher is told beforehand when three or more visit. This one cannot be sent as a walkthrough: talk to the teacher.',
    },
  });
  expect(withNotice.kind).toBe('updated');
});

test('one or two visitors is what the window takes for granted, and elsewhere it does not ask', async () => {
  const asking = await under({ noticeForThree: 'yes' });
  const silent = await openDistrict();

  const answer = await logWalkthrough(asking.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await silent.as('Pat Okafor').command('/walkthrough');

  expect(answer.kind).toBe('closed');
  expect(silent.as('Pat Okafor').window()?.text).not.toContain('How many visited?');
});

test.each([
  ['0', '2026-11-23', '2026-11-20', '0 school days'],
  ['1', '2026-11-20', '2026-11-19', 'one school day'],
  ['2', '2026-11-19', '2026-11-18', '2 school days'],
  ['10', '2026-11-09', '2026-11-06', '10 school days'],
] as const)(
  'with feedback within %s school days, a visit of %s is in time and one of %s is not',
  async (within, inTime, late, said) => {
    const district = await under({ feedbackWithin: within });
    const person = district.as('Pat Okafor');

    const refused = await markWalkthrough(person, { teacher: 'Ana Rivera', day: late });
    await person.close();
    const taken = await logWalkthrough(person, { teacher: 'Ana Rivera', day: inTime });

    expect(refused).toEqual({
      kind: 'errors',
      errors: {
        'Day of the visit': `In your district the teacher has the copy within ${said}. That time is over: talk to the teacher instead.`,
      },
    });
    expect(taken.kind).toBe('closed');
  },
);

const rest = { restAfterFeedback: 'yes' };

test('where a day of rest follows the copy, the same visitor may come again the day after, and another one at once', async () => {
  const district = await under(rest);
  const visit = (name: string) => logWalkthrough(district.as(name), { teacher: 'Ana Rivera' });
  await visit('Pat Okafor');
  await district.drain();

  const again = await visit('Pat Okafor');
  await district.as('Pat Okafor').close({ all: true });
  const other = await visit('Al Vice');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  const nextDay = await visit('Pat Okafor');

  expect(again).toEqual({
    kind: 'errors',
    errors: {
      Teacher:
        'The copy of your last visit reached this teacher on Monday, November 23. By your agreement you may visit again from the day after.',
    },
  });
  expect([other.kind, nextDay.kind]).toEqual(['closed', 'closed']);
});

test('a visit to a teacher whose last copy is still owed waits for that copy', async () => {
  const district = await under(rest);
  const person = district.as('Paula Webster');
  await logWalkthrough(person, { teacher: 'Cy Paper' });
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));

  const owed = await markWalkthrough(person, { teacher: 'Cy Paper' });

  expect(owed).toEqual({
    kind: 'errors',
    errors: {
      Teacher: 'The copy of your last visit has not reached this teacher yet. Your agreement asks for that first.',
    },
  });
  expect(kept(district)).toHaveLength(1);
});

test('without that rule two visits on one day are two walkthroughs', async () => {
  const district = await openDistrict();

  for (const _ of [1, 2]) await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });

  expect(kept(district)).toHaveLength(2);
});

const unwritten = 'Your district has not written that sentence yet';

test.each([
  ['Pat Okafor', 'please ask your plan manager for it.'],
  ['Sam Sato', 'type /throughline settings and fill in the sentence of use.'],
])('before there is a sentence of use no window opens, and %s is told what to do', async (name, what) => {
  const district = await under({ sentenceOfUse: '' });
  const person = district.as(name);

  const answer = await person.command('/walkthrough');
  await person.openHome();
  const pressed = await person.press('Log a walkthrough', 'home');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining(`${unwritten}: ${what}`) });
  expect(pressed).toMatchObject({ window: { text: expect.stringContaining(what), title: 'Throughline' } });
  expect(visibleText(person.home()?.blocks ?? [])).not.toContain('You began');
});

test('once the sentence is written, the next press opens the window, and the copy ends with it', async () => {
  const district = await under({ sentenceOfUse: '' });
  const manager = district.as('Max Manager');
  await manager.command('/throughline settings');
  await manager.fill('Sentence of use', 'To learn, not to judge.');
  await manager.submit();
  if (manager.window()) await manager.close({ all: true });

  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await district.drain();

  expect(visibleText(district.as('Ana Rivera').dms()[0]?.blocks ?? [])).toContain('To learn, not to judge.');
});
