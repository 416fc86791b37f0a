import type { ChangeSaid } from '../../../district/history/changes.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';

/** Longer texts are told by their length: the workbook has them whole. */
const maxShown = 100;

/** What changed last, the newest first. */
export function historyWords(changes: readonly ChangeSaid[], begins: string | undefined): Words {
  const since = begins ? [aside(`${begins}. All changes of your own records are in “Everything kept about me”.`)] : [];
  if (changes.length === 0) return [paragraph('Nothing you can read has changed lately.'), ...since];
  return [heading('What changed last'), bullets(changes.map(lineOf)), ...since];
}

function lineOf({ at, what, field, from, to, who, door, why }: ChangeSaid): string {
  const by = who === '' ? door : `${who}, ${door}`;
  const because = why === '' ? '' : ` Why: ${why.length > maxShown ? lengthOf(why) : why}`;
  return `${at}. ${what}, ${field}: ${shortened(from)} → ${shortened(to)}. By ${by}.${because}`;
}

function shortened(value: string): string {
  if (value === '') return 'nothing';
  if (value.length > maxShown) return lengthOf(value);
  return value === '(deleted)' ? 'deleted' : `“${value}”`;
}

const lengthOf = (text: string): string => `a text of ${text.length.toLocaleString('en-US')} letters`;
