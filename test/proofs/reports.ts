import { unzipSync } from 'fflate';
import type { Db } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { dayText } from '../../src/district/days.ts';
import { fold } from '../../src/district/people.ts';
import { personById } from '../../src/district/roster.ts';
import { contextOn } from '../../src/engine/context.ts';
import { render } from '../../src/engine/papers/render.ts';
import { features } from '../../src/features/index.ts';
import type { DraftedSentence } from '../../src/features/quarterly-reports/draft/gathered.ts';
import type { QuarterlyDocument } from '../../src/features/quarterly-reports/final/document.ts';
import { quarterlyPaper } from '../../src/features/quarterly-reports/final/paper.ts';
import { quarterlyVersionsOf } from '../../src/features/quarterly-reports/final/store.ts';
import {
  beginQuarterlyReport,
  changeQuarterlyReport,
  keepQuarterlyWords,
  quarterlyReportById,
} from '../../src/features/quarterly-reports/store.ts';
import { askedBy } from '../../src/kit/context.ts';
import { bullets, chart, type Piece, paragraph, quote, table } from '../../src/kit/words/pieces.ts';
import { Random } from '../../src/simulator/random.ts';
import { type Cast, startDistrict, type TestDistrict } from '../district.ts';
import { pdfText } from '../pdf-text.ts';
import type { Proof } from './proof.ts';

const author = 'Mona Author';

/**
 * Random districts whose people have names that are no words of anything else. Some of what is gathered and typed names one of them, in
 * a random spelling, or says a figure that the record withholds. The author tries to make it final; where that is refused they leave
 * out what is asked about. Then the page, the PDF and the Word file of two versions are searched for every name and every such figure.
 */
export async function reports({
  districts,
  seed = 1,
}: {
  readonly districts: number;
  readonly seed?: number;
}): Promise<Proof> {
  const found = { planted: 0, refused: 0, names: 0, figures: 0, files: 0, stuck: 0 };
  for (let at = 0; at < districts; at += 1) {
    const random = new Random(seed * 7_919 + at * 104_729);
    const district = await startDistrict({ cast: castOf(random), now: '2026-12-15T15:00:00Z', seed: at });
    await oneDistrict(district, random, found);
    await district.close();
  }
  const { planted, refused, names, figures, files, stuck } = found;
  const line = `${districts} districts, ${planted} names and figures planted, ${refused} times refused, ${files} files: ${names} names and ${figures} withheld figures in them`;
  return { ok: names === 0 && figures === 0 && stuck === 0 && refused > 0, figures: found, line };
}

const syllables = ['xaq', 'vuz', 'qim', 'zof', 'wyx', 'juq', 'kvo', 'pzu', 'gyx', 'fuj'];
const pick = <One>(random: Random, all: readonly One[]): One => all[random.below(all.length)] as One;

function nameOf(random: Random): string {
  const word = () => `${pick(random, syllables)}${pick(random, syllables)}`;
  const name = () => word().replace(/^./, (first) => first.toUpperCase());
  const family = random.chance(0.2) ? `O’${name()}` : random.chance(0.2) ? `${name()}-${name()}` : name();
  return `${name().replace('o', 'ó')} ${family}`;
}

function castOf(random: Random): Cast[] {
  const teachers = Array.from({ length: 8 }, (_, at): Cast => {
    const left = at === 0 ? { from: dayText.parse('2024-07-01'), to: dayText.parse('2025-06-30') } : {};
    return { name: nameOf(random), role: 'teacher', school: pick(random, ['North', 'South']), slack: false, ...left };
  });
  return [
    { name: nameOf(random), role: 'superintendent', slack: false },
    { name: nameOf(random), role: 'planManager', slack: false },
    { name: author, role: 'planMonitor' },
    ...teachers,
  ];
}

/** One of the ways in which somebody is called. */
function spelled(random: Random, name: string): string {
  const [first = '', family = ''] = name.split(' ');
  const said = pick(random, [name, first, family, `${family}, ${first}`, `${first}\n${family}`, `${family}’s`]);
  return pick(random, [
    said,
    said.toUpperCase(),
    said.toLowerCase(),
    said.normalize('NFD').replaceAll(/\p{M}|’(?=\p{Lu})/gu, ''),
  ]);
}

