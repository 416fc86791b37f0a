import { dayOf } from '../../../district/days.ts';
import { parseRef } from '../../../district/ref.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errands/errand.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { failedFor } from './messages.ts';
import { copyIn } from './read.ts';
import { copyWent, oweOnPaper } from './store.ts';

/** Writes down when Slack showed a teacher their copy. One that Slack will never show is owed on paper, and the observer is told. */
export function hearCopy(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'shown' && arrived.kind !== 'notShown') return done();
  const id = parseRef(arrived.about)?.id ?? '';
  if (arrived.kind === 'shown') {
    copyWent(c.db, id, arrived.at.toString(), dayOf(arrived.at, c.settings.timeZone));
    return done();
  }
  const copy = copyIn(c, id);
  if (!copy || copy.changed?.kind === 'withdrawn' || !oweOnPaper(c.db, id)) return done();
  return done({ messages: [failedFor(copy)] });
}
