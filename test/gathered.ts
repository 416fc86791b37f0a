import { Temporal } from 'temporal-polyfill';
import type { Db } from '../src/db/open.ts';
import { nextDilt } from '../src/district/dilt/store.ts';
import { lastHighlight } from '../src/district/highlight-meetings/store.ts';
import { holdersOf, personById } from '../src/district/roster.ts';
import { contextOn } from '../src/engine/context.ts';
import { gatherDigest } from '../src/features/digest/weekly/gather.ts';
import { gatherReport } from '../src/features/highlight-meetings/report/gather.ts';
import { features } from '../src/features/index.ts';
import { gatherPacket } from '../src/features/packet/freeze/gather.ts';
import { askedBy } from '../src/kit/context.ts';

/** What the documents of a district say on December 7, 2026, as JSON, by their names: those it has meetings for, and a digest. */
export function gatheredIn(db: Db): Readonly<Record<string, string>> {
  const now = Temporal.Instant.from('2026-12-07T15:00:00Z');
  const c = contextOn(db, { now: () => now }, features);
  const superintendent = personById(db, holdersOf(db, 'superintendent', c.today)[0] ?? '');
  const dilt = nextDilt(db, c.today);
  const meeting = lastHighlight(db, c.today);
  if (!superintendent) throw new Error('This district has no superintendent.');
  const asked = askedBy(c, superintendent);
  const documents = {
    ...(dilt ? { packet: gatherPacket(c, dilt, null) } : {}),
    ...(meeting ? { report: gatherReport(asked, meeting) } : {}),
    digest: gatherDigest(asked, { since: '2026-11-09', until: c.today }),
  };
  return Object.fromEntries(Object.entries(documents).map(([name, one]) => [name, JSON.stringify(one)]));
}
