import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import { checkDueOn } from '../../../src/features/quarterly-reports/check/rules.ts';
import {
  quarterlyCheck,
  quarterlyCorrection,
  quarterlyReport,
} from '../../../src/features/quarterly-reports/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import {
  ada,
  ana,
  at,
  castWithout,
  correct,
  daysOff,
  forge,
  handOn,
  max,
  mona,
  nothingLeft,
  pat,
  sam,
  sentToCheck,
} from './checking.ts';
import { beginReport, dmsTo, openDrafting, openReport, seenBy } from './drafting.ts';

const newest = (district: TestDistrict, name: string) => district.as(name).dms().at(-1);
const checks = ({ db }: TestDistrict) => db.select().from(quarterlyCheck).all();
const corrections = ({ db }: TestDistrict) => db.select().from(quarterlyCorrection).all();

/** The author writes something into the part of the routine, or of objective 1. */
async function write(district: TestDistrict, words: string, part = 'Routine…', by: string = mona): Promise<void> {
  await openReport(district, by);
  await district.as(by).press(part);
  await district.as(by).fill('Your words', words);
  await district.as(by).submit();
  await district.drain();
}

test('before it is sent it is asked to whom; then both offices have six lines at most, the PDF first, and their days begin', async () => {
  const { district } = await openDrafting();
  await beginReport(district, mona);
  expect(await openReport(district, mona)).toContain('[Send to the fact-check]');
  const asked = JSON.stringify(district.as(mona).ephemerals().at(-1));
  expect(asked).toContain(
    'It goes to Sam Sato (superintendent). It goes to Max Manager (plan manager). They have 5 school days.',
  );
  await district.as(sam).command('/throughline report');
  expect(JSON.stringify(district.as(sam).ephemerals().at(-1))).not.toContain('"Open"');

  await openReport(district, mona);
  await district.as(mona).press('Send to the fact-check');
  await district.drain();
  for (const name of [sam, max]) {
    const message = visibleText(newest(district, name)?.blocks ?? []);
    expect(message).toContain(
      'Please check the facts of the quarterly report for July 1 to November 22, 2026 by Mon, Nov 30.',
    );
    expect(message.split('\n').length).toBeLessThanOrEqual(6);
    expect(message).toContain('[Send me the PDF] [Check the facts…]');
  }
  expect(district.db.select().from(quarterlyReport).get()).toMatchObject({
    sentOn: '2026-11-23',
    superintendentHasItOn: '2026-11-23',
    planManagerHasItOn: '2026-11-23',
  });
  const page = await openReport(district, mona);
  expect(page).toContain(
    'The superintendent has had it since Nov 23: 0 of 2 parts checked; 5 school days left, until Nov 30.',
  );
  expect(page).not.toContain('[Send to the fact-check]');
});

test('the days begin when the draft has come, not when it was sent', async () => {
  const { district } = await openDrafting();
  await beginReport(district, mona);
  await openReport(district, mona);
  district.slack.misbehave({ post: { status500: 1 } });
  await district.as(mona).press('Send to the fact-check');
  await district.settle();
  expect(seenBy(district, mona)).toContain('The superintendent: the draft is on its way.');

  district.slack.misbehave({ post: { status500: 0 } });
  await at(district, '2026-11-25', '09:00');
  expect(district.db.select().from(quarterlyReport).get()?.superintendentHasItOn).toBe('2026-11-25');
  expect(dmsTo(district, sam)).toContain('by Wed, Dec 2.');
});

test('a part without corrections costs two taps, the rest one with a question before it, and what is asked closes', async () => {
  const { district, check } = await sentToCheck();
  const person = district.as(sam);
  await at(district, '2026-11-23', '14:35');
  expect(dmsTo(district, sam)).toContain('0 of 2 parts checked; 5 school days left, until Nov 30.');
  await person.press('Check the facts…');
  person.resetBudget();
  await person.press('Part 1…');
  await person.submit();
  expect(person.budget().taps).toBeLessThanOrEqual(2);
  expect(seenBy(district, sam)).toContain('1 Rigorous instruction\n🟢 no corrections');
  expect(JSON.stringify(person.window()?.blocks)).toContain(
    'Then the superintendent has no corrections to the last part.',
  );
  await person.press('No corrections to the rest');
  await district.drain();

  expect(seenBy(district, sam)).toContain('Every part is checked. Nothing to do.');
  expect(dmsTo(district, sam)).toContain('🟢 2 of 2 parts checked');
  expect(dmsTo(district, sam)).toContain('You’ve done 1 of these.');
  expect(newest(district, sam)?.text).not.toContain('Check the facts');
  expect(check().state).toBe('open');
  await nothingLeft(district, max);
  expect(check()).toMatchObject({ state: 'done', open: [], disagreements: [] });
});

