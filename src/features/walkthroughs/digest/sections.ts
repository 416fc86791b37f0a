import { addDays, type Month, monthBefore, monthOf } from '../../../district/days.ts';
import { weights } from '../../../district/digest.ts';
import { leadersOn } from '../../../district/leaders.ts';
import { lookForsNow } from '../../../district/look-fors.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { copiesOfAll } from '../month/rules.ts';
import { copiesBySchool, countLines } from '../month/store.ts';
import { monthsToRefresh } from '../patterns/rules.ts';
import { monthsCompleted } from '../patterns/sections.ts';
import { everybodysFigures } from '../patterns/store.ts';
import { paceOf, type TargetProgress, together } from '../targets/rules.ts';
import { copiesText, loggedWords, ownWalkthroughsText, paceText, risenText, sameDayYearWords } from './messages.ts';
import { type MonthLogged, monthsEnded, risenMost } from './rules.ts';
import { initiativesShownBy, loggedByMonth, schoolIds } from './store.ts';

/** In somebody’s digest: leaders’ own walkthroughs, how copies and counts of the district stand, and what is seen more often. It names no teacher. */
export function walkthroughsDigest(c: Reading, span: DigestOccasion): Contribution<'digest'>[] {
  if (span.only) return [];
  const year = loggedByMonth(c);
  const month = monthOf(span.until);
  const ended = monthsEnded(span).filter((one) => one !== month);
  const told = [month, ...ended].map((one) => countLines(c, one));
  return [
    ...told.flatMap((lines, at) => promises(c, at === 0 ? lines : lines.filter(isShort), at)),
    ...copies(c, span, year),
    ...told.flatMap((lines, at) => (at === 0 || lines.some(isShort) ? pace(lines, at, year) : [])),
    ...wins(c, span),
  ];
}

type Lines = ReturnType<typeof countLines>;

/** Leaders’ own walkthroughs as a digest of today says them: of yesterday’s month, so that a month’s last day is told too. */
export const ownWalkthroughs = (c: Reading): Contribution<'digest'>[] =>
  promises(c, countLines(c, monthOf(addDays(c.today, -1))), 0);

/** Whoever reached their number in a month that is over is no news: the month before told so. */
const isShort = (one: TargetProgress): boolean => paceOf(one) === 'over';

/** Of the month the digest tells of, and once of one that ended below its number. */
function promises(c: Reading, lines: Lines, nth: number): Contribution<'digest'>[] {
  return leadersOn(c.db, c.today).flatMap(({ id, name }, at): Contribution<'digest'>[] => {
    const own = lines.find((one) => one.id === id);
    if (!own || (!own.target && own.logged === 0)) return [];
    const weight = weights.promises.walkthroughs + 10 * nth + at;
    const refs = [refTo('person', id)] as const;
    const words = ownWalkthroughsText(name, own);
    const kept = {
      none: {},
      done: { kept: true },
      onPace: { kept: true },
      behind: { kept: false },
      over: { kept: false },
    };
    return [{ part: 'promises', words, refs, weight, can: 'walkthroughs.counts', ...kept[paceOf(own)] }];
  });
}

function copies(c: Reading, span: DigestOccasion, year: readonly MonthLogged[]): Contribution<'digest'>[] {
  const [first, ...rest] = schoolIds(c.db).map((id): Ref => refTo('school', id));
  if (!first) return [];
  const words = copiesText(copiesOfAll(copiesBySchool(c.db, span, c.today)), span);
  const detail = sameDayYearWords(year);
  return [
    {
      part: 'health',
      words,
      refs: [first, ...rest],
      weight: weights.health.copies,
      can: 'walkthroughs.counts',
      ...(detail.length === 0 ? {} : { detail }),
    },
  ];
}

/** A month that ended is said first: the one that goes on is said again next week. */
function pace(lines: Lines, nth: number, year: readonly MonthLogged[]): Contribution<'digest'>[] {
  const all = together(lines);
  const [first, ...rest] = lines.filter(({ target }) => target).map(({ id }): Ref => refTo('person', id));
  if (!all || !first) return [];
  const detail = nth === 0 ? loggedWords(year) : [];
  const weight = weights.health.pace - nth;
  const common = { part: 'health', weight, can: 'walkthroughs.counts' } as const;
  const words = paceText(all, lines);
  return [{ ...common, words, refs: [first, ...rest], ...(detail.length === 0 ? {} : { detail }) }];
}

/** Once a month, when its figures have become complete: what was seen more often than in the month before. */
function wins(c: Reading, { since, until }: DigestOccasion): Contribution<'digest'>[] {
  const completed = monthsCompleted(c, monthsToRefresh(c.today)).filter(({ on }) => on >= since && on <= until);
  return completed.flatMap(({ month }) => risenIn(c, month));
}

function risenIn(c: Reading, month: Month): Contribution<'digest'>[] {
  const before = monthBefore(month);
  const risen = risenMost(everybodysFigures(c.db, { from: before, to: month }), month, before);
  const lookFor = lookForsNow(c).find(({ code }) => code === risen?.code);
  if (!risen || !lookFor) return [];
  const words = risenText(risen, lookFor.words);
  const refs = refsOfLookFor(c, risen.code);
  return [{ part: 'wins', words, inPublic: words, refs, weight: weights.wins.lookFors, can: 'patterns.district' }];
}

/** What it shows of the plan; where nothing is linked to it, the roster, which the tool came with. */
function refsOfLookFor(c: Reading, code: string): readonly [Ref, ...Ref[]] {
  const [first, ...rest] = initiativesShownBy(c.db, code).map((id): Ref => refTo('initiative', id));
  return first ? [first, ...rest] : [refTo('roster', 'look-fors')];
}
