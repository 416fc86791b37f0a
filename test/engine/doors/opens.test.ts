import { expect, test } from 'vitest';
import { z } from 'zod';
import { refTo } from '../../../src/district/ref.ts';
import { type Feature, opens, place } from '../../../src/kit/feature.ts';
import { lineField } from '../../../src/kit/forms/field.ts';
import { defineForm } from '../../../src/kit/forms/form.ts';
import { saving } from '../../../src/kit/forms/saving.ts';
import { done } from '../../../src/kit/outcome.ts';
import { buttons, paragraph } from '../../../src/kit/words/pieces.ts';
import { openDistrict } from '../../district.ts';

/** A window about a person, for nobody but that person. */
const window = defineForm({
  name: 'tests/own',
  title: 'Your own',
  submit: 'Save',
  ability: 'person.own',
  params: z.object({ person: z.string(), more: z.string() }),
  about: ({ person }) => refTo('person', person),
  load: (_c, { more }) => more,
  intro: (more: string) => [paragraph(`Opened with ${more}.`)],
  fields: () => ({ words: lineField('Words') }),
});

const openOwn = opens('tests/open-own', window, (_, person, { more }) => ({ person, more }));

/** Offers everybody the window about Dina. */
const offering = (dina: () => string): Feature => ({
  name: 'tests',
  forms: [saving(window, () => done())],
  buttons: [openOwn],
  records: { person: (_, id) => ({ person: id }) },
  home: (c) => [
    {
      part: 'today',
      words: [buttons(place(openOwn, 'Open it', `${dina()}|a word`))],
      refs: [refTo('person', c.viewer.person.id)],
      weight: 1,
      can: 'app.use',
    },
  ],
});

test('a button that only opens a window asks for the right of the window, to the record of the window', async () => {
  let id = '';
  const district = await openDistrict({ features: [offering(() => id)] });
  id = district.idOf('Dina Director');
  const press = async (name: string) => {
    await district.as(name).openHome();
    return JSON.stringify(await district.as(name).press('Open it', 'home'));
  };

  expect(await press('Dina Director')).toContain('Opened with a word.');
  expect(await press('Sam Sato')).toContain('That doesn’t exist, or you don’t have access to it.');
});