const words = ['The district', 'taught', 'tasks', 'in every grade', 'this fall', 'with care', 'as planned'];
const sentence = (random: Random, with_: string): string =>
  `${pick(random, words)} ${pick(random, words)} ${with_} ${pick(random, words)}.`;

/** A sentence of the record, which may hold something in any of its places. */
function gatheredOf(random: Random, at: number, held: string, value: string): Omit<DraftedSentence, 'key'> {
  const place = random.below(6);
  const pieces: Piece[] = [
    paragraph(sentence(random, place === 0 ? held : '')),
    ...(place === 1 ? [quote(sentence(random, held))] : []),
    ...(place === 2 ? [bullets([sentence(random, held)])] : []),
  ];
  const detail: Piece[] = [
    table({ caption: `1.${at}`, headings: ['Row', 'Now'], rows: [[`1.${at}`, place === 3 ? held : 'yes']] }),
    chart({
      kind: 'bar',
      title: place === 4 ? held : `Chart ${at}`,
      categories: [place === 5 ? held : 'Now'],
      series: [{ name: 'Now', values: [1] }],
    }),
  ];
  const since = dayText.parse('2026-11-12');
  const withheld = value === '' ? [] : [{ value, of: `1.${at}`, since }];
  const part = pick(random, ['done', 'evidence', 'seen', 'concerns'] as const);
  return {
    part,
    objectiveId: null,
    words: pieces,
    detail,
    refs: [`benchmark/b${at}`],
    weight: at,
    figures: [],
    withheld,
    question: '',
  };
}

type Found = { planted: number; refused: number; names: number; figures: number; files: number; stuck: number };

async function oneDistrict(district: TestDistrict, random: Random, found: Found): Promise<void> {
  const people = rosterNames(district.db);
  const values = Array.from({ length: 3 }, (_, at) => `${61 + 11 * at}.${1 + random.below(8)}%`);
  const plant = (chance: number, said: () => string): string => {
    if (!random.chance(chance)) return '';
    found.planted += 1;
    return said();
  };
  const held = () => plant(0.5, () => spelled(random, pick(random, people)));
  const first = Array.from({ length: 8 }, (_, at) => gatheredOf(random, at, held(), values[at] ?? ''));
  const typed = {
    summary: sentence(random, held()),
    routine: sentence(
      random,
      plant(0.8, () => pick(random, values)),
    ),
  };
  // By the next version the record would show what it withheld.
  const second = first.map((one, at) =>
    at < values.length ? { ...one, words: [paragraph(`1.${at}: ${values[at]} of all.`)], withheld: [] } : one,
  );
  const id = begun(district, first);
  await finished(district, id, typed, found);
  inTx(district.db, (tx) => {
    const c = writerIn(district, tx);
    changeQuarterlyReport(c, id, {
      version: 2,
      versionKind: 'revision',
      versionWhy: 'Better data.',
      gathered: JSON.stringify(second),
    });
  });
  await finished(district, id, { summary: '', routine: '' }, found);
  for (const { document } of quarterlyVersionsOf(district.db, id)) await searched(document, people, values, found);
}

const rosterNames = (db: Db): string[] =>
  db.$client.prepare('SELECT name FROM person WHERE name <> ?').pluck().all(author).map(String);

function writerIn(district: TestDistrict, tx: Parameters<Parameters<typeof inTx>[1]>[0]) {
  const person = personById(tx, district.idOf(author));
  if (!person) throw new Error('there is no author');
  return askedBy(contextOn(tx, district.clock, features), person);
}

