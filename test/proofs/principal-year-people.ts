import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { addDays, type Day, dayText } from '../../src/district/days.ts';
import { school } from '../../src/district/schema.ts';
import { memo } from '../../src/features/principal-meetings/memo/schema.ts';
import { meetingDecision, principalMeeting } from '../../src/features/principal-meetings/schema.ts';
import { writeWorkbook } from '../../src/kit/sheets/write.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
import { pressOn } from '../features/school-plans/district.ts';
import {
  assistant,
  canary,
  count,
  largest,
  leadOf,
  type PrincipalYear,
  principalOf,
  schoolDayFrom,
  schools,
  superintendent,
} from './principal-year-district.ts';
import type { ShownAsk } from './principal-year-watch.ts';
import { localDay } from './year-model.ts';

export type Meeting = typeof principalMeeting.$inferSelect & { readonly at: string };

export const today = ({ district }: Pick<PrincipalYear, 'district'>): Day =>
  dayText.parse(localDay(district.clock.now().epochMilliseconds, 'America/New_York'));

export const meetings = ({ district: { db } }: Pick<PrincipalYear, 'district'>): Meeting[] =>
  db
    .select()
    .from(principalMeeting)
    .innerJoin(school, eq(school.id, principalMeeting.schoolId))
    .all()
    .map((row) => ({ ...row.principal_meeting, at: row.school.name }));

const nth = (at: string): number => schools.indexOf(at);
const returned = ({ schools }: PrincipalYear): string => schools.at(-1) ?? '';
const readersAt = (at: string, day: Day): string[] => [
  ...(principalOf(at, day) === undefined ? [] : [principalOf(at, day) ?? '']),
  superintendent,
  assistant,
];

const withMenu = z.object({
  accessory: z.object({ options: z.array(z.object({ text: z.object({ text: z.string() }), value: z.string() })) }),
});

/** Presses an entry of the menu in a row of the list that somebody reads. */
async function pressBeside(person: Person, row: string, entry: string): Promise<void> {
  const blocks = person.ephemerals().at(-1)?.blocks ?? [];
  const options = blocks
    .filter((one) => visibleText([one]).includes(row))
    .flatMap((one) => withMenu.safeParse(one).data?.accessory.options ?? []);
  const option = options.find(({ text }) => text.text === entry)?.value;
  if (option === undefined) throw new Error(`no “${entry}” beside “${row}”: ${visibleText(blocks)}`);
  await person.press({ option });
}

/** Fills in a window, sends it and leaves it. */
async function send(run: PrincipalYear, person: Person, given: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [label, value] of Object.entries(given)) await person.fill(label, value);
  const answer = await person.submit();
  if (answer.kind === 'errors' || answer.kind === 'required' || answer.kind === 'error')
    run.watched.wrong.add(`${person.name} was refused: ${JSON.stringify(answer)}`);
  if (person.window()) await person.close({ all: true });
}

/** Whoever leads types the dates of the year, three rounds at a time, as its text box takes three thousand letters. */
export async function typeYear(run: PrincipalYear): Promise<void> {
  const ada = run.district.as(assistant);
  const month = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
  for (let from = 0; from < run.lived.length; from += 3) {
    const lines = run.lived.slice(from, from + 3).flatMap((days) =>
      run.schools.map((at) => {
        const n = nth(at);
        const day = days[Math.floor(n / 3)] ?? days[0];
        const leads = n === 0 ? `${leadOf(at)}, ${superintendent}` : leadOf(at);
        return `${month.format(Date.parse(day))} ${9 + (n % 3)}:00 | ${at} | ${leads}`;
      }),
    );
    await ada.command('/sip meeting');
    await ada.press('Dates of the year…');
    await send(run, ada, { Dates: lines.join('\n') });
  }
  await run.district.drain();
}

/** Each school's plan is begun, written and submitted; one of sixty items. */
export async function writePlans(run: PrincipalYear, council: Day): Promise<void> {
  for (const at of run.schools) {
    const pia = run.district.as(`Pia ${at}`);
    await pia.command('/sip');
    await pia.press('Start the plan');
    const items = at === largest ? 58 : 4;
    const staff = ['Max Manager', 'Mona Monitor', 'Al Vice', 'Dina Director', 'Ines Interim', 'Nora New'];
    const teacher = at === 'Ashby' ? ['Ana Rivera'] : at === largest ? ['Bo Webster'] : [];
    const by = [...run.schools.map((one) => `Pia ${one}`), ...staff, ...teacher, superintendent, assistant];
    const word = canary(run, 'item', at, by);
    const rows = Array.from({ length: items }, (_, at_) => {
      const n = at_ + 1;
      const serves = n % 4 === 0 ? '' : n % 2 === 0 ? '1.2' : '1.1';
      const due = n === 2 ? addDays(council, 45) : '2027-06-11';
      return ['', n === 1 ? `Bring two tasks, ${word}` : `Step ${n} of ${at}`, '', serves, '', '', due, '', ''];
    });
    await handOver(run, pia, at, rows);
    await submitPlan(run, at, council, 'Submit…');
  }
  await run.district.drain();
}

