import { handOverOf } from '../../../kit/imports/imports.ts';
import type { Workbook } from '../../../kit/imports/workbook.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import { onlyRead } from '../../../kit/sheets/table.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { siteRequestMessages } from '../requests/post.ts';
import { keepSiteRequest } from '../requests/store.ts';
import { siteVisitImport } from '../schema.ts';
import { keepSiteObservation, keepSiteVisit } from '../store.ts';
import { visitNow } from '../visit/show.ts';
import { siteSheets, siteVisitTemplate } from './columns.ts';
import { type FoundVisit, prepareVisit } from './prepare.ts';

// The keys of a record that was written out in code are its names.
const names = Object.keys(siteSheets) as (keyof typeof siteSheets)[];

const nameOf = (sheet: Sheet) => names.find((one) => sheet.rows.length > 0 && lettersOf(one) === lettersOf(sheet.name));

/** A visit’s workbook as the plan manager hands it over for a monitor who is not in Slack. */
export const siteVisitWorkbook: Workbook<FoundVisit> = {
  routine: 'site-visits',
  noun: 'siteVisitImport',
  ability: 'siteVisits.log',
  table: siteVisitImport,
  template: { fileName: 'throughline-site-visit.xlsx', title: 'Template for a site visit', sheets: siteVisitTemplate },
  says: {
    what: 'a site visit',
    title: 'Import a site visit',
    intro: [
      paragraph('Upload the workbook of one visit. You’ll see what it says before anything is kept.'),
      aside('It stays with the monitor and whoever uploads it until it’s shared.'),
    ],
    confirm: 'Confirm this import',
    upToDate: 'The site visit is logged',
    forgets: 'undecided workbooks of site visits',
  },
  holds: (sheets) =>
    sheets.some((one) => nameOf(one) === 'Visit') && sheets.some((one) => nameOf(one) === 'Observations'),
  asFarAsRead: (sheets) =>
    sheets.flatMap((sheet) => {
      const name = nameOf(sheet);
      return name ? [onlyRead<string>(sheet, siteSheets[name])] : [];
    }),
  prepare: (c, sheets, _, importerId) => prepareVisit(c, sheets, importerId),
  carryOut(c, found) {
    const { author, day, school, attended, spokeWith, note, observations, requests } = found;
    const visit = { authorId: author.id, day, schoolId: school?.id ?? null, attended, spokeWith, note };
    const id = keepSiteVisit(c, visit);
    for (const { about, words, bearing } of observations) keepSiteObservation(c, id, { about, words, bearing });
    for (const one of requests) keepSiteRequest(c, { visitId: id, ...one });
    return { messages: siteRequestMessages(c, id), tell: visitNow(c, id) };
  },
  countsOf: ({ observations, requests }) => ({ observations: observations.length, requests: requests.length }),
  countWords: ({ observations = 0, requests = 0 }) =>
    `1 site visit, ${counted(observations, 'observation', 'observations')}, ${counted(requests, 'request', 'requests')}`,
};

export const siteVisitHandOver = handOverOf(siteVisitWorkbook);
