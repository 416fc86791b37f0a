import { dayOf } from '../../../district/days.ts';
import { parseRef } from '../../../district/ref.ts';
import { calendarOf } from '../../../district/roster.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errand.ts';
import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { isSaid } from '../../../kit/threads.ts';
import { shownQuarterly } from '../draft/page.ts';
import { quarterlyRef } from '../messages.ts';
import { type Office, offices } from '../rules.ts';
import {
  changeQuarterlyReport,
  type QuarterlyReport,
  quarterlyPrintedNow,
  quarterlyReportById,
  reportAtWork,
} from '../store.ts';
import { toCheckWords } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { checkDueOn, isCheckedWhole } from './rules.ts';
import { factCheckOf, hasItOn, type OfficeNow } from './stands.ts';
import { quarterlyInCheck } from './store.ts';
import { inOffice, toldFor } from './who.ts';

/** *Send to the fact-check*: the draft goes to both offices, and their days begin when it has come to them. */
export const sendToCheck: ButtonPress = {
  name: quarterlyCheckNames.send,
  ability: 'quarterlyReports.write',
  about: 'quarterlyReport',
  press(c, id) {
    const report = reportAtWork(c, id);
    if (report.gathered === null) throw new Refusal('What’s on record is still being gathered. Try again in a minute.');
    if (report.sentOn !== null) throw new Refusal('It’s in the fact-check already.');
    if (quarterlyPrintedNow(c, report).length === 0) throw new Refusal('Nothing is printed in this report yet.');
    const sent = { sentOn: c.today, superintendentHasItOn: null, planManagerHasItOn: null };
    changeQuarterlyReport(c, id, sent);
    const messages = delivered(c, { ...report, ...sent });
    return { ...shownQuarterly(c, id), messages };
  },
};

const nameFor = ({ id, version }: QuarterlyReport, office: Office, person: string) =>
  `quarterly-reports/check/${id}/${version}/${office}/${person}`;

const reachedName = (office: Office) => `quarterly-reports/reached-${office}` as const;

function messageTo(c: Reading, report: QuarterlyReport, check: OfficeNow, person: string): Message {
  const onPaper = !inOffice(c, check.office).includes(person);
  const dueOn = check.dueOn ?? checkDueOn(c.today, calendarOf(c.db).isSchoolDay);
  const alsoWrites = report.enteredById === person;
  return {
    name: nameFor(report, check.office, person),
    to: { person },
    about: quarterlyRef(report.id),
    can: 'quarterlyReports.check',
    ...(onPaper ? {} : { tells: reachedName(check.office) }),
    words: toCheckWords({ report, check, dueOn, today: c.today, onPaper, alsoWrites }),
  };
}

/** Brings what was said of a fact-check up to date. */
export function checkCopies(c: Reading, id: string): Message[] {
  const report = quarterlyReportById(c.db, id);
  if (!report) return [];
  return factCheckOf(c, report).offices.flatMap((check) =>
    toldFor(c, check.office)
      .filter((person) => isSaid(c.db, nameFor(report, check.office, person)))
      .map((person) => messageTo(c, report, check, person)),
  );
}

/**
 * The draft to everybody who is to check it and does not have it. Where nobody in an office has it, its days begin once it has come to
 * them: so do a successor's. Where Slack reaches nobody there they begin today, and the plan manager hands it over on paper.
 */
function delivered(c: Writing, report: QuarterlyReport): Message[] {
  const late = factCheckOf(c, report).offices.filter(
    (one) => !isCheckedWhole(one) && (one.dueOn === null || c.today <= one.dueOn),
  );
  return late.flatMap((one) => {
    const { office } = one;
    const to = toldFor(c, office);
    const without = to.filter((person) => !isSaid(c.db, nameFor(report, office, person)));
    const isNew = without.length === to.length;
    const onPaper = inOffice(c, office).length === 0;
    const column = hasItOn[office];
    if (isNew) changeQuarterlyReport(c, report.id, { [column]: onPaper ? (report[column] ?? c.today) : null });
    const check = isNew && !onPaper ? { ...one, dueOn: null } : one;
    return without.map((person) => messageTo(c, report, check, person));
  });
}

const deliverAll = (c: Writing): Done => done({ messages: quarterlyInCheck(c).flatMap((one) => delivered(c, one)) });

/** From their first day on, whatever day the roster was told. */
export const deliverJob: Job = {
  name: 'drafts of quarterly reports to new checkers',
  when: everyDay('07:30'),
  missed: 'latest',
  within: { hours: 24 },
  run: deliverAll,
};

/** What follows when offices change hands. */
export const checkersChanged = deliverAll;

/** The draft has come to an office, or never will: its days begin. */
export const hearReached = Object.fromEntries(
  offices.map((office) => [
    reachedName(office),
    (c: Writing, arrived: Arrived): Done => {
      if (arrived.kind !== 'shown' && arrived.kind !== 'notShown') return done();
      const report = quarterlyReportById(c.db, parseRef(arrived.about)?.id ?? '');
      const column = hasItOn[office];
      if (!report || report.sentOn === null || report[column] !== null) return done();
      const day = arrived.kind === 'shown' ? dayOf(arrived.at, c.settings.timeZone) : c.today;
      changeQuarterlyReport(c, report.id, { [column]: day });
      return done({ messages: checkCopies(c, report.id) });
    },
  ]),
);
