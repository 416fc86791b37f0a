import { inTx } from '../../src/db/tx.ts';
import { personById } from '../../src/district/roster.ts';
import { contextOn } from '../../src/engine/context.ts';
import { features } from '../../src/features/index.ts';
import { slips } from '../../src/features/walkthroughs/copies/slips.ts';
import { askedBy } from '../../src/kit/context.ts';
import { plain } from '../../src/kit/words/pieces.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { startDistrict, type TestDistrict } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';
import type { Proof } from './proof.ts';

/** A walkthrough as the canary run knows it: its word, and who may meet that word. */
interface Kept {
  readonly word: string;
  readonly observer: string;
  readonly teacher: string;
}

const observers = ['Pat Okafor', 'Al Vice', 'Dina Director', 'Sam Sato', 'Paula Webster'];
const teachers = ['Ana Rivera', 'Bo Nguyễn', 'Cy Paper'];

/**
 * Logs walkthroughs whose comments each hold a word of their own, lets everyone open, ask, press and fail, and then looks for
 * the words in everything that was sent, logged and stored: each may be with its observer, its teacher and in its own row only.
 */
export async function canary({ walkthroughs, seed = 1 }: { walkthroughs: number; seed?: number }): Promise<Proof> {
  const district = await startDistrict({ seed });
  await greetAll(district);
  const kept: Kept[] = [];
  for (let at = 0; at < walkthroughs; at += 1) {
    const one = {
      word: `canary${seed}x${at}x`,
      observer: observers[at % observers.length] ?? '',
      teacher: teachers[at % teachers.length] ?? '',
    };
    await log(district, one);
    kept.push(one);
    if (at % 7 === 3) await stumble(district, one);
  }
  await greetAll(district);
  await district.drain();
  const found = [
    ...inMessages(district, kept),
    ...inHomes(district, kept),
    ...inText('the log', district.logged.join('\n'), kept),
    ...(await inTables(district, kept)),
  ];
  const missing = kept.filter((one) => !reached(district, one));
  const messages = district.slack.messages().length;
  await district.close();
  const figures = {
    walkthroughs,
    messages,
    leaks: found.length,
    missing: missing.length,
  };
  const line = `${walkthroughs} canaries, ${figures.messages} messages: ${found.length} where they must not be, ${missing.length} not where they must be`;
  return { ok: found.length + missing.length === 0, figures, line: [line, ...found.slice(0, 5)].join('; ') };
}

async function log({ as }: TestDistrict, { word, observer, teacher }: Kept): Promise<void> {
  const answer = await logWalkthrough(as(observer), {
    teacher,
    seen: ['Rigorous task'],
    comments: { 'Seen: Rigorous task': `About ${word}` },
    note: `Noticed ${word} today`,
  });
  if (answer.kind !== 'closed') throw new Error(`the walkthrough was not saved: ${JSON.stringify(answer)}`);
}

/** A submission that fails inside, and one that is refused: neither may speak of what was typed. */
async function stumble(district: TestDistrict, { word, observer, teacher }: Kept): Promise<void> {
  const person = district.as(observer);
  await markWalkthrough(person, { teacher });
  await person.fill('Note', `Unsaved ${word}`);
  inTx(district.db, (tx) => tx.$client.exec('ALTER TABLE outbox RENAME TO outbox_away'));
  await person.submit();
  inTx(district.db, (tx) => tx.$client.exec('ALTER TABLE outbox_away RENAME TO outbox'));
  await person.close({ all: true });
}

async function greetAll({ slack }: TestDistrict): Promise<void> {
  for (const one of slack.people().filter((person) => !person.bot)) {
    const person = slack.person(one.id);
    await person.openHome();
    await person.command('/walkthrough help');
    await person.command('/walkthrough nonsense');
  }
}

function inMessages({ slack }: TestDistrict, kept: readonly Kept[]): string[] {
  const nameOf = new Map(
    slack.channels().map((channel) => [channel.id, channel.members.map((id) => slack.person(id).name)]),
  );
  return slack.messages().flatMap((message) => {
    const readers = nameOf.get(message.channel) ?? [];
    const everything = JSON.stringify(message);
    return kept
      .filter(
        (one) =>
          everything.includes(one.word) &&
          !readers.every((name) => name === 'throughline' || name === one.teacher || name === one.observer),
      )
      .map((one) => `${one.word} in a message to ${readers.join(', ')}`);
  });
}

function inHomes({ slack }: TestDistrict, kept: readonly Kept[]): string[] {
  return slack
    .people()
    .flatMap((person) =>
      inText(`the Home of ${person.name}`, JSON.stringify(slack.person(person.id).home() ?? ''), kept),
    );
}

const inText = (where: string, text: string, kept: readonly Kept[]): string[] =>
  kept.filter((one) => text.includes(one.word)).map((one) => `${one.word} in ${where}`);

/** Every cell of every table, a month later, when payloads were emptied: the word stands in its own row and nowhere else. */
async function inTables({ db, clock, drain, settle }: TestDistrict, kept: readonly Kept[]): Promise<string[]> {
  await drain();
  clock.moveTo(clock.now().add({ hours: 24 * 32 }));
  await settle();
  const tables = db.$client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all().map(String);
  return tables.flatMap((table) => {
    const rows = db.$client
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .map((row) => JSON.stringify(row));
    const own = table === 'walkthrough' || table === 'walkthrough_answer' ? 1 : 0;
    return kept
      .filter((one) => rows.filter((row) => row.includes(one.word)).length > own)
      .map((one) => `${one.word} in the table ${table}`);
  });
}

/** The teacher was given the words once; for one without Slack they stand on one page of the observer's slips. */
function reached(district: TestDistrict, one: Kept): boolean {
  const given =
    one.teacher === 'Cy Paper'
      ? pagesFor(district, one.observer)
      : district
          .as(one.teacher)
          .dms()
          .map((message) => visibleText(message.blocks));
  return given.filter((words) => words.includes(one.word)).length === 1;
}

/** The pages of the slips an observer would print now. */
function pagesFor({ db, clock, idOf }: TestDistrict, observer: string): string[] {
  const person = personById(db, idOf(observer));
  const paper = person && slips.make(askedBy(contextOn(db, clock, features), person), clock.now().toString(), () => []);
  return paper?.kind === 'print' ? paper.pages.map((words) => plain(words)) : [];
}
