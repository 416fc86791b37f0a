import { dayOf } from '../../../district/days.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import { hearRefused } from '../../../kit/documents/refused.ts';
import type { Arrived } from '../../../kit/errand.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { copyIn } from './kept.ts';
import { failedFor, untoldFor } from './messages.ts';
import { copyWent, oweCorrectedOnPaper, oweOnPaper } from './store.ts';

/** Writes down when Slack showed a teacher their copy. One that Slack will never show is owed on paper, and the observer is told. */
export function hearCopy(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'shown') return hearLost(c, arrived);
  copyWent(c.db, parseRef(arrived.about)?.id ?? '', arrived.at.toString(), dayOf(arrived.at, c.settings.timeZone));
  return done();
}

const hearLost = hearRefused((c, { id }) => {
  const copy = copyIn(c, id);
  if (!copy || copy.changed?.kind === 'withdrawn' || !oweOnPaper(c.db, id, c.now.toString())) return done();
  return done({ messages: [failedFor(copy)] });
});

/** A correction that Slack will never show is owed on paper; of a withdrawal the observer tells the teacher. */
export const hearChange = hearRefused((c, { id }) => {
  const copy = copyIn(c, id);
  if (!copy) return done();
  if (copy.changed?.kind === 'withdrawn') return done({ messages: [untoldFor(copy)] });
  oweCorrectedOnPaper(c.db, id, c.now.toString());
  return done({ messages: [failedFor(copy)] });
});
