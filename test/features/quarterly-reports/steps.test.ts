import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { quarterlyShapes } from '../../../src/features/quarterly-reports/final/document.ts';
import { quarterlyDocumentNow } from '../../../src/features/quarterly-reports/final/freeze.ts';
import { quarterlyReport, quarterlyStep, quarterlyVersion } from '../../../src/features/quarterly-reports/schema.ts';
import { quarterlyReportById } from '../../../src/features/quarterly-reports/store.ts';
import { freeze } from '../../../src/kit/documents/frozen.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { keptOf } from '../../proofs/seen.ts';
import { recorded } from '../../recorded.ts';
import { ada, ana, at, castWithout, forge, handOn, max, mona, pat, sam } from './checking.ts';
import { beginReport, dmsTo, openReport, seenBy } from './drafting.ts';

const dina = 'Dina Director';
const steps = ({ db }: TestDistrict) => db.select().from(quarterlyStep).all();

/** The author adds a step to the newest report. Gives what the window was answered. */
async function addStep(district: TestDistrict, words: string, day: string, owner: string = dina): Promise<string> {
  const person = district.as(mona);
  if (person.window()) await person.close({ all: true });
  await openReport(district, mona);
  await person.press('Add a next step…');
  await person.fill('Next step', words);
  await person.fill('Owner', owner);
  await person.fill('By', day);
  return JSON.stringify(await person.submit());
}

/** The version at work of the only report is final, and public from that day. */
function release({ db, clock, idOf }: TestDistrict, day: Day): void {
  inTx(db, (tx) => {
    const [one] = tx.select().from(quarterlyReport).all();
    const report = quarterlyReportById(tx, one?.id ?? '');
    if (!report) throw new Error('there is no report');
    const document = quarterlyDocumentNow(contextOn(tx, clock, features), report, day);
    const final = { ...freeze(quarterlyShapes, document), finalById: idOf(mona), finalOn: day };
    tx.update(quarterlyReport).set({ releasedOn: day }).run();
    tx.insert(quarterlyVersion)
      .values({ reportId: report.id, number: report.version, ...final, publicFrom: day, releasedOn: day })
      .run();
  });
}

/** A public report with three next steps of December 1. */
async function released(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await openDistrict(options);
  await beginReport(district, mona);
  for (const words of ['Coaches plan weekly.', 'Order the new books.', 'Publish the calendar.'])
    await addStep(district, words, '2026-12-01');
  release(district, '2026-11-24');
  return district;
}

const highlight = ({ db, clock }: TestDistrict, since: Day) =>
  inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    return c.occasions
      .gather('highlight', c, { meetingId: 'm', since, until: c.today })
      .filter(({ part }) => part === 'feedback');
  });

test('a next step has words, an owner who is an administrator or the plan manager, and a day to come; it is changed and removed', async () => {
  const district = await openDistrict();
  await beginReport(district, mona);
  expect(await addStep(district, 'Coaches plan weekly.', '2026-11-23')).toContain(
    'Choose a day after today, Monday, November 23.',
  );
  await district.as(mona).close({ all: true });
  await openReport(district, mona);
  await district.as(mona).press('Add a next step…');
  await expect(district.as(mona).fill('Owner', ana)).rejects.toThrow();
  await district.as(mona).close({ all: true });

  await addStep(district, 'Coaches plan weekly.', '2026-12-01');
  await addStep(district, 'Order the new books.', '2026-12-02', max);
  expect(seenBy(district, mona)).toContain('Coaches plan weekly.\nDina Director, by Dec 1');
  expect(seenBy(district, mona)).toContain('Order the new books.\nMax Manager, by Dec 2');
  await district.as(mona).press('Change…');
  await district.as(mona).fill('Next step', 'Coaches plan every week.');
  await district.as(mona).submit();
  expect(seenBy(district, mona)).toContain('Coaches plan every week.\nDina Director, by Dec 1');
  await district.as(mona).press('Remove');
  expect(seenBy(district, mona)).not.toContain('Coaches plan every week.');
  expect(steps(district)).toHaveLength(2);
  expect(steps(district)[0]?.removedOn).toBe('2026-11-23');

  await at(district, '2026-12-02', '14:35');
  expect(dmsTo(district, max)).not.toContain('Order the new books.');
  release(district, '2026-12-02');
  const page = await openReport(district, mona);
  expect(page).toContain('Public since');
  expect(page).not.toContain('Add a next step…');
});

