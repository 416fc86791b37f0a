import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import type { Day } from './days.ts';
import { newId, type Ref } from './ref.ts';
import { evidence } from './schema.ts';

/** What evidence is of (the study compares several kinds: a benchmark that rests on one alone is weak). */
export const evidenceKinds = [
  'tests',
  'attendance',
  'failureRates',
  'discipline',
  'walkthroughs',
  'surveys',
  'ownRecords',
  'developmentSeen',
  'interviews',
  'siteVisits',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The kinds as people say them. */
export const evidenceNames: Record<EvidenceKind, string> = {
  tests: 'Tests, interim or summative',
  attendance: 'Attendance',
  failureRates: 'Failure rates',
  discipline: 'Discipline',
  walkthroughs: 'Walkthrough patterns',
  surveys: 'Surveys',
  ownRecords: 'Records people keep of their own practice',
  developmentSeen: 'Professional development seen in classrooms',
  interviews: 'Interviews',
  siteVisits: 'Site visits',
};

export interface Evidence {
  readonly id: string;
  readonly about: Ref;
  readonly kind: EvidenceKind | null;
  readonly words: string;
  /** Empty while Slack has not been asked where a file is. */
  readonly url: string;
  readonly fileId: string | null;
  readonly byId: string;
  readonly onDay: Day;
}

/** Keeps a piece of evidence and returns its id. */
export function keepEvidence(tx: Tx, one: Omit<Evidence, 'id'>): string {
  const id = newId();
  tx.insert(evidence)
    .values({ id, ...one })
    .run();
  return id;
}

/** What there is to show for something, oldest first. */
export function evidenceFor(db: Reader, about: Ref): Evidence[] {
  return db.select().from(evidence).where(eq(evidence.about, about)).orderBy(asc(evidence.id)).all();
}

/** Slack has told where a piece of evidence lies, and of a file what it is called. */
export function placeFile(
  tx: Tx,
  id: string,
  found: { readonly words: string | undefined; readonly url: string },
): void {
  tx.update(evidence).set(found).where(eq(evidence.id, id)).run();
}
