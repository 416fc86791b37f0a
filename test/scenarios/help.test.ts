import { expect, test } from 'vitest';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, usual } from '../district.ts';

/** The lines that help offers, as one would type them. */
function linesOf(help: string): string[] {
  return [...help.matchAll(/•\s+(\/[a-z]+(?: [a-z]+)*)\s\s/g)].map((match) => match[1] ?? '');
}

/** What help says once everything is asked for; where all of it fits at first, that. */
async function everythingOf(person: Person): Promise<string> {
  const first = person.ephemerals().at(-1);
  if (JSON.stringify(first).includes('throughline/everything')) await person.press('Everything else');
  return visibleText(person.ephemerals().at(-1)?.blocks ?? []);
}

test.each(usual.filter((one) => one.slack !== false).map((one) => [one.role, one.name] as const))(
  'every line that help offers a %s can be typed by %s',
  async (_, name) => {
    const district = await openDistrict();
    const person = district.as(name);
    await person.command('/throughline help');
    const lines = linesOf(await everythingOf(person));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const answer = await person.command(line);
      expect([line, JSON.stringify(answer)]).toEqual([
        line,
        expect.not.stringMatching(/I don’t know|not part of your role|Reference/),
      ]);
      if (person.window()) await person.close({ all: true });
    }
  },
);

test('help shows a principal walkthroughs, and a committee member only what is theirs', async () => {
  const district = await openDistrict();

  await district.as('Pat Okafor').command('/throughline');
  await district.as('Cora Committee').command('/throughline');
  const principal = await everythingOf(district.as('Pat Okafor'));
  const member = await everythingOf(district.as('Cora Committee'));

  expect(principal).toContain('/walkthrough  Log a walkthrough');
  expect(member).toContain('/walkthrough patterns');
  expect(member).not.toContain('Log a walkthrough');
});

test.each([
  ['Pat Okafor', ['Log a walkthrough', 'My to-dos', 'My actions', 'Rate my month', 'Next DILT', 'Digest']],
  [
    'Sam Sato',
    ['Digest', 'The plan', 'Highlight meeting', 'Benchmarks', 'Walkthroughs this month', 'Log a walkthrough'],
  ],
  ['Max Manager', ['My to-dos', 'Digest', 'The plan', 'Benchmarks', 'My actions', 'Highlight meeting']],
  ['Ana Rivera', ['My to-dos', 'The plan', 'Benchmarks', 'Patterns', 'My records', 'I’m away']],
])('help names to %s six things first, each with its button, and the rest is one press away', async (name, six) => {
  const district = await openDistrict();
  const person = district.as(name);

  const help = await person.command('/throughline help');

  const blocks = JSON.parse(JSON.stringify(help.kind === 'words' ? help.blocks : []));
  const labels = blocks.flatMap((block: { elements?: { text?: { text?: string } }[] }) =>
    (block.elements ?? []).flatMap((one) => one.text?.text ?? []),
  );
  expect(labels.filter((label: string) => !label.startsWith('You can also'))).toEqual([...six, 'Everything else']);
  expect(visibleText(blocks).split('\n').length).toBeLessThanOrEqual(12);
  for (const label of six) {
    expect([label, (await person.press(label)).kind]).toEqual([label, 'window']);
    await person.close({ all: true });
  }
  expect(district.slack.problems()).toEqual([]);
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

  expect(answer).toMatchObject({
    kind: 'words',
    text: expect.stringContaining('I don’t know “great questions today”.'),
  });
  expect(kept).toContain('“great questions today”');
  expect(person.window()?.fields.find((field) => field.label === 'Note')?.value).toBe('great questions today');
});

test('a word with a slip of the finger is met with the nearest one', async () => {
  const district = await openDistrict();

  const answer = await district.as('Pat Okafor').command('/walkthrough hlp');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('Did you mean /walkthrough help?') });
});

test('a slip of the finger is met with one suggestion and its button, not with the wall of everything', async () => {
  const district = await openDistrict();

  const answer = await district.as('Pat Okafor').command('/throughline wlkthrough');

  expect(answer).toMatchObject({
    kind: 'words',
    text: expect.stringMatching(/^I don’t know “wlkthrough”\. Did you mean \/walkthrough\?$/),
  });
  expect(await district.as('Pat Okafor').press('/walkthrough')).toMatchObject({ kind: 'window' });
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
    ['Cora Committee', 'school committee member', 'Nothing to do today.'],
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
