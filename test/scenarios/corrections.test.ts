import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import type { Day } from '../../src/district/days.ts';
import { refTo } from '../../src/district/ref.ts';
import { contextOn } from '../../src/engine/context.ts';
import { correction, correctionCheck } from '../../src/features/corrections/schema.ts';
import { features } from '../../src/features/index.ts';
import { askedBy } from '../../src/kit/context.ts';
import { type Feature, place } from '../../src/kit/feature.ts';
import { buttons, plain } from '../../src/kit/words/pieces.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { withPlan } from '../features/actions/district.ts';
import { smallPlan } from '../features/plan/district.ts';

const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);
const dmsOf = (person: Person): string =>
  person
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n');

async function until(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

/** Max writes down that the coaches plan weekly, which Dina sees to, looked at on December 18. */
async function record(district: TestDistrict, more: Readonly<Record<string, string>> = {}) {
  const max = district.as('Max Manager');
  await max.command('/throughline corrections');
  await max.press('Record a correction…');
  const answers = {
    'What was seen?': 'Rigor has stood at 48% since September.',
    'What is decided?': 'Coaches plan weekly with two schools.',
    'Which part of the plan?': '1.1 Rigorous tasks',
    'Expected result': '60% by the end of January',
    Owner: 'Dina Director',
    'Check on': '2026-12-18',
    ...more,
  };
  for (const [label, value] of Object.entries(answers)) await max.fill(label, value);
  const answer = await max.submit();
  await max.close({ all: true });
  await district.drain();
  return answer;
}

/** Whoever is asked says how it went. */
async function check(district: TestDistrict, name: string, press: string, answers: Readonly<Record<string, string>>) {
  const person = district.as(name);
  await person.press(press);
  for (const [label, value] of Object.entries(answers)) await person.fill(label, value);
  const answer = await person.submit();
  await person.close({ all: true });
  await district.drain();
  return answer;
}

const listFor = async (district: TestDistrict, name: string): Promise<string> => {
  await district.as(name).command('/throughline corrections');
  return said(district.as(name));
};

/** What the routine says in the digest of somebody and in a report. */
function saidOf(district: TestDistrict, name: string, since: Day) {
  return inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    const person = { id: district.idOf(name), name, email: null, slackId: null, slackState: 'unknown' } as const;
    const span = { since, until: c.today };
    const ours = (refs: readonly string[]) => refs[0]?.startsWith('correction/');
    return {
      digest: c.occasions.gather('digest', askedBy(c, person), span).filter(({ refs }) => ours(refs)),
      highlight: c.occasions.gather('highlight', c, { meetingId: 'none', ...span }).filter(({ refs }) => ours(refs)),
    };
  });
}

test('a correction has a signal, a decision, an owner who is told, and a day on which it is looked at', async () => {
  const district = await withPlan(smallPlan);

  const answer = await record(district);

  expect(JSON.stringify(answer)).toContain('On Friday, December 18 we’ll ask Dina Director whether it worked');
  expect(dmsOf(district.as('Dina Director'))).toContain('Max Manager recorded a mid-course correction on 1.1');
  const list = await listFor(district, 'Pat Okafor');
  expect(list).toContain('1.1 · ⚪ check on Dec 18 · Dina Director');
  expect(list).toContain('Seen: Rigor has stood at 48%');
  expect(list).not.toContain('[Yes…]');
  expect(await listFor(district, 'Dina Director')).toContain('[Yes…]');
  expect(district.slack.problems()).toEqual([]);
});

test('a day that is gone by, and an owner who cannot see to it, are said beside the question', async () => {
  const district = await withPlan(smallPlan);

  const answer = await record(district, { 'Check on': '2026-11-23' });

  expect(JSON.stringify(answer)).toContain('Choose a day after today, Monday, November 23.');
  expect(district.db.select().from(correction).all()).toEqual([]);
});

test('on its day the owner is asked whether it worked; yes wants what shows it, and settles it', async () => {
  const district = await withPlan(smallPlan);
  await record(district);
  const dina = district.as('Dina Director');
  await until(district, '2026-12-17T20:00:00Z');
  expect(dmsOf(dina)).not.toContain('Did it work?');
  await until(district, '2026-12-18T19:31:00Z');
  expect(dmsOf(dina)).toContain('On 1.1 it was decided: “Coaches plan weekly with two schools.”. Did it work?');

  const without = await check(district, 'Dina Director', 'Yes…', {});
  await check(district, 'Dina Director', 'Yes…', { 'What shows it?': 'The reading of December: 61%.' });

  expect(JSON.stringify(without)).toContain('Say in a few words what shows it.');
  expect(await listFor(district, 'Sam Sato')).toContain(
    '1.1: Coaches plan weekly with two schools. → 🟢 it worked. The reading of December: 61%.',
  );
  expect(dmsOf(dina)).toContain('Done by you: ');
});

