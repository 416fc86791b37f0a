import { expect, test } from 'vitest';
import { z } from 'zod';
import { wholeOf } from '../../src/engine/whole.ts';
import type { ButtonPress, Feature } from '../../src/kit/feature.ts';
import { defineForm } from '../../src/kit/forms/form.ts';
import { saving } from '../../src/kit/forms/saving.ts';
import { done } from '../../src/kit/outcome.ts';
import { everyDay } from '../../src/kit/slots/rule.ts';

const button: ButtonPress = { name: 'part/press', ability: 'app.use', press: () => done() };
const form = defineForm({
  name: 'part/window',
  title: 'Window',
  submit: 'Save',
  ability: 'app.use',
  params: z.object({}),
  load: () => ({}),
  fields: () => ({}),
});

/** One of everything there is: a slot that is new and not in it does not compile. */
const everything: Required<Omit<Feature, 'name' | 'parts'>> = {
  commands: [{ command: '/part', word: 'word', ability: 'app.use', does: 'Do it', run: () => done() }],
  forms: [saving(form, () => done())],
  buttons: [button],
  shortcuts: [button],
  onMessages: [{ name: 'part/take', ability: 'app.use', ofOurs: '', press: () => done() }],
  jobs: [{ name: 'nightly', when: everyDay('01:00'), missed: 'latest', within: { hours: 1 }, run: () => done() }],
  hears: { 'part/heard': () => done() },
  reacts: { rolesChanged: () => done() },
  records: { break: () => ({}) },
  follows: () => done(),
  missed: () => done(),
  putBack: () => done(),
  beginning: { button, words: () => [], begin: () => done() },
  home: () => [],
  asks: () => [],
  closing: () => undefined,
  answers: { taught: () => [] },
  facts: () => [],
  says: { digest: () => [] },
  breaks: () => [],
  workbooks: [{ what: 'the part’s workbook', ability: 'app.use', open: button, holds: () => false }],
  papers: { 'part/paper': { ability: 'app.use', make: () => undefined } },
  about: () => [],
  samples: () => [],
};

/** What only one may have, as it is said when two have it; nothing of the rest, which is asked of all. */
const claims: Record<keyof typeof everything, string | undefined> = {
  commands: 'command “/part word”',
  forms: 'window “part/window”',
  buttons: 'button “part/press”',
  shortcuts: undefined,
  onMessages: 'menu word “part/take”',
  jobs: 'job “nightly”',
  hears: 'ear “part/heard”',
  reacts: undefined,
  records: 'records of “break”',
  follows: undefined,
  missed: undefined,
  putBack: undefined,
  beginning: 'beginning of a district',
  home: undefined,
  asks: undefined,
  closing: undefined,
  answers: 'question “taught”',
  facts: undefined,
  says: undefined,
  breaks: undefined,
  workbooks: 'workbook “the part’s workbook”',
  papers: 'paper “part/paper”',
  about: undefined,
  samples: undefined,
};

const slots = Object.keys(claims).map((slot) => slot as keyof typeof claims);

/** A routine that has this slot in a part of a part. */
const within = (name: string, slot: keyof typeof everything): Feature => ({
  name,
  parts: [{ name: `${name}/half`, parts: [{ name: `${name}/half/part`, [slot]: everything[slot] }] }],
});

test.each(slots)('what a part of a part has of “%s” is gone through like what a routine has', (slot) => {
  const whole = wholeOf([within('one', slot), { name: 'other' }]);

  expect(whole.map(({ name }) => name)).toEqual(['one', 'one/half', 'one/half/part', 'other']);
  const found: unknown[] = whole.map((one) => one[slot]);
  expect(found).toEqual([undefined, undefined, everything[slot], undefined]);
});

test('what was put together once is not doubled when it is put together again', () => {
  const once = wholeOf([{ name: 'all', parts: [{ name: 'all/part', ...everything }] }]);

  expect(wholeOf(once)).toEqual(once);
});

test.each(slots)('two parts that have the same of “%s” are refused by name where only one may have it', (slot) => {
  const put = () => wholeOf([within('one', slot), within('two', slot)]);
  const claim = claims[slot];

  if (claim === undefined) expect(put).not.toThrow();
  else expect(put).toThrow(`“one/half/part” and “two/half/part” both claim the ${claim}.`);
});
