import { expect, test } from 'vitest';
import { prepSheet } from '../../../src/features/principal-meetings/schema.ts';
import { usual } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { at, dayOff, dmsOf, dmsSaying, listOf, meetingsOf, said, turnover, withMeeting } from './district.ts';

const sheets = (district: Parameters<typeof meetingsOf>[0]) => district.db.select().from(prepSheet).all();
const both = ['Pat Okafor', 'Ada Assistant'];
const title = 'Prep sheet: Lincoln, Dec 9';

test('the sheet freezes the school day before at three, the same for both, and nobody else has it', async () => {
  const district = await withMeeting();
  await at(district, '2026-12-08', '14:59');
  expect(sheets(district)).toEqual([]);

  await at(district, '2026-12-08', '15:00');
  // The cover, and one reply for each part that there is something on record for.
  const [pats, adas] = both.map((name) => dmsOf(district, name).slice(-3));
  expect(pats?.join('\n')).toContain(title);
  expect(pats?.join('\n')).toContain('Rated effective, since 2026-07-01');
  expect(pats).toEqual(adas?.map((one) => one));
  for (const { name } of usual.filter((one) => !both.includes(one.name) && one.slack !== false))
    expect(dmsSaying(district, name, title)).toEqual([]);
  expect(sheets(district)).toHaveLength(1);
  const thread = district.as('Pat Okafor').dms().slice(-3);
  expect(thread[0]?.blocks?.length).toBeLessThanOrEqual(6);
  expect(thread.map(({ text }) => text)).toEqual(
    Array(3).fill('The prep sheet for the principal meeting on Wednesday, December 9 is ready.'),
  );
  expect(district.slack.problems()).toEqual([]);
});

test('for a Monday it is the Friday before, and before a day off the last school day', async () => {
  const district = await withMeeting({}, 'Dec 14 9:00 | Lincoln | Ada\nDec 17 9:00 | Webster | Ada');
  dayOff(district, '2026-12-16');
  await at(district, '2026-12-11', '14:00');
  expect(sheets(district)).toEqual([]);
  await at(district, '2026-12-11', '15:01');
  expect(sheets(district).map(({ onDay }) => onDay)).toEqual(['2026-12-11']);
  await at(district, '2026-12-15', '15:01');
  expect(sheets(district).map(({ onDay }) => onDay)).toEqual(['2026-12-11', '2026-12-15']);
});

test('a sheet that could not be frozen at its time is frozen once the app is back', async () => {
  const district = await withMeeting();
  await at(district, '2026-12-09', '07:45');
  expect(sheets(district)).toHaveLength(1);
  expect(dmsSaying(district, 'Pat Okafor', title)).toHaveLength(1);
});

