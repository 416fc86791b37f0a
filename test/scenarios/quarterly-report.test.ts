import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict } from '../district.ts';
import { importPlanned } from '../features/benchmarks/plan.ts';
import { addDates, makeFinal as makeHighlightFinal } from '../features/highlight-meetings/before.ts';
import { at, castWithout, correct, max, mona, nothingLeft, sam } from '../features/quarterly-reports/checking.ts';
import { beginReport, dmsTo, openReport, seenBy } from '../features/quarterly-reports/drafting.ts';
import { fileTo, inPlanChannel, makeFinal, planChannel, pressIn } from '../features/quarterly-reports/finals.ts';
import { pdfText } from '../pdf-text.ts';

const [ada, dina, pat] = ['Ada Assistant', 'Dina Director', 'Pat Okafor'] as const;
const highlights = { id: 'C0HIGHLIGHTS1', name: 'highlights', private: true, botIn: true };
const report = 'quarterly report for July 1 to November 22, 2026';
const gap = '1 of 4 had no reading in this period.';

/** A year's plan and its channels; the monitor has no Slack. On Friday three of its four benchmarks are read. */
async function onFriday(): Promise<TestDistrict> {
  const district = await openDistrict({
    cast: castWithout(mona),
    now: '2026-11-20T15:00:00Z',
    settings: { planChannel: planChannel.id, highlightChannel: highlights.id },
    channels: [
      { ...planChannel, members: [sam, max, ada, pat].map(emailOf) },
      { ...highlights, members: [sam, max, ada].map(emailOf) },
    ],
  });
  importPlanned(district);
  for (const [name, read] of [
    [dina, '1.1.B1 62% n=84'],
    [pat, '1.1.B2 48 n=120'],
    [max, '1.B1 78 n=1204'],
  ] as const) {
    await district.as(name).command(`/benchmark ${read}`);
    await district.as(name).submit();
    await district.as(name).close({ all: true });
  }
  return district;
}

/** The plan manager fills in a window of the report's page. */
async function inReport(district: TestDistrict, button: string, filled: Readonly<Record<string, string | string[]>>) {
  await openReport(district, max);
  await district.as(max).press(button);
  const shown = seenBy(district, max);
  for (const [label, value] of Object.entries(filled)) await district.as(max).fill(label, value);
  expect(await district.as(max).submit()).toMatchObject({ kind: 'closed' });
  await district.drain();
  return shown;
}

async function press(district: TestDistrict, name: string, button: string): Promise<void> {
  await openReport(district, name);
  await district.as(name).press(button);
  await district.drain();
}

/** What begins the report's thread in the plan's channel, a version each. */
const told = (district: TestDistrict): string[] => inPlanChannel(district).filter((one) => one.startsWith('Quarterly'));

/** The agenda of the highlight meeting: what begins its thread, then its items. */
const inHighlights = ({ slack }: TestDistrict): string[] =>
  slack
    .messages()
    .filter((one) => one.channel === highlights.id)
    .map((one) => visibleText(one.blocks ?? []));

/** The report as somebody has it printed. */
async function printedFor(district: TestDistrict, name: string): Promise<string> {
  await press(district, name, 'Send me the PDF');
  return pdfText((await fileTo(district, name, '.pdf')).bytes).replaceAll(/\s+/g, ' ');
}

/** All letters of a Word file. */
function wordsOf(file: Uint8Array): string {
  const text = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
}

