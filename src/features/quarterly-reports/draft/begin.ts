import { z } from 'zod';
import { addDays, type Day, dayAfter, sayDays, schoolYearStart } from '../../../district/days.ts';
import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import type { Asked, Moment, Writing } from '../../../kit/context.ts';
import type { Arrived, Errand } from '../../../kit/errand.ts';
import { opens, place } from '../../../kit/feature.ts';
import { dayField, one } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { toEach } from '../../../kit/told.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { askedToWrite } from '../check/who.ts';
import { periodSaid, quarterlyRef } from '../messages.ts';
import type { QuarterlySection } from '../rules.ts';
import {
  beginQuarterlyReport,
  changeQuarterlyReport,
  isQuarterlyFinal,
  type QuarterlyReport,
  quarterlyReportById,
  quarterlyReportsWithin,
  quarterlySectionsNow,
} from '../store.ts';
import { gatheredAgain } from './gathered.ts';
import { quarterlyNames } from './names.ts';
import { changedSaid, shownQuarterly } from './page.ts';

/** What the window shows: the days it proposes, and whose report it may be. */
export interface QuarterlyBegun {
  readonly since: Day;
  readonly until: Day;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly onBehalf: boolean;
}

/** Begins a report on any stretch of days. */
export const quarterlyBeginForm = defineForm({
  name: 'quarterly-reports/begin',
  title: 'Begin a report',
  submit: 'Begin',
  ability: 'quarterlyReports.begin',
  params: z.object({}),
  load({ db, today, viewer }: Asked): QuarterlyBegun {
    const monitors = holdersOf(db, 'planMonitor', today);
    const onBehalf = !monitors.includes(viewer.person.id);
    const authors = (onBehalf ? monitors : [viewer.person.id]).flatMap((id) => personById(db, id) ?? []);
    if (authors.length === 0) throw new Refusal('There is no plan monitor on the roster. Add one first.');
    const [last] = quarterlyReportsWithin(db, addDays(today, -366), today);
    const since = last ? dayAfter(last.until) : schoolYearStart(today);
    return { since, until: since < today ? addDays(today, -1) : today, authors, onBehalf };
  },
  intro: ({ onBehalf }: QuarterlyBegun): Words => [
    paragraph('We’ll draft it from what is on record. You can change, add and leave out everything.'),
    ...(onBehalf ? [aside('You write it for the plan monitor. The report says so.')] : []),
  ],
  fields: ({ since, until, authors }: QuarterlyBegun) => ({
    ...(authors.length > 1
      ? {
          author: one(
            'For which monitor?',
            authors.map(({ id, name }) => ({ value: id, label: name })),
          ),
        }
      : {}),
    since: dayField('From', { day: since }),
    until: dayField('To', { day: until }),
  }),
});

export const openQuarterlyBegin = opens(quarterlyNames.begin, quarterlyBeginForm, () => ({}));

export const saveQuarterlyBegin = saving(quarterlyBeginForm, (c, { answers: { since, until, author }, shown }) => {
  if (until > c.today) return problems({ until: 'The period can’t end after today.' });
  if (since > until) return problems({ since: 'The period starts after it ends.' });
  // January to March and January to July may both be reported on.
  if (quarterlyReportsWithin(c.db, since, until).some((one) => one.since === since && one.until === until))
    return problems({ since: `There is a report on ${sayDays(since, until)} already.` });
  const authorId = author || shown.authors[0]?.id;
  if (!shown.authors.some(({ id }) => id === authorId) || authorId === undefined)
    return problems({ author: 'Choose one of the monitors.' });
  const enteredById = shown.onBehalf ? c.viewer.person.id : null;
  const id = beginQuarterlyReport(c, { since, until, authorId, enteredById });
  return { ...shownQuarterly(c, id), errands: gatherQuarterly(c, id) };
});

/** By which name the gathered words come back. */
export const quarterlyGather = 'quarterly-reports/gather';

/** Has all routines asked, for the first time or again. What the author wrote and left out stays. */
export function gatherQuarterly({ db }: Moment, id: string): Errand[] {
  const report = quarterlyReportById(db, id);
  if (!report) return [];
  const { since, until, authorId, enteredById } = report;
  const asked: QuarterlyOccasion = { reportId: id, authorId, onBehalf: enteredById !== null, since, until };
  return [
    {
      name: quarterlyGather,
      request: { kind: 'gather', on: 'quarterlyReport', asked: JSON.stringify(asked), about: id },
    },
  ];
}

/** Keeps what has come, and tells the writer; that it did not come as well. What is final stays as it is. */
export function hearQuarterly(c: Writing, arrived: Arrived): Done {
  if (arrived.kind === 'gaveUp' && arrived.request.kind === 'gather')
    return toWriter(c, quarterlyReportById(c.db, arrived.request.about), quarterlyNotGathered);
  if (arrived.kind !== 'gathered') return done();
  const before = quarterlyReportById(c.db, arrived.about);
  if (!before || isQuarterlyFinal(c.db, before)) return done();
  const gathered = gatheredAgain(before, arrived.said, c.today);
  changeQuarterlyReport(c, before.id, { gathered, gatheredOn: c.today });
  const report = { ...before, gathered, gatheredOn: c.today };
  const sections = quarterlySectionsNow(c, report);
  const said =
    before.gathered === null
      ? `is ready: ${sizeOf(sections)}.`
      : `was gathered again. ${changedSaid(sections, c.today) || 'No sentence changed.'}`;
  return toWriter(c, report, (one) => quarterlyGathered(one, said));
}

/** `4 parts, 21 sentences`. */
function sizeOf(sections: readonly QuarterlySection[]): string {
  const parts = sections.filter(({ drafted }) => drafted.length > 0);
  const sentences = parts.flatMap(({ drafted }) => drafted).length;
  return `${counted(parts.length, 'part', 'parts')}, ${counted(sentences, 'sentence', 'sentences')}`;
}

/** What is told of a report to who writes it. */
type Told = Pick<QuarterlyReport, 'id' | 'since' | 'until'>;

function toWriter(c: Writing, report: QuarterlyReport | undefined, say: (report: Told) => Words): Done {
  if (!report) return done();
  const about = quarterlyRef(report.id);
  const name = `${about}/gathered/${c.now.epochMilliseconds}`;
  return done({
    messages: toEach(askedToWrite(c, report), { name, about, can: 'quarterlyReports.write', words: say(report) }),
  });
}

/** To the writer: the draft is there, for the first time or again. */
export const quarterlyGathered = (report: Told, said: string): Words => [
  paragraph(`The draft for ${periodSaid(report)} ${said}`),
  buttons(place({ name: quarterlyNames.show }, 'Open the draft', report.id, { style: 'primary' })),
];

/** To the writer: it could not be gathered. */
export const quarterlyNotGathered = (report: Told): Words => [
  paragraph(`I couldn’t gather what is on record for ${periodSaid(report)}. Nothing you wrote is lost.`),
  buttons(place({ name: quarterlyNames.menu }, 'Gather again', toValue(report.id, 'gather'), { style: 'primary' })),
];
