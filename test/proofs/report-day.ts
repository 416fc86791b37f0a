import type { QuarterlyPart } from '../../src/district/quarterly-reports/report.ts';
import { newId } from '../../src/district/ref.ts';
import { quarterlyNames } from '../../src/features/quarterly-reports/draft/names.ts';
import { quarterlyReport, quarterlyStep } from '../../src/features/quarterly-reports/schema.ts';
import type { Cast, TestDistrict } from '../district.ts';
import { at } from '../features/highlight-meetings/before.ts';
import { beginReport, openReport, type Saying } from '../features/quarterly-reports/drafting.ts';
import {
  author,
  cast,
  checkFacts,
  makeFinal,
  manager,
  pressIn,
  superintendent,
} from '../features/quarterly-reports/finals.ts';
import { pressNamed, send } from './walking-day.ts';

const [assistant, director] = ['Ada Quill', 'Dina Drexel'] as const;

/** People whose names are no words of any report: who writes, who checks, who leads, and everybody else. */
export const castOfReports: readonly Cast[] = [
  ...cast,
  { name: assistant, role: 'assistantSuperintendent' },
  { name: director, role: 'director' },
  { name: 'Al Vance', role: 'assistantPrincipal', school: 'Lincoln' },
  { name: 'Paula Weber', role: 'principal', school: 'Webster' },
  { name: 'Cora Cortez', role: 'schoolCommittee' },
  { name: 'Ivo Ibsen', role: 'invited' },
];
export const [writer, owner] = [author, director];
/** Who reads a draft once it is sent. */
export const readersOfDrafts = [superintendent, manager, assistant];

/** Public in the end: what was gathered, written, reported, and recommended. */
export const toBePublic = {
  gathered: 'A zathered fact',
  written: 'The zummary holds.',
  reported: 'Two zchools share a van.',
  step: 'Zeams plan weekly.',
};
/** In the draft for a while, or left out of it: for who writes it alone. */
export const neverSaid = { first: 'A zirst wording.', leftOut: 'Zeft out of it', step: 'Zrder' };
/** Of the fact-check: what was accepted and what was withdrawn stays with the two it was between. */
export const betweenTheTwo = {
  accepted: 'Zay October, not May.',
  record: 'The zgenda of October.',
  withdrawn: 'Zix visits are missing.',
  reason: 'They were in zuly.',
};
/** Refused and not withdrawn: both sides are printed. */
export const bothSides = { words: 'Two were znow days.', record: 'The zalendar.', reason: 'Only zchool days count.' };
/** Of the version that is begun after the first is public. */
export const inNewVersion = { why: 'A zeading was entered twice.', words: 'Nobody znows this yet.' };
/** Of reports that are still on their way, each where it is in its life. */
export const onTheirWay = { sent: 'Zent words.', final: 'Zinal words.', draft: 'Zraft words.' };

/** What the routines say; and the reports by where they are in the end. */
export const saying: Saying = {
  words: (part: QuarterlyPart, nth: number) =>
    part === 'routine' && nth === 1 ? `${neverSaid.leftOut}.` : `${toBePublic.gathered} in ${part}, number ${nth + 1}.`,
  each: 3,
  value: '82%',
  fails: false,
};

/** One that is discarded, and one that is written: every window of a draft. */
export async function aReportIsWritten(district: TestDistrict): Promise<void> {
  const mona = district.as(writer);
  await beginReport(district, writer, { since: '2026-07-01', until: '2026-07-31' });
  await openReport(district, writer);
  await mona.press('Discard…');
  await beginReport(district, writer, { since: '2026-07-01', until: '2026-08-31' });
  await inSummary(district, neverSaid.first);
  await inSummary(district, toBePublic.written);
  await leftOut(district);
  await openReport(district, writer);
  await mona.press('Open 1…');
  await mona.press('Start from the drafted words');
  await mona.fill('In the report', 'The drafted sentences and your words');
  await mona.fill('Your words', '');
  await send(district, writer);
  await openReport(district, writer);
  await mona.press('Open 1…');
  await mona.press('What it rests on');
  await mona.press('Next');
  await openReport(district, writer);
  await mona.press('Gather again');
  await district.drain();
  await openReport(district, writer);
  await mona.press('Word file');
  await district.drain();
  for (const words of [`${neverSaid.step} the books.`, toBePublic.step, 'Publish the dates.'])
    await addStep(district, words);
  await openReport(district, writer);
  const removed = stepThatSays(district, neverSaid.step);
  await mona.press({ option: `${removed}|change` });
  await mona.fill('Next step', `${neverSaid.step} more books.`);
  await send(district, writer);
  await openReport(district, writer);
  await mona.press({ option: `${removed}|remove` });
  await theSuperintendentReports(district, toBePublic.reported);
}