test('a part is shown whole; what only the PDF has is counted, and facts, not judgments are said once', async () => {
  const { district } = await sentToCheck();
  const person = district.as(sam);
  await person.press('Check the facts…');
  expect(seenBy(district, sam).split('facts, not judgments')).toHaveLength(2);
  await person.press('Part 1…');
  expect(seenBy(district, sam)).toMatch(
    /In done, fact 1\.[\s\S]*In concerns, fact 2\.\nIn the PDF: 1 table, 1 chart\./,
  );
  await person.close({ all: true });
  await person.press('Send me the PDF');
  await district.drain();
  const [file] = await filesOf(district, sam);
  const text = await pdfText(file?.bytes ?? Buffer.of());
  expect(text).toContain('DRAFT');
  expect(text).toContain('In concerns, fact 2.');
});

test('a correction says what and which record; accepted, its part comes back with what changed', async () => {
  const { district, check } = await sentToCheck();
  const person = district.as(sam);
  await person.press('Check the facts…');
  await person.press('Part 2…');
  await person.fill('What does your office say?', 'Something left out');
  expect(JSON.stringify(await person.submit())).toContain('Say which record shows it');
  await person.fill('What does your office say?', 'No corrections');
  await person.fill('Which record shows it?', 'The agenda.');
  expect(JSON.stringify(await person.submit())).toContain('Choose which kind of correction it is.');
  await person.close({ all: true });
  expect(checks(district)).toEqual([]);

  await correct(district, sam, 2, 'The DILT of October is left out.');
  expect(dmsTo(district, mona)).toContain(
    'The superintendent asks for a correction to The district’s routine: a wrong figure or word.\nThe DILT of October is left out.\nWhat shows it: The workbook of November.',
  );
  expect(seenBy(district, sam)).toContain('The district’s routine\n🟢 1 correction');
  const posted = district.as(mona).dms().length;
  await district.as(mona).press('Accept');
  await district.drain();
  expect(district.as(mona).dms()).toHaveLength(posted);
  expect(dmsTo(district, mona)).toContain('🟢 Accepted. Now change the words of that part.');
  expect(dmsTo(district, sam)).toContain('🟢 Accepted. Once its words change, you check the part again.');
  expect(await openReport(district, mona)).toContain(
    '🟡 You accepted corrections to these parts, and their words are still the same:\n•  The district’s routine',
  );
  expect(check().unchanged).toHaveLength(1);

  await write(district, 'The DILT met in October. It was full.');
  expect(check()).toMatchObject({ unchanged: [], open: [] });
  expect(await openReport(district, mona)).toContain('0 of 2 parts checked, 1 changed since, 1 correction');
  await person.close({ all: true });
  await person.press('Check the facts…');
  expect(seenBy(district, sam)).toContain('The district’s routine\n🟡 changed since you checked it');
  await person.press('Part 2…');
  expect(seenBy(district, sam)).toContain('New\n•  The DILT met in October.\n•  It was full.\nAll of it');
  await person.submit();
  await nothingLeft(district, sam);
  await nothingLeft(district, max);
  expect(check().state).toBe('done');
});

test('what was gathered again comes back as well, with the line that was taken out and the new one', async () => {
  const { district, saying, check } = await sentToCheck();
  await nothingLeft(district, sam);
  saying.value = '78%';
  await openReport(district, mona);
  await district
    .as(mona)
    .choose('More', 'Gather again')
    .catch(() => district.as(mona).press('Gather again'));
  await district.drain();

  expect(check().offices[0]).toMatchObject({ checked: 1, changed: 1 });
  await district.as(sam).close({ all: true });
  await district.as(sam).press('Check the facts…');
  await district.as(sam).press('Part 1…');
  expect(seenBy(district, sam)).toMatch(
    /Taken out\n• {2}1\.1\.B1 Rigorous tasks: 82% of visits\.[\s\S]*New\n• {2}1\.1\.B1 Rigorous tasks: 78% of visits\./,
  );
});

