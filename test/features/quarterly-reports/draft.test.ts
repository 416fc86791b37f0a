import { expect, test } from 'vitest';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { filesOf } from '../../handed-over.ts';
import { recorded } from '../../recorded.ts';
import { beginReport, dmsTo, makeFinal, openDrafting, openReport, seenBy } from './drafting.ts';

const mona = 'Mona Monitor';
const max = 'Max Manager';
const sam = 'Sam Sato';

test('the monitor has a draft of the year so far after four taps', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  person.resetBudget();

  await beginReport(district, mona);
  expect(seenBy(district, mona)).toContain('Gathering what is on record…');
  expect(dmsTo(district, mona)).toContain('The draft for July 1 to November 22, 2026 is ready: 2 parts, 10 sentences.');
  await person.press('Open the draft');

  expect(person.budget().taps).toBeLessThanOrEqual(4);
  expect(seenBy(district, mona)).toContain('Quarterly report: July 1 to November 22, 2026');
  expect(seenBy(district, mona)).toContain('Author: Mona Monitor, plan monitor.');
  expect(seenBy(district, mona)).toContain('8 sentences');
});

test('the next report begins the day after the last one, and a period that cannot be is refused', async () => {
  const { district } = await openDrafting();
  expect(await beginReport(district, mona, { since: '2026-06-01', until: '2026-10-31' })).not.toContain('errors');

  const refused = async (days: { since?: string; until?: string }) => beginReport(district, mona, days);
  expect(await refused({ until: '2026-11-24' })).toContain('can’t end after today');
  expect(await refused({ since: '2026-11-20', until: '2026-11-10' })).toContain('starts after it ends');
  expect(await refused({ since: '2026-06-01', until: '2026-10-31' })).toContain('a report on Jun 1–Oct 31 already.');
  await district.as(mona).close({ all: true });

  await beginReport(district, mona);
  await district.as(mona).command('/throughline report');
  expect(seenBy(district, mona)).toMatch(/November 1 to November 22, 2026[\s\S]*June 1 to October 31, 2026/);
});

test('without a monitor on the roster nobody begins a report, and who may not is not offered it', async () => {
  const { district } = await openDrafting({
    cast: [
      { name: max, role: 'planManager' },
      { name: 'Dina Director', role: 'director' },
      { name: 'Pat Okafor', role: 'principal', school: 'Lincoln' },
      { name: 'Paula Webster', role: 'principal', school: 'Webster' },
      { name: 'Al Vice', role: 'assistantPrincipal', school: 'Lincoln' },
    ],
  });
  await district.as(max).command('/throughline report');
  expect(seenBy(district, max)).toContain('No reports yet.');
  await district.as(max).press('Begin a report…');
  expect(seenBy(district, max)).toContain('There is no plan monitor on the roster. Add one first.');

  await district.as('Pat Okafor').command('/throughline report');
  expect(JSON.stringify(district.as('Pat Okafor').ephemerals().at(-1))).not.toContain('Begin a report…');
  expect(seenBy(district, 'Pat Okafor')).toContain('No quarterly report is public yet.');
});

test('a report whose monitor has no Slack is written by the plan manager, and says so', async () => {
  const { district } = await openDrafting({
    cast: [
      { name: mona, role: 'planMonitor', slack: false },
      { name: max, role: 'planManager' },
      { name: sam, role: 'superintendent' },
      { name: 'Dina Director', role: 'director' },
      { name: 'Pat Okafor', role: 'principal', school: 'Lincoln' },
      { name: 'Paula Webster', role: 'principal', school: 'Webster' },
      { name: 'Al Vice', role: 'assistantPrincipal', school: 'Lincoln' },
    ],
  });
  const person = district.as(max);

  await beginReport(district, max);
  expect(dmsTo(district, max)).toContain('is ready: 2 parts, 10 sentences.');
  await person.press('Open the draft');
  expect(seenBy(district, max)).toContain('Author: Mona Monitor. Written by the plan manager for the plan monitor.');
  await person.press('Routine…');
  await person.fill('Your words', 'The routine holds.');
  await person.submit();
  expect(await openReport(district, max)).toContain('2 sentences, your words');
});