async function theSuperintendentReports(district: TestDistrict, words: string): Promise<void> {
  const sam = district.as(superintendent);
  await sam.command('/throughline report');
  await pressNamed(sam, quarterlyNames.report);
  await sam.fill('Successes', words);
  await send(district, superintendent);
}

async function inSummary(district: TestDistrict, words: string): Promise<void> {
  const mona = district.as(writer);
  await openReport(district, writer);
  await mona.press('Summary…');
  await mona.fill('Your words', words);
  await send(district, writer);
}

async function leftOut(district: TestDistrict): Promise<void> {
  const mona = district.as(writer);
  await openReport(district, writer);
  await mona.press('Routine…');
  await mona.fill('Leave out sentences', [`2. ${neverSaid.leftOut}.`]);
  await send(district, writer);
}

async function addStep(district: TestDistrict, words: string): Promise<void> {
  const mona = district.as(writer);
  await openReport(district, writer);
  await mona.press('Add a next step…');
  await mona.fill('Next step', words);
  await mona.fill('Owner', owner);
  await mona.fill('By', '2026-12-01');
  await send(district, writer);
}

const stepThatSays = ({ db }: TestDistrict, words: string): string =>
  db
    .select()
    .from(quarterlyStep)
    .all()
    .find((one) => one.words.startsWith(words))?.id ?? '';

const kinds = { wrong: 'A wrong figure or word', behind: 'A fact behind a judgment', missing: 'Something left out' };

/** It is sent; the superintendent reads the PDF and asks for a correction of each kind. */
export async function itIsSent(district: TestDistrict): Promise<void> {
  const sam = district.as(superintendent);
  await openReport(district, writer);
  await district.as(writer).press('Send to the fact-check');
  await district.drain();
  await pressIn(district, superintendent, 'Please check the facts', 'Send me the PDF');
  await pressIn(district, superintendent, 'Please check the facts', 'Check the facts…');
  await sam.press('Part 1…');
  await send(district, superintendent);
  await asks(district, kinds.wrong, [betweenTheTwo.accepted, betweenTheTwo.record]);
  await asks(district, kinds.missing, [betweenTheTwo.withdrawn, 'The list.']);
  await asks(district, kinds.behind, [bothSides.words, bothSides.record]);
}

async function asks(district: TestDistrict, kind: string, [words, record]: readonly [string, string]): Promise<void> {
  const sam = district.as(superintendent);
  await pressIn(district, superintendent, 'Please check the facts', 'Check the facts…');
  await sam.press('Part 2…');
  await sam.fill('What does your office say?', kind);
  await sam.fill('What is it, and what should it say?', words);
  await sam.fill('Which record shows it?', record);
  await send(district, superintendent);
}

/** Each is answered: accepted, refused and withdrawn, refused and printed. Then both offices have no more. */
export async function theyAreAnswered(district: TestDistrict): Promise<void> {
  await pressIn(district, writer, betweenTheTwo.accepted, 'Accept');
  await refuse(district, betweenTheTwo.withdrawn, betweenTheTwo.reason);
  await refuse(district, bothSides.words, bothSides.reason);
  await pressIn(district, superintendent, betweenTheTwo.withdrawn, 'Withdraw it');
  await checkFacts(district);
}

async function refuse(district: TestDistrict, words: string, reason: string): Promise<void> {
  await pressIn(district, writer, words, 'Refuse…');
  await district.as(writer).fill('Why do you refuse it?', reason);
  await send(district, writer);
}

