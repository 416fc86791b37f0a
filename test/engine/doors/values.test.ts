import { expect, test } from 'vitest';
import { newId, refTo } from '../../../src/district/ref.ts';
import { features } from '../../../src/features/index.ts';
import { walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { type ButtonPress, type Feature, place } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { toValue } from '../../../src/kit/value.ts';
import { buttons, paragraph } from '../../../src/kit/words/pieces.ts';
import { openDistrict } from '../../district.ts';
import { logWalkthrough } from '../../proofs/doors.ts';

const read = { name: 'walkthroughs/read' } as const;
const outOfDate = 'This button is out of date.';

/** Says what its value carries besides the record. */
const carries: ButtonPress = {
  name: 'tests/carries',
  ability: 'walkthroughs.read',
  about: 'walkthrough',
  press: (_c, _id, { more }) => done({ tell: [paragraph(`It carries ${more}.`)] }),
};

/** How a record and something more have been written, with the signs real buttons had between them. */
const ways: Readonly<Record<string, (id: string) => string>> = {
  'as now': (id) => toValue(id, '40'),
  'a reading of a benchmark': (id) => `${id}|40`,
  'an answer to a correction': (id) => `walkthrough/${id} 40`,
  'an idea in a packet': (id) => `${id}/40`,
  'a page of the plan': (id) => `walkthrough/${id}#40`,
};

/** Puts the button that reads a walkthrough on everybody's Home, with the values it has had and with some it never had. */
const reading: Feature = {
  name: 'tests',
  buttons: [carries],
  home(c) {
    const newest = c.db.select({ id: walkthrough.id }).from(walkthrough).get()?.id ?? newId();
    const all = buttons(
      place(read, 'By its id', newest),
      place(read, 'As before', refTo('walkthrough', newest)),
      place(read, 'Of another kind', refTo('person', newest)),
      place(read, 'Of nothing', ''),
      place(read, 'Of nobody', newId()),
    );
    const more = buttons(...Object.entries(ways).map(([label, way]) => place(carries, label, way(newest))));
    return [{ part: 'today', words: [all, more], refs: [refTo('roster', 'app')], weight: 1, can: 'app.use' }];
  },
};

async function pressed(label: string): Promise<string> {
  const district = await openDistrict({ features: [...features, reading] });
  const teacher = district.as('Ana Rivera');
  await teacher.openHome();
  await logWalkthrough(district);
  await teacher.openHome();
  return JSON.stringify(await teacher.press(label, 'home'));
}

test.each(['By its id', 'As before'])('a record that a button names “%s” is found', async (label) => {
  const answer = await pressed(label);

  expect(answer).toContain('Pat Okafor');
});

test.each(['Of another kind', 'Of nothing'])('a button “%s” is answered as out of date', async (label) => {
  expect(await pressed(label)).toContain(outOfDate);
});

test('a button about a record that never was is not out of date: it is refused like one that is not theirs', async () => {
  expect(await pressed('Of nobody')).toContain('That doesn’t exist, or you don’t have access to it.');
});

test.each(Object.keys(ways))('what a button carries besides its record is read, written like %s', async (label) => {
  expect(await pressed(label)).toContain('It carries 40.');
});
