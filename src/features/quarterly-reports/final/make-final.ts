import { z } from 'zod';
import { type Day, sayNearDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Moment } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { dayField, type Field, few, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import { bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { inOffice } from '../check/who.ts';
import { shownQuarterly } from '../draft/page.ts';
import { quarterlyRef } from '../messages.ts';
import { offices } from '../rules.ts';
import {
  changeQuarterlyReport,
  isQuarterlyFinal,
  type QuarterlyReport,
  quarterlyReportById,
  reportAtWork,
} from '../store.ts';
import { quarterlyKind } from './document.ts';
import { quarterlyDocumentNow, type WhatKeeps, whatKeeps } from './freeze.ts';
import { finalToldWords, publicWhen } from './messages.ts';
import { quarterlyFinalNames } from './names.ts';
import { releaseQuarterly } from './release.ts';
import { keepFinalVersion, versionsWaiting } from './store.ts';

export type QuarterlyFinalShown = WhatKeeps & Pick<QuarterlyReport, 'gatheredOn'> & { readonly today: Day };

export const quarterlyFinalForm = defineForm({
  name: 'quarterly-reports/final',
  title: 'Make final',
  submit: 'Make final',
  ability: 'quarterlyReports.write',
  /** The version it was when the window was opened. */
  params: z.object({ report: z.string(), version: z.number() }),
  about: ({ report }) => refTo('quarterlyReport', report),
  load(c, { report: id }): QuarterlyFinalShown {
    const report = reportAtWork(c, id);
    return { ...whatKeeps(c, report), gatheredOn: report.gatheredOn, today: c.today };
  },
  intro: finalIntro,
  fields: ({ looks, today }: QuarterlyFinalShown): { day: Field<Day>; looked?: Field<readonly string[]> } => {
    const looked = [{ value: 'yes', label: 'I looked at these' }];
    const hint = 'It becomes public at 5 PM that day, or when you press Make public now.';
    return {
      day: dayField('On which day is it presented?', { day: today, hint }),
      ...(looks.length === 0
        ? {}
        : { looked: several('Before it’s final', looked, { inSight: true, optional: true }) }),
    };
  },
});

function finalIntro({ keeps, looks, gatheredOn, today }: QuarterlyFinalShown): Words {
  const old = gatheredOn !== null && gatheredOn < today;
  return [
    ...(keeps.length === 0
      ? [paragraph('Nothing in it changes once it’s final. The superintendent and the plan manager are told.')]
      : [paragraph('It can’t be final yet:'), bullets(keeps)]),
    ...(old
      ? [
          paragraph(
            `The record was gathered ${sayNearDay(gatheredOn, today)}. To include what came since, gather again first.`,
          ),
        ]
      : []),
    ...(looks.length === 0 ? [] : [paragraph('Please look at these:'), bullets(looks)]),
  ];
}

export const openQuarterlyFinal = opens(quarterlyFinalNames.final, quarterlyFinalForm, (c, report) => ({
  report,
  version: reportAtWork(c, report).version,
}));

/** Freezes the version at work, and tells who leads and who wrote it. */
export const saveQuarterlyFinal = saving(quarterlyFinalForm, (c, { answers: { day, looked }, params }) => {
  const report = reportAtWork(c, params.report);
  if (report.version !== params.version) throw new Refusal('A new version was begun since you opened this window.');
  const { keeps, looks } = whatKeeps(c, report);
  if (keeps.length > 0) throw new Refusal(`It can’t be final yet. ${keeps.join(' ')}`);
  if (day < c.today) return problems({ day: 'Choose today or a later day.' });
  if (looks.length > 0 && !looked?.includes('yes')) return problems({ looked: 'Look at these first, then tick this.' });
  keepFinalVersion(c, report, quarterlyDocumentNow(c, report, day));
  const author = canBeMessaged(c, report.authorId, 'app.use') ? [report.authorId] : [];
  const told = [...offices.flatMap((office) => inOffice(c, office)), ...author];
  const others = told.filter((id) => id !== c.viewer.person.id);
  const messages = toEach(others, {
    name: `${quarterlyKind.nameOf(report.id)}/final/${report.version}`,
    about: quarterlyRef(report.id),
    can: quarterlyKind.can,
    words: finalToldWords(report, publicWhen(c, day)),
  });
  return { ...shownQuarterly(c, report.id), messages };
});

/** Public at a writer’s word, from the day it is presented. */
export const publishNow: ButtonPress = {
  name: quarterlyFinalNames.publish,
  ability: 'quarterlyReports.write',
  about: 'quarterlyReport',
  press(c, id) {
    if (!versionsWaiting(c.db, c.today).some((one) => one.id === id))
      throw new Refusal('It’s public already, or the day it’s presented hasn’t come.');
    const messages = releaseQuarterly(c, id);
    return { ...shownQuarterly(c, id), messages };
  },
};

export const quarterlyVersionForm = defineForm({
  name: 'quarterly-reports/new-version',
  title: 'New version',
  submit: 'Begin',
  ability: 'quarterlyReports.write',
  params: z.object({ report: z.string() }),
  about: ({ report }) => refTo('quarterlyReport', report),
  load: (c, { report }) => ({ version: finalReport(c, report).version }),
  intro: ({ version }: Pick<QuarterlyReport, 'version'>): Words => [
    paragraph(`Readers keep version ${version} until the new one is public. Only parts you change are checked again.`),
  ],
  fields: (_shown: Pick<QuarterlyReport, 'version'>) => ({
    kind: few<'correction' | 'revision'>('What kind of version?', [
      { value: 'correction', label: 'A correction: it mends an error' },
      { value: 'revision', label: 'A revision: it brings better data' },
    ]),
    why: paragraphField('Why? Readers see this', { max: 300 }),
  }),
});

function finalReport(c: Moment, id: string): QuarterlyReport {
  const report = quarterlyReportById(c.db, id);
  if (!report) throw notFound();
  if (!isQuarterlyFinal(c.db, report)) throw new Refusal('A new version is at work already.');
  return report;
}

export const openNewVersion = opens(quarterlyFinalNames.version, quarterlyVersionForm, (_c, report) => ({ report }));

/** The next version goes the same way: what is checked already, and stays as it is, need not be checked again. */
export const saveNewVersion = saving(quarterlyVersionForm, (c, { answers: { kind, why }, params }) => {
  const report = finalReport(c, params.report);
  const unsent = { sentOn: null, superintendentHasItOn: null, planManagerHasItOn: null };
  const next = { version: report.version + 1, versionKind: kind, versionWhy: why };
  changeQuarterlyReport(c, report.id, { ...next, ...unsent });
  return shownQuarterly(c, report.id);
});