test('nothing changes silently: a part that changed while it was open is not sent, and the rest is not what it was', async () => {
  const { district } = await sentToCheck();
  const person = district.as(sam);
  await person.press('Check the facts…');
  await person.press('Part 2…');
  await write(district, 'The DILT met in October.');
  expect(JSON.stringify(await person.submit())).toContain('This part changed while you had it open.');
  await person.close();
  await person.press('No corrections to the rest');
  expect(seenBy(district, sam)).toContain('Something changed since you opened this list.');
  expect(checks(district)).toEqual([]);
});

test('a refused correction needs a reason, and is printed with both sides until its office withdraws it', async () => {
  const { district, check } = await sentToCheck();
  await correct(district, sam, 1);
  await at(district, '2026-11-23', '14:35');
  expect(newest(district, mona)?.text).toContain('“It says 82%. It is 81%.”');
  await district.as(mona).press('Refuse…');
  await district.as(mona).fill('Why do you refuse it?', 'The workbook says 82% on page 2.');
  await district.as(mona).submit();
  await district.drain();

  expect(dmsTo(district, mona)).toContain('Done by you: the correction to 1 Rigorous instruction');
  expect(check().disagreements).toMatchObject([
    {
      office: 'superintendent',
      kind: 'wrong',
      words: 'It says 82%. It is 81%.',
      record: 'The workbook of November.',
      reason: 'The workbook says 82% on page 2.',
    },
  ]);
  expect(await openReport(district, mona)).toContain('1 correction was refused. Both sides will be printed.');
  expect(dmsTo(district, sam)).toContain(
    '🔴 Refused. The reason:\nThe workbook says 82% on page 2.\nBoth sides are printed',
  );
  await district.as(sam).close({ all: true });
  await district.as(sam).press('Withdraw it');
  await district.drain();

  expect(check().disagreements).toEqual([]);
  expect(dmsTo(district, sam)).toContain('⚪ Withdrawn on Nov 23. It isn’t printed.');
  expect(dmsTo(district, mona)).toContain('⚪ Withdrawn on Nov 23. It isn’t printed.');
});

test('while a correction has no answer the fact-check is not done, and it is answered once', async () => {
  const checking = await sentToCheck();
  const { district, check } = checking;
  await correct(district, sam, 1);
  await nothingLeft(district, sam);
  await nothingLeft(district, max);
  expect(check()).toMatchObject({ state: 'open', open: [{ words: 'It says 82%. It is 81%.' }] });
  await openReport(district, mona);
  await district.as(mona).press('Accept');
  await district.drain();
  expect(check().state).toBe('done');
  const [one] = corrections(district);
  expect(await forge(checking, mona, 'quarterly-reports/accept-correction', one?.id ?? '')).toBe(true);
});

test('the days go by vacation weeks and snow days, and what nobody answered by then is said', async () => {
  const { district, check } = await sentToCheck({}, { before: (one) => daysOff(one, '2026-11-26', '2026-11-27') });
  expect(check().dueOn).toBe('2026-12-02');
  daysOff(district, '2026-12-01');
  expect(check()).toMatchObject({ dueOn: '2026-12-03', state: 'open' });
  await at(district, '2026-12-03', '14:35');
  expect(dmsTo(district, max)).toContain('0 of 2 parts checked; it’s due today.');
  await nothingLeft(district, sam);
  await at(district, '2026-12-04', '14:35');

  expect(check().state).toBe('over');
  expect(check().offices.map(({ said }) => said)).toEqual([
    'The superintendent checked every part: 2 of 2 parts checked.',
    'The plan manager did not answer by Dec 3.',
  ]);
  expect(dmsTo(district, max)).toContain('the fact-check was due Dec 3: 0 of 2 parts checked.');
});

test('between two school years weekdays count, on both of its ends', () => {
  const summer = (day: Day) => day > '2027-06-18' && day < '2027-09-02';
  const isSchoolDay = (day: Day) => !summer(day) && new Date(day).getUTCDay() % 6 !== 0;
  expect(checkDueOn('2027-06-16', isSchoolDay)).toBe('2027-06-23');
  expect(checkDueOn('2027-07-14', isSchoolDay)).toBe('2027-07-21');
  expect(checkDueOn('2027-08-30', isSchoolDay)).toBe('2027-09-06');
  const vacation = (day: Day) => isSchoolDay(day) && !(day >= '2027-04-19' && day <= '2027-04-23');
  expect(checkDueOn('2027-04-15', vacation)).toBe('2027-04-29');
});

