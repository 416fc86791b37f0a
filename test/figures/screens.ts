import type { Db } from '../../src/db/open.ts';
import { type Simulator, visibleText } from '../../src/simulator/simulator.ts';
import { pdfTags } from '../pdf-tags.ts';
import type { Screen } from './recount.ts';
import type { Said } from './said.ts';
import * as said from './said.ts';
import * as plan from './said-plan.ts';
import * as rest from './said-rest.ts';
import { administrators } from './truth/figure.ts';

/** A district whose screens are read. */
export interface Shown {
  readonly db: Db;
  readonly slack: Simulator;
  /** The district's day. */
  today(): string;
  goTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

interface Reader {
  readonly name: string;
  readonly email: string;
}

/** What a command answers somebody with, as text: a message only they see, or a window. */
export async function answerTo({ slack }: Shown, { email }: Reader, command: string): Promise<string> {
  const person = slack.person(email);
  const before = person.ephemerals().length;
  await person.command(command);
  const told = person.ephemerals().slice(before);
  const window = person.window();
  if (window) await person.close({ all: true });
  return [...told, ...(window ? [window] : [])].map(({ blocks }) => visibleText(blocks)).join('\n');
}

/** What stands on somebody's Home. */
export async function homeOf({ slack }: Shown, { email }: Reader): Promise<string> {
  return visibleText((await slack.person(email).openHome())?.blocks ?? []);
}

/** Those with an account who hold one of these roles today. */
function holding({ db, today }: Shown, roles: string): Reader[] {
  return db.$client
    .prepare<[{ today: string }], Reader>(
      `SELECT DISTINCT p.name, p.email FROM person p JOIN role_holding h ON h.person_id = p.id OR h.person_id IN (SELECT away_id FROM same_person WHERE stays_id = p.id AND undone_on IS NULL)
        WHERE p.slack_id IS NOT NULL AND h.role IN ${roles} AND h.from_day <= :today AND coalesce(h.to_day, '9999') >= :today
        ORDER BY p.name`,
    )
    .all({ today: today() });
}

/** Every screen that tells figures, read at this moment by those who may. */
export async function readScreens(district: Shown): Promise<Screen[]> {
  const [leader] = holding(district, `('superintendent')`);
  if (!leader) throw new Error('Nobody leads this district.');
  return [
    ...(await ofMonths(district, leader)),
    ...(await homes(district)),
    ...(await ofPlan(district, leader)),
    ...(await digests(district, leader)),
    ...(await others(district, leader)),
  ];
}

async function ofMonths(district: Shown, leader: Reader): Promise<Screen[]> {
  const today = district.today();
  const screens: Screen[] = [];
  for (const which of ['', ' last']) {
    const text = await answerTo(district, leader, `/walkthrough month${which}`);
    const lines = [...said.copiesIn(text, today), ...said.monthIn(text, today), ...said.monthTableIn(text, today)];
    const table = lines.find(({ figure }) => figure === 'logged')?.span;
    const copies = lines.find(({ figure }) => figure === 'same-day copies')?.span;
    const counts = ['logged', 'number', 'pace', 'people at each pace', 'logged of all numbers'];
    screens.push({
      name: `/walkthrough month${which}`,
      said: lines,
      whole: [
        ...(table ? counts.map((figure) => ({ figure, span: table })) : []),
        ...(copies ? [{ figure: 'same-day copies', span: copies }] : []),
      ],
    });
  }
  return screens;
}

/** Everybody's Home: their own month, what they are to read, and the plan at a glance. */
async function homes(district: Shown): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const reader of holding(district, administrators)) {
    const text = await homeOf(district, reader);
    screens.push({
      name: `Home of ${reader.name}`,
      said: [
        ...said.ownMonthIn(text, reader.name, district.today()),
        ...plan.branchesIn(text),
        ...plan.trendIn(text),
        ...plan.missingOnHome(text),
        ...plan.obstaclesIn(text),
        ...rest.ratedIn(text, reader.name),
      ],
    });
  }
  return screens;
}

