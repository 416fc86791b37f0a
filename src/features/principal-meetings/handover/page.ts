import { eq } from 'drizzle-orm';
import { school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { decisionOwnerName, openAtSchool } from '../decisions/store.ts';
import type { HandoverShown } from './messages.ts';
import { nextDatesAt } from './store.ts';

/** What whoever begins as principal inherits, as of now: never a memo, a rating, a note or a prep sheet. */
export function handoverAt(c: Reading, schoolId: string): HandoverShown {
  const open = openAtSchool(c.db, schoolId).map((one) => ({ ...one, owner: decisionOwnerName(c, one) }));
  const name = c.db.select({ name: school.name }).from(school).where(eq(school.id, schoolId)).get()?.name ?? '';
  return {
    schoolId,
    school: name,
    decisions: open.filter(({ kind }) => kind === 'decision'),
    help: open.filter(({ kind }) => kind === 'help'),
    plan: c.ask('schoolPlanSaid', { schoolId })?.said ?? null,
    dates: nextDatesAt(c.db, schoolId, c.today),
    today: c.today,
  };
}