test('a part keeps what is left out and written, and what is gathered again changes nothing of it', async () => {
  const { district, saying } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);

  await person.press('Open 1…');
  expect(seenBy(district, mona)).toMatch(/What was done\n1\. In done, fact 1\.\n2\. In done, fact 2\.\nEvidence\n3\. /);
  expect(seenBy(district, mona)).toContain('In the PDF: 1 table, 1 chart.');
  await person.fill('Leave out sentences', ['2. In done, fact 2.']);
  await person.fill('Your words', 'We saw 82% in 1.1.B1.');
  await person.submit();
  expect(seenBy(district, mona)).toContain('7 sentences, your words, 1 left out');

  saying.value = '78%';
  await district.pass(3 * 86_400_000);
  await openReport(district, mona);
  await person.press('Gather again');
  await district.drain();
  expect(dmsTo(district, mona)).toContain('was gathered again. 1 sentence changed since Mon, Nov 23.');
  const page = await openReport(district, mona);
  expect(page).toContain('1 sentence changed since Mon, Nov 23.');
  // What was gathered is of other records: the history has their changes.
  expect(JSON.stringify(district.db.$client.prepare('SELECT * FROM record_change').all())).not.toContain(
    'In done, fact',
  );
  expect(page).toContain('7 sentences, your words, 1 left out');
  expect(page).toContain('⚠️ You write 82%. The record says 78% since Nov 12 (1.1.B1 Rigorous tasks).');

  await person.press('Open…');
  expect(seenBy(district, mona)).toContain('⚠️ You write 82%.');
  await person.fill('Your words', 'We saw 78% in 1.1.B1.');
  await person.submit();
  expect(await openReport(district, mona)).not.toContain('⚠️');
});

test('what is chosen in a part is kept at once, with what was typed by then', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);

  await person.press('Summary…');
  await person.fill('Your words', 'A good quarter.');
  await person.fill('In the report', 'Your words only');
  await person.close({ all: true });

  expect(await openReport(district, mona)).toContain('your words');
  await person.press('Summary…');
  expect(JSON.stringify(person.window())).toContain('A good quarter.');
});

test('the drafted words go into the box to be rewritten, without those that are left out', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);

  await person.press('Routine…');
  await person.fill('Leave out sentences', ['1. In routine, fact 1.']);
  await person.press('Start from the drafted words');

  const window = JSON.stringify(person.window());
  expect(window).toContain('"initial_value":"In routine, fact 2."');
  expect(window).toMatch(/"initial_option":\{[^}]*\{[^}]*Your words only/);
  await person.submit();
  expect(await openReport(district, mona)).toMatch(/The district’s routine\nyour words/);
});

test('own words alone need words, and a part can be left out', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);

  await person.press('Routine…');
  await person.fill('In the report', 'Your words only');
  expect(JSON.stringify(await person.submit())).toContain('Write a few words, or choose another answer above.');
  await person.fill('In the report', 'Leave this part out');
  await person.submit();
  expect(await openReport(district, mona)).toMatch(/The district’s routine\nLeft out/);
});

test('every drafted sentence leads to its records', async () => {
  const { district } = await openDrafting({}, { each: 4 });
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);

  await person.press('Open 1…');
  await person.press('What it rests on');
  expect(seenBy(district, mona)).toContain('What it rests on: 1 ');
  expect(seenBy(district, mona)).toContain('5. 1.1.B1 Rigorous tasks: 82% of visits.');
  await person.press('Next');
  expect(seenBy(district, mona)).toContain('6. In evidence, fact 2.');
  await person.press('Back');
  await person.press('Open 1');
  expect(seenBy(district, mona)).toContain('Strategic objective 1 Rigorous instruction');
});