/** A word that may be a name is looked at, and written otherwise; then it is final, to be public on Wednesday. */
export async function itIsFinal(district: TestDistrict): Promise<void> {
  const mona = district.as(writer);
  await inSummary(district, `${toBePublic.written} Rivera is a street.`);
  await openReport(district, writer);
  await mona.press('Look at 1 word…');
  await mona.fill('Not a person and not withheld: Overall summary', ['Rivera']);
  await send(district, writer);
  await inSummary(district, toBePublic.written);
  await checkFacts(district);
  await openReport(district, writer);
  await mona.press('Make final…');
  await mona.fill('On which day is it presented?', '2026-11-25');
  if (JSON.stringify(mona.window()).includes('I looked at these'))
    await mona.fill('Before it’s final', ['I looked at these']);
  await send(district, writer);
  await openReport(district, superintendent);
  await district.as(superintendent).press('For the School Committee');
  await district.drain();
}

/** At five it is public: a teacher reads it, has the PDF and the page; on the day of its steps they are answered. */
export async function itIsPublic(district: TestDistrict): Promise<void> {
  const ana = district.as('Ana Rivera');
  await at(district, '2026-11-25', '17:01');
  await openReport(district, 'Ana Rivera');
  await ana.press('Read it');
  await openReport(district, 'Ana Rivera');
  await ana.press('Send me the PDF');
  await openReport(district, 'Ana Rivera');
  await ana.press('Send me the page');
  await district.drain();
  await at(district, '2026-12-01', '14:35');
  const dina = district.as(owner);
  await dina.press('Done');
  await district.drain();
  await dina.press('Partly or not…');
  await dina.fill('How does it stand?', 'Not done');
  await dina.fill('Why?', 'There was no money.');
  await send(district, owner);
}

/** A new version is begun, and nobody has it. */
export async function itIsMended(district: TestDistrict): Promise<void> {
  const mona = district.as(writer);
  await openReport(district, writer);
  await mona.press('New version…');
  await mona.fill('What kind of version?', 'A correction: it mends an error');
  await mona.fill('Why? Readers see this', inNewVersion.why);
  await send(district, writer);
  await inSummary(district, inNewVersion.words);
}

/** One that is made public by hand; then one that is final, one that is in the fact-check, and one that is a draft. */
export async function othersFollow(district: TestDistrict): Promise<void> {
  saying.words = (part, nth) => `In ${part}, fact ${nth + 1}.`;
  await beginReport(district, writer, { since: '2026-09-01', until: '2026-09-30' });
  await checkFacts(district);
  await makeFinal(district);
  await openReport(district, writer);
  await district.as(writer).press('Make public now');
  await district.drain();
  await beginReport(district, writer, { since: '2026-10-01', until: '2026-10-31' });
  await inSummary(district, onTheirWay.final);
  await checkFacts(district);
  await makeFinal(district, '2026-12-14');
  await beginReport(district, writer, { since: '2026-11-01', until: '2026-11-15' });
  await inSummary(district, onTheirWay.sent);
  await openReport(district, writer);
  await district.as(writer).press('Send to the fact-check');
  await district.drain();
  await beginReport(district, writer, { since: '2026-11-16', until: '2026-11-30' });
  await inSummary(district, onTheirWay.draft);
  await theListIsTurnedOver(district);
}

/** There are more than one page has. */
async function theListIsTurnedOver(district: TestDistrict): Promise<void> {
  const { db, idOf } = district;
  const old = { since: '2023-09-01', version: 1, versionKind: 'first', versionWhy: '' } as const;
  db.insert(quarterlyReport)
    .values({ id: newId(), ...old, until: '2023-12-01', authorId: idOf(writer), begunOn: '2023-12-01', ...nothing })
    .run();
  await district.as(writer).command('/throughline report');
  await district.as(writer).press('Older');
}

const nothing = { successes: '', impediments: '' };

/** The report of these last days, by its id. */
export const reportUntil = ({ db }: TestDistrict, until: string): string =>
  db
    .select()
    .from(quarterlyReport)
    .all()
    .find((one) => one.until === until && one.droppedOn === null)?.id ?? '';
