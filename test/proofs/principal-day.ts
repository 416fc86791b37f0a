import { inTx } from '../../src/db/tx.ts';
import { dayText } from '../../src/district/days.ts';
import { newId } from '../../src/district/ref.ts';
import { memoShapes } from '../../src/features/principal-meetings/memo/document.ts';
import { memo, memoVersion } from '../../src/features/principal-meetings/memo/schema.ts';
import { freeze } from '../../src/kit/documents/frozen.ts';
import { writeWorkbook } from '../../src/kit/sheets/write.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { at } from '../features/highlight-meetings/before.ts';
import { insertDecision, insertMeeting, insertMeetingNote } from '../features/principal-meetings/records.ts';
import { addByHand, pressOn } from '../features/school-plans/district.ts';
import { addSchoolPlan } from '../features/school-plans/planned.ts';
import type { Aside } from './every-door.ts';

/** Words of a plan nobody has submitted: for who writes it and who leads the district. */
export const inTheDraft = { item: 'Zeach fractions with strips', comment: 'Who buys the ztrips?' };
/** Words of a plan that is submitted, for everybody who reads plans; in the round they came back with for the school and its leaders. */
export const inThePlan = {
  returned: 'Say who zeads it.',
  amended: 'The zouncil asked for it.',
  dropped: 'No money for zit.',
};
/** Words for whom the meeting is with, and who leads. */
export const inTheMeeting = {
  topic: 'A second zoach.',
  note: 'Rigor is zuneven.',
  area: 'Ztudent discourse.',
  points: 'We saw nine zooms.',
  corrected: 'It was ten zooms.',
  response: 'The zoach came on Tuesday.',
  later: 'Grade four is zeft.',
};
/** What stays with the post of the principal as long as it is open. */
export const ofThePost = { open: 'Plan with the zoach weekly.', help: 'Ada asks for a zubstitute.' };
/** Decided and settled before the post changed hands. */
export const settled = 'Two zooms a week.';
/** What is written of a memo and not sent, for who writes it alone. */
export const notSent = 'More zeasoning in math.';

/** How the plan of a school begins: written, taken from a workbook, read and commented by its leadership team. */
export async function theDraftIsWritten(district: TestDistrict, aside: Aside): Promise<void> {
  const [pat, al, bo] = [district.as('Pat Okafor'), district.as('Al Vice'), district.as('Bo Nguyễn')];
  await pat.openHome();
  await pat.command('/sip');
  await pat.press('Start the plan');
  await addByHand(pat, inTheDraft.item, { 'Due on': '2026-12-01' });
  await addByHand(pat, 'Two tasks a month', { 'Owner at the school': 'Ana Rivera · teacher' });
  for (let n = 3; n <= 9; n += 1) await aside(() => addByHand(pat, `Do the ${n}th thing`));
  await pat.command('/sip');
  await pat.press('More');
  await pat.command('/sip');
  await pat.press('Leadership team…');
  await save(district, pat, { 'Who writes the plan with you? (at most 12)': ['Bo Nguyễn · teacher'] });
  await bo.press('School plan');
  await shut(bo);
  await bo.command('/sip');
  await bo.press('Comment…');
  await save(district, bo, { 'Your comment': inTheDraft.comment });
  await al.command('/sip');
  await pat.press('Read', saidIn(pat, 'new comment'));
  await shut(pat);
  await theWorkbooksAreHandedOver(district, pat);
}

async function theWorkbooksAreHandedOver(district: TestDistrict, pat: Person): Promise<void> {
  await pat.command('/sip');
  await pat.press('Send me the workbook');
  await district.drain();
  await pat.command('/sip');
  await pat.press('Import a workbook…');
  await pat.press('Send me the template');
  await shut(pat);
  await district.drain();
  await pat.command('/sip');
  await pat.press('Import a workbook…');
  await handOver(district, pat, Buffer.from('no workbook'));
  await pat.press('Upload a workbook');
  await handOver(district, pat, await workbookOf(['', 'Never']));
  await pat.press('Not now');
  await district.drain();
  await pat.command('/sip');
  await pat.press('Import a workbook…');
  await handOver(district, pat, await workbookOf(['', 'Read to families']));
  await pat.press('Import now');
  await district.drain();
  await shut(pat);
}

