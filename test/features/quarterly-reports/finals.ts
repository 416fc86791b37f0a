import { inTx } from '../../../src/db/tx.ts';
import { draftedIn } from '../../../src/features/quarterly-reports/draft/gathered.ts';
import { quarterlyReport } from '../../../src/features/quarterly-reports/schema.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { Cast, DistrictOptions, TestDistrict } from '../../district.ts';
import { emailOf } from '../../district.ts';
import { filesOf, type HandedOver } from '../../handed-over.ts';
import { beginReport, openDrafting, openReport, type Saying } from './drafting.ts';

export const [author, superintendent, manager] = ['Mona Zeller', 'Sam Sato', 'Ulla Quist'] as const;

/** People whose names are no words of any report. */
export const cast: readonly Cast[] = [
  { name: superintendent, role: 'superintendent' },
  { name: manager, role: 'planManager' },
  { name: author, role: 'planMonitor' },
  { name: 'Pat Okafor', role: 'principal', school: 'Lincoln' },
  { name: 'Ana Rivera', role: 'teacher', school: 'Lincoln' },
  { name: 'Olu Adeyemi', role: 'operator' },
];

/** The plan's channel, with some of them in it. */
export const planChannel = {
  id: 'C0PLANCHANNEL',
  name: 'plan',
  private: true,
  botIn: true,
  members: [superintendent, manager, author, 'Pat Okafor'].map(emailOf),
};

type Gathered = ReturnType<typeof draftedIn>[number];

/** What was gathered says this instead: with questions, figures that are withheld, names. */
export function sayInstead({ db }: Pick<TestDistrict, 'db'>, change: (one: Gathered) => Partial<Gathered>): void {
  const report = db.select().from(quarterlyReport).get();
  const gathered = JSON.stringify(draftedIn(report?.gathered ?? null).map((one) => ({ ...one, ...change(one) })));
  inTx(db, (tx) => tx.update(quarterlyReport).set({ gathered }).run());
}

/** A district with a report that both offices checked without a correction. */
export async function openChecked(
  options: DistrictOptions = {},
  { change, ...saying }: Partial<Saying> & { readonly change?: (one: Gathered) => Partial<Gathered> } = {},
): Promise<TestDistrict> {
  const { district } = await openDrafting({ cast, ...options }, saying);
  await beginReport(district, author);
  if (change) sayInstead(district, change);
  await checkFacts(district);
  return district;
}

/** The draft goes to the fact-check unless it is there, and both offices have no corrections. */
export async function checkFacts(district: TestDistrict, writer: string = author): Promise<void> {
  if ((await openReport(district, writer)).includes('[Send to the fact-check]')) {
    await district.as(writer).press('Send to the fact-check');
    await district.drain();
  }
  for (const name of [superintendent, manager]) {
    const person = district.as(name);
    await pressIn(district, name, 'Please check the facts', 'Check the facts…');
    if (JSON.stringify(person.window()).includes('No corrections to the rest'))
      await person.press('No corrections to the rest');
    await person.close({ all: true });
  }
  await district.drain();
}

/** Presses a button of somebody's newest message that says this. */
export async function pressIn(district: TestDistrict, name: string, says: string, label: string): Promise<void> {
  const one = district
    .as(name)
    .dms()
    .findLast((message) => visibleText(message.blocks ?? []).includes(says));
  if (!one) throw new Error(`${name} has no message that says ${says}`);
  await district.as(name).press(label, { channel: one.channel, ts: one.ts });
  await district.drain();
}

/** The author writes this into the summary, in place of what stood there. */
export async function writeInSummary(district: TestDistrict, words: string): Promise<void> {
  const person = district.as(author);
  await openReport(district, author);
  await person.press('Summary…');
  await person.fill('Your words', words);
  const answer = await person.submit();
  if (answer.kind !== 'closed') throw new Error(JSON.stringify(answer));
  await district.drain();
}

/** The author makes the report final, to be presented on the day that the window proposes or on this one. */
export async function makeFinal(district: TestDistrict, day?: string, writer: string = author): Promise<void> {
  const person = district.as(writer);
  await openReport(district, writer);
  await person.press('Make final…');
  if (day) await person.fill('On which day is it presented?', day);
  const answer = await person.submit();
  if (answer.kind !== 'closed') throw new Error(JSON.stringify(answer));
  await district.drain();
}

/** All that stands in the plan's channel, a message each. */
export const inPlanChannel = (district: TestDistrict): string[] =>
  district.slack
    .messages()
    .filter((one) => one.channel === planChannel.id)
    .map((one) => visibleText(one.blocks ?? []));

/** The newest file somebody has whose name ends so. */
export async function fileTo(district: TestDistrict, name: string, end: string): Promise<HandedOver> {
  const file = (await filesOf(district, name)).findLast((one) => one.name.endsWith(end));
  if (!file) throw new Error(`${name} has no file that ends in ${end}`);
  return file;
}
