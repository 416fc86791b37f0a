import { meetAccount } from '../../kit/accounts.ts';
import type { Writing } from '../../kit/context.ts';
import type { Arrived } from '../../kit/errands/errand.ts';
import type { Feature } from '../../kit/feature.ts';
import { type Done, done } from '../../kit/outcome.ts';
import { hasPerson, hasSchool, noteNoAccount } from './store.ts';

/** Joins the people on the roster to the Slack accounts that were found; who has none is known to have none. */
function hearAccounts(c: Writing, arrived: Arrived): Done {
  if (arrived.kind !== 'lookUp') return done();
  for (const { email, slackId } of arrived.accounts) {
    if (slackId === null) noteNoAccount(c.db, email);
    else meetAccount(c.db, { slackId, email, deactivated: false, bot: false });
  }
  return done();
}

/** Who is in the district, where, and when there is school: imported from one workbook. The import itself is in `workbook/import.ts`. */
export const roster: Feature = {
  name: 'roster',
  errands: { 'roster/accounts': hearAccounts },
  records: {
    person: (db, id) => (hasPerson(db, id) ? {} : undefined),
    school: (db, id) => (hasSchool(db, id) ? { school: id } : undefined),
  },
};
