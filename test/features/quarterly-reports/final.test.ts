import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { person } from '../../../src/district/schema.ts';
import { quarterlyLook, quarterlyReport, quarterlyVersion } from '../../../src/features/quarterly-reports/schema.ts';
import type { TestDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { passUntil } from '../principal-meetings/records.ts';
import { beginReport, dmsTo, openDrafting, openReport, seenBy } from './drafting.ts';
import {
  author,
  cast,
  checkFacts,
  fileTo,
  inPlanChannel,
  makeFinal,
  manager,
  openChecked,
  planChannel,
  pressIn,
  superintendent,
  writeInSummary,
} from './finals.ts';

const versionsIn = ({ db }: TestDistrict) => db.select().from(quarterlyVersion).all();
const refusal = async (district: TestDistrict): Promise<string> => {
  await openReport(district, author);
  await district.as(author).press('Make final…');
  const window = JSON.stringify(district.as(author).window());
  const answer = JSON.stringify(await district.as(author).submit());
  expect(versionsIn(district)).toEqual([]);
  return window + answer;
};

test('an author who changes nothing takes a report from draft to final in at most twelve taps', async () => {
  const { district } = await openDrafting({ cast });
  district.as(author).resetBudget();
  await beginReport(district, author);
  await checkFacts(district);
  await makeFinal(district);

  expect(versionsIn(district)).toHaveLength(1);
  expect(district.as(author).budget().taps).toBeLessThanOrEqual(12);
  expect(district.slack.problems()).toEqual([]);
});

test('what keeps a version from being final stands on its page and in its window, and it is refused', async () => {
  const { district } = await openDrafting({ cast });
  await beginReport(district, author);

  expect(await openReport(district, author)).toContain('It hasn’t been sent to the fact-check.');
  expect(await refusal(district)).toContain('It hasn’t been sent to the fact-check.');

  await district.as(author).close({ all: true });
  await openReport(district, author);
  await district.as(author).press('Send to the fact-check');
  await district.drain();
  expect(await refusal(district)).toContain('The fact-check isn’t over');
});

test('a version is public on a day to come or today, never before', async () => {
  const district = await openChecked();
  await openReport(district, author);
  await district.as(author).press('Make final…');
  await district.as(author).fill('On which day is it presented?', '2026-11-22');

  expect(JSON.stringify(await district.as(author).submit())).toContain('Choose today or a later day.');
});

test('figures that no longer agree are looked at first, with a tick', async () => {
  const district = await openChecked();
  await writeInSummary(district, 'In 1.1.B1 we saw 71% of visits.');
  await checkFacts(district);
  await openReport(district, author);
  await district.as(author).press('Make final…');
  expect(JSON.stringify(district.as(author).window())).toContain('You write 71%. The record says 82%');

  expect(JSON.stringify(await district.as(author).submit())).toContain('Look at these first, then tick this.');
  await district.as(author).fill('Before it’s final', ['I looked at these']);
  expect(await district.as(author).submit()).toMatchObject({ kind: 'closed' });
});

test('a name in the author’s words keeps it until it is answered; changed words are asked about again', async () => {
  const district = await openChecked();
  await writeInSummary(district, 'Rivera led the work since May.');
  await checkFacts(district);

  const page = await openReport(district, author);
  expect(page).toContain('1 word may be a name or a withheld figure. Answer each.');
  expect(await refusal(district)).toContain('1 word may be a name');

  await district.as(author).close({ all: true });
  await openReport(district, author);
  await district.as(author).press('Look at 1 word…');
  const window = JSON.stringify(district.as(author).window());
  expect(window).toContain('Rivera: is this Ana Rivera?');
  expect(window).toContain('Rivera led the work since May.');
  await district.as(author).fill('Not a person and not withheld: Overall summary', ['Rivera']);
  await district.as(author).submit();
  expect(seenBy(district, author)).toContain('Nothing keeps it from being final.');
  expect(district.db.select().from(quarterlyLook).all()).toMatchObject([{ place: 'summary', word: 'rivera' }]);

  await writeInSummary(district, 'Rivera led all of the work.');
  expect(await openReport(district, author)).toContain('1 word may be a name');
  await writeInSummary(district, 'The district led all of the work.');
  await checkFacts(district);
  await makeFinal(district);
  expect(JSON.stringify(versionsIn(district))).not.toContain('Rivera');
});

test('somebody who left is found as well, and several hits of a part are answered at once', async () => {
  const district = await openChecked({
    cast: [...cast, { name: 'Bo Nguyễn', role: 'teacher', school: 'Lincoln', from: '2024-07-01', to: '2025-06-30' }],
  });
  await writeInSummary(district, 'NGUYEN and Lincoln, with rivera’s class.');
  await openReport(district, author);
  await district.as(author).press('Look at 2 words…');
  await district.as(author).fill('Not a person and not withheld: Overall summary', ['NGUYEN', 'rivera’s']);
  await district.as(author).submit();

  expect(district.db.select().from(quarterlyLook).all()).toHaveLength(2);
});

test('a name in the superintendent’s words, in a plan row and in a next step keeps it too', async () => {
  const { district } = await openDrafting({ cast }, { words: (part) => `1.2 Coach Okafor helps: ${part}.` });
  await beginReport(district, author);
  inTx(district.db, (tx) =>
    tx.update(quarterlyReport).set({ successes: 'Rivera’s class grew.', reportedOn: '2026-11-23' }).run(),
  );
  await openReport(district, author);
  await district.as(author).press('Look at 3 words…');
  const window = JSON.stringify(district.as(author).window());

  expect(window).toContain('Okafor: is this Pat Okafor?');
  expect(window).toContain('Rivera’s: is this Ana Rivera?');
});

test('once final nothing of it changes, and the offices are told with its PDF and its page', async () => {
  const district = await openChecked();
  await makeFinal(district, '2026-12-02');

  for (const name of [superintendent, manager])
    expect(dmsTo(district, name)).toContain('2026 is final. It becomes public Wed, Dec 2 at 5 PM. Nothing to do.');
  expect(await openReport(district, author)).not.toContain('Make final…');
  expect(seenBy(district, author)).toContain('It becomes public Wed, Dec 2 at 5 PM.');
  expect(seenBy(district, author)).not.toContain('Make public now');

  await pressIn(district, superintendent, 'It becomes public', 'Send me the PDF');
  const text = pdfText((await fileTo(district, superintendent, '.pdf')).bytes);
  for (const words of [
    'Quarterly report for July 1 to November 22, 2026',
    'Written by Mona Zeller, the plan monitor. Presented and public on Wednesday, December 2.',
    'Facts checked by the superintendent and the plan manager.',
    'In routine, fact 2.',
    'SAMPLE DATA',
  ])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
});

test('before it is public a teacher sees nothing of it by any door; then they read it, its PDF and its page', async () => {
  const district = await openChecked({ settings: { planChannel: planChannel.id }, channels: [planChannel] });
  const ana = district.as('Ana Rivera');
  await makeFinal(district, '2026-11-24');
  await ana.command('/throughline report');
  expect(seenBy(district, 'Ana Rivera')).toContain('No quarterly report is public yet.');
  expect(inPlanChannel(district)).toEqual([]);

  await passUntil(district, '2026-11-24T21:59:00Z');
  expect(inPlanChannel(district)).toEqual([]);
  await passUntil(district, '2026-11-24T22:01:00Z');

  const posted = inPlanChannel(district);
  expect(posted).toHaveLength(1 + 2);
  expect(posted[0]).toContain('It’s public. Written by Mona Zeller, the plan monitor.');
  expect(posted[0]?.split('\n').length).toBeLessThanOrEqual(6);
  await openReport(district, 'Ana Rivera');
  await ana.press('Read it');
  expect(seenBy(district, 'Ana Rivera')).toContain('In routine, fact 2.');
  await openReport(district, 'Ana Rivera');
  await ana.press('Send me the page');
  await district.drain();
  const page = (await fileTo(district, 'Ana Rivera', '.html')).bytes.toString();
  expect(page).toContain('In routine, fact 2.');
  expect(page).not.toContain('Rivera');

  await passUntil(district, '2026-11-26T23:00:00Z');
  expect(inPlanChannel(district)).toHaveLength(1 + 2);
  expect(district.slack.problems()).toEqual([]);
});

test('an app that was down the evening before does not make it public before its own evening', async () => {
  const district = await openChecked({ settings: { planChannel: planChannel.id }, channels: [planChannel] });
  await makeFinal(district, '2026-11-24');
  district.clock.moveTo(Temporal.Instant.from('2026-11-24T15:00:00Z'));
  await district.drain();
  expect(inPlanChannel(district)).toEqual([]);

  await passUntil(district, '2026-11-24T22:01:00Z');
  expect(inPlanChannel(district)[0]).toContain('It’s public.');
});

test('on that day the author makes it public by hand, after being asked in numbers; without a channel it goes to who works by the plan', async () => {
  const district = await openChecked();
  await makeFinal(district);
  expect(seenBy(district, author)).toContain('Make public now');
  await district.as(author).press('Make public now');
  await district.drain();

  for (const name of [superintendent, manager, author, 'Pat Okafor'])
    expect(dmsTo(district, name)).toContain('It’s public.');
  expect(dmsTo(district, 'Ana Rivera')).not.toContain('It’s public.');
  expect(seenBy(district, author)).toContain('Public since today.');
  expect(JSON.stringify(district.slack.traffic())).toContain('6 people on the roster can read it');
  await passUntil(district, '2026-11-25T23:00:00Z');
  expect(dmsTo(district, 'Pat Okafor').match(/It’s public\./g)).toHaveLength(1);
});

test('in a public channel it names nobody, its author neither', async () => {
  const open = { ...planChannel, private: false };
  const district = await openChecked({ settings: { planChannel: open.id }, channels: [open] });
  await makeFinal(district);
  await district.as(author).press('Make public now');
  await district.drain();

  const posted = inPlanChannel(district).join('\n');
  expect(posted).toContain('It’s public.');
  const names = district.db.select({ name: person.name }).from(person).all();
  expect(names.filter(({ name }) => posted.includes(name))).toEqual([]);
});

test('where its channel does not show it, its readers have it as a direct message, and the plan manager is told why', async () => {
  const district = await openChecked({
    cast: [...cast, { name: 'Stranger Danger', role: 'teacher', school: 'Lincoln', from: '2027-09-01' }],
    settings: { planChannel: planChannel.id },
    channels: [{ ...planChannel, members: [...planChannel.members, 'stranger.danger@millcity.example'] }],
  });
  await makeFinal(district);
  await district.as(author).press('Make public now');
  await district.drain();

  expect(inPlanChannel(district)).toEqual([]);
  expect(dmsTo(district, 'Pat Okafor')).toContain('It’s public.');
  expect(dmsTo(district, manager)).toContain('is public, but it wasn’t posted in the plan’s channel');
});

test('the school day before, the superintendent has the questions of the School Committee; nobody else has them without asking', async () => {
  const district = await openChecked(
    { now: '2026-11-20T15:00:00Z' },
    {
      change: ({ part, weight }) => (part === 'evidence' && weight === 0 ? { question: 'What else shows it?' } : {}),
    },
  );
  await makeFinal(district, '2026-11-24');
  await passUntil(district, '2026-11-23T19:59:00Z');
  expect(await filesOf(district, superintendent)).toEqual([]);
  await passUntil(district, '2026-11-23T20:01:00Z');

  const [file] = await filesOf(district, superintendent);
  const text = pdfText(file?.bytes ?? Buffer.of()).replaceAll('\n', ' ');
  expect(file?.name).toBe('committee-night-2026-11-24.pdf');
  expect(text).toContain('1.1.B1 Rigorous tasks: 82% of visits.');
  expect(text).toContain('The hardest question: What else shows it?');
  expect(text).toContain('It rests on: 1 strategic objective.');
  expect(text).toContain('Only 1 claim in this report raises a question.');
  expect(await filesOf(district, author)).toEqual([]);

  await openReport(district, manager);
  await district.as(manager).press('For the School Committee');
  await district.drain();
  expect(await filesOf(district, manager)).toHaveLength(1);
  await passUntil(district, '2026-11-25T15:00:00Z');
  expect(await openReport(district, 'Ana Rivera')).not.toContain('For the School Committee');
});

test('a monitor without Slack: the plan manager makes it final and public for them', async () => {
  const away = cast.map((one) => (one.name === author ? { ...one, slack: false } : one));
  const { district } = await openDrafting({ cast: away });
  await beginReport(district, manager);
  await checkFacts(district, manager);
  await makeFinal(district, undefined, manager);
  await district.as(manager).press('Make public now');
  await district.drain();

  await pressIn(district, 'Pat Okafor', 'It’s public', 'Send me the PDF');
  expect(pdfText((await fileTo(district, 'Pat Okafor', '.pdf')).bytes)).toContain(
    'Written by the plan manager for Mona Zeller',
  );
});
