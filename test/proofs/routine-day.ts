import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { channel, readers, saying } from '../features/highlight-meetings/at-work.ts';
import { addDates, ask, at, invite, makeFinal, pressBeside } from '../features/highlight-meetings/before.ts';

/** Words for those who raised it, see to it, or lead, and from the final report on for its readers. */
export const untilFinal = {
  obstacle: 'No zubs on Tuesdays.',
  wayRound: 'Coaches take zhifts.',
  remark: 'We are zlower than planned.',
  correction: 'Coaches plan zweekly.',
};
/** Words for whoever may read the report, from the day of the meeting on. */
export const inTheMeeting = {
  decision: 'We hire two zubstitutes.',
  step: 'Ask the zoard.',
  question: 'How many zata meetings took place?',
  answer: 'Four of vive.',
};
/** Words for the plan manager alone, from who is asked what is not theirs. */
export const notTheirs = 'The zecretary has it since Friday.';
/** Words beside a break in the through-line, for who reads digests. */
export const besideBreak = 'The zoach starts in January.';

/** Dates, guests, what is wanted, what stands in the way, a draft with its remark; who puts off what they are asked. */
export async function beforeTheReport(district: TestDistrict): Promise<void> {
  await datesAndGuests(district);
  await theMonitorAsks(district);
  await somethingStandsInTheWay(district);
  await theDraftHasARemark(district);
  await somethingIsCorrected(district);
  await hoursAreChosen(district);
  await whatIsAskedIsPutOff(district);
  await aLineBesideABreak(district);
}

/** The report, its agenda, the meeting, and what becomes of what was noted there. */
export async function fromTheReportOn(district: TestDistrict): Promise<void> {
  await theReportIsFinal(district);
  await theDigestIsRead(district);
  await theMeetingIsHeld(district);
  await itIsAnswered(district);
}

async function datesAndGuests(district: TestDistrict): Promise<void> {
  await addDates(district, ['2026-12-03', '2027-01-07', '2027-02-04']);
  const max = district.as('Max Manager');
  await max.command('/highlight');
  await max.press('Calendar');
  await pressBeside(district, 'Max Manager', 'January 7');
  await save(district, max, { Day: '2027-01-08', 'Reason, shown to everyone': 'The hall is taken.' });
  await invite(district, 'Dina Director\nIvo Invited');
  await district.as('Ivo Invited').press('My part');
}

async function theMonitorAsks(district: TestDistrict): Promise<void> {
  // The first five have a button of their own.
  const lines = ['Bells', 'Plans | Cy Paper', 'Attendance | Dina Director', 'The data talk | Pat Okafor'];
  lines.push('Buses | Paula Webster', 'Budget');
  // What is wanted of Pat and Dina waits until they are asked.
  await ask(district, lines.join('\n'));
  await pressBeside(district, 'Mona Monitor', 'Bells');
  const max = district.as('Max Manager');
  await max.press('Cannot…');
  await save(district, max, { 'Why not, or what could you bring instead?': 'The city has it.' });
  await max.command('/highlight');
  await max.press('What is asked for');
  await pressBeside(district, 'Max Manager', 'Plans');
  await save(district, max, { 'What do they say?': 'They will bring it' });
}

async function somethingStandsInTheWay(district: TestDistrict): Promise<void> {
  const pat = district.as('Pat Okafor');
  const message = await pat.say('plan', 'Tuesday was hard.');
  await pat.shortcut('Record as obstacle…', message);
  await save(district, pat, {
    'What’s in the way?': untilFinal.obstacle,
    'A way around it, if you know one': untilFinal.wayRound,
  });
  await pat.command('/action 1.1.A1 complete all teams have it');
  await pat.shortcut('Attach as evidence…', message);
  await save(district, pat, { 'Of which action or benchmark?': '1.1.A1 Agree what a rigorous task is' });
}

async function theDraftHasARemark(district: TestDistrict): Promise<void> {
  const max = district.as('Max Manager');
  await max.command('/highlight');
  await max.press('The draft');
  await pressBeside(district, 'Max Manager', 'Rigorous instruction');
  await save(district, max, { 'Your remark': untilFinal.remark });
}

async function somethingIsCorrected(district: TestDistrict): Promise<void> {
  const [max, dina] = [district.as('Max Manager'), district.as('Dina Director')];
  await max.command('/throughline corrections');
  await max.press('Record a correction…');
  await save(district, max, {
    'What was seen?': 'Rigor stands at 48%.',
    'What is decided?': untilFinal.correction,
    'Expected result': '60% in January',
    Owner: 'Dina Director',
    'Check on': '2026-12-18',
  });
  await dina.press('All corrections');
}

async function hoursAreChosen(district: TestDistrict): Promise<void> {
  const [al, paula] = [district.as('Al Vice'), district.as('Paula Webster')];
  await al.command('/throughline hours');
  await save(district, al, { 'When are you asked?': '3:00 PM' });
  await paula.openHome();
  await paula.press('My hours', 'home');
  await save(district, paula, { 'Never after': '5:00 PM' });
  await al.command('/throughline away');
  await save(district, al, { From: '2027-03-01', Through: '2027-03-02' });
  await al.command('/throughline asks');
}

/** At half past two: put off, or not theirs, which the plan manager reads on the next day. */
async function whatIsAskedIsPutOff(district: TestDistrict): Promise<void> {
  await at(district, '2026-11-23', '14:31');
  const [dina, pat] = [district.as('Dina Director'), district.as('Pat Okafor')];
  await dina.press('Not now: next school day, 7:30 AM');
  await pat.press('Not mine…');
  await save(district, pat, { 'Whose is it, or why is it not yours?': notTheirs });
  await at(district, '2026-11-24', '07:31');
  await dina.press('Attach…');
  await save(district, dina, { 'Evidence: a link': 'https://millcity.example/attendance' });
  await district.as('Paula Webster').press('Will bring it');
  await at(district, '2026-11-24', '14:31');
}

