import { expect, test } from 'vitest';
import { settingsOf } from '../../src/district/roster.ts';
import { setting } from '../../src/district/schema.ts';
import { settingKeys } from '../../src/district/settings.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict } from '../district.ts';

const manager = 'Max Manager';

test('the settings stand in one window as they are, and what is changed counts at once', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await person.command('/throughline settings');
  const fields = person.window()?.fields ?? [];
  await person.fill('Name of the district', 'Lake City');
  await person.fill('Is this sample data?', 'No');
  await person.fill('May the superintendent and assistant superintendent read every named walkthrough?', 'Yes');
  await person.fill('If district leaders may now read named walkthroughs: why?', 'The association agreed.');

  const answer = await person.submit();

  // One more asks why, where records are opened.
  expect(fields).toHaveLength(settingKeys.length + 1);
  expect(fields.map((one) => one.value)).toEqual(
    expect.arrayContaining(['Mill City', 'America/New_York', 'Yes', 'No']),
  );
  expect(answer).toMatchObject({
    kind: 'updated',
    window: { text: expect.stringContaining('This counts from now on.') },
  });
  expect(settingsOf(district.db)).toMatchObject({
    districtName: 'Lake City',
    sampleData: 'no',
    leadersReadAllWalkthroughs: 'yes',
  });
  if (person.window()) await person.close({ all: true });
  await person.openHome();
  await district.settle();
  expect(visibleText(person.home()?.blocks ?? [])).toContain('Lake City');
  expect(district.slack.problems()).toEqual([]);
});

test('an answer that cannot be is refused beside its question, and nothing is changed', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  await person.command('/throughline settings');
  await person.fill('Name of the district', 'Lake City');
  await person.fill('Time zone (IANA name)', 'Eastern');

  const answer = await person.submit();

  expect(answer).toEqual({
    kind: 'errors',
    errors: { 'Time zone (IANA name)': '“Eastern” is not a time zone such as America/New_York' },
  });
  expect(settingsOf(district.db).districtName).toBe('Mill City');
});

test('settings that are sent as they are write nothing, and a sentence may be emptied', async () => {
  const district = await openDistrict();
  const person = district.as(manager);
  const rows = () => district.db.select().from(setting).all();
  const before = rows();
  await person.command('/throughline settings');
  const same = await person.submit();
  const between = rows();
  if (person.window()) await person.close({ all: true });
  await person.command('/throughline settings');
  const sentence = person.window()?.fields.find((one) => one.label.startsWith('Sentence of use'))?.label ?? '';
  await person.fill(sentence, null);

  await person.submit();

  expect(same).toMatchObject({ window: { text: expect.stringContaining('Nothing changed.') } });
  expect(between).toEqual(before);
  expect(settingsOf(district.db).sentenceOfUse).toBe('');
});