async function handOver(district: TestDistrict, pat: Person, bytes: Buffer): Promise<void> {
  await pat.upload('Workbook (.xlsx, at most 5 MB)', { name: 'sip.xlsx', bytes, mimetype: '' });
  await pat.submit();
  await shut(pat);
  await district.drain();
}

/** A workbook with more rows, beside those that are there. */
const workbookOf = (...more: readonly (readonly [code: string, words: string])[]) =>
  writeWorkbook([
    {
      name: 'School plan',
      widths: [],
      lines: [
        ['School', 'Lincoln'],
        ['Code', 'What'],
        ['S1', inTheDraft.item],
        ['S2', 'Two tasks a month'],
        ...Array.from({ length: 7 }, (_, n) => [`S${n + 3}`, `Do the ${n + 3}th thing`]),
        ...more,
      ].map((cells) => ({ style: 'plain', cells }) as const),
    },
  ]);

/** What is said of its items; submitted, returned, submitted again, approved and amended. */
export async function thePlanIsApproved(district: TestDistrict): Promise<void> {
  const [pat, sam] = [district.as('Pat Okafor'), district.as('Sam Sato')];
  await itemsAreSpokenOf(district, pat);
  await submitPlan(district, '2026-11-23', 'Submit…');
  await sam.press('Return with comments…');
  await save(district, sam, { 'Comments for the school': inThePlan.returned });
  await at(district, '2026-11-24', '09:00');
  await submitPlan(district, '2026-11-24', 'Submit again…');
  await sam.press('Approve…');
  await save(district, sam, {});
  await pat.command('/sip');
  await pat.press('Add…');
  await save(district, pat, { 'What will the school do?': 'Meet weekly', 'Reason for the change': inThePlan.amended });
  await pat.command('/sip');
  await pat.press('Import a workbook…');
  await handOver(
    district,
    pat,
    await workbookOf(['S10', 'Read to families'], ['S11', 'Meet weekly'], ['', 'Read at home']),
  );
  await pat.press('Import now');
  await save(district, pat, { 'Reason for the change': inThePlan.amended });
  await pat.command('/sip');
  await pressOn(pat, 'S3', 'Drop…');
  await save(district, pat, { 'Why?': inThePlan.dropped });
  await pat.command('/sip');
  await pat.press('See why');
  await shut(pat);
  await everybodyLooksAtIt(district);
}

async function itemsAreSpokenOf(district: TestDistrict, pat: Person): Promise<void> {
  const on = async (code: string, entry: string, answers?: Readonly<Record<string, string>>) => {
    await pat.command('/sip');
    await pressOn(pat, code, entry);
    if (answers) await save(district, pat, answers);
    await shut(pat);
  };
  await on('S4', 'In progress');
  await on('S4', 'Undo');
  await on('S5', 'Note…', { 'Your note': 'Grade four began.' });
  await on('S6', 'Complete…', { 'Evidence: a link': 'https://millcity.example/tasks' });
  await on('S5', 'Change…', { 'Short name': 'The fifth' });
  await on('S6', 'Details');
}

async function submitPlan(district: TestDistrict, council: string, label: string): Promise<void> {
  const pat = district.as('Pat Okafor');
  await pat.command('/sip history');
  await pat.press('Open the plan');
  await pat.press(label);
  await save(district, pat, { 'When was the school council consulted?': council });
}