test('too early to tell wants a day, and on that day it is asked again; every look is kept', async () => {
  const district = await withPlan(smallPlan);
  await record(district);
  await until(district, '2026-12-18T19:31:00Z');

  const without = await check(district, 'Dina Director', 'Partly, no, or too early…', {
    'Did it work?': '⚪ too early to tell',
  });
  await check(district, 'Dina Director', 'Partly, no, or too early…', {
    'Did it work?': '⚪ too early to tell',
    'Too early to tell? Check again on': '2027-01-15',
  });
  await until(district, '2027-01-15T19:31:00Z');
  await check(district, 'Dina Director', 'Partly, no, or too early…', {
    'Did it work?': '🟡 it worked partly',
    'What shows it?': 'One of two schools.',
  });

  expect(JSON.stringify(without)).toContain('Choose the day on which you will look again.');
  const kept = district.db.select().from(correctionCheck).all();
  expect(kept.map(({ answer, onDay, lookOn }) => [answer, onDay, lookOn])).toEqual([
    ['tooEarly', '2026-12-18', '2027-01-15'],
    ['partly', '2027-01-15', null],
  ]);
});

test('one that changed nothing is named in the list, the report and the digest, and the leader decides what comes next', async () => {
  const district = await withPlan(smallPlan);
  await record(district);
  await until(district, '2026-12-18T19:31:00Z');
  await check(district, 'Dina Director', 'Partly, no, or too early…', {
    'Did it work?': '🔴 it changed nothing',
    'What shows it?': '47% in December.',
  });

  const { digest, highlight } = saidOf(district, 'Sam Sato', '2026-12-14');
  expect(await listFor(district, 'Pat Okafor')).toMatch(/These changed nothing\s+•\s+1\.1: Coaches plan weekly/);
  expect(highlight.map(({ words }) => plain(words)).join()).toContain('🔴 it changed nothing');
  expect(digest.map(({ part, words }) => `${part}: ${words.plain}`)).toEqual([
    'decisions: 1.1 Rigorous tasks: the correction changed nothing (“Coaches plan weekly with two schools”). What’s next?',
    'changed: 1.1 Rigorous tasks: the correction was checked (“Coaches plan weekly with two schools”): 🔴 it changed nothing.',
  ]);
  expect(saidOf(district, 'Pat Okafor', '2026-12-14').digest.map(({ part }) => part)).toEqual(['changed']);
  const [decide] = digest;
  const follows = { value: decide?.button?.value ?? '', action: decide?.button?.action ?? '' };
  expect(follows).toEqual({ action: 'corrections/open-record', value: decide?.refs[0] });
});

test('deciding what comes next begins with what came of the one before', async () => {
  let correction = '';
  const button: Feature = {
    name: 'next',
    home: (c) => [
      {
        part: 'today',
        words: [buttons(place({ name: 'corrections/open-record' }, 'Decide what next…', correction))],
        refs: [refTo('person', c.viewer.person.id)],
        weight: 1,
        can: 'app.use',
      },
    ],
  };
  const district = await withPlan(smallPlan, { features: [...features, button] });
  await record(district);
  await until(district, '2026-12-18T19:31:00Z');
  const answers = { 'Did it work?': '🔴 it changed nothing', 'What shows it?': '47% in December.' };
  await check(district, 'Dina Director', 'Partly, no, or too early…', answers);
  correction = saidOf(district, 'Sam Sato', '2026-12-14').digest[0]?.button?.value ?? '';
  const sam = district.as('Sam Sato');
  await sam.openHome();
  await sam.press('Decide what next…', 'home');

  const typed = Object.fromEntries((sam.window()?.fields ?? []).map(({ label, value }) => [label, value]));
  expect(typed).toMatchObject({
    'What was seen?': 'The last correction changed nothing. 47% in December.',
    'Expected result': '60% by the end of January',
  });
});

test('who is not an administrator of the district, the monitor too, asks for them in vain', async () => {
  const district = await withPlan(smallPlan);
  await record(district);

  for (const name of ['Mona Monitor', 'Ana Rivera', 'Cora Committee', 'Ivo Invited', 'Olu Operator']) {
    const answer = await district.as(name).command('/throughline corrections');
    expect([name, `${JSON.stringify(answer)} ${dmsOf(district.as(name))}`]).toEqual([
      name,
      expect.not.stringMatching(/Coaches plan/),
    ]);
  }
});

test('who was asked three times before it was too early to tell is asked again on the new day', async () => {
  const district = await withPlan(smallPlan);
  await record(district);
  const dina = district.as('Dina Director');
  for (const day of ['2026-12-18', '2026-12-21', '2026-12-22']) await until(district, `${day}T19:31:00Z`);
  await check(district, 'Dina Director', 'Partly, no, or too early…', {
    'Did it work?': '⚪ too early to tell',
    'Too early to tell? Check again on': '2027-01-08',
  });

  await until(district, '2027-01-08T19:31:00Z');

  expect(visibleText(dina.dms().at(-1)?.blocks ?? [])).toContain(
    '“Coaches plan weekly with two schools.”. Did it work?',
  );
});