test('the largest part fits into its window: every sentence is whole, and a hundred can be left out', async () => {
  const words = (part: string, at: number) =>
    `In ${part}, ${'a long fact of the record, '.repeat(12)}number ${at + 1}.`;
  const { district } = await openDrafting({}, { each: 60, words });
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);

  await person.press('Open 1…');
  const blocks = person.window()?.blocks ?? [];
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(visibleText(blocks)).toContain(`240. ${words('concerns', 59)}`);
  expect(visibleText(blocks)).not.toContain('…');
  expect(JSON.stringify(blocks).match(/"value":"(done|evidence) strategicObjective/g)).toHaveLength(100);
  expect(JSON.stringify(blocks)).not.toContain('Start from the drafted words');

  await person.fill('Leave out sentences', [`1. In done, ${'a long fact of the record, '.repeat(2)}a`]);
  await person.submit();
  expect(await openReport(district, mona)).toContain('239 sentences, 1 left out');
});

test('a period of which nothing is on record has its parts, and says so', async () => {
  const { district } = await openDrafting({}, { each: 0 });
  const person = district.as(mona);
  await beginReport(district, mona);
  expect(dmsTo(district, mona)).toContain('is ready: 0 parts, 0 sentences.');
  expect(await openReport(district, mona)).toContain('Nothing on record');

  await person.press('Open 1…');
  expect(seenBy(district, mona)).toContain('Nothing is on record for this part in this period.');
  await person.fill('Your words', 'There were no readings since October.');
  await person.submit();
  expect(await openReport(district, mona)).toContain('your words');
});

test('what could not be gathered is told, with the way on', async () => {
  const { district, saying } = await openDrafting({}, { fails: true });
  const person = district.as(mona);
  await beginReport(district, mona);
  for (let hours = 0; hours < 60 && !dmsTo(district, mona).includes('couldn’t gather'); hours += 1)
    await district.pass(3_600_000);
  expect(dmsTo(district, mona)).toContain(
    'I couldn’t gather what is on record for July 1 to November 22, 2026. Nothing you wrote is lost.',
  );

  saying.fails = false;
  await person.press('Gather again');
  await district.drain();
  expect(dmsTo(district, mona)).toContain('is ready: 2 parts, 10 sentences.');
});

test('the superintendent is asked what went well and what did not, and says it in their own words', async () => {
  const { district } = await openDrafting({ now: '2026-11-23T11:00:00Z' });
  const person = district.as(sam);
  await beginReport(district, mona);
  await district.pass(9 * 3_600_000);
  await district.drain();
  expect(visibleText((await person.openHome())?.blocks ?? [])).toContain(
    'What went well, and what stands in the way? It goes into the quarterly report for July 1 to November 22, 2026.',
  );

  await person.press('Write them…', 'home');
  expect(seenBy(district, sam)).toContain('The plan monitor is writing the quarterly report for July 1');
  expect(JSON.stringify(await person.submit())).toContain('Write a success, or an impediment below.');
  await person.fill('Successes', 'Two schools share a coach.');
  await person.fill('Impediments', 'The bus <!channel> is *late*.');
  await person.submit();
  await district.drain();
  expect(dmsTo(district, sam)).toContain(
    'Done by you: successes and impediments for the quarterly report for July 1 to November 22, 2026',
  );
  expect(visibleText((await person.openHome())?.blocks ?? [])).not.toContain('What went well');

  await openReport(district, mona);
  await district.as(mona).press('Reported…');
  expect(seenBy(district, mona)).toContain(
    'The superintendent reported these impediments: The bus <!channel> is late.',
  );
  expect(JSON.stringify(district.as(mona).window())).toContain('&lt;!channel&gt;');
  await district.as(mona).close({ all: true });

  await person.close({ all: true });
  await person.command('/throughline report');
  await person.press('Change…');
  await person.fill('Successes', 'Three schools share a coach.');
  await person.submit();
  await openReport(district, mona);
  await district.as(mona).press('Reported…');
  expect(seenBy(district, mona)).toContain('Three schools share a coach.');
});

test('the Word file has the draft as it stands, for who writes it', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);
  await person.press('Word file');
  await district.drain();

  const [file] = await filesOf(district, mona);
  expect(file?.name).toBe('quarterly-report-2026-07-01-to-2026-11-22-draft.docx');
  expect(file?.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('a draft that was never sent can be discarded, and its days are free again', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);
  await person.press('Discard…');
  expect(seenBy(district, mona)).toContain('No reports yet.');
  expect(await beginReport(district, mona)).not.toContain('errors');
});