const headings = ['Code', 'What', 'Short name', 'Initiative', 'Owner', 'Starts', 'Due', 'Adults will', 'Students will'];

/** A school's own workbook, uploaded and imported. */
async function handOver(
  run: PrincipalYear,
  pia: Person,
  at: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const lines = [['School', at], headings, ...rows].map((cells) => ({ style: 'plain', cells }) as const);
  const bytes = await writeWorkbook([{ name: 'School plan', widths: [], lines }]);
  await pia.press('Import a workbook…');
  await pia.upload('Workbook (.xlsx, at most 5 MB)', { name: 'sip.xlsx', bytes, mimetype: '' });
  await pia.submit();
  await pia.close({ all: true });
  await run.district.drain();
  await pia.press('Import now');
  await run.district.drain();
}

async function submitPlan(run: PrincipalYear, at: string, council: Day, label: string): Promise<void> {
  const pia = run.district.as(`Pia ${at}`);
  await pia.command('/sip history');
  await pia.press('Open the plan');
  await pia.press(label);
  await send(run, pia, { 'When was the school council consulted?': council });
}

/** One plan comes back with comments; the others are approved. */
export async function decidePlans(run: PrincipalYear): Promise<void> {
  const sam = run.district.as(superintendent);
  await sam.press('Return with comments…');
  const word = canary(run, 'comment', returned(run), [`Pia ${returned(run)}`, superintendent, assistant]);
  await send(run, sam, { 'Comments for the school': `Say who leads the talks, ${word}.` });
  await run.district.drain();
  for (let left = run.schools.length - 1; left > 0; left -= 1) await approvePlan(run);
}

async function approvePlan(run: PrincipalYear): Promise<void> {
  const sam = run.district.as(superintendent);
  // The digest has an “Approve…” too, of the district's plan.
  const waiting = sam.dms().findLast(({ blocks }) => JSON.stringify(blocks).includes('school-plans/open-approve'));
  if (!waiting) return void run.watched.wrong.add('no plan waits for the superintendent');
  await sam.press('Approve…', { channel: waiting.channel, ts: waiting.ts });
  await send(run, sam);
  await run.district.drain();
  count(run, 'approved');
}

/** The plan that came back is refused with the old council's date, and approved with a new one. */
export async function submitAgain(run: PrincipalYear, old: Day, council: Day): Promise<void> {
  const pia = run.district.as(`Pia ${returned(run)}`);
  await pia.command('/sip history');
  await pia.press('Open the plan');
  await pia.press('Submit again…');
  await pia.fill('When was the school council consulted?', old);
  const answer = JSON.stringify(await pia.submit());
  if (answer.includes('Consult the council again')) {
    await pia.close({ all: true });
    await submitPlan(run, returned(run), council, 'Submit again…');
  } else run.watched.wrong.add(`a plan came back and was submitted without a new council: ${answer}`);
  await run.district.drain();
  await approvePlan(run);
}

/** A week before they are asked some say how something goes: that is asked of them no more. */
export async function sayAhead(run: PrincipalYear, round: number): Promise<void> {
  for (const at of run.schools) {
    const n = nth(at);
    const name = principalOf(at, today(run));
    if (name === undefined || n % 3 === 2) continue;
    const person = run.district.as(name);
    if (person.window()) await person.close({ all: true });
    if (n % 3 === 1) {
      await person.command(`/action 1.${1 + (round % 2)}.A1 moving`);
    } else {
      await person.command('/sip');
      await pressOn(person, 'S1', /S1 [^\n]*\n🟡/.test(listOf(person)) ? 'Still in progress' : 'In progress');
    }
    count(run, 'said ahead');
  }
  await run.district.drain();
}

const listOf = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

