import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { focusForm } from './form.ts';
import { focusWords, nextFocusWords } from './sections.ts';

/** What is shown of the month's focus, with as many look-fors as a tool may have. */
export function focusSamples(fill: Fill): Sample[] {
  const lookFors = Array.from({ length: 100 }, (_, at) => ({
    id: `look-for-${at}`,
    code: `L${at + 1}`,
    words: fill(`Rigorous task ${at + 1}`, 300),
  }));
  const four = lookFors.slice(0, 4).map((one) => one.words);
  return [
    sampleWindow('Focus look-fors', focusForm, {
      months: ['2026-11', '2026-12'],
      month: '2026-12',
      lookFors,
      now: ['L1', 'L3'],
    }),
    { name: 'The focus on a leader’s Home', on: 'home', words: focusWords('2026-11', four) },
    { name: 'No focus yet on a leader’s Home', on: 'home', words: focusWords('2026-11', []) },
    { name: 'The next focus to be named, on Home', on: 'home', words: nextFocusWords('2026-12') },
  ];
}