test('a draft that was sent stays, and its parts can still be changed until it is final', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);
  const { db } = district;
  db.$client.prepare("UPDATE quarterly_report SET sent_on = '2026-11-23'").run();

  await person.press('Discard…');
  expect(seenBy(district, mona)).toContain('This report was sent to the fact-check, so it stays.');
  expect(await openReport(district, mona)).toContain('In the fact-check since today.');
  expect(JSON.stringify(person.ephemerals().at(-1))).not.toContain('Discard…');
  await person.press('Routine…');
  await person.fill('Your words', 'It holds.');
  await person.submit();
  expect(await openReport(district, mona)).toContain('2 sentences, your words');
});

test('a version that is final is not written in any more, not even in a window that is still open', async () => {
  const { district } = await openDrafting();
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);
  await person.press('Routine…');
  const { db, idOf } = district;
  const id = db.$client.prepare('SELECT id FROM quarterly_report').pluck().get();
  makeFinal(district, String(id), idOf(mona));

  await person.fill('Your words', 'Too late.');
  expect(JSON.stringify(await person.submit())).toContain('This version is final.');
  expect(db.$client.prepare('SELECT count(*) FROM quarterly_words').pluck().get()).toBe(0);
  expect(await openReport(district, mona)).not.toContain('Routine…');
});

test('Home tells who writes a report where it is, and nobody else', async () => {
  const { district } = await openDrafting();
  await beginReport(district, mona);
  const homeOf = async (name: string) => visibleText((await district.as(name).openHome())?.blocks ?? []);

  expect(await homeOf(mona)).toContain('Quarterly report for July 1 to November 22, 2026. Draft.');
  expect(await homeOf(max)).not.toContain('Quarterly report for');
  expect(await homeOf('Ada Assistant')).not.toContain('Quarterly report for');
});

test('what somebody typed is shown as typed, whatever it is', async () => {
  const hostile = '<!channel> *bold* </script> <@U1> & &amp; “82%” 𝕏 ﷽';
  const { district } = await openDrafting({}, { words: () => hostile });
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);
  await person.press('Routine…');
  expect(JSON.stringify(person.window())).not.toContain('<!channel>"');
  await person.press('Start from the drafted words');
  await person.submit();
  expect(await openReport(district, mona)).toContain('your words');
});

interface Press {
  user: { id: string };
  actions: { value: string; action_id: string; action_ts: string }[];
}

test('nobody else reads a word of a draft before it is sent, with whatever button', async () => {
  const wires = recorded();
  const { district } = await openDrafting({ receiver: wires.receiver }, { words: () => 'A drafted canary.' });
  const person = district.as(mona);
  await beginReport(district, mona);
  await openReport(district, mona);
  await person.press('Routine…');
  await person.fill('Your words', 'A written canary.');
  await person.submit();
  await openReport(district, mona);
  const press = structuredClone(wires.last('block_actions')) as unknown as Press;
  const id = String(district.db.$client.prepare('SELECT id FROM quarterly_report').pluck().get());
  const rows = () => JSON.stringify(district.db.$client.prepare('SELECT * FROM quarterly_words').all());
  const before = rows();

  for (const name of [sam, max, 'Ada Assistant', 'Pat Okafor', 'Ana Rivera', 'Cora Committee']) {
    await district.as(name).command('/throughline report');
    for (const [action, value] of [
      ['show', id],
      ['open-part', `${id}|routine`],
      ['start-from-drafted', `${id}|routine`],
      ['rests-on', `${id}|routine`],
      ['menu', `${id}|gather`],
      ['discard', id],
      ['word', id],
    ] as const) {
      district.logged.length = 0;
      const forged = structuredClone(press);
      forged.user.id = district.as(name).id;
      for (const each of forged.actions)
        Object.assign(each, { value, action_id: `quarterly-reports/${action}#0`, action_ts: `${Math.random()}` });
      await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
      await district.settle();
      expect([name, action, district.logged.join().includes('refused')]).toEqual([name, action, true]);
    }
    await district.drain();
    const everything = JSON.stringify([
      district.as(name).ephemerals(),
      district.as(name).dms(),
      district.as(name).window() ?? {},
      await district.as(name).openHome(),
    ]);
    expect([name, /canary/.test(everything), (await filesOf(district, name)).length]).toEqual([name, false, 0]);
  }
  expect(rows()).toBe(before);
  expect(await openReport(district, mona)).toContain('your words');
});
