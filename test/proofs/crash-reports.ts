import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day } from '../../src/district/days.ts';
import { newId } from '../../src/district/ref.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import type { QuarterlyDocument } from '../../src/features/quarterly-reports/final/document.ts';
import { quarterlyShapes } from '../../src/features/quarterly-reports/final/document.ts';
import { publishDue } from '../../src/features/quarterly-reports/final/release.ts';
import { quarterlyReport, quarterlyVersion } from '../../src/features/quarterly-reports/schema.ts';
import { freeze } from '../../src/kit/documents/frozen.ts';
import { slot } from '../../src/kit/schema.ts';
import { appointed } from '../../src/kit/slots/appoint.ts';
import { paragraph } from '../../src/kit/words/pieces.ts';
import { type Cast, emailOf } from '../district.ts';

/** What is done with a report while the app is killed: it goes to the fact-check, is made final, is made public. */
export const quarterlyActs = ['send', 'final', 'release'] as const;
type Act = (typeof quarterlyActs)[number];

/** Who checks the facts, and who writes. */
export const reportPeople = [
  { name: 'Chief Aa', role: 'superintendent', from: '2020-07-01' },
  { name: 'Keeper Aa', role: 'planManager', from: '2020-07-01' },
  { name: 'Writer Aa', role: 'planMonitor', from: '2020-07-01' },
] as const satisfies readonly Cast[];
export const writes = reportPeople[2].name;

/** Where reports become public. */
export const planChannel = {
  id: 'C0PLANCHANNEL',
  name: 'plan',
  private: true,
  botIn: true,
  members: reportPeople.map(({ name }) => emailOf(name)),
};

/** What a window is told that makes a report final which already is. */
export const finalElsewhere = 'This version is final.';

/** More than are ever pressed between the kills of one district. */
const each = 100;
/** So often the job makes the next one public. */
const betweenJobs = 3_000;
const numbers: Readonly<Record<Act, number>> = { send: 97, final: 96, release: 95 };
const markerOf = (act: Act, n: number): string => `record-${numbers[act]}-${n}-end`;

export interface ReportToPress {
  readonly marker: string;
  readonly id: string;
}

export interface ReportsToPress {
  /** The next report that had nothing done to it; of those to be made public, the one the job comes to about now. Undefined once there is none. */
  next(act: Act): ReportToPress | undefined;
}

/** Reports for each act, whose only sentence is their marker: drafts, such whose days of the fact-check are over, and final ones. */
export function reportsToPress(db: Db, idOf: (name: string) => string, day: Day): ReportsToPress {
  const start = machineClocks().district.now();
  const authorId = idOf(writes);
  return inTx(db, (tx) => {
    const reportsFor = (act: Act): ReportToPress[] =>
      Array.from({ length: each }, (_, n) => {
        const [id, marker] = [newId(), markerOf(act, n)];
        const said = { part: 'routine', words: [paragraph(marker)], refs: [`quarterlyReport/${id}`], weight: 0 };
        const period = { since: addDays(day, -130), until: addDays(day, -40) };
        const long = addDays(day, -30);
        const sent = act === 'send' ? {} : { sentOn: long, superintendentHasItOn: long, planManagerHasItOn: long };
        const version = { version: 1, versionKind: 'first', versionWhy: '' } as const;
        const gathered = { gathered: JSON.stringify([said]), gatheredOn: day, begunOn: day };
        tx.insert(quarterlyReport)
          .values({ id, authorId, ...period, ...version, ...gathered, ...sent, successes: '', impediments: '' })
          .run();
        if (act !== 'release') return { id, marker };
        const publicFrom = addDays(day, n - each);
        const frozen = freeze(quarterlyShapes, documentOf(marker, { ...period, publicFrom }));
        const final = { finalAt: start.toString(), finalById: authorId, finalOn: publicFrom, publicFrom };
        tx.insert(quarterlyVersion)
          .values({ reportId: id, number: 1, ...frozen, ...final })
          .run();
        const dueAt = start.add({ milliseconds: n * betweenJobs }).toString();
        const schedule = appointed(publishDue.name, String(n));
        tx.insert(slot).values({ schedule, day: publicFrom, dueAt, state: 'due' }).run();
        return { id, marker };
      });
    const reports = { send: reportsFor('send'), final: reportsFor('final'), release: reportsFor('release') };
    const taken = { send: 0, final: 0, release: 0 };
    return {
      next(act) {
        const passed = Math.floor((Date.now() - start.epochMilliseconds) / betweenJobs);
        const n = act === 'release' ? Math.max(taken.release, passed) : taken[act];
        taken[act] = n + 1;
        return reports[act][n];
      },
    };
  });
}