/** A meeting is called off, or moved to another day. */
export async function change(run: PrincipalYear, meeting: Meeting, to?: Day): Promise<void> {
  const lead = run.district.as(leadOf(meeting.at));
  await lead.command('/sip meeting');
  await pressBeside(lead, `${meeting.at} ·`, 'Change the date…');
  const why = canary(run, 'why', meeting.at, readersAt(meeting.at, today(run)));
  await send(run, lead, {
    ...(to === undefined ? { 'What would you like to do?': 'Call it off' } : { Day: to }),
    'Reason, shown to everyone': `Budget hearing, ${why}`,
  });
  await run.district.drain();
  count(run, to === undefined ? 'called off' : 'moved');
}

/** Both write things down; where the post is vacant whoever leads says that it was not held. */
export async function meet(run: PrincipalYear, meeting: Meeting): Promise<void> {
  const { at, day } = meeting;
  const [lead, name] = [run.district.as(leadOf(at)), principalOf(at, day)];
  const by = readersAt(at, day);
  await lead.command('/sip meeting');
  if (name === undefined) {
    await pressBeside(lead, `${at} ·`, 'Not held…');
    await send(run, lead, { 'Reason, shown to everyone who was expected': canary(run, 'why', at, by) });
    return count(run, 'not held');
  }
  const pia = run.district.as(name);
  await pia.command('/sip meeting');
  await pia.press('Note…');
  await send(run, pia, { Note: `Rigor is uneven, ${canary(run, 'note', at, by)}` });
  await lead.command('/sip meeting');
  await pressBeside(lead, `${at} ·`, 'Open');
  await lead.press('Area to improve…');
  await send(run, lead, { 'What is to improve?': `Student talk, ${canary(run, 'area', at, by)}` });
  const carries = nth(at) % 2 === 0;
  await decide(run, lead, { at, by, carries, what: 'Decision…', given: { By: addDays(day, 15 + (nth(at) % 5)) } });
  if (nth(at) % 3 === 2)
    await decide(run, lead, {
      at,
      by: [...by, 'Dina Director'],
      carries: false,
      what: 'Decision…',
      given: { Owner: 'Dina Director', By: addDays(day, 12) },
    });
  await decide(run, lead, {
    at,
    by,
    carries: nth(at) % 4 === 3,
    what: 'Help promised…',
    given: { By: addDays(day, 10) },
  });
  await run.district.drain();
  count(run, 'held');
}

interface Deciding {
  readonly at: string;
  readonly by: readonly string[];
  readonly carries: boolean;
  readonly what: 'Decision…' | 'Help promised…';
  readonly given: Readonly<Record<string, string>>;
}

async function decide(run: PrincipalYear, lead: Person, { at, by, carries, what, given }: Deciding): Promise<void> {
  await lead.command('/sip meeting');
  await pressBeside(lead, `${at} ·`, 'Open');
  await lead.press(what);
  if (!(lead.window()?.text ?? '').includes(at)) run.watched.wrong.add(`${what} opened for another school than ${at}`);
  const word = canary(run, what === 'Decision…' ? 'decision' : 'help', at, by);
  const label = what === 'Decision…' ? 'What was decided?' : 'What help was promised?';
  await send(run, lead, { [label]: `Coaches plan weekly, ${word}`, ...given });
  run.decided.push({ word, at, carries });
  count(run, 'decided');
}

/** A memo is written from the list, looked at, and sent. */
export async function writeMemo(run: PrincipalYear, { at, day }: Meeting): Promise<void> {
  const lead = run.district.as(leadOf(at));
  await lead.command('/sip memos');
  await pressBeside(lead, `${at} · meeting of`, 'Write memo…');
  await lead.fill('Decisions: anything to add?', `Both start now, ${canary(run, 'memo', at, readersAt(at, day))}`);
  await lead.submit();
  await send(run, lead);
  await run.district.drain();
  count(run, 'memos');
}

/** Memos that came and are not read: some are read, some answered, some left. */
export async function readMemos(run: PrincipalYear): Promise<void> {
  const { db } = run.district;
  const unread = db
    .select()
    .from(memo)
    .all()
    .filter(({ readOn, sentOn }) => readOn === null && sentOn === schoolDayFrom(today(run), -1));
  for (const { meetingId } of unread) {
    const met = meetings(run).find(({ id }) => id === meetingId);
    const name = met && principalOf(met.at, met.day);
    if (!met || name === undefined || name !== principalOf(met.at, today(run)) || nth(met.at) % 3 === 2) continue;
    const pia = run.district.as(name);
    if (nth(met.at) % 3 === 0) {
      await pia.press('Respond…');
      await send(run, pia, {
        'Your response': `Thank you, ${canary(run, 'response', met.at, readersAt(met.at, met.day))}`,
      });
      count(run, 'responses');
    } else await pia.press('I’ve read it');
    if (nth(met.at) === 3) await pia.press('PDF');
    await run.district.drain();
    count(run, 'read');
  }
}

