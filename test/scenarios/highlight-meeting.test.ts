import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { highlightReport } from '../../src/features/highlight-meetings/report/schema.ts';
import { highlightRequest } from '../../src/features/highlight-meetings/requests/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict, usual } from '../district.ts';
import { shut } from '../features/highlight-meetings/at-work.ts';
import {
  addDates,
  ask,
  at,
  beforeMeeting,
  dmsOf,
  invite,
  makeFinal,
  pressBeside,
  raise,
  said,
} from '../features/highlight-meetings/before.ts';
import { smallPlan } from '../features/plan/district.ts';
import { filesOf } from '../handed-over.ts';
import { pdfText } from '../pdf-text.ts';
import { importPlan } from '../plan.ts';

const expected = ['Mona Monitor', 'Sam Sato', 'Ada Assistant'];

const homeOf = async (district: TestDistrict, name: string): Promise<string> => {
  await district.as(name).openHome();
  await district.drain();
  return visibleText(district.as(name).home()?.blocks ?? []);
};

test('whoever leads adds the dates; the monitor and the leaders have one message with all of them', async () => {
  const district = await openDistrict();
  await addDates(district, ['2026-12-17', '2027-01-14']);

  for (const name of expected) {
    expect(dmsOf(district, name)).toHaveLength(1);
    expect(dmsOf(district, name)[0]).toContain('Thursday, December 17, 9:00 AM to 12:00 PM, Central Office');
    expect(dmsOf(district, name)[0]).toContain('Thursday, January 14');
  }
  expect(dmsOf(district, 'Max Manager')).toEqual([]);
  expect(dmsOf(district, 'Pat Okafor')).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('the next date is proposed four weeks after the last one, at its place', async () => {
  const district = await beforeMeeting();
  const max = district.as('Max Manager');
  await max.command('/highlight calendar');
  await max.press('Add a date…');
  await max.submit();

  expect(said(district, 'Max Manager')).toContain('Thursday, January 14, 9:00 AM to 12:00 PM, Central Office');
});

test('a date cannot be on a day without school, on a day that has one, or end before it begins', async () => {
  const district = await beforeMeeting();
  const max = district.as('Max Manager');
  await max.command('/highlight calendar');
  await max.press('Add a date…');
  await max.fill('Day', '2026-12-19');
  const weekend = await max.submit();
  await max.fill('Day', '2026-12-17');
  const twice = await max.submit();
  await max.fill('Day', '2026-12-18');
  await max.fill('Ends', '08:00');
  const backwards = await max.submit();

  expect(JSON.stringify(weekend)).toContain('That isn’t a school day');
  expect(JSON.stringify(twice)).toContain('There’s already a highlight meeting that day.');
  expect(JSON.stringify(backwards)).toContain('The end time is before the start time.');
});

test('a meeting that is moved, called off or restored: everybody who is expected there is told once', async () => {
  const district = await beforeMeeting();
  await invite(district, 'Dina Director');
  const max = district.as('Max Manager');
  const change = async (fill: () => Promise<void>) => {
    await max.command('/highlight calendar');
    await max.press('Change…');
    await fill();
    await max.submit();
    await shut(max);
    await district.drain();
  };
  await change(() => max.fill('Day', '2026-12-18'));
  await change(() => max.fill('What would you like to do?', 'Call it off'));
  await change(() => max.fill('Reason, shown to everyone', 'The storm passed.'));

  for (const name of [...expected, 'Dina Director'])
    expect(dmsOf(district, name).slice(1)).toEqual([
      expect.stringContaining('The highlight meeting on Thursday, December 17 has moved to Friday, December 18'),
      expect.stringContaining('on Friday, December 18 is called off'),
      expect.stringMatching(/is back on[\s\S]*The storm passed\./),
    ]);
  await max.command('/highlight calendar');
  expect(said(district, 'Max Manager')).toContain('moved from Thursday, December 17');
});

test('a snow day moves a meeting to the next possible day', async () => {
  const district = await beforeMeeting();
  const max = district.as('Max Manager');
  await max.command('/highlight calendar');
  await max.press('Change…');
  const window = max.window()?.text;
  await max.fill('What would you like to do?', 'Move it to the next open day');
  await max.submit();
  await district.drain();

  expect(window).toContain('The next open day is Friday, December 18.');
  expect(dmsOf(district, 'Mona Monitor').at(-1)).toContain('has moved to Friday, December 18');
});

test('who is invited is told and sees the meeting; a name nobody has is said by line; who is taken off is told too', async () => {
  const district = await beforeMeeting();
  const wrong = await invite(district, 'Dina Director\nNo Body');
  await invite(district, 'dina dir\nIvo Invited');
  const [dina] = dmsOf(district, 'Dina Director');
  await district.as('Ivo Invited').press('My part');
  const ivo = said(district, 'Ivo Invited');
  const home = await homeOf(district, 'Ivo Invited');
  await invite(district, 'Dina Director');

  expect(JSON.stringify(wrong)).toContain('Line 2: nobody on the roster is called “No Body”.');
  expect(dina).toContain('Max Manager invites you to the highlight meeting: Thursday, December 17');
  expect(ivo).toContain('Also invited: Dina Director, Ivo Invited.');
  expect(ivo).not.toContain('Calendar');
  expect(home).toContain('Next highlight meeting: Thursday, December 17');
  expect(dmsOf(district, 'Ivo Invited').at(-1)).toContain(
    'You don’t need to come to the highlight meeting of Thursday',
  );
  expect(await homeOf(district, 'Ivo Invited')).not.toContain('highlight meeting');
  expect(dmsOf(district, 'Dina Director')).toHaveLength(1);
});

test('what the monitor wants goes to whoever holds it, who answers with one tap, with a link, or why not', async () => {
  const district = await beforeMeeting();
  await ask(district, 'Attendance by grade | Dina Director\nA principal for the data talk | Pat Okafor\nThe budget');
  const dina = district.as('Dina Director');
  const asked = dmsOf(district, 'Dina Director').at(-1);
  await dina.press('Attach…');
  const nothing = await dina.submit();
  await dina.fill('Evidence: a link', 'https://data.example/attendance');
  await dina.submit();
  await district.as('Pat Okafor').press('Will bring it');
  await district.as('Max Manager').press('Cannot…');
  await district.as('Max Manager').fill('Why not, or what could you bring instead?', 'The city has it.');
  await district.as('Max Manager').submit();
  await district.drain();
  await district.as('Mona Monitor').command('/highlight');
  await district.as('Mona Monitor').press('What is asked for');
  const list = said(district, 'Mona Monitor');

  expect(asked).toMatch(/Mona Monitor asks you to bring this[\s\S]*Attendance by grade/);
  expect(JSON.stringify(nothing)).toContain('Give a link here');
  expect(list).toContain('1 attached, 1 will bring it, 1 can’t bring it');
  expect(list).toMatch(/Attendance by grade[^\n]*Dina Director\n🟢 attached: .*data\.example/);
  expect(list).toMatch(/The budget[^\n]*Max Manager\n🔴 can’t bring it: The city has it\./);
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain('You said: 🟡 will bring it');
  // Nobody is told by message: the list has it.
  expect(dmsOf(district, 'Mona Monitor')).toHaveLength(1);
  expect(district.slack.problems()).toEqual([]);
});

test('whoever holds something is reminded in the day’s one message until they answer, and not after', async () => {
  const district = await beforeMeeting();
  await ask(district, 'Attendance by grade | Dina Director', 'Max Manager');
  await at(district, '2026-11-24', '14:31');
  const [wanted, reminded] = dmsOf(district, 'Dina Director');
  await district.as('Dina Director').press('Will bring it');
  await district.drain();
  const after = dmsOf(district, 'Dina Director').at(-1);
  await at(district, '2026-11-25', '14:31');

  expect(wanted).toContain('Max Manager asks you, for the plan monitor, to bring this');
  expect(reminded).toMatch(/Before you go home[\s\S]*please bring “Attendance by grade”/);
  expect(after).toMatch(/^Done by you: /);
  expect(dmsOf(district, 'Dina Director')).toHaveLength(2);
});

test('for who is not in Slack the plan manager is asked, and answers for them', async () => {
  const district = await beforeMeeting();
  await ask(district, 'Lesson plans | Cy Paper');
  await at(district, '2026-11-24', '14:31');
  const max = district.as('Max Manager');
  const reminded = dmsOf(district, 'Max Manager').at(-1);
  await max.press('Answer for them…');
  await max.fill('What do they say?', 'They will bring it');
  await max.submit();
  await district.drain();

  expect(reminded).toContain('Cy Paper, who isn’t in Slack, is asked to bring “Lesson plans”');
  expect(said(district, 'Max Manager')).toContain('🟡 will bring it');
  expect(dmsOf(district, 'Max Manager').at(-1)).toMatch(/^Done by you: /);
});

test('what is taken back is asked of nobody any more, and a line that cannot be read saves nothing', async () => {
  const district = await beforeMeeting();
  const wrong = await ask(district, 'Attendance | Dina Director\nBudget | Nobody Here');
  const kept = district.db.select().from(highlightRequest).all();
  await shut(district.as('Mona Monitor'));
  await ask(district, 'Attendance | Dina Director');
  await pressBeside(district, 'Mona Monitor', 'Attendance');
  await district.drain();

  expect(JSON.stringify(wrong)).toContain('Line 2: nobody on the roster is called “Nobody Here”.');
  expect(kept).toEqual([]);
  expect(said(district, 'Mona Monitor')).toContain('Nobody has been asked to bring anything yet.');
  expect(dmsOf(district, 'Dina Director').at(-1)).toContain('It’s no longer needed.');
});

test('five school days before the report is due its draft is ready to look at; from the due day the plan manager is reminded until it is final', async () => {
  const district = await beforeMeeting();
  await at(district, '2026-12-02', '08:00');
  const early = dmsOf(district, 'Max Manager');
  await at(district, '2026-12-03', '07:31');
  const ready = dmsOf(district, 'Max Manager').at(-1);
  await at(district, '2026-12-04', '08:00');
  const again = dmsOf(district, 'Max Manager').filter((one) => one.includes('draft is ready'));
  await at(district, '2026-12-10', '14:31');
  const due = dmsOf(district, 'Max Manager').at(-1);
  await makeFinal(district);
  await at(district, '2026-12-11', '14:31');

  expect(early.join()).not.toContain('draft is ready');
  expect(ready).toContain('The highlight report for Thursday, December 17');
  expect(ready).toContain('is due on Thursday, December 10');
  expect(again).toHaveLength(1);
  expect(due).toContain('is due today, Thursday, December 10');
  expect(dmsOf(district, 'Max Manager').filter((one) => one.includes('Before you go home'))).toEqual([]);
});

test('the draft says what is on record, with a remark beside it; final, it goes to who may read it, with a PDF of everything', async () => {
  const district = await beforeMeeting();
  importPlan(district);
  raise(district, 'Buses are late');
  await invite(district, 'Dina Director\nIvo Invited');
  await ask(district, 'Attendance by grade | Dina Director');
  const max = district.as('Max Manager');
  await max.command('/highlight');
  await max.press('The draft');
  await pressBeside(district, 'Max Manager', 'Rigorous instruction');
  await max.fill('Your remark', 'We are slower than planned.');
  await max.submit();
  const draft = said(district, 'Max Manager');
  const shown = await makeFinal(district);
  await district.as('Mona Monitor').press('Send me the PDF');
  await district.drain();

  expect(draft).toContain('🟢 your remark: We are slower than planned.');
  expect(shown).toContain(
    'Who will be able to read it: Mona Monitor, Max Manager, Sam Sato, Ada Assistant, Dina Director.',
  );
  for (const name of [...expected, 'Max Manager', 'Dina Director']) {
    const told = dmsOf(district, name).filter((one) => one.includes('Highlight report for Thursday, December 17'));
    expect(told).toHaveLength(1);
    expect(told[0]?.split('\n').filter((line) => !line.startsWith('[')).length).toBeLessThanOrEqual(6);
    const thread = dmsOf(district, name);
    expect(thread.find((one) => one.startsWith('1 Rigorous instruction'))).toContain('We are slower than planned.');
    expect(thread.join('\n')).toContain('Buses are late');
  }
  expect(dmsOf(district, 'Ivo Invited').join()).not.toContain('report');
  const [file] = await filesOf(district, 'Mona Monitor');
  const text = pdfText(file?.bytes ?? Buffer.of()).replaceAll('\n', ' ');
  for (const said of ['Central Office', 'We are slower than planned.', 'Buses are late', 'Attendance by grade'])
    expect(text).toContain(said);
  expect(district.slack.problems()).toEqual([]);
});

const canary = 'cormorant';

/** Everything that ever reached somebody. */
async function reached(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  await person.command('/highlight');
  await person.press('What is asked for');
  const { slack } = district;
  return JSON.stringify([
    person.dms(),
    person.ephemerals(),
    await homeOf(district, name),
    slack.messages().filter((one) => one.channel === person.dms()[0]?.channel),
  ]);
}

test('before the report is final nothing of obstacles or remarks reaches the monitor; afterwards it does', async () => {
  const district = await beforeMeeting();
  raise(district, `The ${canary} sits on the cable`);
  const max = district.as('Max Manager');
  await max.command('/highlight');
  await max.press('The draft');
  await pressBeside(district, 'Max Manager', 'Obstacles');
  await max.fill('Your remark', `Remark on the ${canary}`);
  await max.submit();
  await at(district, '2026-12-10', '14:31');
  const before = await reached(district, 'Mona Monitor');
  const written = district.db
    .select()
    .from(outbox)
    .all()
    .filter((one) => one.personId === district.idOf('Mona Monitor'));
  await makeFinal(district);
  await district.as('Mona Monitor').press('My part');
  await district.as('Mona Monitor').press('Read the report');

  expect(before).not.toContain(canary);
  expect(JSON.stringify(written)).not.toContain(canary);
  expect(dmsOf(district, 'Mona Monitor').join('\n')).toContain(`The ${canary} sits on the cable`);
  expect(said(district, 'Mona Monitor')).toContain(`Remark on the ${canary}`);
});

test('a correction is a further version: the first is kept, its readers are told what was corrected', async () => {
  const district = await beforeMeeting();
  await makeFinal(district);
  const covers = () =>
    dmsOf(district, 'Mona Monitor').filter((one) => one.startsWith('Highlight report for Thursday, December 17'));
  const before = covers().length;
  const shown = await makeFinal(district, 'A figure was of last year.');
  const rows = district.db.select().from(highlightReport).all();

  expect(rows.map(({ edition }) => edition)).toEqual(['1', '2']);
  expect(shown).toContain('This will be version 2');
  expect(covers()).toHaveLength(before + 1);
  expect(covers().at(-1)).toContain('Version 2, final on');
  expect(covers().at(-1)).toContain('What was corrected: A figure was of last year.');
  expect(covers().at(-2)).not.toContain('Version 2');
});

test('a final report that somebody changed in the database is not shown', async () => {
  const district = await beforeMeeting();
  await makeFinal(district);
  inTx(district.db, (tx) => tx.update(highlightReport).set({ document: '{}' }).run());

  await district.as('Mona Monitor').command('/highlight');
  await district.as('Mona Monitor').press('Read the report');

  expect(said(district, 'Mona Monitor')).toContain('Reference');
});

test('Home says the next meeting with one’s own part in it, to those who are expected there and nobody else', async () => {
  const district = await beforeMeeting();
  await ask(district, 'Attendance | Sam Sato');

  expect(await homeOf(district, 'Sam Sato')).toMatch(
    /My meetings[\s\S]*December 17, Central Office\. 🔴 Please bring 1 thing\./,
  );
  expect(await homeOf(district, 'Max Manager')).toContain('⚪ The report is due on Thursday, December 10.');
  expect(await homeOf(district, 'Mona Monitor')).not.toContain('The report is due');
  for (const { name } of usual.filter((one) => one.role === 'principal' || one.role === 'teacher'))
    if (usual.find((one) => one.name === name)?.slack !== false)
      expect(await homeOf(district, name)).not.toContain('highlight meeting');
});

test('everybody is asked how their actions go five school days before the report is due', async () => {
  const district = await beforeMeeting();
  importPlan(district);
  await at(district, '2026-12-02', '09:01');
  const early = dmsOf(district, 'Pat Okafor');
  await at(district, '2026-12-03', '09:01');
  const asked = dmsOf(district, 'Pat Okafor').at(-1);
  await at(district, '2026-12-14', '09:01');

  expect(early.join()).not.toContain('Your actions in');
  expect(asked).toContain('Your actions in December');
  expect(dmsOf(district, 'Pat Okafor').filter((one) => one.includes('Your actions in'))).toHaveLength(1);
});

test('a benchmark that is read at each meeting is missing a reading for one that is over, and any since the meeting before counts', async () => {
  const district = await openDistrict();
  const [first, ...others] = smallPlan.Benchmarks;
  importPlan(district, {
    ...smallPlan,
    Benchmarks: [first.map((cell, at) => (at === 6 ? 'per meeting' : cell)), ...others],
  });
  await addDates(district, ['2026-11-24', '2026-12-22']);
  const dina = district.as('Dina Director');
  await at(district, '2026-11-24', '15:00');
  const before = await homeOf(district, 'Dina Director');
  await at(district, '2026-12-02', '15:00');
  const missing = await homeOf(district, 'Dina Director');
  await dina.command('/benchmark 1.1.B1');
  await dina.press('Record…');
  const periods = await dina.options('For which period?');
  await dina.fill('Reading, in %', '62');
  await dina.submit();
  await shut(dina);

  expect(before).not.toContain('no reading for');
  expect(missing).toContain('no reading for Nov 24, 2026');
  expect(periods).toEqual(['Nov 24, 2026', 'Dec 2, 2026']);
  expect(await homeOf(district, 'Dina Director')).not.toContain('no reading for Nov 24');
});

test('a report that is late, or corrected after the meeting, is made final all the same', async () => {
  const district = await beforeMeeting();
  await at(district, '2026-12-10', '14:31');
  await at(district, '2026-12-18', '09:00');
  await district.as('Max Manager').press('Look at the draft');
  const draft = said(district, 'Max Manager');
  await district.as('Max Manager').press('Read it, make it final…');
  await district.as('Max Manager').submit();
  await district.drain();

  expect(draft).toContain('🔴 was due on Thursday, December 10');
  expect(dmsOf(district, 'Mona Monitor').join('\n')).toContain('Highlight report for Thursday, December 17');
});