function documentOf(
  marker: string,
  { publicFrom, ...period }: Pick<QuarterlyDocument, 'since' | 'until' | 'publicFrom'>,
): QuarterlyDocument {
  const title = 'The district’s routine';
  return {
    district: 'Mill City',
    sample: true,
    author: writes,
    onBehalf: false,
    ...period,
    publicFrom,
    finalOn: publicFrom,
    version: { number: 1, kind: 'first', on: publicFrom, why: '' },
    sections: [{ place: 'routine', title, words: [paragraph(marker)], keys: [] }],
    replaces: null,
    checked: [],
    disagreements: [],
    leftOut: 0,
    withheld: [],
    earlier: [],
    claims: [],
  };
}

/** A button as Slack tells that it was pressed; each time it is another press. */
export const pressed = (user: string, teamId: string, name: string, value: string) => ({
  type: 'block_actions',
  team: { id: teamId, domain: 'pretend' },
  user: { id: user, team_id: teamId },
  container: { type: 'message', channel_id: 'CNOWHERE', message_ts: '1.0' },
  actions: [{ type: 'button', action_id: `${name}#0`, block_id: 'b', value, action_ts: randomUUID() }],
});

interface Found {
  /** The markers of what is done. */
  readonly done: readonly string[];
  /** Of these, the markers that stand in Slack: of what is public. */
  readonly shown: readonly string[];
  /** The key of each message that should be there; undefined where it has none. */
  readonly owed: readonly (string | undefined)[];
  /** Drafts that came to an office, and it is not on record that they did. */
  readonly unheard: number;
}

/** What became of the reports, and which messages each of them should have: one to each office and of each part, and no other. */
export function quarterlyFound(db: Db, keys: ReadonlyMap<string, string>): Found {
  const reports = db.select().from(quarterlyReport).all();
  const versions = db.select().from(quarterlyVersion).all();
  const of = (act: Act) => (text: string | null) => text?.match(`record-${numbers[act]}-\\d+-end`)?.[0] ?? [];
  const owed = (prefix: string, n: number) => {
    const names = [...keys.keys()].filter((name) => name.startsWith(prefix));
    return Array.from({ length: n }, (_, at) => keys.get(names[at] ?? ''));
  };
  const sent = reports.filter((one) => one.sentOn !== null && [of('send')(one.gathered)].flat().length > 0);
  const finals = versions.filter((one) => [of('final')(one.document)].flat().length > 0);
  const released = versions.filter((one) => one.releasedOn !== null);
  const shown = released.flatMap((one) => of('release')(one.document));
  return {
    done: [
      ...sent.flatMap((one) => of('send')(one.gathered)),
      ...finals.flatMap((one) => of('final')(one.document)),
      ...shown,
    ],
    shown,
    owed: [
      ...sent.flatMap(({ id }) => owed(`quarterly-reports/check/${id}/1/`, 2)),
      ...finals.flatMap(({ reportId }) => owed(`quarterlyReport/${reportId}/final/1/`, 2)),
      ...released.flatMap(({ reportId }) => owed(`quarterlyReport/${reportId}/public/1`, 2)),
    ],
    unheard: sent.filter((one) => one.superintendentHasItOn === null || one.planManagerHasItOn === null).length,
  };
}