test('once the report is public its owner is asked on the day, answers with one tap or says why not, and what is asked closes', async () => {
  const district = await released();
  const person = district.as(dina);
  await at(district, '2026-11-30', '14:35');
  expect(dmsTo(district, dina)).not.toContain('next step');
  await at(district, '2026-12-01', '14:35');
  expect(dmsTo(district, dina)).toContain(
    'Your next step from the quarterly report for July 1 to November 22, 2026, by today: “Coaches plan weekly.” Did it get done?',
  );
  person.resetBudget();
  await person.press('Done');
  await district.drain();
  expect(person.budget().taps).toBe(1);
  await person.press('Partly or not…');
  await person.fill('How does it stand?', 'Not done');
  expect(JSON.stringify(await person.submit())).toContain('Why?');
  await person.fill('Why?', 'No money before January.');
  await person.submit();
  await district.drain();

  expect(steps(district).map(({ outcome, said }) => [outcome, said])).toEqual([
    ['done', ''],
    ['not', 'No money before January.'],
    [null, ''],
  ]);
  expect(dmsTo(district, dina)).toContain('You’ve done 2 of these.');
});

test('what nobody answers goes to the plan manager without its words, and an owner without Slack is asked for by them', async () => {
  const district = await released();
  for (const day of ['12-01', '12-02', '12-03', '12-04', '12-07', '12-08', '12-09'])
    await at(district, `2026-${day}`, '14:35');
  const told = dmsTo(district, max);
  expect(told).toContain('a next step from the quarterly report for July 1 to November 22, 2026, due Dec 1');
  expect(told).not.toContain('Coaches plan weekly.');

  const other = await released({ cast: castWithout(dina) });
  await at(other, '2026-12-01', '14:35');
  expect(dmsTo(other, max)).toContain('Dina Director isn’t on Slack. Their next step from the quarterly report');
});

test('nobody else says what became of a step, and before the report is public nobody does', async () => {
  const wires = recorded();
  const district = await openDistrict({ receiver: wires.receiver });
  await beginReport(district, mona);
  await addStep(district, 'Coaches plan weekly.', '2026-12-01');
  const [step] = steps(district);
  const press = (name: string, action: string) =>
    forge({ district, wires }, name, `quarterly-reports/${action}`, step?.id ?? '');
  await press(dina, 'step-done');
  await press(pat, 'step-menu');
  await forge({ district, wires }, pat, 'quarterly-reports/step-menu', `${step?.id}|remove`);
  release(district, '2026-11-24');
  for (const name of [pat, ana, mona]) await press(name, 'step-done');
  expect(steps(district)).toMatchObject([{ outcome: null, removedOn: null }]);
  await press(ada, 'step-done');
  expect(steps(district)).toMatchObject([{ outcome: 'done', settledById: district.idOf(ada) }]);
  await press(dina, 'step-done');
  expect(steps(district)).toMatchObject([{ settledById: district.idOf(ada) }]);
});

test('what is kept about its owner has a step once the report is public, and nothing of one that was changed or removed', async () => {
  const district = await openDistrict();
  await beginReport(district, mona);
  await addStep(district, 'Order the new books.', '2026-12-01');
  await district.as(mona).press('Change…');
  await district.as(mona).fill('Next step', 'Order the old books.');
  await district.as(mona).submit();
  await addStep(district, 'Coaches plan weekly.', '2026-12-01');
  await district.as(mona).press({ option: `${steps(district)[0]?.id}|remove` });
  expect(keptOf(district, dina)).not.toMatch(/new books|old books|Coaches/);
  expect(keptOf(district, mona)).toContain('Coaches plan weekly.');
  release(district, '2026-11-24');
  expect(keptOf(district, dina)).toContain('Coaches plan weekly.');
  expect(keptOf(district, dina)).not.toMatch(/new books|old books/);
});