async function everybodyLooksAtIt(district: TestDistrict): Promise<void> {
  const [pat, ada] = [district.as('Pat Okafor'), district.as('Ada Assistant')];
  await pat.command('/sip');
  await pat.press('Send me the PDF');
  await district.drain();
  await pat.command('/sip history');
  await pat.press('What changed');
  await pat.press('Back to the history');
  await ada.command('/sip schools');
  await ada.press('Open the plan');
  await shut(ada);
  await ada.command('/sip schools');
  await ada.press('Alignment');
  await shut(ada);
  await ada.command('/sip alignment');
  await ada.press('Send me the workbook');
  await district.drain();
  await pat.openHome();
  await pat.press('School plan', 'home');
  await shut(pat);
  await district.as('Ana Rivera').command('/sip');
}

/** Dates of the year, changed, called off, held and not; what the principal wants to talk about. */
export async function theMeetingsArePlanned(district: TestDistrict): Promise<void> {
  const ada = district.as('Ada Assistant');
  await ada.command('/sip meeting');
  await ada.press('Dates of the year…');
  await save(district, ada, {
    Dates: 'Dec 9 9:00 | Lincoln | Ada Assistant, Sam Sato\nNov 25 9:00 | Webster | Ada\nFeb 10 9:00 | Lincoln | Ada',
  });
  await ada.command('/sip meeting');
  await ada.press('Plan a month…');
  await ada.fill('On which days?', ['Jan 13', 'Jan 14']);
  await ada.submit();
  await ada.submit();
  await shut(ada);
  await district.drain();
  await ada.command('/sip meeting');
  await ada.press('December');
  await ada.press('Open');
  await ada.press('Change the date…');
  await save(district, ada, { Day: '2026-12-10', 'Reason, shown to everyone': 'The hall is taken.' });
  await at(district, '2026-11-25', '12:00');
  await ada.command('/sip meeting');
  await ada.press('Open', answered(ada));
  await ada.press('Held', 'window');
  await shut(ada);
  const pat = district.as('Pat Okafor');
  await pat.openHome();
  await pat.press('Open', 'home');
  await pat.press('I want to talk about…');
  await save(district, pat, { 'What do you want to talk about?': inTheMeeting.topic });
}

/** The monthly sitting five school days before, the list of what is late, the sheet, and what is written down in the meeting. */
export async function theMeetingIsHeld(district: TestDistrict): Promise<void> {
  const [pat, ada] = [district.as('Pat Okafor'), district.as('Ada Assistant')];
  await at(district, '2026-12-02', '14:31');
  await pat.press('Open the list');
  await shut(pat);
  await at(district, '2026-12-03', '14:31');
  await pat.press('Update the plan…');
  await save(district, pat, {});
  await at(district, '2026-12-09', '15:00');
  await pat.press('Send me the PDF', saidIn(pat, 'Prep sheet: Lincoln'));
  await district.drain();
  await at(district, '2026-12-10', '09:10');
  const on = async (person: Person, what: string, answers: Readonly<Record<string, string>>) => {
    await person.press(what, saidIn(person, 'principal-meetings/open-note'));
    await save(district, person, answers);
  };
  await on(pat, 'Note…', { Note: inTheMeeting.note });
  await on(pat, 'Area to improve…', { 'What is to improve?': inTheMeeting.area });
  await on(ada, 'Decision…', { 'What was decided?': settled, By: '2026-12-17' });
  await on(ada, 'Decision…', { 'What was decided?': ofThePost.open, By: '2027-01-20' });
  await on(ada, 'Help promised…', { 'What help was promised?': ofThePost.help, By: '2027-02-01' });
  await ada.command('/sip meeting');
  await ada.press('Open');
  await ada.press('Prep sheet');
}