/** A report whose fact-check is over: nobody answered. */
function begun(district: TestDistrict, gathered: readonly object[]): string {
  return inTx(district.db, (tx) => {
    const c = writerIn(district, tx);
    const authorId = c.viewer.person.id;
    const id = beginQuarterlyReport(c, { since: '2026-09-01', until: '2026-11-30', authorId, enteredById: null });
    const sentOn = dayText.parse('2026-12-01');
    const sent = { sentOn, superintendentHasItOn: sentOn, planManagerHasItOn: sentOn };
    changeQuarterlyReport(c, id, { ...sent, gathered: JSON.stringify(gathered), gatheredOn: c.today });
    return id;
  });
}

/** Tries to make it final, and leaves out what is asked about until it is. */
async function finished(district: TestDistrict, id: string, typed: Typed, found: Found): Promise<void> {
  const before = quarterlyVersionsOf(district.db, id).length;
  keep(district, id, [], typed);
  let left = typed;
  const person = district.as(author);
  for (const tries of [0, 1, 2, 3]) {
    if (person.window()) await person.close({ all: true });
    await person.command('/throughline report');
    await person.press('Open');
    await person.press('Make final…');
    await person.submit();
    await district.drain();
    if (quarterlyVersionsOf(district.db, id).length > before) return;
    found.refused += 1;
    await person.close({ all: true });
    left = await leaveOut(district, id, left, tries);
  }
  found.stuck += 1;
}

/** The author goes by what the window asks: a sentence it shows is left out, and their own words are taken back. */
async function leaveOut(district: TestDistrict, id: string, typed: Typed, tries: number): Promise<Typed> {
  const report = quarterlyReportById(district.db, id);
  const all: { part: string; refs: string[] }[] = JSON.parse(report?.gathered ?? '[]');
  const person = district.as(author);
  await person.command('/throughline report');
  await person.press('Open');
  const button = JSON.stringify(person.ephemerals().at(-1)).match(/Look at \d+ words?…/)?.[0] ?? 'Look at 1 word…';
  await person.press(button);
  const asked = fold(JSON.stringify(person.window())).replaceAll(/\\n|\s+/g, ' ');
  await person.close({ all: true });
  const isAsked = (one: unknown) =>
    tries > 1 ||
    textsIn(one).some((text) => text.length > 2 && asked.includes(fold(text).replaceAll(/\s+/g, ' ').trim()));
  const keys = all.filter(isAsked).map(({ part, refs }) => `${part} ${refs[0]}`);
  const left = {
    summary: isAsked(typed.summary) ? '' : typed.summary,
    routine: isAsked(typed.routine) ? '' : typed.routine,
  };
  keep(district, id, keys, left);
  return left;
}

/** Every text that stands in something. */
const textsIn = (one: unknown): string[] =>
  typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? Object.values(one).flatMap(textsIn) : [];

/** What the author types in their own words, by part. */
interface Typed {
  readonly summary: string;
  readonly routine: string;
}

function keep(district: TestDistrict, id: string, leftOut: readonly string[], typed: Typed): void {
  inTx(district.db, (tx) => {
    const report = quarterlyReportById(tx, id);
    const c = writerIn(district, tx);
    for (const place of ['summary', 'routine'] as const)
      if (report) keepQuarterlyWords(c, report, place, { print: 'drafted', leftOut, words: typed[place] });
    return {};
  });
}

/** Looks for every name and every withheld figure with an eye of its own. */
async function searched(
  document: QuarterlyDocument,
  people: readonly string[],
  values: readonly string[],
  found: Found,
): Promise<void> {
  const plain = (text: string) => fold(text).replaceAll(/[’'\s-]/g, '');
  for (const kind of ['print', 'page', 'word'] as const) {
    const bytes = await render(quarterlyPaper(document, kind));
    const text = kind === 'print' ? pdfText(bytes) : kind === 'page' ? Buffer.from(bytes).toString() : wordText(bytes);
    const said = plain(
      text
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&#39;', '')
        .replaceAll('&amp;', '&'),
    );
    const names = people.flatMap((name) => name.split(/[ ’-]/)).filter((word) => word.length > 2);
    found.files += 1;
    found.names += names.filter((word) => said.includes(plain(word))).length;
    found.figures += values.filter((value) => said.includes(value)).length;
  }
}

const wordText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => Buffer.from(part).toString())
    .join('\n');