test('what is frozen stays as it was, however the records change; a meeting that is moved keeps its sheet', async () => {
  const district = await withMeeting();
  await at(district, '2026-12-08', '15:00');
  district.words.of = 'Rated otherwise';
  const ada = district.as('Ada Assistant');
  await listOf(district, 'Ada Assistant');
  await ada.press('Change the date…');
  await ada.fill('Day', '2026-12-15');
  await ada.submit();
  await at(district, '2026-12-14', '15:30');
  await at(district, '2026-12-15', '08:00');

  expect(sheets(district)).toHaveLength(1);
  await listOf(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('Prep sheet');
  expect(said(district, 'Pat Okafor')).toContain('Rated effective');
  expect(JSON.stringify(dmsOf(district, 'Ada Assistant'))).not.toContain('Rated otherwise');
});

test('one that is called off gets none; of one with a vacant post those who lead are told why', async () => {
  const district = await withMeeting({}, 'Dec 9 9:00 | Lincoln | Ada, Sam\nDec 9 10:00 | Webster | Ada');
  const ada = district.as('Ada Assistant');
  await turnover(district, '2026-11-30');
  await listOf(district, 'Ada Assistant');
  await ada.press('December');
  const webster = meetingsOf(district).find(({ principalId }) => principalId === district.idOf('Paula Webster'));
  district.db.$client
    .prepare('UPDATE principal_meeting SET cancelled_on = ? WHERE id = ?')
    .run('2026-12-01', webster?.id);
  await at(district, '2026-12-08', '15:00');
  await at(district, '2026-12-09', '08:00');

  expect(sheets(district)).toEqual([]);
  for (const name of ['Ada Assistant', 'Sam Sato'])
    expect(dmsSaying(district, name, 'the school has no principal that day.')).toHaveLength(1);
  expect(dmsSaying(district, 'Paula Webster', 'Prep sheet')).toEqual([]);
});

test('a principal who begins between the freeze and the meeting does not get the sheet of the one before', async () => {
  const district = await withMeeting({ cast: [...usual, { name: 'Ines Interim', role: 'director' }] });
  await listOf(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('I want to talk about…');
  await district.as('Pat Okafor').fill('What do you want to talk about?', 'My own leave');
  await district.as('Pat Okafor').submit();
  await at(district, '2026-12-08', '15:00');
  await turnover(district, '2026-12-08', { name: 'Ines Interim', from: '2026-12-09' });
  await at(district, '2026-12-09', '08:00');

  const card = await listOf(district, 'Ines Interim');
  expect(card).toContain('Ines Interim with Ada Assistant');
  expect(card).not.toContain('My own leave');
  expect(card).not.toContain('Prep sheet');
  const [sheet] = sheets(district);
  expect(dmsSaying(district, 'Ines Interim', title)).toEqual([]);
  expect(sheet?.personId).toBe(district.idOf('Pat Okafor'));
  // The one it is about holds no role there any more, and the successor is none of its readers.
  expect(await listOf(district, 'Pat Okafor')).not.toContain('Rated effective');
});

test('what is added after the freeze stands below it, in both threads and in the PDF', async () => {
  const district = await withMeeting();
  await at(district, '2026-12-08', '15:00');
  await listOf(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('I want to talk about…');
  expect(said(district, 'Pat Okafor')).toContain('added since');
  await district.as('Pat Okafor').fill('What do you want to talk about?', 'A second coach');
  await district.as('Pat Okafor').submit();
  await district.drain();

  for (const name of both)
    expect(dmsSaying(district, name, 'Added since it was frozen')[0]).toContain('A second coach');
  await district.as('Pat Okafor').press('Send me the PDF');
  await district.drain();
  const [file] = await filesOf(district, 'Pat Okafor');
  const text = file ? pdfText(file.bytes) : '';
  expect(text).toContain('Prep sheet: Lincoln, Dec 9');
  expect(text).toContain('Rated effective');
  expect(text).toContain('A second coach');
  expect(text).toContain('Nothing on record for: Decisions and promises');
});

test('whoever meets several principals on a day has one message with all their sheets, each the same whole one behind its button', async () => {
  const district = await withMeeting({}, 'Dec 9 9:00 | Lincoln | Ada\nDec 9 10:30 | Webster | Ada, Sam');
  await at(district, '2026-12-08', '15:00');
  const ada = district.as('Ada Assistant');
  expect(sheets(district)).toHaveLength(2);
  expect(dmsSaying(district, 'Ada Assistant', 'Prep sheet')).toHaveLength(1);
  const [list] = dmsSaying(district, 'Ada Assistant', 'Prep sheets for Wednesday, December 9');
  expect(list).toMatch(/Lincoln, 9:00 AM · Pat Okafor[\s\S]*Webster, 10:30 AM · Paula Webster/);
  expect(ada.dms().map(({ text }) => text)).toContain(
    '2 prep sheets for the principal meetings on Wednesday, December 9 are ready.',
  );
  // Who is there for one only, and each principal, has that sheet by itself.
  expect(dmsSaying(district, 'Sam Sato', 'Prep sheet: Webster, Dec 9')).toHaveLength(1);
  expect(dmsSaying(district, 'Pat Okafor', title)).toHaveLength(1);
  expect(dmsSaying(district, 'Pat Okafor', 'Webster')).toEqual([]);

  await ada.press('Open');
  expect(said(district, 'Ada Assistant')).toContain(title);
  expect(said(district, 'Ada Assistant')).toContain('Rated effective, since 2026-07-01');
  expect(dmsSaying(district, 'Ada Assistant', title)).toEqual([]);
});

test('what is added below a sheet of the list says of which school it is', async () => {
  const district = await withMeeting({}, 'Dec 9 9:00 | Lincoln | Ada\nDec 9 10:30 | Webster | Ada');
  await at(district, '2026-12-08', '15:00');
  await listOf(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('I want to talk about…');
  await district.as('Pat Okafor').fill('What do you want to talk about?', 'A second coach');
  await district.as('Pat Okafor').submit();
  await district.drain();
  expect(dmsSaying(district, 'Ada Assistant', 'Added since it was frozen')).toEqual([
    expect.stringMatching(/^Lincoln[\s\S]*A second coach/),
  ]);
  expect(dmsSaying(district, 'Ada Assistant', title)).toEqual([]);
});
