import type { Fill, Sample } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { sheetCountsWords } from '../prep-sheet/sections.ts';
import { monthCountWords, sameDayWords } from './messages.ts';
import type { CountLine, SchoolCopies } from './rules.ts';
import { monthHomeWords, monthWordsOf } from './sections.ts';

/** The month view of a district with more schools and administrators than any. */
export function monthSamples(fill: Fill): Sample[] {
  const schools: SchoolCopies[] = Array.from({ length: 30 }, (_, at) => ({
    school: fill(`School ${at + 1}`, 80),
    counted: at,
    sameDay: Math.max(0, at - 2),
    toGo: at % 3,
  }));
  const lines: CountLine[] = Array.from({ length: 120 }, (_, at) => ({
    id: `p${at}`,
    name: fill(`Pat Okafor ${at + 1}`, 80),
    school: at < 10 ? null : fill(`School ${at % 30}`, 80),
    until: at === 11 ? '2026-11-09' : null,
    month: '2026-11',
    logged: at % 12,
    target: at % 7 === 0 ? undefined : 8,
    gone: 9,
    left: 9,
  }));
  const days = { since: '2026-11-01', until: '2026-11-16' } as const;
  const seen = { month: '2026-11', today: '2026-11-16' } as const;
  const none = lines.slice(0, 3).map((one) => ({ ...one, target: undefined }));
  return [
    {
      name: 'The month view',
      on: 'message',
      words: monthWordsOf('2026-11', [...sameDayWords(schools, days), ...monthCountWords(lines, seen)]),
    },
    {
      name: 'The month view before anything is named or logged',
      on: 'message',
      words: monthWordsOf('2026-11', [
        ...sameDayWords([], days),
        ...monthCountWords(none, { ...seen, today: '2026-12-01' }),
      ]),
    },
    {
      name: 'Walkthroughs on a prep sheet',
      on: 'message',
      words: inOneMessage('Walkthroughs', sheetCountsWords(lines.slice(12, 18), schools[9])),
    },
    { name: 'The way to the month view on Home', on: 'home', words: monthHomeWords },
  ];
}
