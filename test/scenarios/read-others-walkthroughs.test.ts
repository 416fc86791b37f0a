import { expect, test } from 'vitest';
import { protectedView } from '../../src/features/walkthroughs/reading/schema.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough } from '../logging.ts';

/** A director was with a teacher of Lincoln, the principal of Webster with one of Webster. */
async function visited(settings: Record<string, string> = {}): Promise<TestDistrict> {
  const district = await openDistrict({ settings });
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Few hands went up.' });
  await logWalkthrough(district.as('Paula Webster'), { teacher: 'Cy Paper', note: 'Clear start.' });
  await district.drain();
  return district;
}

const views = ({ db, idOf }: TestDistrict, name: string) =>
  db
    .select()
    .from(protectedView)
    .all()
    .filter((one) => one.viewerId === idOf(name)).length;

async function shown(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  await person.command('/walkthrough school');
  await person.press('Show them');
  return person.window()?.text ?? '';
}

test('a principal reads what others wrote to teachers of their school, and each look is written down', async () => {
  const district = await visited();

  const list = await shown(district, 'Pat Okafor');
  const listed = views(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('Read', 'window');

  expect(list).toContain('Ana Rivera, Lincoln, Monday, November 23, by Dina Director');
  expect(list).not.toContain('Cy Paper');
  expect(district.as('Pat Okafor').window()?.text).toContain('Few hands went up.');
  expect([listed, views(district, 'Pat Okafor')]).toEqual([1, 2]);
});

test.each(['Dina Director', 'Sam Sato', 'Max Manager', 'Mona Monitor', 'Ana Rivera', 'Cora Committee'])(
  '%s has no such list',
  async (name) => {
    const district = await visited();

    const answer = await district.as(name).command('/walkthrough school');

    expect(JSON.stringify(answer)).not.toContain('Show them');
    expect(JSON.stringify(answer)).toContain('not part of your role');
  },
);

test('where the district says so, its leaders read them too, and that is written down as well', async () => {
  const district = await visited({ leadersReadAllWalkthroughs: 'yes' });

  const list = await shown(district, 'Ada Assistant');

  expect(list).toContain('Ana Rivera');
  expect(list).toContain('Cy Paper');
  expect(views(district, 'Ada Assistant')).toBe(2);
});

test('a withdrawn walkthrough is in no list and cannot be read by a button from before', async () => {
  const district = await visited();
  const principal = district.as('Pat Okafor');
  await shown(district, 'Pat Okafor');
  const director = district.as('Dina Director');
  district.clock.moveTo(district.clock.now().add({ hours: 24 }));
  await director.command('/walkthrough mine');
  await director.press('Open');
  await director.press('Withdraw', 'window');
  await director.fill('Why?', 'It was the wrong room.');
  await director.submit();

  await principal.press('Read', 'window');

  expect(principal.window()?.text).toContain('you don’t have access to it');
  expect(await shown(district, 'Pat Okafor')).toContain('No walkthroughs by others yet.');
});
