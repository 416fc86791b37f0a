import type { Questions } from '../../../district/questions.ts';
import type { Reading } from '../../../kit/context.ts';
import { supportFor } from '../commitments/store.ts';
import { taughtFor } from './store.ts';

/** As much as a trace says; older records are in the lists. */
const maxSaid = 100;

/** The segments that taught what these initiatives want. */
export function taught(c: Reading, { initiativeIds }: Questions['taught']['asked']): Questions['taught']['answer'] {
  return taughtFor(c.db, initiativeIds, maxSaid).map(({ segment, day }) => ({
    initiativeId: segment.initiativeId ?? '',
    day,
    title: segment.title,
    codes: segment.lookFors,
  }));
}

/** What the schools bring back of what was taught for these initiatives. */
export function supported(
  c: Reading,
  { initiativeIds }: Questions['supported']['asked'],
): Questions['supported']['answer'] {
  return supportFor(c.db, initiativeIds, maxSaid).map(({ initiativeId, schoolId, words, state, owner, day }) => ({
    initiativeId: initiativeId ?? '',
    schoolId,
    words,
    state,
    by: owner,
    day,
  }));
}