test('a quarterly report of a monitor without Slack: from its gap and a disagreement to its second version, and what became of its next step', async () => {
  const district = await onFriday();

  // Monday: the plan manager has the draft, takes it into Word, and pastes what the monitor wrote there.
  await at(district, '2026-11-23', '10:00');
  await beginReport(district, max);
  expect(dmsTo(district, max)).toContain('The draft for July 1 to November 22, 2026 is ready: 5 parts, 11 sentences.');
  await press(district, max, 'Word file');
  const draft = wordsOf((await fileTo(district, max, '.docx')).bytes);
  expect(draft).toContain('Author: Mona Monitor. Written by the plan manager for the plan monitor.');
  expect(draft).toContain(gap);
  await inReport(district, 'Summary…', { 'Your words': 'Three of four benchmarks were read.' });
  await inReport(district, 'Add a next step…', { 'Next step': 'Coaches plan weekly.', Owner: dina, By: '2026-12-08' });

  // The superintendent has another view of the gap. It is refused, and both sides stand.
  await press(district, max, 'Send to the fact-check');
  await correct(district, sam, 3, 'The principals read 1.2.B1 in October.');
  await nothingLeft(district, sam);
  await pressIn(district, max, 'asks for a correction', 'Refuse…');
  await district.as(max).fill('Why do you refuse it?', 'No reading of it was recorded by November 22.');
  await district.as(max).submit();
  await district.drain();
  await nothingLeft(district, max);

  // An office is a name as well: the app asks before anything is final.
  const asked = await inReport(district, 'Look at 1 word…', {
    'Not a person and not withheld: Recommended next steps': ['director'],
  });
  expect(asked).toContain('director: is this Dina Director?');
  await makeFinal(district, '2026-12-01', max);
  expect(dmsTo(district, sam)).toContain(`The ${report} is final. It becomes public Tue, Dec 1 at 5 PM.`);

  // On its day it is public by itself.
  await at(district, '2026-12-01', '16:59');
  expect(told(district)).toEqual([]);
  await at(district, '2026-12-01', '17:00');
  expect(told(district)).toEqual([
    [
      'Quarterly report for July 1 to November 22, 2026',
      'It’s public. Written by the plan manager for Mona Monitor, the plan monitor. ■ Sample data: none of this is real.',
      'Three of four benchmarks were read.',
      '6 parts.',
      '[Send me the PDF] [Send me the page]',
    ].join('\n'),
  ]);
  const first = await printedFor(district, pat);
  const sides = [
    '1 Rigorous instruction: the superintendent and the author disagree',
    'A wrong figure or word. The superintendent writes: The principals read 1.2.B1 in October. Record: The workbook of November.',
    'The author answers: No reading of it was recorded by November 22.',
  ].join(' ');
  for (const words of [
    'Written by the plan manager for Mona Monitor, the plan monitor. Presented and public on Tuesday, December 1.',
    'Version 1, December 1, 2026.',
    '1 of 4 had no reading in this period.',
    '1.1.B1 80% of teachers use rigorous tasks: 62% of 84 visits as of Oct 31. Target: 80% of visits.',
    '1.1.B2 More students proficient in grade 3: 48 points (n = 120) as of Nov 20. Target: 60 points.',
    gap,
    'Coaches plan weekly. Owner: the director, by Tuesday, December 8.',
    'Facts checked by the superintendent and the plan manager. Final on November 23, 2026.',
    sides,
  ])
    expect(first).toContain(words);

  // Version 2 mends an error. Readers keep version 1 until it is public, and then read what changed.
  await at(district, '2026-12-02', '09:00');
  await inReport(district, 'New version…', {
    'What kind of version?': 'A correction: it mends an error',
    'Why? Readers see this': 'A walkthrough of October was left out.',
  });
  await inReport(district, 'Routine…', { 'Your words': 'One walkthrough was logged late.' });
  await press(district, max, 'Send to the fact-check');
  expect(await openReport(district, max)).toContain('5 of 6 parts checked, 1 changed since');
  for (const name of [sam, max]) await nothingLeft(district, name);
  await makeFinal(district, '2026-12-04', max);
  await at(district, '2026-12-04', '16:59');
  expect(await printedFor(district, pat)).toBe(first);
  await at(district, '2026-12-04', '17:00');
  const changed = [
    'Version 2, December 4, 2026: a correction. It replaces version 1 of December 1, 2026.',
    'Why: A walkthrough of October was left out. Changed: The district’s routine.',
  ].join(' ');
  expect(told(district)).toHaveLength(2);
  expect(told(district)[1]).toContain(changed);
  const second = await printedFor(district, pat);
  for (const words of [changed, 'One walkthrough was logged late.', gap, sides, 'Version 1, December 1, 2026'])
    expect(second).toContain(words);

  // On its day the next step is not done, and why.
  await addDates(district, ['2026-12-17']);
  await at(district, '2026-12-08', '14:35');
  expect(dmsTo(district, dina)).toContain(
    `Your next step from the ${report}, by today: “Coaches plan weekly.” Did it get done?`,
  );
  await district.as(dina).press('Partly or not…');
  await district.as(dina).fill('How does it stand?', 'Not done');
  await district.as(dina).fill('Why?', 'No money before January.');
  await district.as(dina).submit();
  await district.drain();

  // It opens the highlight meeting, and the next report.
  await at(district, '2026-12-10', '09:00');
  await makeHighlightFinal(district);
  expect(inHighlights(district)[1]?.split('\n').slice(0, 3)).toEqual([
    'Answers to feedback',
    `Next steps from the ${report}`,
    '•  Coaches plan weekly. Dina Director, by Dec 8: 🔴 not done: “No money before January.”',
  ]);
  await at(district, '2026-12-18', '09:00');
  await beginReport(district, max);
  await openReport(district, max);
  await district.as(max).press('Last steps…');
  expect(seenBy(district, max).split('\n').slice(0, 3)).toEqual([
    'What became of the last report’s next steps',
    `1. 0 of 1 next steps from the ${report} are done.`,
    '2. Coaches plan weekly. Owner: the director, by Tuesday, December 8. Not done: “No money before January.”',
  ]);
  expect(district.slack.problems()).toEqual([]);
});