/** The memo of it: drafted, changed, sent, read, responded to and corrected; one meeting that nobody came to. */
export async function theMemoIsSent(district: TestDistrict): Promise<void> {
  const [pat, ada, sam] = [district.as('Pat Okafor'), district.as('Ada Assistant'), district.as('Sam Sato')];
  await at(district, '2026-12-11', '14:31');
  // What is not sent stays with who writes it.
  await sam.command('/sip memos');
  await sam.press('Write memo…');
  await sam.fill('Areas to improve', notSent);
  await sam.close({ all: true });
  await ada.press('Write memo…', saidIn(ada, 'Write the memo for Webster'));
  const purpose = { 'What are memos for in your district?': 'To follow through.' };
  await save(district, ada, { ...purpose, Points: 'Webster reads daily.' }, false);
  await save(district, ada, {});
  await ada.command('/sip memos');
  await ada.press('Write memo…');
  await save(district, ada, { Points: inTheMeeting.points }, false);
  await ada.press('Change the words');
  await ada.submit();
  await save(district, ada, {});
  await pat.press('I’ve read it');
  await district.drain();
  await pat.press('Respond…');
  await save(district, pat, { 'Your response': inTheMeeting.response });
  await ada.command('/sip memos');
  await ada.press('Open', answered(ada));
  await ada.press('Correct…', answered(ada));
  await save(district, ada, { 'What changed?': inTheMeeting.corrected, Points: inTheMeeting.points }, false);
  await save(district, ada, {});
  await pat.command('/sip memos');
  await pat.press('Open', answered(pat));
  await pat.press('Version 1');
  await shut(pat);
  await pat.press('PDF', saidIn(pat, 'corrected the memo'));
  await district.drain();
  await decisionsAreAskedAbout(district);
}

async function decisionsAreAskedAbout(district: TestDistrict): Promise<void> {
  const [pat, ada] = [district.as('Pat Okafor'), district.as('Ada Assistant')];
  await at(district, '2026-12-17', '14:31');
  await pat.press('Not yet, or not…');
  const later = { 'How does it stand?': 'Not yet, by a new day', 'New day': '2026-12-18' };
  await save(district, pat, { ...later, 'Why, or what comes next?': inTheMeeting.later });
  await at(district, '2026-12-18', '14:31');
  await pat.press('Done');
  await district.drain();
  await ada.command('/sip decisions');
  await ada.press('Partly or later…');
  await shut(ada);
}

/** The second pages of two lists, which take more meetings than one has in a proof. */
export async function listsAreTurnedOver(district: TestDistrict): Promise<void> {
  const { db, idOf } = district;
  const day = '2026-09-15';
  for (let n = 0; n < 12; n += 1) {
    const meeting = insertMeeting(district, { school: 'Webster', principal: 'Paula Webster', day, state: 'held' });
    insertDecision(district, {
      meeting,
      words: 'Read.',
      owner: 'Paula Webster',
      school: 'Webster',
      byDay: '2027-06-01',
    });
    inTx(db, (tx) => {
      const [id, personId, byId] = [newId(), idOf('Paula Webster'), idOf('Ada Assistant')];
      const sent = { dueOn: '2026-09-22', sentOn: '2026-09-16', response: '' } as const;
      tx.insert(memo)
        .values({ id, meetingId: meeting, personId, byId, ...sent })
        .run();
      return id;
    });
  }
  const ada = district.as('Ada Assistant');
  await ada.command('/sip memos');
  await ada.press('More');
  await ada.command('/sip decisions');
  await ada.press(/\[(\d+ more)\]/.exec(visibleText(ada.ephemerals().at(-1)?.blocks ?? []))?.[1] ?? '');
}

