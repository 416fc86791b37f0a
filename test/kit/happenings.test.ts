import { expect, test } from 'vitest';
import { z } from 'zod';
import { refTo } from '../../src/district/ref.ts';
import type { Writing } from '../../src/kit/context.ts';
import type { Feature } from '../../src/kit/feature.ts';
import { channelField } from '../../src/kit/forms/field.ts';
import { defineForm, opening } from '../../src/kit/forms/form.ts';
import { saving } from '../../src/kit/forms/saving.ts';
import { done, type Message } from '../../src/kit/outcome.ts';
import { Refusal } from '../../src/kit/refusal.ts';
import { paragraph } from '../../src/kit/words/pieces.ts';
import { manifest, openDistrict, type TestDistrict } from '../district.ts';

/** A routine that tells the others that somebody is blocked. */
const teller = (district: () => TestDistrict): Feature => ({
  name: 'teller',
  commands: [
    {
      command: '/throughline',
      word: 'stuck',
      ability: 'app.use',
      does: 'Say that you are stuck',
      run: (c) => done({ open: opening(form, {}), tell: [paragraph(c.viewer.person.name)] }),
    },
  ],
  forms: [
    saving(form, (c) =>
      done({
        happened: [
          {
            what: 'blocked',
            about: refTo('person', c.viewer.person.id),
            by: c.viewer.person.id,
            words: 'no paper',
            from: district().idOf('Max Manager'),
          },
        ],
        tell: [paragraph('Said.')],
      }),
    ),
  ],
  records: { person: (_, id) => ({ person: id }) },
});

const form = defineForm({
  name: 'teller/stuck',
  title: 'Stuck',
  submit: 'Say so',
  ability: 'app.use',
  params: z.object({}),
  load: () => ({}),
  fields: () => ({ where: channelField('Where') }),
});

const toWhom = (personId: string, words: string): Message => ({
  name: `told/${personId}`,
  to: { person: personId },
  about: refTo('person', personId),
  can: 'person.own',
  words: [paragraph(words)],
});

async function open(reacts: NonNullable<Feature['reacts']>): Promise<TestDistrict> {
  let found: TestDistrict | undefined;
  const features: Feature[] = [
    teller(() => found ?? fail()),
    { name: 'listener', reacts },
    // Whoever does not react hears nothing.
    { name: 'deaf' },
  ];
  found = await openDistrict({ features, manifest, channels: [{ name: 'plan', members: ['Dina Director'] }] });
  return found;
}

function fail(): never {
  throw new Error('There is no district yet.');
}

async function say(district: TestDistrict) {
  await district.as('Dina Director').command('/throughline stuck');
  await district.as('Dina Director').fill('Where', 'plan');
  const answer = await district.as('Dina Director').submit();
  await district.drain();
  return answer;
}

test('what one routine tells, another reacts to in the same transaction', async () => {
  const district = await open({
    blocked: (_, { from, words }) => done({ messages: [toWhom(from ?? '', words)] }),
  });

  await say(district);

  expect(JSON.stringify(district.as('Max Manager').dms())).toContain('no paper');
});

test('a reaction that is refused undoes what it reacted to, and the person reads why', async () => {
  const district = await open({
    blocked() {
      throw new Refusal('Not today.');
    },
  });

  const answer = await say(district);

  expect(JSON.stringify(answer)).toContain('Not today.');
  expect(district.db.$client.prepare('SELECT count(*) n FROM outbox').get()).toEqual({ n: 0 });
});

test('a reaction may not let more happen: it would be told to nobody', async () => {
  const district = await open({
    blocked: () => done({ happened: [{ what: 'rolesChanged' }] }),
  });

  const answer = await say(district);

  expect(JSON.stringify(answer)).toMatch(/reference/i);
});

test('a routine asks another and gets the answer of the one that knows', async () => {
  let heard: unknown;
  const district = await openDistrict({
    features: [
      {
        name: 'asker',
        commands: [
          {
            command: '/throughline',
            word: 'stuck',
            ability: 'app.use',
            does: 'Ask',
            run(c) {
              heard = c.ask('actionStandings', {});
              return done({ tell: [paragraph('Asked.')] });
            },
          },
        ],
      },
      { name: 'knower', answers: { actionStandings: (c: Pick<Writing, 'today'>) => [standing(c.today)] } },
    ],
  });

  await district.as('Dina Director').command('/throughline stuck');

  expect(heard).toEqual([standing('2026-11-23')]);
});

const standing = (movedOn: '2026-11-23' | Writing['today']) => ({
  actionId: 'a',
  status: 'blocked' as const,
  parts: [{ partId: 'p', school: null, status: 'blocked' as const }],
  movedOn,
});