/** The plan's pages down to the row, what waits for a reading, and what is to be done. */
async function ofPlan(district: Shown, leader: Reader): Promise<Screen[]> {
  const codes = district.db.$client
    .prepare<[], { code: string }>(
      `SELECT code FROM strategic_objective WHERE ended_on IS NULL UNION ALL SELECT code FROM initiative WHERE ended_on IS NULL`,
    )
    .all();
  const benchmarks = district.db.$client
    .prepare<[], { code: string }>('SELECT code FROM benchmark WHERE ended_on IS NULL')
    .all();
  const screens: Screen[] = [];
  const read = async (name: string, parse: (text: string) => Said[], whole: string[] = []): Promise<void> => {
    const text = await answerTo(district, leader, name);
    screens.push({ name, said: parse(text), whole: whole.map((figure) => ({ figure })) });
  };
  await read('/throughline plan', plan.branchesIn);
  for (const { code } of codes)
    await read(`/throughline plan ${code}`, (text) => [...plan.branchesIn(text), ...plan.leavesIn(text)]);
  for (const { code } of codes.filter((one) => one.code.includes('.')))
    await read(`/throughline trace ${code}`, rest.traceIn);
  for (const { code } of benchmarks) await read(`/benchmark ${code}`, plan.oneBenchmarkIn);
  await read('/benchmark summary', plan.summaryIn, ['benchmarks']);
  await read('/benchmark', plan.benchmarkListIn);
  await read('/action', plan.actionListIn);
  await read('/action all', plan.actionListIn);
  return screens;
}

/** The digest as of now, and the one of this morning with everything in its thread. */
async function digests(district: Shown, leader: Reader): Promise<Screen[]> {
  const today = district.today();
  const weekly = weeklyDigest(district, leader);
  const [, day = ''] = /\nWeekly digest of (\w+, \w+ \d+)/.exec(weekly ?? '') ?? [];
  const isNew = weekly !== undefined && said.dayIn(day, today) === today;
  return [
    digestScreen('/digest', await digestNow(district, leader), today),
    ...(isNew ? [digestScreen('the weekly digest', weekly, today)] : []),
  ];
}

/** What the digest says now, with all of its lines: those that did not fit are behind its button. */
async function digestNow(district: Shown, leader: Reader): Promise<string> {
  const said = await answerTo(district, leader, '/digest');
  const [, more] = /\[(\d+ more lines?|Read all of it)\]/.exec(said) ?? [];
  if (more === undefined) return said;
  const person = district.slack.person(leader.email);
  await person.press(more);
  const all = visibleText(person.window()?.blocks ?? []);
  await person.close({ all: true });
  return all;
}

function weeklyDigest({ slack }: Shown, { email }: Reader): string | undefined {
  const person = slack.person(email);
  const first = person.dms().findLast(({ blocks }) => visibleText(blocks).includes('\nWeekly digest of '));
  if (!first) return undefined;
  return [first, ...person.thread(first.channel, first.ts)].map(({ blocks }) => visibleText(blocks)).join('\n');
}

function digestScreen(name: string, text: string, today: string): Screen {
  return {
    name,
    said: [
      ...said.copiesIn(text, today),
      ...said.monthIn(text, today),
      ...said.promisedMonthIn(text, today),
      ...said.meetingPromisesIn(text, today),
      ...plan.promisedActionsIn(text),
      ...plan.readingsIn(text),
      ...plan.obstaclesIn(text),
      ...plan.breaksIn(text, today),
      ...said.yearIn(text, today),
      ...rest.ratingsIn(text),
      ...rest.promisesIn(text),
      ...rest.readyIn(text),
    ],
  };
}

/** The packet that was frozen today: its thread, and its PDF, where its tables are. */
async function frozenPacket(district: Shown, { email }: Reader): Promise<Screen[]> {
  const { slack, today } = district;
  const person = slack.person(email);
  const threads = slack
    .channels()
    .filter(({ id, members }) => id.startsWith('C') && members.includes(person.id))
    .flatMap(({ id }) => person.channel(id))
    .map(({ channel, ts }) => person.thread(channel, ts).map(({ blocks }) => visibleText(blocks)));
  const parts = threads.find((all) => all.some((text) => isFrozenOn(text, today())))?.map((text) => `${text}\n`) ?? [];
  const thread = parts.join('');
  if (thread === '') return [];
  const printed = await printedPacket(district, email);
  return [packetScreen('the frozen packet', thread, today()), packetScreen('the packet on paper', printed, today())];
}

