import type { Feature } from '../../kit/feature.ts';
import { importById } from '../../kit/imports/store.ts';
import { ownSchoolPlan } from './own/show.ts';
import { schoolPlanImport } from './schema.ts';
import { schoolPlansAbout } from './sections.ts';
import { facetsOfSchoolItem, facetsOfSchoolPlan, plansOn } from './store.ts';

/** School improvement plans (SIP): what each school does of the district's plan, and how far it is. */
export const schoolPlans: Feature = {
  name: 'school-plans',
  commands: [
    {
      command: '/sip',
      word: '',
      also: ['school plan', 'school improvement plan', 'my school plan'],
      title: 'School plan',
      ability: 'schoolPlans.look',
      does: 'See your school’s improvement plan (SIP) and how each item is going',
      run: (c) => ownSchoolPlan(c),
    },
  ],
  records: {
    schoolPlan: facetsOfSchoolPlan,
    schoolPlanItem: facetsOfSchoolItem,
    schoolPlanImport(db, id) {
      const row = importById(db, schoolPlanImport, id);
      return row && { person: row.importerId };
    },
  },
  answers: {
    schoolsThatSit: (c) => plansOn(c.db, c.today).map(({ schoolId }) => schoolId),
    schoolPlanSaid: () => null,
  },
  about: schoolPlansAbout,
};
