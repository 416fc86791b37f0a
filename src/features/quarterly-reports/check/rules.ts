import { addDays, type Day, sayShortDay, weekdayOf } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { plain } from '../../../kit/words/pieces.ts';
import { capital } from '../../../kit/words/text.ts';
import { officeNames } from '../messages.ts';
import { checkWithin, type Office, type QuarterlySection, sectionWords } from '../rules.ts';

type IsSchoolDay = (day: Day) => boolean;

/** A school day; between two school years, a weekday. */
function counts(day: Day, isSchoolDay: IsSchoolDay): boolean {
  return isSchoolDay(day) || (weekdayOf(day) <= 5 && isSummer(day, isSchoolDay));
}

/** July and August, what of June comes after the last day of school, and what of September comes before the first. */
function isSummer(day: Day, isSchoolDay: IsSchoolDay): boolean {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (month === '06') return !between(day, `${year}-06-30` as Day).some(isSchoolDay);
  if (month === '09') return !between(`${year}-09-01` as Day, day).some(isSchoolDay);
  return month === '07' || month === '08';
}

function between(first: Day, last: Day): Day[] {
  return first > last ? [] : [first, ...between(addDays(first, 1), last)];
}

/** By when an office answers, from the day the draft reached it. */
export function checkDueOn(reached: Day, isSchoolDay: IsSchoolDay): Day {
  let [at, left] = [reached, checkWithin];
  while (left > 0) {
    at = addDays(at, 1);
    if (counts(at, isSchoolDay)) left -= 1;
  }
  return at;
}

/** `3 school days left, until Nov 20`; in summer these are weekdays. */
export function checkClock(today: Day, due: Day, isSchoolDay: IsSchoolDay): string {
  if (today > due) return `it was due ${sayShortDay(due)}`;
  const left = between(addDays(today, 1), due).filter((day) => counts(day, isSchoolDay));
  if (left.length === 0) return 'it’s due today';
  const kind = left.some(isSchoolDay) ? 'school day' : 'weekday';
  return `${counted(left.length, kind, `${kind}s`)} left, until ${sayShortDay(due)}`;
}

/** How far an office is with the parts that are printed. */
export interface OfficeCheck {
  readonly office: Office;
  /** When the draft reached it, and by when it answers; null while it is on its way. */
  readonly reachedOn: Day | null;
  readonly dueOn: Day | null;
  readonly parts: number;
  /** Checked as they are now, and checked before they were changed. */
  readonly checked: number;
  readonly changed: number;
  readonly corrections: number;
}

export const isCheckedWhole = ({ checked, parts }: OfficeCheck): boolean => checked === parts;

const isOver = ({ dueOn }: OfficeCheck, today: Day): boolean => dueOn !== null && today > dueOn;

/** How the whole fact-check stands: what keeps it open is an office that has time left, or a correction without an answer. */
export function checkState(all: readonly OfficeCheck[], unanswered: number, today: Day): 'open' | 'done' | 'over' {
  if (all.every(isCheckedWhole)) return unanswered === 0 ? 'done' : 'open';
  return all.every((one) => isCheckedWhole(one) || isOver(one, today)) ? 'over' : 'open';
}

/** `5 of 8 parts checked, 1 correction`. */
export function checkedSaid({ checked, parts, changed, corrections }: OfficeCheck): string {
  return [
    `${checked} of ${counted(parts, 'part', 'parts')} checked`,
    ...(changed === 0 ? [] : [`${changed} changed since`]),
    ...(corrections === 0 ? [] : [counted(corrections, 'correction', 'corrections')]),
  ].join(', ');
}

/** What an office did, in a sentence that stands alone: on the page, and in the report where its days are over. */
export function officeSaid(one: OfficeCheck, today: Day, isSchoolDay: IsSchoolDay): string {
  const { office, reachedOn, dueOn, checked, changed } = one;
  const who = capital(officeNames[office]);
  if (reachedOn === null || dueOn === null) return `${who}: the draft is on its way.`;
  if (isCheckedWhole(one)) return `${who} checked every part: ${checkedSaid(one)}.`;
  if (!isOver(one, today))
    return `${who} has had it since ${sayShortDay(reachedOn)}: ${checkedSaid(one)}; ${checkClock(today, dueOn, isSchoolDay)}.`;
  if (checked + changed === 0) return `${who} did not answer by ${sayShortDay(dueOn)}.`;
  return `${who} did not answer on every part by ${sayShortDay(dueOn)}: ${checkedSaid(one)}.`;
}

/** The sentences of a part, those in its tables too, each once. */
export function sentencesIn(section: QuarterlySection): string[] {
  const lines = plain(sectionWords(section, { whole: true })).split(/\n|(?<=[.!?]) /);
  return [...new Set(lines.map((one) => one.trim()))].filter((one) => one !== '');
}
