import { eq } from 'drizzle-orm';
import { schoolYearOf, schoolYearStart } from '../../../district/days.ts';
import { school } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { schoolItemsOf } from '../items/store.ts';
import { schoolPlanWords } from '../messages.ts';
import { mayReadPlan, planAt } from '../store.ts';

/** `/sip`: the plan of one's own school. */
export function ownSchoolPlan(c: Asked): Done {
  const schoolId = c.viewer.holdings.find((one) => one.schoolId !== null)?.schoolId;
  const at = schoolId && c.db.select().from(school).where(eq(school.id, schoolId)).get();
  if (!at) return done({ tell: [paragraph('You have no school of your own.')] });
  const plan = planAt(c.db, at.id, c.today);
  const readable = plan && mayReadPlan(c, plan) ? plan : undefined;
  const items = schoolItemsOf(c, at.id, readable, schoolYearStart(c.today));
  const shown = { school: at.name, schoolYear: schoolYearOf(c.today), items, today: c.today };
  return done({ tell: schoolPlanWords(shown) });
}
