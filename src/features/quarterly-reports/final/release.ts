import { administrators, roles } from '../../../district/people.ts';
import { holdersOf } from '../../../district/roster.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Moment, Reading, Writing } from '../../../kit/context.ts';
import { bringing } from '../../../kit/documents/bring.ts';
import { readersAmong } from '../../../kit/documents/readers.ts';
import { whatHelps } from '../../../kit/documents/refused.ts';
import { maxReplies, type Reply, type Threaded } from '../../../kit/documents/thread.ts';
import type { Job } from '../../../kit/feature.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { everyDay, everySchoolDay } from '../../../kit/slots/rule.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { paragraph, plain } from '../../../kit/words/pieces.ts';
import { inOffice } from '../check/who.ts';
import { changeQuarterlyReport, quarterlyReportById } from '../store.ts';
import { type QuarterlyDocument, quarterlyKind } from './document.ts';
import { coverWords, publicAt, quarterlyTitle } from './messages.ts';
import { nightPaper } from './paper.ts';
import {
  changeFinalVersion,
  type FinalVersion,
  quarterlyVersionsOf,
  releasedVersion,
  versionsWaiting,
} from './store.ts';

/** On the day it is presented it becomes public by itself, when the district has gone home. */
export const publishDue: Job = {
  name: 'publish the quarterly report',
  when: everyDay(publicAt),
  missed: 'latest',
  within: { hours: 24 },
  // The evening of its own day: one that was missed is made up for the next morning.
  run: (c, { day }) => done({ messages: versionsWaiting(c.db, day).flatMap(({ id }) => releaseQuarterly(c, id)) }),
};

/** The school day before it is presented, the superintendent has what the School Committee may ask. */
export const prepareCommittee: Job = {
  name: 'prepare for the School Committee',
  when: everySchoolDay('15:00'),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day }) {
    const soon = versionsWaiting(c.db, schoolDayAfter(c.db, day, 1)).filter(({ publicFrom }) => publicFrom > day);
    const errands = soon.flatMap(({ id }) =>
      inOffice(c, 'superintendent').map(
        (to) => ({ name: nightPaper, request: { kind: 'handOver', paper: nightPaper, value: id, to } }) as const,
      ),
    );
    return done({ errands });
  },
};

/** How many people will be able to read it in Slack. */
export const quarterlyAudience = (c: Moment): number =>
  new Set(roles.flatMap((role) => holdersOf(c.db, role, c.today))).size;

/** Makes the newest version public, and brings it to its readers. */
export function releaseQuarterly(c: Writing, id: string): readonly Message[] {
  const [report, newest] = [quarterlyReportById(c.db, id), quarterlyVersionsOf(c.db, id).at(-1)];
  if (!report || !newest) return [];
  const version = { ...newest, releasedOn: c.today };
  changeFinalVersion(c.db, version, { releasedOn: c.today });
  changeQuarterlyReport(c, id, { releasedOn: report.releasedOn ?? c.today });
  const name = nameOf(version);
  // What it says is for the public; in its head its author is named.
  return quarterlyThread.bring(c, version).messages.map((one) => {
    if (!('channel' in one.to)) return one;
    return { ...one, inPublic: one.name === name ? coverWords(version.document, id, false) : one.words };
  });
}

const nameOf = ({ id, number }: FinalVersion): string => `${quarterlyKind.nameOf(id)}/public/${number}`;

/** Brings a version to the plan’s channel, or to each of those who work by the plan. */
export const quarterlyThread = bringing<FinalVersion>({
  tells: 'quarterly-reports/public',
  byId: releasedVersion,
  keepWithheld(tx, id, withheldWhy) {
    const version = releasedVersion(tx, id);
    if (version) changeFinalVersion(tx, version, { withheldWhy });
  },
  place: ({ settings: { planChannel } }) =>
    planChannel === '' ? { nowhere: 'no channel is named for the plan' } : { channel: planChannel },
  threaded,
});

function threaded(c: Reading, version: FinalVersion): Threaded {
  const { id, document, releasedOn } = version;
  const ids = ([...administrators, 'planManager', 'planMonitor'] as const).flatMap((role) =>
    holdersOf(c.db, role, c.today),
  );
  return {
    kind: { ...quarterlyKind, nameOf: () => nameOf(version) },
    id,
    readers: readersAmong(c, ids, quarterlyKind.can, { shared: releasedOn }),
    shown: { cover: coverWords(document, id, true), replies: repliesOf(document) },
    mustGo: () => false,
    left: coverWords(document, id, false),
    withheld: (why) => [
      paragraph(`${quarterlyTitle(document)} is public, but it wasn’t posted in the plan’s channel: ${why}.`),
      paragraph('Administrators, the plan manager and the plan monitor have it as a direct message instead.'),
      whatHelps(why, 'Then the next version goes there.'),
    ],
  };
}

/** What gives way first where there are more parts than a thread has replies. */
const lastOnes = ['lastSteps', 'reported', 'routine'];

function repliesOf({ sections }: QuarterlyDocument): Reply[] {
  const said = sections.filter(({ words }) => plain(words) !== '');
  const order = said.toSorted((a, b) => lastOnes.indexOf(a.place) - lastOnes.indexOf(b.place));
  const kept = order.slice(0, maxReplies);
  return said
    .filter((one) => kept.includes(one))
    .map((one) => ({ part: one.place, at: one.place, words: inOneMessage(one.title, one.words) }));
}
