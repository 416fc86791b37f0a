import type { Feature } from '../../kit/feature.ts';
import { openLearned, saveLearned, tellLearned } from './learned/learned.ts';
import { shareSiteVisit } from './learned/share.ts';
import { openObservation } from './observations/form.ts';
import { pickObservation, saveObservation, saveObservationChange } from './observations/save.ts';
import { quarterlySeen } from './quarterly-report/sections.ts';
import { openSiteAnswer, saveSiteAnswer } from './raised/answer.ts';
import { contradictionAsks, contradictionClosing, contradictionsOf, contradictionsOnHome } from './raised/post.ts';
import { saveRaise } from './raised/raise.ts';
import {
  openSiteAsk,
  openSiteCannot,
  openSiteYes,
  saveSiteAsk,
  saveSiteRequest,
  takeBackSite,
} from './requests/form.ts';
import { siteRequestAsks, siteRequestClosing } from './requests/post.ts';
import { facetsOfSiteRequest } from './requests/store.ts';
import { samples } from './samples.ts';
import { siteVisitsAbout } from './sections.ts';
import { facetsOfSiteObservation, facetsOfSiteVisit } from './store.ts';
import { openSiteVisit } from './visit/form.ts';
import { saveSiteVisit, saveSiteVisitChange } from './visit/save.ts';
import { listSiteVisits, pageSiteVisits, pickSiteVisit, showSiteVisit } from './visit/show.ts';
import { siteVisitHandOver } from './workbook/workbook.ts';

/** What was seen or said, what of it the district hears, and what is raised with whoever answers for it. */
const siteObservations: Feature = {
  name: 'site-visits/observations',
  forms: [saveObservation, saveObservationChange, saveLearned, saveRaise, saveSiteAnswer],
  buttons: [openObservation, pickObservation, openLearned, tellLearned, shareSiteVisit, openSiteAnswer],
  records: { siteObservation: facetsOfSiteObservation },
  answers: { siteContradictions: contradictionsOf },
  asks: contradictionAsks,
  closing: contradictionClosing,
  home: contradictionsOnHome,
};

/** People and things wanted on a visit. */
const siteRequests: Feature = {
  name: 'site-visits/requests',
  forms: [saveSiteAsk, saveSiteRequest],
  buttons: [openSiteAsk, openSiteYes, openSiteCannot, takeBackSite],
  records: { siteRequest: facetsOfSiteRequest },
  asks: siteRequestAsks,
  closing: siteRequestClosing,
};

/** The monitor’s days in the district: what was seen and said, and what it says of what the district reported. */
export const siteVisits: Feature = {
  name: 'site-visits',
  commands: [
    {
      command: '/throughline',
      word: 'site-visit',
      also: ['site visit', 'site visits', 'monitor visit', 'log a site visit', 'what the monitor saw'],
      title: 'Site visits',
      ability: 'siteVisits.look',
      does: 'See the monitor’s days in the district, and log one',
      run: listSiteVisits,
    },
  ],
  parts: [siteObservations, siteRequests, siteVisitHandOver],
  forms: [saveSiteVisit, saveSiteVisitChange],
  buttons: [openSiteVisit, pageSiteVisits, showSiteVisit, pickSiteVisit],
  records: { siteVisit: facetsOfSiteVisit },
  says: { quarterlyReport: quarterlySeen },
  about: siteVisitsAbout,
  samples,
};
