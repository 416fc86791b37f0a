import { asc, between, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { benchmark, planVersion } from '../../../district/plan/schema.ts';
import type { Facets } from '../../../district/policy.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { readDocument } from './document.ts';
import { type Between, planState } from './rules.ts';

/** Without the document, which is the whole plan. */
const columns = {
  id: planVersion.id,
  number: planVersion.number,
  kind: planVersion.kind,
  onDay: planVersion.onDay,
  schoolYear: planVersion.schoolYear,
  reason: planVersion.reason,
  approval: planVersion.approval,
  letterOn: planVersion.letterOn,
  decidedById: standsFor(planVersion.decidedById),
  decidedOn: planVersion.decidedOn,
};

/** A version, without what was written in it. */
export type Version = NonNullable<ReturnType<typeof versionById>>;

export function versionById(db: Reader, id: string) {
  return db.select(columns).from(planVersion).where(eq(planVersion.id, id)).get();
}

/** Everybody of the district may see the plan's versions: whose one is decides nothing. */
export const facetsOfVersion = (db: Reader, id: string): Facets | undefined => (versionById(db, id) ? {} : undefined);

/** Versions from below a number on, newest first. */
export function versionsBelow(db: Reader, number: number, most: number): Version[] {
  const rows = db.select(columns).from(planVersion).where(lt(planVersion.number, number));
  return rows.orderBy(desc(planVersion.number)).limit(most).all();
}

/** The newest that was approved. */
export function versionInForce(db: Reader): Version | undefined {
  const rows = db
    .select(columns)
    .from(planVersion)
    .where(inArray(planVersion.kind, ['approved', 'amended']));
  return rows.orderBy(desc(planVersion.number)).limit(1).get();
}

/** Where the plan stands, in words. */
export function newestStateOf(db: Reader): string {
  const [newest] = versionsBelow(db, Number.MAX_SAFE_INTEGER, 1);
  return newest ? planState(newest, versionInForce(db)) : '';
}

/** What was written in the versions between two numbers, both too: in their order, at most so many, the newest. */
export function writtenBetween(db: Reader, from: number, to: number, most = 40): (Between & { number: number })[] {
  const rows = db
    .select({ number: planVersion.number, onDay: planVersion.onDay, document: planVersion.document })
    .from(planVersion)
    .where(between(planVersion.number, from, to))
    .orderBy(desc(planVersion.number))
    .limit(most)
    .all();
  return rows.reverse().map(({ number, onDay, document }) => ({ number, onDay, plan: readDocument(document) }));
}

/** The ids of benchmarks by their keys, of those that go on and those that are ended. */
export function benchmarkIds(db: Reader, keys: readonly string[]): Map<string, string> {
  const rows = db
    .select({ id: benchmark.id, key: benchmark.codeKey })
    .from(benchmark)
    .where(inArray(benchmark.codeKey, [...keys]))
    .all();
  return new Map(rows.map((one) => [one.key, one.id]));
}

/** What is entered when a version has been approved. */
export interface Approval {
  readonly kind: 'approved' | 'amended';
  readonly letterOn: Day;
  readonly approval: string;
  readonly reason: string;
  readonly decidedById: string;
  readonly decidedOn: Day;
}

/** Whether it may be approved is asked before, in the same transaction. */
export function approve(tx: Tx, id: string, approval: Approval): void {
  tx.update(planVersion).set(approval).where(eq(planVersion.id, id)).run();
}

/** The versions a person entered as approved, oldest first. */
export function approvedBy(db: Reader, personId: string): Version[] {
  const rows = db.select(columns).from(planVersion).where(isOf(planVersion.decidedById, personId));
  return rows.orderBy(asc(planVersion.number)).all();
}
