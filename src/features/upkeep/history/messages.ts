import { dayText, sayShortDay, sayTimeOfDay, timeText } from '../../../district/days.ts';
import type { ChangeSaid } from '../../../district/history/changes.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';

/** Longer texts are told by their length: the workbook has them whole. */
const maxShown = 100;

/** What changed last, the newest first. */
export function historyWords(changes: readonly ChangeSaid[], begins: string | undefined): Words {
  const since = begins ? [aside(`${begins}. All changes of your own records are in “Everything kept about me”.`)] : [];
  if (changes.length === 0) return [paragraph('Nothing you can read has changed lately.'), ...since];
  return [heading('What changed last'), bullets(changes.map(lineOf)), ...since];
}

/** `Role, Ana Rivera, first day: “2025-07-01” → “2024-07-01” (Max Manager, a window, Nov 23, 10:00 AM)`. */
function lineOf({ at, what, of, field, from, to, who, door, why }: ChangeSaid): Text {
  const by = who === '' ? door : `${who}, ${door}`;
  const because = why === '' ? '' : ` Why: ${why.length > maxShown ? lengthOf(why) : why}`;
  const which = of === '' ? what : `${what}, ${of}`;
  return say`${bold(which)}, ${field}: ${shortened(from)} → ${shortened(to)} (${by}, ${momentOf(at)})${because}`;
}

/** `Mon, Nov 16, 7:00 AM` of `2026-11-16 07:00`. */
function momentOf(at: string): string {
  const [day, time] = at.split(' ');
  return `${sayShortDay(dayText.parse(day))}, ${sayTimeOfDay(timeText.parse(time))}`;
}

function shortened(value: string): string {
  if (value === '') return 'nothing';
  if (value.length > maxShown) return lengthOf(value);
  return value === '(deleted)' ? 'deleted' : `“${value}”`;
}

const lengthOf = (text: string): string => `a text of ${text.length.toLocaleString('en-US')} letters`;
