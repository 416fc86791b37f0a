import { addDays, type Day, dayText } from '../../src/district/days.ts';
import { startDistrict } from '../district.ts';
import {
  castOf,
  furnish,
  goTo,
  type PrincipalYear,
  passOn,
  principalOf,
  rounds,
  schoolDayFrom,
  schools,
  turnovers,
} from './principal-year-district.ts';
import { judge, lookAt } from './principal-year-judge.ts';
import { lookAround } from './principal-year-looks.ts';
import {
  answerAsks,
  change,
  closeYear,
  decidePlans,
  type Meeting,
  meet,
  meetings,
  readMemos,
  sayAhead,
  submitAgain,
  typeYear,
  writeMemo,
  writePlans,
} from './principal-year-people.ts';
import { watch } from './principal-year-watch.ts';
import type { Proof } from './proof.ts';

/**
 * Lives a year of nine schools' plans and of the meetings with their principals: plans written, returned and approved, sittings, sheets,
 * notes and memos, decisions carried on for months, a meeting moved past the next, two called off, principals who leave in January.
 * Then everything is held against what was done. `from` is the first of ten months to be lived, `at` which of nine schools.
 */
export async function principalYear({ from = 0, months = 10, at = schools } = {}): Promise<Proof> {
  const lived = rounds.slice(from, from + months);
  const first = dayText.parse(`${lived[0]?.[0].slice(0, 7) ?? '2026-09'}-01`);
  const { close, ...district } = await startDistrict({ cast: castOf(at), now: `${first}T11:10:00Z` });
  const run: PrincipalYear = {
    district,
    watched: watch(district),
    lived,
    schools: at,
    canaries: new Map(),
    decided: [],
    done: new Map(),
  };
  try {
    furnish(district);
    await begin(run, first);
    const last = addDays(lived.at(-1)?.[0] ?? first, 13);
    for (let day = schoolDayFrom(first, 4); day <= last; day = schoolDayFrom(day, 1)) await live(run, day, last);
    await lookAround(run);
    const found = await judge(run);
    const line = [...run.done].map(([what, n]) => `${n} ${what}`).join(', ');
    return {
      ok: found.length === 0,
      figures: { ...Object.fromEntries(run.done), wrong: found.length },
      line: [
        `${lived.length} months of ${at.length} schools (${line}): ${found.length} wrong`,
        ...found.slice(0, 8),
      ].join('; '),
    };
  } finally {
    await close();
  }
}

/** The first days: the dates of the year, and each plan until it is approved. */
async function begin(run: PrincipalYear, first: Day): Promise<void> {
  await goTo(run, first, '07:35');
  await typeYear(run);
  await writePlans(run, first);
  await goTo(run, schoolDayFrom(first, 1), '07:35');
  await decidePlans(run);
  await goTo(run, schoolDayFrom(first, 3), '07:35');
  await submitAgain(run, first, schoolDayFrom(first, 2));
}

/** A school day at the times that matter: in the morning, after the meetings, when people are asked, when sheets are frozen. */
async function live(run: PrincipalYear, day: Day, last: Day): Promise<void> {
  await goTo(run, day, '07:35');
  lookAt(run);
  await morning(run, day);
  if (day === last) return;
  const here = meetings(run).filter((one) => one.day === day && one.cancelledOn === null);
  if (here.length > 0) await goTo(run, day, '12:00');
  for (const one of here) await meet(run, one);
  await goTo(run, day, '14:35');
  // Before anybody answers: what is answered is asked of nobody any more.
  lookAt(run);
  await answerAsks(run);
  lookAt(run);
  if (meetings(run).some((one) => one.day === schoolDayFrom(day, 1))) await goTo(run, day, '15:05');
  lookAt(run);
  if (day === '2027-06-14') await closeYear(run);
}

async function morning(run: PrincipalYear, day: Day): Promise<void> {
  for (const one of turnovers.filter(({ at, last }) => run.schools.includes(at) && day === schoolDayFrom(last, -1)))
    await passOn(run, one);
  const round = run.lived.findIndex(([tuesday]) => day === schoolDayFrom(tuesday, -6));
  if (round >= 0) await sayAhead(run, round);
  for (const one of meetings(run)) await changed(run, one, day);
  await readMemos(run);
  for (const one of meetings(run).filter((one) => memoDay(run, one) === day)) await writeMemo(run, one);
}

/** The month of the first round, or of the second where three are lived. */
async function changed(run: PrincipalYear, one: Meeting, day: Day): Promise<void> {
  if (day !== schoolDayFrom(one.day, -3) || one.cancelledOn !== null || one.movedFrom !== null) return;
  const round = run.lived.findIndex((days) => days.includes(one.day));
  const later = run.lived.length > 2 ? 1 : 0;
  if (one.at === 'Clark' && round === 1) await change(run, one);
  if (one.at === 'Dewey' && round === 2 * later) await change(run, one);
  if (one.at === 'Ellis' && round === later) await change(run, one, addDays(run.lived[later + 1]?.[2] ?? one.day, 5));
}

/** Two school days after a meeting that was held; one memo is a day late. */
function memoDay(run: PrincipalYear, { at, day, state, principalId }: Meeting): Day | undefined {
  if (state !== 'held' || principalId === null || principalOf(at, day) === undefined) return undefined;
  const isLate = at === 'Foster' && run.lived[0]?.includes(day);
  return schoolDayFrom(day, isLate ? 6 : 2);
}
