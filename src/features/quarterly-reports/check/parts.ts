import { calendarOf } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { quarterlyHash, wordingOf } from '../rules.ts';
import { type QuarterlyReport, reportAtWork } from '../store.ts';
import { partsToCheckWords } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { checkClock } from './rules.ts';
import { checkCopies } from './send.ts';
import { factCheckOf, type OfficeNow, type PartCheck } from './stands.ts';
import { keepQuarterlyCheck } from './store.ts';
import { officesOfChecker } from './who.ts';

/** What somebody checks, and for which office: one of theirs, the first where none is named. */
export function checking(c: Asked, id: string, named: string): { report: QuarterlyReport; now: OfficeNow } {
  const report = reportAtWork(c, id);
  const office = officesOfChecker(c).find((one) => named === '' || one === named);
  const now = factCheckOf(c, report).offices.find((one) => one.office === office);
  if (report.sentOn === null || !now) throw notFound();
  return { report, now };
}

const leftOf = ({ marks }: OfficeNow): PartCheck[] => marks.filter(({ as }) => as !== 'checked');

const wordingsOf = (marks: readonly PartCheck[]): string =>
  quarterlyHash(marks.map(({ section }) => wordingOf(section)));

/** The list of parts as it is now. */
export function partsToCheckNow(c: Asked, id: string, named: string, note = ''): Words {
  const { report, now } = checking(c, id, named);
  const { isSchoolDay } = calendarOf(c.db);
  const clock = now.dueOn === null ? 'it has just been sent' : checkClock(c.today, now.dueOn, isSchoolDay);
  return partsToCheckWords({ report, ...now, clock, rest: wordingsOf(leftOf(now)), note });
}

/** *Check the facts…* */
export const checkFacts: ButtonPress = {
  name: quarterlyCheckNames.list,
  ability: 'quarterlyReports.check',
  about: 'quarterlyReport',
  press: (c, id, { more }) => done({ tell: partsToCheckNow(c, id, more) }),
};

/** *No corrections to the rest*: to those parts as they were when the list was shown. */
export const noCorrectionsToRest: ButtonPress = {
  name: quarterlyCheckNames.rest,
  ability: 'quarterlyReports.check',
  about: 'quarterlyReport',
  press(c, id, { more }) {
    const [named = '', rest] = more.split(' ');
    const { report, now } = checking(c, id, named);
    const left = leftOf(now);
    const changed = 'Something changed since you opened this list. Please look again.';
    if (wordingsOf(left) !== rest) return done({ instead: partsToCheckNow(c, id, now.office, changed) });
    for (const { section } of left) keepQuarterlyCheck(c, report, now.office, section);
    return done({ messages: checkCopies(c, id), instead: partsToCheckNow(c, id, now.office) });
  },
};
