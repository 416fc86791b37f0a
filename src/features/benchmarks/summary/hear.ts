import { hearRefused, tellWhy } from '../../../kit/documents/refused.ts';
import { done } from '../../../kit/outcome.ts';
import { summaryNotPosted } from './messages.ts';
import { summaryById, summaryName } from './store.ts';

/** The channel does not show it: whoever posted it is told why, and the plan managers. */
export const hearSummary = hearRefused((c, { id, about, why }) => {
  const row = summaryById(c.db, id);
  if (!row) return done();
  const told = {
    name: `${summaryName(row)}/notPosted`,
    about,
    can: 'benchmarks.lead',
    words: summaryNotPosted(why),
  } as const;
  return done({ messages: tellWhy(c, told, [row.byId]) });
});
