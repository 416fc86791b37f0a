import { parseRef } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notPosted } from './messages.ts';
import { summaryById } from './store.ts';

/** The channel does not show it: whoever posted it is told why, and the plan managers. */
export function hearSummary(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'notShown') return done();
  const row = summaryById(c.db, parseRef(arrived.about)?.id ?? '');
  if (!row) return done();
  const told = new Set([...holdersOf(c.db, 'planManager', c.today), ...(row.byId === null ? [] : [row.byId])]);
  return done({
    messages: [...told].map((personId) => ({
      name: `benchmarkSummary/${row.id}/notPosted/${personId}`,
      to: { person: personId },
      about: arrived.about,
      can: 'benchmarks.lead',
      words: notPosted(arrived.why),
    })),
  });
}