/** In the afternoon people answer what they are asked: the sitting, decisions, help. One school sits down a day late. */
export async function answerAsks(run: PrincipalYear): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const one = [...run.watched.open.values()]
      .flat()
      .find((ask) => ask.day === today(run) && !tried.has(`${ask.user} ${ask.item}`) && isAnswered(run, ask));
    if (!one) return;
    tried.add(`${one.user} ${one.item}`);
    const person = run.district.slack.person(one.user);
    if (one.item.startsWith('school-plans/sitting-')) await sitDown(run, person, one);
    else await settle(run, person, one);
    await run.district.drain();
  }
}

function isAnswered({ watched }: PrincipalYear, { user, item, day }: ShownAsk): boolean {
  if (item.startsWith('meeting-decisions/')) return true;
  if (!item.startsWith('school-plans/sitting-')) return false;
  const isLate = watched.asked.get(`${user} ${item}`)?.size === 1 && Number(day.slice(5, 7)) % 3 === 0;
  return !isLate;
}

const press = (person: Person, { block, buttons, where }: ShownAsk, at: number) =>
  person.press({ block, action: buttons[at] ?? '' }, where);

/** The whole sitting: what changed is tapped, in the last window something to talk about is written. */
async function sitDown(run: PrincipalYear, person: Person, ask: ShownAsk): Promise<void> {
  await press(person, ask, 0);
  const at = schools.find((one) => principalOf(one, today(run)) === person.name) ?? '';
  for (let windows = 0; person.window(); windows += 1) {
    const fields = person.window()?.fields ?? [];
    const item = fields.find(({ label }) => windows === 0 && label.startsWith('S') && !label.startsWith('S1 '));
    if (item) await person.fill(item.label, (await person.options(item.label))[1] ?? '');
    if (fields.some(({ label }) => label === 'I want to talk about'))
      await person.fill('I want to talk about', `Substitutes, ${canary(run, 'topic', at, readersAt(at, today(run)))}`);
    const answer = await person.submit();
    if (windows > 5 || answer.kind === 'errors') {
      run.watched.wrong.add(`${person.name} does not get through the sitting: ${JSON.stringify(answer)}`);
      await person.close({ all: true });
    }
  }
  count(run, 'sittings');
}

/** Carried on four months by giving a new day; everything else is done. */
async function settle(run: PrincipalYear, person: Person, ask: ShownAsk): Promise<void> {
  const id = ask.item.split('/').at(-1) ?? '';
  const row = run.district.db.select().from(meetingDecision).where(eq(meetingDecision.id, id)).get();
  const told = run.decided.find(({ word }) => row?.words.includes(word));
  if (!row || !told) return void run.watched.wrong.add(`${ask.item} is asked about and was never decided`);
  if (!told.carries || today(run) >= addDays(row.madeOn, row.kind === 'help' ? 30 : 125)) {
    await press(person, ask, 0);
    return count(run, 'settled');
  }
  await press(person, ask, 1);
  const by = run.canaries.get(told.word)?.by ?? [];
  await send(run, person, {
    'How does it stand?': row.kind === 'help' ? 'Not yet, by a new day' : 'Partly done, the rest by a new day',
    'New day': addDays(today(run), 30),
    'Why, or what comes next?': `Grade 5 is left, ${canary(run, 'said', told.at, by)}`,
  });
  count(run, 'carried on');
}

/** The year of every plan is closed, eight items a window: some complete, some dropped, the rest carried on. */
export async function closeYear(run: PrincipalYear): Promise<void> {
  for (const at of run.schools) {
    const person = run.district.as(principalOf(at, today(run)) ?? '');
    await person.command('/sip history');
    await person.press('Open the plan');
    await person.press('Close the year…');
    for (let windows = 0; person.window()?.title === 'Close the year' && windows < 10; windows += 1) {
      const items = (person.window()?.fields ?? []).filter(({ label }) => !label.startsWith('Reason'));
      for (const [n, { label }] of items.entries())
        await person.fill(label, n % 8 === 0 ? 'Drop' : n % 2 === 0 ? 'Complete' : 'Carry on next year');
      const [first] = items;
      const [code = ''] = first?.label.split(' ') ?? [];
      if (first) await person.fill(`Reason, if you drop ${code}`, 'The grant ended.');
      await person.submit();
    }
    if (person.window()) await person.close({ all: true });
    await run.district.drain();
    count(run, 'closed');
  }
}
