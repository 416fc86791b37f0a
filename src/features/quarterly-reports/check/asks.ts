import { sayShortDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { calendarOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { quarterlyRef, reportSaid } from '../messages.ts';
import { type Office, offices } from '../rules.ts';
import { isQuarterlyFinal, type QuarterlyReport, quarterlyReportById } from '../store.ts';
import { acceptButton, checkFactsButton, quarterlyCorrectionText, refuseButton } from './messages.ts';
import { checkClock, checkedSaid, isCheckedWhole } from './rules.ts';
import { type FactCheck, factCheckOf } from './stands.ts';
import { quarterlyCorrectionById, quarterlyInCheck } from './store.ts';
import { askedToWrite, inOffice, toldFor } from './who.ts';

/** With the version and the office: each is asked anew. */
const checkAsk = 'quarterly-reports/check-';
const correctionAsk = 'quarterly-reports/correction';

/** What the fact-check wants: of each office to check the facts while it has days left, of the author to answer corrections. */
export const quarterlyCheckAsks = (c: Reading, of?: string): Ask[] =>
  quarterlyInCheck(c).flatMap((report) => {
    const people = [...offices.flatMap((office) => toldFor(c, office)), ...askedToWrite(c, report)];
    // What was gathered is only read for whom it is asked.
    if (of !== undefined && !people.includes(of)) return [];
    const check = factCheckOf(c, report);
    const all = [...checkAsks(c, report, check), ...correctionAsks(c, report, check)];
    return all.filter((one) => of === undefined || one.of === of);
  });

function checkAsks(c: Reading, report: QuarterlyReport, check: FactCheck): Ask[] {
  const { isSchoolDay } = calendarOf(c.db);
  return check.offices.flatMap((one) => {
    const { office, dueOn } = one;
    if (dueOn === null || c.today > dueOn || isCheckedWhole(one)) return [];
    const holders = inOffice(c, office);
    return toldFor(c, office).map((person): Ask => {
      const onPaper = !holders.includes(person);
      const what = onPaper ? 'Enter what the superintendent says of' : 'Check the facts of';
      return {
        name: `${checkAsk}${report.version}-${office}`,
        of: person,
        about: quarterlyRef(report.id),
        can: 'quarterlyReports.check',
        by: dueOn,
        cap: 5,
        why: say`${what} the ${reportSaid(report)}. ${checkedSaid(one)}; ${checkClock(c.today, dueOn, isSchoolDay)}.`,
        button: checkFactsButton(report.id, office, onPaper),
      };
    });
  });
}

const correctionAsks = (c: Reading, report: QuarterlyReport, { open }: FactCheck): Ask[] =>
  open.flatMap((one) =>
    askedToWrite(c, report).map((person) => ({
      name: correctionAsk,
      of: person,
      about: refTo('quarterlyCorrection', one.id),
      can: 'quarterlyReports.write',
      cap: 5,
      why: quarterlyCorrectionText(one),
      button: acceptButton(one),
      or: refuseButton(one),
    })),
  );

/** Somebody in the office checked the last part, the author answered, or the days were over. */
export function quarterlyCheckClosing(c: Reading, { name, id, of }: ClosedAsk): Closing | undefined {
  if (name === correctionAsk) return correctionClosing(c, id);
  const report = name.startsWith(checkAsk) ? quarterlyReportById(c.db, id) : undefined;
  const office = offices.find((one) => name.endsWith(one));
  return report && office && checkClosing(c, report, office, of);
}

function correctionClosing(c: Reading, id: string): Closing | undefined {
  const one = quarterlyCorrectionById(c.db, id);
  const what = one && say`the correction to ${one.title}`;
  return one?.answeredById && what ? { can: 'quarterlyReports.write', by: one.answeredById, what } : undefined;
}

function checkClosing(c: Reading, report: QuarterlyReport, office: Office, of: string): Closing | undefined {
  const can = 'quarterlyReports.check';
  const one = factCheckOf(c, report).offices.find((each) => each.office === office);
  if (!one) return undefined;
  if (isCheckedWhole(one) && one.lastBy !== undefined)
    return { can, by: one.lastBy, what: say`the facts of the ${reportSaid(report)}` };
  if (isQuarterlyFinal(c.db, report))
    return { can, because: say`the quarterly report is final: ${checkedSaid(one)}.`, lapsed: true };
  if (!toldFor(c, office).includes(of)) return { can: 'app.use', because: say`somebody else checks it now.` };
  if (one.dueOn === null || c.today <= one.dueOn) return undefined;
  return { can, because: say`the fact-check was due ${sayShortDay(one.dueOn)}: ${checkedSaid(one)}.`, lapsed: true };
}
