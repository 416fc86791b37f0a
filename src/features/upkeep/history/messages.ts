import {
  dateAndTime,
  dayText,
  monthText,
  sayMonth,
  sayShortDay,
  sayTimeOfDay,
  timeText,
} from '../../../district/days.ts';
import type { ChangeSaid } from '../../../district/history/changes.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';

/** Longer texts are told by their length: the workbook has them whole. */
const maxShown = 100;

/** What changed last, the newest first. */
export function historyWords(changes: readonly ChangeSaid[], begins: string | undefined, zone: string): Words {
  const since = begins ? [aside(`${begins}. All changes of your own records are in “Everything kept about me”.`)] : [];
  if (changes.length === 0) return [paragraph('Nothing you can read has changed lately.'), ...since];
  return [heading('What changed last'), bullets(changes.map((one) => lineOf(one, zone))), ...since];
}

/** `Role, Ana Rivera, first day: “Jul 1, 2025” → “Jul 1, 2024” (Max Manager, a window, Nov 23, 10:00 AM)`. */
function lineOf({ at, what, of, field, from, to, who, door, why }: ChangeSaid, zone: string): Text {
  const by = who === '' ? door : `${who}, ${door}`;
  const because = why === '' ? '' : ` Why: ${why.length > maxShown ? lengthOf(why) : why}`;
  const which = of === '' ? what : `${what}, ${of}`;
  return say`${bold(which)}, ${field}: ${shortened(saidDay(from, zone))} → ${shortened(saidDay(to, zone))} (${by}, ${momentOf(at)})${because}`;
}

/** `Mon, Nov 16, 7:00 AM` of `2026-11-16 07:00`. */
function momentOf(at: string): string {
  const [day, time] = at.split(' ');
  return `${sayShortDay(dayText.parse(day))}, ${sayTimeOfDay(timeText.parse(time))}`;
}

/** `Jul 1, 2025` of `2025-07-01`; likewise a month and a moment. Anything else stays as it is. */
function saidDay(value: string, zone: string): string {
  const day = dayText.safeParse(value);
  if (day.success) return `${sayShortDay(day.data)}, ${day.data.slice(0, 4)}`;
  const month = monthText.safeParse(value);
  if (month.success) return `${sayMonth(month.data)} ${month.data.slice(0, 4)}`;
  return isMoment.test(value) ? momentOf(dateAndTime(value, zone)) : value;
}

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

function shortened(value: string): string {
  if (value === '') return 'nothing';
  if (value.length > maxShown) return lengthOf(value);
  return value === '(deleted)' ? 'deleted' : `“${value}”`;
}

const lengthOf = (text: string): string => `a text of ${text.length.toLocaleString('en-US')} letters`;
