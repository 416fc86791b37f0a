import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { toEach } from '../../../kit/told.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { quarterlyPage } from '../draft/page.ts';
import type { CorrectionAnswer } from '../rules.ts';
import { quarterlyReportById, reportAtWork } from '../store.ts';
import { quarterlyCorrectionText, toAuthorWords, toOfficeWords } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { changeQuarterlyCorrection, type QuarterlyCorrection, quarterlyCorrectionById } from './store.ts';
import { askedToWrite, officesOfChecker, toldFor } from './who.ts';

/** What is said of a correction: to whoever writes the report, and once it is answered to the office that asked for it. */
export function correctionMessages(c: Reading, id: string): Message[] {
  const one = quarterlyCorrectionById(c.db, id);
  const report = one && quarterlyReportById(c.db, one.reportId);
  if (!one || !report) return [];
  const about = refTo('quarterlyCorrection', id);
  const toAuthor = toEach(askedToWrite(c, report), {
    name: `quarterly-reports/correction/${id}`,
    about,
    can: 'quarterlyReports.write',
    notice: 'Somebody asks for a correction to the quarterly report.',
    words: toAuthorWords(one),
  });
  if (one.answer === null) return toAuthor;
  return [
    ...toAuthor,
    ...toEach(toldFor(c, one.office), {
      name: `quarterly-reports/correction/${id}/answered`,
      about,
      can: 'quarterlyReports.check',
      notice: 'Your correction to the quarterly report was answered.',
      words: toOfficeWords(one),
    }),
  ];
}

/** A correction nobody has answered, of a report that is at work. */
function openCorrection(c: Reading, id: string): QuarterlyCorrection {
  const one = quarterlyCorrectionById(c.db, id);
  if (!one) throw notFound();
  if (reportAtWork(c, one.reportId).version !== one.version || one.answer !== null)
    throw new Refusal('This correction is answered already.');
  return one;
}

/** Keeps what the author answers, and says it to both. */
function answered(c: Asked<Writing>, id: string, set: { answer: CorrectionAnswer; reason?: string }): Done {
  const { reportId } = openCorrection(c, id);
  changeQuarterlyCorrection(c, id, { ...set, answeredById: c.viewer.person.id, answeredOn: c.today });
  return done({ messages: correctionMessages(c, id), instead: quarterlyPage(c, reportAtWork(c, reportId)) });
}

/** *Accept*: kept at once. The words are the author’s to change. */
export const acceptCorrection: ButtonPress = {
  name: quarterlyCheckNames.accept,
  ability: 'quarterlyReports.write',
  about: 'quarterlyCorrection',
  press: (c, id) => answered(c, id, { answer: 'accepted' }),
};

export const refuseCorrectionForm = defineForm({
  name: 'quarterly-reports/refuse-correction',
  title: 'Refuse a correction',
  submit: 'Refuse',
  ability: 'quarterlyReports.write',
  params: z.object({ correction: z.string() }),
  about: ({ correction }) => refTo('quarterlyCorrection', correction),
  load: (c, { correction }) => openCorrection(c, correction),
  intro: (one: QuarterlyCorrection): Words => [
    paragraph(quarterlyCorrectionText(one)),
    aside('They read your reason. Unless they withdraw the correction, both sides are printed.'),
  ],
  fields: () => ({ reason: paragraphField('Why do you refuse it?', { max: 600 }) }),
});

export const openRefuseCorrection = opens(quarterlyCheckNames.refuse, refuseCorrectionForm, (_, correction) => ({
  correction,
}));

export const saveRefuseCorrection = saving(refuseCorrectionForm, (c, { answers: { reason }, params }) =>
  answered(c, params.correction, { answer: 'refused', reason }),
);

/** *Withdraw it*: the office goes by the author’s reason. */
export const withdrawCorrection: ButtonPress = {
  name: quarterlyCheckNames.withdraw,
  ability: 'quarterlyReports.check',
  about: 'quarterlyCorrection',
  press(c, id) {
    const one = quarterlyCorrectionById(c.db, id);
    if (!one || !officesOfChecker(c).includes(one.office)) throw notFound();
    if (reportAtWork(c, one.reportId).version !== one.version || one.answer !== 'refused' || one.withdrawnOn !== null)
      throw new Refusal('This correction can’t be withdrawn.');
    changeQuarterlyCorrection(c, id, { withdrawnOn: c.today });
    return done({ messages: correctionMessages(c, id) });
  },
};
