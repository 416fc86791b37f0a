import { and, isNull } from 'drizzle-orm';
import { type Day, schoolYearOf } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { showHistory } from '../life/history.ts';
import { nextYearStart } from '../life/rules.ts';
import { inPrivate, planPage, planWordsAt } from '../own/show.ts';
import { initiativesFor } from '../own/store.ts';
import { planPlaceNamed } from '../own/where.ts';
import { schoolPlanFile } from '../paper/send.ts';
import { schoolPlanMember } from '../schema.ts';
import { planAt, plansOn, type SchoolPlan } from '../store.ts';
import { alignmentWords, schoolListNames, schoolsWords } from './messages.ts';
import { alignmentSheet } from './sheet.ts';
import { type PlannedSchool, plannedSchools } from './store.ts';

/** Whether somebody sees all schools where a principal sees their own. */
export const looksAtAllSchools = ({ viewer }: Asked): boolean =>
  viewer.holdings.every(({ schoolId }) => schoolId === null) && can(viewer, 'schoolPlans.read');

/** The schools this viewer may read, with what they may read of each. */
function schoolsFor(c: Asked, day: Day): PlannedSchool[] {
  const drafting = draftsOf(c);
  const reads = ({ id, schoolId, state }: SchoolPlan) => {
    const team = drafting.has(id) ? [c.viewer.person.id] : [];
    const right = state === 'draft' ? 'schoolPlans.draft' : 'schoolPlans.read';
    return can(c.viewer, right, { school: schoolId, team });
  };
  return plannedSchools(c, day, reads).filter(({ schoolId }) =>
    can(c.viewer, 'schoolPlans.read', { school: schoolId }),
  );
}

/** The plans on whose leadership team the viewer is. */
function draftsOf({ db, viewer }: Asked): ReadonlySet<string> {
  const rows = db
    .select({ id: schoolPlanMember.planId })
    .from(schoolPlanMember)
    .where(and(isOf(schoolPlanMember.personId, viewer.person.id), isNull(schoolPlanMember.toDay)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** `/sip schools`. */
export const showSchools = (c: Asked): Done => done({ tell: schoolsPage(c, 'now', 0) });

function schoolsPage(c: Asked, which: 'now' | 'next', from: number): Words {
  const next = nextYearStart(c.today);
  const day = which === 'next' ? next : c.today;
  const begun = which === 'now' && plansOn(c.db, next).length > 0;
  return schoolsWords({
    schools: schoolsFor(c, day),
    schoolYear: schoolYearOf(day),
    nextYear: begun ? schoolYearOf(next) : undefined,
    which,
    from,
    today: c.today,
  });
}

/** `/sip alignment`. */
export const showAlignment = (c: Asked): Done => done({ tell: alignmentPage(c, 0) });

const alignmentPage = (c: Asked, from: number): Words =>
  alignmentWords({ schools: schoolsFor(c, c.today), initiatives: initiativesFor(c, []), from });

/** The list from a row on: `next 15`. */
const pageSchools: ButtonPress = {
  name: schoolListNames.schools,
  ability: 'schoolPlans.look',
  press(c, value) {
    const [which, from = ''] = value.split(' ');
    return inPrivate(schoolsPage(c, which === 'next' ? 'next' : 'now', fromRow(from)));
  },
};

const pageAlignment: ButtonPress = {
  name: schoolListNames.alignment,
  ability: 'schoolPlans.look',
  press: (c, value) => inPrivate(alignmentPage(c, fromRow(value))),
};

/** What stands behind the menu of a school: its plan, or its history. */
const schoolMenu: ButtonPress = {
  name: schoolListNames.menu,
  ability: 'schoolPlans.read',
  about: 'school',
  press(c, id, { more }) {
    const [what, which] = more.split(' ');
    const plan = planAt(c.db, id, which === 'next' ? nextYearStart(c.today) : c.today);
    // A school without a plan has its parts of the district’s actions all the same.
    if (!plan) return inPrivate(planWordsAt(c, planPlaceNamed(c, `school/${id}`), 0));
    return inPrivate(what === 'history' ? showHistory(c, plan) : planPage(c, plan.id, 0));
  },
};

/** The alignment as a whole. */
export const alignmentFile = schoolPlanFile('school-plans/alignment-sent', 'workbook of the alignment', {
  ability: 'schoolPlans.look',
  make: (c) => ({
    kind: 'workbook',
    fileName: `throughline-alignment-${schoolYearOf(c.today)}.xlsx`,
    title: `School plans by initiative, ${schoolYearOf(c.today)}`,
    sheets: [alignmentSheet(schoolsFor(c, c.today), initiativesFor(c, []))],
  }),
});

const sendAlignment: ButtonPress = {
  name: schoolListNames.workbook,
  ability: 'schoolPlans.look',
  press: (c) => alignmentFile.send(c, ''),
};

export const schoolListButtons: readonly ButtonPress[] = [pageSchools, pageAlignment, schoolMenu, sendAlignment];