test('a superintendent without Slack gets it on paper, and the plan manager enters the answers: for that office apart', async () => {
  const { district, check } = await sentToCheck({ cast: castWithout(sam) });
  expect(dmsTo(district, max)).toContain(
    'The superintendent isn’t on Slack. Please hand over the PDF of the quarterly report',
  );
  expect(check().offices[0]).toMatchObject({ reachedOn: '2026-11-23' });
  await district.as(max).press('Enter their answers…');
  await district.as(max).press('No corrections to the rest');
  await district.drain();
  expect(check().offices.map(({ checked }) => checked)).toEqual([2, 0]);
  await district.as(max).close({ all: true });
  await nothingLeft(district, max);
  expect(check().state).toBe('done');
});

test('a monitor without Slack: the plan manager writes, is told that they check as well, and answers corrections', async () => {
  const { district, check } = await sentToCheck({ cast: castWithout(mona) }, { by: max });
  expect(dmsTo(district, max)).toContain('You write it for Mona Monitor. As plan manager you check it as well.');
  expect(dmsTo(district, sam)).not.toContain('You write it for');
  await correct(district, sam, 1);
  expect(dmsTo(district, max)).toContain('The superintendent asks for a correction to 1 Rigorous instruction');
  await district.as(max).press('Accept');
  await district.drain();
  expect(check().open).toEqual([]);
});

test('a new superintendent has the draft from the first day and days of their own; what was checked before stands', async () => {
  const { district, check } = await sentToCheck();
  await district.as(sam).press('Check the facts…');
  await district.as(sam).press('Part 1…');
  await district.as(sam).submit();
  handOn(district, 'superintendent', { name: sam, day: '2026-11-24' }, { name: ada, day: '2026-11-25' });
  await at(district, '2026-11-25', '08:00');

  expect(dmsTo(district, ada)).toContain('by Wed, Dec 2. Mona Monitor wrote it.\n🟡 1 of 2 parts checked');
  expect(check().offices[0]).toMatchObject({ reachedOn: '2026-11-25', dueOn: '2026-12-02', checked: 1 });
  expect(check().offices[1]).toMatchObject({ reachedOn: '2026-11-23' });
  await at(district, '2026-11-26', '08:00');
  expect(check().offices[0]).toMatchObject({ reachedOn: '2026-11-25' });
  await nothingLeft(district, ada);
  expect(check().offices[0]).toMatchObject({ checked: 2 });
  await district.as(sam).close({ all: true });
  await district.as(sam).press('Check the facts…');
  expect(seenBy(district, sam)).toContain('not on the roster');
});

test('nobody else checks, answers or withdraws: a principal, a teacher, the assistant superintendent, one office for the other', async () => {
  const checking = await sentToCheck();
  const { district, id, check } = checking;
  await correct(district, sam, 1);
  const [one] = corrections(district);
  const press = (name: string, action: string, value: string) =>
    forge(checking, name, `quarterly-reports/${action}`, value);
  expect(await press(sam, 'check-facts', `${id}|superintendent`)).toBe(false);
  const before = JSON.stringify([checks(district), corrections(district), check()]);
  for (const name of [pat, ana, ada])
    for (const [action, value] of [
      ['no-corrections-to-rest', `${id}|superintendent x`],
      ['check-facts', `${id}|superintendent`],
      ['open-check-part', `${id}|superintendent routine`],
      ['accept-correction', one?.id ?? ''],
      ['open-refuse-correction', one?.id ?? ''],
      ['withdraw-correction', one?.id ?? ''],
      ['send-to-check', id],
    ] as const)
      expect([name, action, await press(name, action, value)]).toEqual([name, action, true]);
  for (const name of [pat, ana]) expect(await press(name, 'draft-pdf', id)).toBe(true);
  for (const action of ['check-facts', 'no-corrections-to-rest', 'open-check-part'])
    expect([action, await press(max, action, `${id}|superintendent routine`)]).toEqual([action, true]);
  expect(await press(max, 'withdraw-correction', one?.id ?? '')).toBe(true);
  expect(await press(sam, 'accept-correction', one?.id ?? '')).toBe(true);
  expect(JSON.stringify([checks(district), corrections(district), check()])).toBe(before);
});

test('a version that is at work after another was public is nobody’s to read but who writes and checks it', async () => {
  const checking = await sentToCheck();
  const { district, id } = checking;
  inTx(district.db, (tx) => tx.update(quarterlyReport).set({ releasedOn: '2026-11-23' }).run());
  await forge(checking, pat, 'quarterly-reports/draft-pdf', id);
  expect(await filesOf(district, pat)).toEqual([]);
  expect(await openReport(district, pat)).not.toContain('Fact-check');
});
