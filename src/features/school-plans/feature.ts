import { placeFound } from '../../kit/evidence/hear.ts';
import type { Feature } from '../../kit/feature.ts';
import { saveDroppedItem, saveItem } from './change/save.ts';
import { savePlanComment } from './comments/save.ts';
import { openComments } from './comments/show.ts';
import { saidOfSchoolPlans } from './digest/feature.ts';
import { schoolPlanSittings } from './due/feature.ts';
import { schoolPlansOfAll } from './leaders/feature.ts';
import { looksAtAllSchools, showSchools } from './leaders/show.ts';
import { schoolPlanLife } from './life/feature.ts';
import { ownPlanButtons } from './own/buttons.ts';
import { schoolPlanHome, schoolPlanSaid } from './own/home.ts';
import { ownPlanSamples } from './own/samples.ts';
import { openDropped, openOwnPlan, openPlanPage, ownSchoolPlan, startSchoolPlan } from './own/show.ts';
import { roundPdf, schoolPlanPdf } from './paper/paper.ts';
import { itemEvidenceHeard, saveItemDone, saveItemNote } from './say/save.ts';
import { schoolPlansAbout } from './sections.ts';
import { facetsOfSchoolItem, facetsOfSchoolPlan, plansOn } from './store.ts';
import { saveTeam } from './team/save.ts';
import { planWorkbookFile, schoolPlanHandOver } from './workbook/workbook.ts';

/** School improvement plans (SIP): what each school does of the district's plan, and how far it is. */
export const schoolPlans: Feature = {
  name: 'school-plans',
  parts: [
    schoolPlanHandOver,
    planWorkbookFile,
    schoolPlanPdf,
    roundPdf,
    schoolPlanLife,
    schoolPlansOfAll,
    schoolPlanSittings,
    saidOfSchoolPlans,
  ],
  commands: [
    {
      command: '/sip',
      word: '',
      also: ['school plan', 'school improvement plan', 'my school plan'],
      title: 'School plan',
      ability: 'schoolPlans.look',
      does: 'See your school’s improvement plan (SIP) and how each item is going',
      run: (c) => (looksAtAllSchools(c) ? showSchools(c) : ownSchoolPlan(c)),
    },
  ],
  forms: [saveItemDone, saveItemNote, saveItem, saveDroppedItem, saveTeam, savePlanComment],
  buttons: [openOwnPlan, openPlanPage, openDropped, startSchoolPlan, openComments, ...ownPlanButtons],
  hears: { [itemEvidenceHeard]: placeFound },
  records: { schoolPlan: facetsOfSchoolPlan, schoolPlanItem: facetsOfSchoolItem },
  answers: {
    schoolsThatSit: (c) => plansOn(c.db, c.today).map(({ schoolId }) => schoolId),
    schoolPlanSaid,
  },
  home: schoolPlanHome,
  about: schoolPlansAbout,
  samples: ownPlanSamples,
};