async function aLineBesideABreak(district: TestDistrict): Promise<void> {
  const max = district.as('Max Manager');
  await max.press('Add a line…');
  await save(district, max, { 'Your line': besideBreak });
}

/** Withheld while a guest is in the channel; posted with one button when they are not. Then a further edition. */
async function theReportIsFinal(district: TestDistrict): Promise<void> {
  const { slack } = district;
  const [max, mona] = [district.as('Max Manager'), district.as('Mona Monitor')];
  await max.press('I’ll take it');
  await max.command('/highlight agenda');
  await max.press('Add an item…');
  await save(district, max, { 'What should we talk about?': 'The bell schedule' });
  await at(district, '2026-11-26', '09:00');
  await makeFinal(district);
  slack.setChannel(channel, { members: readers.map((name) => district.as(name).id) });
  await at(district, '2026-11-26', '10:00');
  await max.command('/highlight agenda');
  await max.press('Post the agenda');
  await makeFinal(district, 'A figure was of last year.');
  await mona.press('Send me the PDF');
  await mona.command('/highlight');
  await mona.press('Read the report');
  await district.drain();
}

async function theDigestIsRead(district: TestDistrict): Promise<void> {
  const [sam, pat] = [district.as('Sam Sato'), district.as('Pat Okafor')];
  await pat.command('/digest subscribe');
  await at(district, '2026-11-30', '07:01');
  await sam.press('Say it in the channel');
  await district.drain();
  await sam.press('Thank…');
  await save(district, sam, {});
  await pressMore(sam, sam.dms());
  await sam.command('/throughline todo');
  await sam.command('/digest');
  await pressMore(sam, sam.ephemerals());
  await sam.command('/digest last');
  await sam.press(
    'Send me the PDF',
    district
      .as('Sam Sato')
      .dms()
      .findLast(({ blocks }) => visibleText(blocks).includes('[Send me the PDF]')),
  );
  await district.drain();
  await pat.command('/digest stop');
}

const textOf = ({ blocks }: { readonly blocks: Parameters<typeof visibleText>[0] }): string => visibleText(blocks);

/** *9 more lines*, whatever their number, or *Read all of it* where there are none. */
async function pressMore(person: Person, seen: readonly Parameters<typeof textOf>[0][]): Promise<void> {
  const shown = seen.map(textOf).join();
  const label = [...shown.matchAll(/\[(\d+ more lines?|Read all of it)\]/g)].at(-1)?.[1] ?? '';
  await person.press(label);
  await shut(person);
}

async function theMeetingIsHeld(district: TestDistrict): Promise<void> {
  await at(district, '2026-12-03', '09:10');
  const [max, sam, mona] = [district.as('Max Manager'), district.as('Sam Sato'), district.as('Mona Monitor')];
  await mona.press('Discussed', saying(district, untilFinal.remark));
  await district.drain();
  await mona.press('Take back', saying(district, untilFinal.remark));
  await district.drain();
  await note(district, max, untilFinal.obstacle, { 'In words': inTheMeeting.decision });
  const dina = { Owner: 'Dina Director' };
  const step = { 'What is it?': 'Next step', 'Due (a next step needs a day)': '2026-12-09', ...dina };
  await note(district, max, untilFinal.remark, { ...step, 'In words': inTheMeeting.step });
  await note(district, mona, untilFinal.remark, { ...dina, 'In words': inTheMeeting.question });
  await max.press('Obstacle…', saying(district, untilFinal.remark));
  await save(district, max, { 'What’s in the way?': 'The data system is down.' });
  await max.press('Correction…', saying(district, untilFinal.remark));
  const found = { 'What was seen?': 'Families stay away.', 'What is decided?': 'We call them.' };
  await save(district, max, { ...found, 'Expected result': 'Half of them come' });
  const message = await sam.say('highlights', 'We visit Webster first.');
  await sam.shortcut('Note for the meeting…', { channel: message.channel, ts: message.ts });
  await save(district, sam, {});
  await sam.press('Agenda', saying(district, 'Held by Mona Monitor'));
  await sam.press('Open');
  await sam.command('/highlight agenda');
  await sam.press('Notes');
  await sam.command('/highlight notes');
  for (const button of ['Close the meeting', 'Reopen', 'Close the meeting', 'Send now']) {
    await max.press(button, saying(district, 'Held by Mona Monitor'));
    await district.drain();
  }
}

/** The next step is done, the question has its answer, and the correction is looked at. */
async function itIsAnswered(district: TestDistrict): Promise<void> {
  const dina = district.as('Dina Director');
  await dina.command('/highlight notes');
  await dina.press('Done');
  await dina.press('Answer…');
  await save(district, dina, { 'Your answer': inTheMeeting.answer });
  await dina.command('/throughline corrections');
  await dina.press('Yes…');
  await save(district, dina, { 'What shows it?': 'The reading of December: 61%.' });
}

async function note(
  district: TestDistrict,
  person: Person,
  under: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await person.press('Write down…', saying(district, under));
  await save(district, person, answers);
}

/** Fills the window that is open, sends it, and lets it bring what it brings. */
async function save(district: TestDistrict, person: Person, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) await person.fill(label, value);
  const answer = await person.submit();
  if (answer.kind === 'errors') throw new Error(`not saved: ${JSON.stringify(answer)}`);
  await shut(person);
  await district.drain();
}

async function shut(person: Person): Promise<void> {
  if (person.window()) await person.close({ all: true });
}
