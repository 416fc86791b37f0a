import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, usual } from '../district.ts';

/** The lines that help offers, as one would type them. */
function linesOf(help: string): string[] {
  return [...help.matchAll(/•\s+(\/[a-z]+(?: [a-z]+)*)\s\s/g)].map((match) => match[1] ?? '');
}

test.each(usual.filter((one) => one.slack !== false).map((one) => [one.role, one.name] as const))(
  'every line that help offers a %s can be typed by %s',
  async (_, name) => {
    const district = await openDistrict();
    const person = district.as(name);
    const help = await person.command('/throughline help');

    expect(help.kind).toBe('words');
    const lines = linesOf(help.kind === 'words' ? visibleText(help.blocks) : '');
    for (const line of lines) {
      const answer = await person.command(line);
      expect([line, JSON.stringify(answer)]).toEqual([
        line,
        expect.not.stringMatching(/was understood|not part of your role|Reference/),
      ]);
      if (person.window()) await person.close({ all: true });
    }
  },
);

test('help shows a principal walkthroughs, and a committee member only what is theirs', async () => {
  const district = await openDistrict();

  const principal = await district.as('Pat Okafor').command('/throughline');
  const member = await district.as('Cora Committee').command('/throughline');

  expect(JSON.stringify(principal)).toContain('/walkthrough');
  expect(JSON.stringify(principal)).toContain('Log a walkthrough');
  expect(JSON.stringify(member)).toContain('/walkthrough patterns');
  expect(JSON.stringify(member)).not.toContain('Log a walkthrough');
});

test('every command is also a word of /throughline, for where its name is taken', async () => {
  const district = await openDistrict();

  expect(await district.as('Pat Okafor').command('/throughline walkthrough')).toMatchObject({ kind: 'window' });
});

test('a line that cannot be read says what was not understood, and a button takes the words into the window', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');

  const answer = await person.command('/walkthrough great questions today');
  await person.press('Log a walkthrough with these words');
  const kept = person.window()?.text;
  await person.fill('Teacher', 'Ana Rivera');
  await person.fill('Minutes', '10 minutes');
  await person.submit();

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('“great questions today” was not') });
  expect(kept).toContain('“great questions today”');
  expect(person.window()?.fields.find((field) => field.label === 'Note')?.value).toBe('great questions today');
});

test('a word with a slip of the finger is met with the nearest one', async () => {
  const district = await openDistrict();

  const answer = await district.as('Pat Okafor').command('/walkthrough hlp');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('Did you mean /walkthrough help?') });
});

test('the shortcut opens the same window as the command', async () => {
  const district = await openDistrict();
  const person = district.as('Pat Okafor');

  expect(await person.shortcut('Log a walkthrough')).toMatchObject({ kind: 'window' });
  expect(await district.as('Ana Rivera').shortcut('Log a walkthrough')).toMatchObject({
    kind: 'window',
    window: { text: expect.stringContaining('not part of your role') },
  });
});

test('Home says as whom one is here, and what to begin with', async () => {
  const district = await openDistrict();

  for (const [name, as, begins] of [
    ['Pat Okafor', 'principal of Lincoln', 'Log a walkthrough'],
    ['Ana Rivera', 'teacher at Lincoln', 'No visits to your classroom yet'],
    ['Cora Committee', 'school committee member', 'Nothing here needs you yet'],
  ] as const) {
    const home = await district.as(name).openHome();
    expect(visibleText(home?.blocks ?? [])).toContain(as);
    expect(visibleText(home?.blocks ?? [])).toContain(begins);
  }
});

test('a command of two words is known whatever its case and spaces, and the words after it are not lost', async () => {
  const district = await openDistrict();
  const person = district.as('Max Manager');

  const owners = await person.command('/throughline plan owners');
  const loud = await person.command('/throughline  Plan   OWNERS now');
  const wrong = await person.command('/throughline plan ownrs');

  expect(owners).toMatchObject({ kind: 'words', text: expect.stringContaining('Who is meant in the plan') });
  expect(loud).toEqual({ ...owners, ...loud, text: owners.kind === 'words' ? owners.text : '' });
  expect(JSON.stringify(wrong)).not.toContain('Who is meant in the plan');
});
