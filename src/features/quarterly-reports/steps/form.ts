import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import type { Reading } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { dayField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { mayToday, personField, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { shownQuarterly } from '../draft/page.ts';
import { quarterlyRef } from '../messages.ts';
import { reportAtWork } from '../store.ts';
import { stepsMost } from './messages.ts';
import { quarterlyStepNames } from './names.ts';
import {
  addQuarterlyStep,
  changeQuarterlyStep,
  type QuarterlyStep,
  quarterlyStepById,
  quarterlyStepsOf,
} from './store.ts';

/** Who may own a next step: an administrator or the plan manager. */
const ownerMay = 'obstacles.raise';

export interface QuarterlyStepShown {
  readonly step: Pick<QuarterlyStep, 'words' | 'ownerId' | 'owner' | 'day'> | undefined;
}

/** A step that can still be changed: what was final once stays what it was. */
function stepAtWork(c: Reading, id: string): QuarterlyStep {
  const step = quarterlyStepById(c.db, id);
  if (!step) throw notFound();
  if (reportAtWork(c, step.reportId).version !== step.version)
    throw new Refusal('The next steps of an earlier version stay as they are. Add a new one.');
  return step;
}

/** A next step of a report, new or changed. */
export const quarterlyStepForm = defineForm({
  name: 'quarterly-reports/step',
  title: 'Next step',
  submit: 'Save',
  ability: 'quarterlyReports.write',
  params: z.object({ report: z.string(), step: z.string().exactOptional() }),
  about: ({ report }) => quarterlyRef(report),
  load(c, { report, step: id }): QuarterlyStepShown {
    reportAtWork(c, report);
    const step = id === undefined ? undefined : stepAtWork(c, id);
    if (step && step.reportId !== report) throw notFound();
    return { step };
  },
  intro: () => [
    aside(
      'Everybody can read it once the report is public, with the owner’s office and no name. The owner is asked on its day.',
    ),
  ],
  fields: ({ step }: QuarterlyStepShown) => ({
    words: paragraphField('Next step', { max: 300, ...(step ? { typed: step.words } : {}) }),
    owner: personField('Owner', ownerMay, step ? { chosen: { value: step.ownerId, label: step.owner } } : {}),
    day: dayField('By', step ? { day: step.day } : {}),
  }),
});

export const openQuarterlyStep = opens(quarterlyStepNames.add, quarterlyStepForm, (_, report) => ({ report }));

export const saveQuarterlyStep = saving(
  quarterlyStepForm,
  (c, { answers: { words, owner, day }, params: { report: reportId, step } }) => {
    if (!mayToday(c, owner, ownerMay)) return problems({ owner: roleForbids });
    if (day <= c.today) return problems({ day: `Choose a day after today, ${sayDay(c.today)}.` });
    if (step === undefined && quarterlyStepsOf(c.db, reportId).length >= stepsMost)
      return problems({ words: `A report has at most ${stepsMost} next steps.` });
    const set = { words, ownerId: owner, day };
    const { version } = reportAtWork(c, reportId);
    if (step === undefined) addQuarterlyStep(c, { ...set, reportId, version });
    else changeQuarterlyStep(c, step, set);
    return shownQuarterly(c, reportId);
  },
);

/** The menu beside a step: it is changed, or removed. The right is asked of its report. */
export const stepMenu: ButtonPress = {
  name: quarterlyStepNames.menu,
  ability: 'quarterlyReports.write',
  about: (c, id) => quarterlyRef(quarterlyStepById(c.db, id)?.reportId ?? ''),
  press(c, id, { more }) {
    const { reportId: report } = stepAtWork(c, id);
    if (more === 'change') return done({ open: opening(quarterlyStepForm, { report, step: id }) });
    changeQuarterlyStep(c, id, { removedOn: c.today });
    return shownQuarterly(c, report);
  },
};
