import { maxShortName } from '../../../district/plan/short-names.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { shortNamesForm } from './form.ts';
import { nothingToName, shortNamesLeft, toNameWords } from './messages.ts';

/** The windows and messages about short names. */
export function shortNameSamples(fill: Fill): Sample[] {
  const rows = Array.from({ length: 8 }, (_, at) => ({
    level: 'actions' as const,
    id: `018f0000-0000-7000-8000-00000000000${at}`,
    code: fill(`1.1.A${at + 1}`, 20),
    words: fill('Agree in each school what a rigorous task is, and bring two examples', 2_000),
    shortName: at === 0 ? fill('Agree on rigor', maxShortName) : '',
  }));
  return [
    sampleWindow('Short names are confirmed', shortNamesForm, { rows, open: 61 }),
    { name: 'Short names, after the last', on: 'message', words: shortNamesLeft(0) },
    { name: 'Short names, some left', on: 'message', words: shortNamesLeft(3) },
    { name: 'Short names, nothing to do', on: 'message', words: nothingToName },
    { name: 'Short names on Home', on: 'home', words: toNameWords(61) },
  ];
}
