import type Database from 'better-sqlite3';
import { Temporal } from 'temporal-polyfill';
import { plain } from '../../src/kit/words/pieces.ts';
import { type Period, quarterlyOf, type Reported, wholeOf } from '../features/quarterly-reports/gathering.ts';
import { anyDistrict } from './any-district.ts';
import { anyQuarter } from './any-quarter.ts';
import { asPeople } from './as-people.ts';
import type { Shown } from './screens.ts';
import { quarterlyReport } from './truth/quarterly-report.ts';

/** What was compared: how many figures, which kinds of them, and where a report and the tables differ. */
export interface QuarterlyRecount {
  readonly figures: number;
  readonly kinds: ReadonlySet<string>;
  readonly wrong: readonly string[];
}

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Reports of random districts, each of a period that ended today or some weeks ago, counted a second time from the tables alone. */
export async function recountQuarterly({
  districts,
  seed = 1,
}: {
  districts: number;
  seed?: number;
}): Promise<QuarterlyRecount> {
  const wrong: string[] = [];
  const kinds = new Set<string>();
  let figures = 0;
  for (let at = seed; at < seed + districts; at += 1) {
    const district = await anyDistrict(at, anyQuarter);
    const period = periodOf(district, at);
    const all = quarterlyIn(district, period);
    const printed = all.flatMap((one) => one.figures ?? []);
    figures += printed.length;
    for (const { of } of printed)
      kinds.add(of.replace(/^[\d.]+(: |\.?B\d+)/, '').replace(/^[A-Z]\w* in .*/, 'patterns'));
    const found = [...differences(printed, district, period), ...all.flatMap(unwritten), ...namedIn(all, district)];
    wrong.push(...found.map((line) => `district ${at}, ${period.since} to ${period.until}: ${line}`));
    await district.close();
  }
  return { figures, kinds, wrong };
}

/** Names of the roster, or a part of one, anywhere in what is said: no other word is written as these are. */
function namedIn(all: readonly Reported[], { db }: Shown): string[] {
  const names = db.$client.prepare<[], string>('SELECT name FROM person').pluck().all();
  const parts = new Set(names.flatMap((name) => name.split(' ')));
  return all.flatMap((one) => {
    const words = wholeOf(one).match(/\p{L}+/gu) ?? [];
    return words.filter((word) => parts.has(word)).map((word) => `“${word}” stands in “${wholeOf(one)}”`);
  });
}

/** Some weeks that end today, or ended so long ago that much was said since. */
export function periodOf(district: Shown, seed: number): Period {
  const until = dayFrom(district.today(), -([0, 9, 20][seed % 3] ?? 0));
  return { since: dayFrom(until, -50), until, authorId: monitorOf(district) };
}

const monitorOf = ({ db }: Shown): string | null =>
  db.$client.prepare<[], string>(`SELECT person_id FROM role_holding WHERE role = 'planMonitor'`).pluck().get() ?? null;

/** What is said in the report of a district that is shown. */
export const quarterlyIn = (district: Shown, period: Period): Reported[] =>
  quarterlyOf(
    { db: district.db, clock: { now: () => Temporal.Instant.from(`${district.today()}T17:00:00Z`) } },
    period,
  );

type Printed = NonNullable<Reported['figures']>;

/** Only the worst, or the foremost, of these are said: what is said is right, and not all of it is said. */
const inPart = new Set(['quarterly readings', 'quarterly patterns', 'quarterly learning walks']);

function differences(printed: Printed, district: Shown, { since, until }: Period): string[] {
  const tables = asOf(asPeople(district.db), until);
  const now = until < district.today() ? dayFrom(until, 1) : until;
  const truth = new Map<string, string>();
  const whole = new Set<string>();
  for (const { name, sql } of quarterlyReport.figures) {
    const given = Object.fromEntries(
      Object.entries({ since, until, now, today: until }).filter(([key]) => new RegExp(`:${key}\\b`).test(sql)),
    );
    for (const { of, is } of tables.prepare<[typeof given], { of: string; is: string | number }>(sql).all(given)) {
      truth.set(of, is.toLocaleString('en-US'));
      if (!inPart.has(name)) whole.add(of);
    }
  }
  tables.close();
  const said = new Set(printed.map(({ of }) => of));
  return [
    ...printed
      .filter(({ of, value }) => truth.get(of) !== value && !isNotCounted(of))
      .map(({ of, value }) => `${of} is printed ${value}, and is ${truth.get(of) ?? 'none'}`),
    ...[...whole].filter((of) => !said.has(of)).map((of) => `${of} is ${truth.get(of)}, and is not printed`),
  ];
}

/** Told by rules that have a test of their own. */
const isNotCounted = (of: string): boolean => of.endsWith('rows contradicted') || of.includes('state figures');

/** The tables as they were at the end of a day. */
function asOf(tables: Database.Database, until: string): Database.Database {
  tables.pragma('foreign_keys = OFF');
  const later = [
    'reading',
    'evidence',
    'benchmark_decision',
    'action_update',
    'school_plan_update',
    'school_plan_round',
  ];
  for (const table of later) tables.prepare(`DELETE FROM main."${table}" WHERE on_day > ?`).run(until);
  tables.prepare('DELETE FROM main.school_plan WHERE made_on > ?').run(until);
  tables.exec('UPDATE main.reading SET superseded_by = NULL WHERE superseded_by NOT IN (SELECT id FROM main.reading)');
  tables
    .prepare(
      `CREATE TEMP TABLE gone AS SELECT p.id FROM main.action_part p JOIN main.action a ON a.id = p.action_id
        WHERE p.ended_on IS NOT NULL OR a.ended_on IS NOT NULL`,
    )
    .run();
  for (const table of ['benchmark', 'action', 'action_part', 'benchmark_decision'])
    tables.prepare(`UPDATE main."${table}" SET ended_on = NULL WHERE ended_on > ?`).run(until);
  return tables;
}

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/** Days, codes and names of the plan, and how much more there is. */
const noFigures = [
  /\b\d Objective \d/g,
  new RegExp(`\\b(?:${months}) \\d+(?:–(?:(?:${months}) )?\\d+)?`, 'g'),
  /\b(?:Objective|Initiative|Benchmark|Action|Segment|Item) [\d.]*(?:\.?[AB])?\d+/g,
  /\b\d+(?:\.\d+)*(?:\.[AB]\d+)\b|\b\d+\.\d+(?= )/g,
  /\b\d+ more(?: is| are| observations? (?:is|are))?(?: in the table)?/g,
  /\b\d(?= Objective)|\b\d(?= {1,2}[,:])/g,
];

/** Figures that do not stand in the words they are of, and numbers in the words that are no figure. */
function unwritten({ words, figures = [], part }: Reported): string[] {
  if (part === 'seen') return [];
  let rest = plain(words);
  const missing = figures
    .filter(({ value }) => !rest.includes(value))
    .map(({ value, of }) => `${of}: no ${value} stands in “${rest}”`);
  for (const pattern of noFigures) rest = rest.replaceAll(pattern, ' ');
  for (const { value } of [...figures].sort((a, b) => b.value.length - a.value.length))
    rest = rest.replaceAll(value, ' ');
  const left = rest.match(/\d[\d.,%]*/g) ?? [];
  return [...missing, ...left.map((one) => `${one} is no figure of “${plain(words)}”`)];
}
