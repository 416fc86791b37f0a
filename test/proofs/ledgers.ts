import { openDatabase } from '../../src/db/open.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import { memoVersion } from '../../src/features/principal-meetings/memo/schema.ts';
import { teacherCopy, walkthrough, walkthroughDraft } from '../../src/features/walkthroughs/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { type SimMessage, visibleText } from '../../src/simulator/simulator.ts';
import type { CrashDistrict } from './crash-district.ts';
import { quarterlyFound } from './crash-reports.ts';

export interface Ledgers {
  readonly acknowledged: number;
  readonly messages: number;
  /** Acknowledged, and not on record. */
  readonly lost: number;
  /** Copies, receipts and words to an owner that a record should have in Slack and has not, and copies not recorded as gone. */
  readonly missing: number;
  /** Records and messages that are there more often than once, drafts of what was sent, and messages that belong to no record. */
  readonly doubled: number;
  /** From the last start to the first post. */
  readonly recoveryMs: number;
}

/** Compares what was acknowledged, what is on record and what stands in Slack. */
export async function compareLedgers(
  { path, slack }: CrashDistrict,
  acknowledged: readonly string[],
  startedAt: number,
): Promise<Ledgers> {
  const db = openDatabase(path);
  const visits = db.select().from(walkthrough).all();
  const gone = new Set(
    db
      .select()
      .from(teacherCopy)
      .all()
      .flatMap((one) => (one.wentOn === null ? [] : [one.walkthroughId])),
  );
  const raised = db.select().from(obstacle).all();
  const versions = db.select().from(memoVersion).all();
  const drafts = db.select().from(walkthroughDraft).all();
  const keys = new Map(
    db
      .select()
      .from(outbox)
      .all()
      .map((row) => [row.name, row.key]),
  );
  const reports = quarterlyFound(db, keys);
  db.$client.close();
  const messages = await slack.remote.messages();
  const memos = versions.flatMap(({ document }) => document.match(aMarker) ?? []);
  const markers = [...visits.map((visit) => visit.comment), ...raised.map(({ words }) => words), ...memos];
  const recorded = counted([...markers, ...reports.done]);
  const standing = counted(messages.map(keyOf));
  const owed = [
    ...visits.flatMap(({ id, secondObserverId }) =>
      ['teacher', 'observer', ...(secondObserverId === null ? [] : ['observer/second'])].map((whom) =>
        keys.get(`walkthrough/${id}/${whom}`),
      ),
    ),
    ...raised.map(({ id }) => [...keys].find(([name]) => name.startsWith(`obstacles/${id}/owner/`))?.[1]),
    ...reports.owed,
    ...versions.flatMap(({ memoId, number }) => keys.get(`memo/${memoId}/principal/${number}`)),
  ];
  // Who is asked to send what they marked is asked at half past two, should this run just then.
  const asked = [...keys].flatMap(([name, key]) => (name.startsWith('asks/') ? [key] : []));
  // What two who walk together have before them is edited with each room, and says the words of one.
  const working = new Set([...keys].flatMap(([name, key]) => (name.startsWith('joint/') ? [key] : [])));
  // A second witness for the copies, which does not rely on our keys: the words only one record has. A memo’s stand in its principal’s alone.
  const others = messages.filter((one) => !working.has(keyOf(one)));
  const copies = counted(others.flatMap((one) => [...new Set(visibleText(one.blocks).match(aMarker))]));
  const posts = (await slack.remote.traffic()).filter((one) => one.what === 'chat.postMessage' && one.at >= startedAt);
  return {
    acknowledged: acknowledged.length,
    messages: messages.length,
    lost: acknowledged.filter((marker) => !recorded.has(marker)).length,
    missing:
      owed.filter((key) => !standing.has(key ?? '')).length +
      [...markers, ...reports.shown].filter((one) => !copies.has(one)).length +
      reports.unheard +
      visits.filter((one) => !gone.has(one.id)).length,
    doubled:
      [recorded, standing, copies].reduce((sum, one) => sum + surplus(one), 0) +
      strays(standing, [...owed, ...asked, ...working]) +
      visits.filter((one) => drafts.some((draft) => draft.id === one.id)).length,
    recoveryMs: Math.min(...posts.map((one) => one.at)) - startedAt,
  };
}

const aMarker = /record-\d+-\d+-end/g;

function keyOf(message: SimMessage): string {
  const payload = message.metadata?.event_payload;
  return typeof payload === 'object' && payload !== null && 'k' in payload ? String(payload.k) : message.ts;
}

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

const surplus = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + n - 1, 0);

function strays(standing: ReadonlyMap<string, number>, owed: readonly (string | undefined)[]): number {
  const known = new Set(owed);
  return [...standing.keys()].filter((key) => !known.has(key)).length;
}
