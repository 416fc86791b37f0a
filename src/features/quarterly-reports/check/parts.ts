import { createHash } from 'node:crypto';
import { calendarOf } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { type Office, type QuarterlySection, wordingOf } from '../rules.ts';
import { reportAtWork } from '../store.ts';
import { partsToCheckWords } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { checkClock } from './rules.ts';
import { checkCopies } from './send.ts';
import { factCheckOf } from './stands.ts';
import { checkedAs, type InCheck, inCheck, keepQuarterlyCheck } from './store.ts';
import { officesOfChecker } from './who.ts';

/** What somebody checks, and for which office: one of theirs, the first where none is named. */
export function checking(c: Asked, id: string, named: string): InCheck & { readonly office: Office } {
  const report = reportAtWork(c, id);
  const office = officesOfChecker(c).find((one) => named === '' || one === named);
  if (report.sentOn === null || !office) throw notFound();
  return { ...inCheck(c, report), office };
}

type Checking = ReturnType<typeof checking>;

const leftOf = (now: Checking): QuarterlySection[] =>
  now.sections.filter((one) => checkedAs(now, now.office, one) !== 'checked');

const wordingsOf = (sections: readonly QuarterlySection[]): string =>
  createHash('sha256').update(sections.map(wordingOf).join()).digest('base64url').slice(0, 16);

/** The list of parts as it is now. */
export function partsToCheckNow(c: Asked, id: string, named: string, note = ''): Words {
  const now = checking(c, id, named);
  const { report, office, sections, corrections } = now;
  const dueOn = factCheckOf(c, report).offices.find((one) => one.office === office)?.dueOn ?? null;
  const clock = dueOn === null ? 'it has just been sent' : checkClock(c.today, dueOn, calendarOf(c.db).isSchoolDay);
  const parts = sections.map((one) => ({
    place: one.place,
    title: one.title,
    as: checkedAs(now, office, one),
    corrections: corrections.filter(({ place, office: by }) => place === one.place && by === office).length,
  }));
  return partsToCheckWords({ report, office, parts, clock, rest: wordingsOf(leftOf(now)), note });
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
    const now = checking(c, id, named);
    const left = leftOf(now);
    if (wordingsOf(left) !== rest)
      return done({
        instead: partsToCheckNow(c, id, now.office, 'Something changed since you opened this list. Please look again.'),
      });
    for (const one of left) keepQuarterlyCheck(c, now.report, now.office, one);
    return done({ messages: checkCopies(c, id), instead: partsToCheckNow(c, id, now.office) });
  },
};