test('a highlight meeting opens with the steps that are open or were settled since the last one', async () => {
  const district = await released();
  await at(district, '2026-12-01', '14:35');
  await district.as(dina).press('Done');
  await district.drain();
  const [piece] = highlight(district, '2026-11-20');
  expect(plain(piece?.words ?? [])).toBe(
    [
      'Next steps from the quarterly report for July 1 to November 22, 2026',
      'Coaches plan weekly. Dina Director, by Dec 1: 🟢 done',
      'Order the new books. Dina Director, by Dec 1: ⚪ not due yet',
      'Publish the calendar. Dina Director, by Dec 1: ⚪ not due yet',
    ].join('\n'),
  );
  expect(piece?.refs).toEqual(steps(district).map(({ id }) => `quarterlyStep/${id}`));
  await at(district, '2026-12-03', '12:00');
  const [later] = highlight(district, '2026-12-02');
  expect(plain(later?.words ?? [])).not.toContain('Coaches plan weekly.');
  expect(plain(later?.words ?? [])).toContain('Order the new books. Dina Director, by Dec 1: 🔴 no answer yet');
});

test('the next report begins with what became of them: offices and nobody by name, one not done with why, one without an answer', async () => {
  const district = await released();
  await at(district, '2026-12-01', '14:35');
  await district.as(dina).press('Done');
  await district.as(dina).press('Partly or not…');
  await district.as(dina).fill('How does it stand?', 'Partly done');
  await district.as(dina).fill('Why?', 'Grade 5 is left.');
  await district.as(dina).submit();
  await at(district, '2026-12-10', '09:00');
  await beginReport(district, mona);
  await openReport(district, mona);
  await district.as(mona).press('Last steps…');
  const said = seenBy(district, mona);

  expect(said).toContain('1. 1 of 3 next steps from the quarterly report for July 1 to November 22, 2026 are done.');
  expect(said).toContain('2. Coaches plan weekly. Owner: the director, by Tuesday, December 1. Done.');
  expect(said).toContain(
    '3. Order the new books. Owner: the director, by Tuesday, December 1. Partly done: “Grade 5 is left.”',
  );
  expect(said).toContain('4. Publish the calendar. Owner: the director, by Tuesday, December 1. No answer yet.');
  expect(said).not.toContain('Dina');
});

test('the first report says that there are none, and so does one after a report without any', async () => {
  const district = await openDistrict();
  await beginReport(district, mona);
  await openReport(district, mona);
  await district.as(mona).press('Last steps…');
  expect(seenBy(district, mona)).toContain('There is no earlier report with next steps.');
  await district.as(mona).close({ all: true });
  release(district, '2026-11-24');
  await at(district, '2026-12-10', '09:00');
  await beginReport(district, mona);
  await openReport(district, mona);
  await district.as(mona).press('Last steps…');
  expect(seenBy(district, mona)).toContain(
    'The quarterly report for July 1 to November 22, 2026 recommended no next steps.',
  );
});

test('a step of somebody who has left is the plan manager’s to answer', async () => {
  const district = await released();
  handOn(district, 'director', { name: dina, day: '2026-11-27' });
  await at(district, '2026-12-01', '14:35');
  expect(dmsTo(district, max)).toContain('Coaches plan weekly.');
  expect(dmsTo(district, sam)).not.toContain('Coaches plan weekly.');
});

test('a step of a later version is asked about once that version is public, and those before it stay as they are', async () => {
  const wires = recorded();
  const district = await released({ receiver: wires.receiver });
  const [first] = steps(district);
  inTx(district.db, (tx) => tx.update(quarterlyReport).set({ version: 2 }).run());
  await addStep(district, 'Hire a second coach.', '2026-12-02');
  expect(seenBy(district, mona)).toContain('Hire a second coach.\nDina Director, by Dec 2');
  await forge({ district, wires }, mona, 'quarterly-reports/step-menu', `${first?.id}|remove`);
  expect(steps(district)[0]?.removedOn).toBeNull();

  await at(district, '2026-12-02', '14:35');
  expect(dmsTo(district, dina)).toContain('Coaches plan weekly.');
  expect(dmsTo(district, dina)).not.toContain('Hire a second coach.');
  expect(JSON.stringify(highlight(district, '2026-11-20'))).not.toContain('Hire a second coach.');

  release(district, '2026-12-02');
  await at(district, '2026-12-03', '14:35');
  expect(dmsTo(district, dina)).toContain('“Hire a second coach.” Did it get done?');
  expect(JSON.stringify(highlight(district, '2026-11-20'))).toContain('Hire a second coach.');
});
