import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { versionScreen } from '../versions/show.ts';
import { planCheckForm } from './form.ts';
import type { CriterionAnswer } from './rules.ts';
import { keepPlanCheck } from './store.ts';

/** Keeps the district's own check of a version, and shows the version with it. */
export const savePlanCheck = saving(planCheckForm, (c, { answers: said, params }) => {
  const answers: CriterionAnswer[] = [
    { criterion: 'focus', answer: said.focus, comment: said.focusWhy },
    { criterion: 'improvement', answer: said.improvement, comment: said.improvementWhy },
    { criterion: 'weaknesses', answer: said.weaknesses, comment: said.weaknessesWhy },
    { criterion: 'capacity', answer: said.capacity, comment: said.capacityWhy },
    { criterion: 'measuring', answer: said.measuring, comment: said.measuringWhy },
  ];
  keepPlanCheck(c.db, { versionId: params.version, byId: c.viewer.person.id, onDay: c.today }, answers);
  return done({ tell: versionScreen(c, params.version) ?? [] });
});