/** Lincoln in spring: what Pat Okafor decided and read with who leads, while they were principal, and what became of it. */
export async function theFallOfAnother(district: TestDistrict): Promise<void> {
  const { db, idOf } = district;
  addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [
    { words: inTheDraft.item, owner: 'Ana Rivera', status: 'inProgress', dueOn: '2027-06-01' },
    { words: 'Two tasks a month', status: 'inProgress', dueOn: '2027-06-01' },
  ]);
  const meeting = insertMeeting(district, { day: '2027-04-20', state: 'held' });
  insertMeetingNote(district, { meeting, words: inTheMeeting.note });
  insertMeetingNote(district, { meeting, words: inTheMeeting.area, kind: 'area', by: 'Pat Okafor' });
  const done = { state: 'done', stateOn: '2027-04-27' } as const;
  insertDecision(district, { meeting, words: settled, byDay: '2027-04-27', ...done });
  insertDecision(district, { meeting, words: ofThePost.open, byDay: '2027-06-10' });
  const help = { kind: 'help', owner: 'Ada Assistant' } as const;
  insertDecision(district, { meeting, words: ofThePost.help, byDay: '2027-06-10', ...help });
  inTx(db, (tx) => {
    const [id, personId, byId] = [newId(), idOf('Pat Okafor'), idOf('Ada Assistant')];
    const sent = { dueOn: '2027-04-27', sentOn: '2027-04-21', response: inTheMeeting.response } as const;
    tx.insert(memo)
      .values({ id, meetingId: meeting, personId, byId, ...sent, respondedOn: '2027-04-22' })
      .run();
    const written = freeze(memoShapes, { ...blankMemo, points: inTheMeeting.points });
    const version = { id: newId(), memoId: id, number: 1, at: '2027-04-21T15:00:00Z', onDay: '2027-04-21' } as const;
    tx.insert(memoVersion)
      .values({ ...version, byId, changes: '', ...written })
      .run();
    return id;
  });
  insertMeeting(district, { day: '2027-05-19', principal: 'Nora New' });
}

const blankMemo = {
  district: 'Mill City',
  sample: true,
  school: 'Lincoln',
  meetingDay: dayText.parse('2027-04-20'),
  by: 'Ada Assistant',
  to: 'Pat Okafor',
  points: '',
  decided: '',
  areas: '',
  helping: '',
  decisions: [],
  help: [],
  sentence: 'To follow through.',
};

/** A new principal at Lincoln in May: the page that is handed over, the next plan begun, the year closed, a meeting nobody came to. */
export async function thePostChangesHands(district: TestDistrict): Promise<void> {
  const [nora, ada] = [district.as('Nora New'), district.as('Ada Assistant')];
  await at(district, '2027-05-10', '09:00');
  await nora.press('PDF', saidIn(nora, 'You’re now principal of'));
  await district.drain();
  await nora.command('/sip');
  await nora.press('Begin 2027-28');
  await district.drain();
  await ada.command('/sip schools');
  await ada.press('2027-28 plans');
  await shut(ada);
  await at(district, '2027-05-18', '09:00');
  await nora.command('/sip');
  await nora.press('Close the year…');
  const kept = 'Carry on next year';
  const items = [`S1 ${inTheDraft.item}`, 'S2 Two tasks a month'];
  await save(district, nora, Object.fromEntries(items.map((one) => [`${one} (🟡 in progress)`, kept])));
  await at(district, '2027-05-19', '12:00');
  await ada.command('/sip meeting');
  await ada.press('Open', answered(ada));
  await ada.press('Not held…', 'window');
  await save(district, ada, { 'Reason, shown to everyone who was expected': 'A storm.' });
}

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fills the window that is open, sends it, and lets it bring what it brings; unless told, the window that follows is shut. */
async function save(district: TestDistrict, person: Person, answers: Answers, last = true): Promise<void> {
  for (const [label, value] of Object.entries(answers))
    await person.fill(label, typeof value === 'string' ? value : [...value]);
  const answer = await person.submit();
  if (answer.kind === 'errors' || answer.kind === 'required') throw new Error(`not saved: ${JSON.stringify(answer)}`);
  if (!last) return;
  await shut(person);
  await district.drain();
}

async function shut(person: Person): Promise<void> {
  if (person.window()) await person.close({ all: true });
}

/** Where the app answered somebody last. */
function answered(person: Person): { channel: string; ts: string } {
  const { channel = '', ts = '' } = person.ephemerals().at(-1) ?? {};
  return { channel, ts };
}

/** Where the newest message stands that says this. */
function saidIn(person: Person, words: string): { channel: string; ts: string } {
  const found = person.dms().findLast((one) => JSON.stringify(one).includes(words));
  if (!found) throw new Error(`${person.name} has no message that says “${words}”`);
  return { channel: found.channel, ts: found.ts };
}