function packetScreen(name: string, text: string, today: string): Screen {
  return {
    name,
    said: [
      ...said.copiesIn(text, today),
      ...said.monthIn(text, today),
      ...said.monthTableIn(text, today),
      ...said.promisedMonthIn(text, today),
      ...said.meetingPromisesIn(text, today),
      ...plan.promisedActionsIn(text),
      ...plan.packetIn(text),
      ...plan.objectiveTableIn(text, 'actions that stand so'),
      ...plan.summaryIn(text),
      ...rest.readyIn(text),
      ...rest.broughtBackIn(text),
      ...rest.patternsIn(text),
      ...rest.ratingsIn(text),
      ...rest.promisesIn(text),
    ],
  };
}

/** Asks for the PDF, waits until it is there, and reads it as a screen reader does: a row of a table is a line. */
async function printedPacket({ slack, goTo }: Shown, email: string): Promise<string> {
  const person = slack.person(email);
  await person.command('/dilt packet last');
  await person.press('Send me the PDF');
  await goTo(new Date(slack.clock.now()).toISOString());
  const file = person
    .dms()
    .flatMap((message) => message.files ?? [])
    .findLast(({ name }) => String(name).startsWith('dilt-packet'));
  if (!file) throw new Error('The PDF of the packet did not come.');
  const headers = { authorization: `Bearer ${slack.tokens.bot}` };
  const answer = await slack.fetch(String(file.url_private), { headers });
  return linesOf(pdfTags(Buffer.from(await answer.arrayBuffer())).tree);
}

/** The elements of a PDF as lines: cells of one row with bars between, items of a list with their mark. */
function linesOf(tree: readonly string[]): string {
  const lines: string[] = [];
  for (const one of tree) {
    const [, tag = '', words = ''] = /^ *(\w+(?: of \w+)?)(?:: (.*))?$/.exec(one) ?? [];
    const isCell = tag === 'TD' || tag.startsWith('TH');
    if (tag === 'TR') lines.push('');
    else if (isCell) lines.push(`${lines.pop() ?? ''}${words} | `);
    else if (tag === 'LBody') lines.push(`•  ${words}`);
    else if (tag !== 'Lbl' && words !== '') lines.push(words);
  }
  return lines.map((line) => `${line.replace(/ \| $/, '')}\n`).join('');
}

const isFrozenOn = (text: string, today: string): boolean => {
  const [, day] = /\nFrozen on (\w+, \w+ \d+)/.exec(text) ?? [];
  return text.startsWith('Packet for') && day !== undefined && said.dayIn(day, today) === today;
};

/** What the plan manager sees of the next highlight report. */
async function draft(district: Shown): Promise<Screen[]> {
  const [manager] = holding(district, `('planManager')`);
  if (!manager) return [];
  const person = district.slack.person(manager.email);
  const next = await answerTo(district, manager, '/highlight');
  if (!next.includes('[The draft]')) return [];
  const answer = await person.press('The draft');
  const text = visibleText(person.window()?.blocks ?? []);
  if (answer.kind === 'window') await person.close({ all: true });
  return [{ name: 'the draft of the highlight report', said: plan.draftIn(text) }];
}

/** Patterns as principals see them, with their own school's. */
async function ownPatterns(district: Shown): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const reader of holding(district, `('principal')`)) {
    const text = await answerTo(district, reader, '/walkthrough patterns');
    screens.push({
      name: `/walkthrough patterns of ${reader.name}`,
      said: rest.patternsIn(text).filter(({ figure }) => figure === 'seen at one school'),
    });
  }
  return screens;
}

async function others(district: Shown, leader: Reader): Promise<Screen[]> {
  const packet = await answerTo(district, leader, '/dilt packet');
  const obstacles = await answerTo(district, leader, '/throughline obstacles');
  const patterns = await answerTo(district, leader, '/walkthrough patterns');
  // A frozen one tells of the moment it was frozen at.
  const isFrozen = packet.includes('\nFrozen on');
  return [
    ...(await frozenPacket(district, leader)),
    ...(await draft(district)),
    {
      name: '/dilt packet',
      said: isFrozen
        ? []
        : [
            ...said.copiesIn(packet, district.today()),
            ...plan.packetIn(packet),
            ...rest.readyIn(packet),
            ...rest.broughtBackIn(packet),
          ],
    },
    { name: '/throughline obstacles', said: plan.obstaclesIn(obstacles) },
    { name: '/throughline asks', said: rest.asksIn(await answerTo(district, leader, '/throughline asks')) },
    { name: '/walkthrough patterns', said: rest.patternsIn(patterns) },
    ...(await ownPatterns(district)),
  ];
}
