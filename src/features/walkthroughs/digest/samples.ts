import type { Month } from '../../../district/days.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { bullets } from '../../../kit/words/pieces.ts';
import * as say from './messages.ts';

const months: readonly Month[] = [
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
  '2026-12',
  '2027-01',
  '2027-02',
  '2027-03',
  '2027-04',
  '2027-05',
  '2027-06',
];

/** What a digest says of walkthroughs. */
export function walkthroughDigestSamples(fill: Fill): Sample[] {
  const year = months.map((month, at) => ({
    month,
    logged: at * 40,
    toward: at * 39,
    meant: 480,
    copies: at * 40,
    sameDay: at * 38,
  }));
  const progress = { month: '2026-11', logged: 118, target: 240, gone: 12, left: 6 } as const;
  const figure = {
    code: 'L1',
    month: '2026-10',
    schoolId: null,
    seen: 20,
    looked: 66,
    bound: 'about',
    schools: 3,
    together: 0,
  } as const;
  const risen = { code: 'L1', before: figure, now: { ...figure, seen: 41, month: '2026-11' } } as const;
  const name = fill('Sam Sato', 80);
  const week = { since: '2026-11-16', until: '2026-11-22' } as const;
  return [
    {
      name: 'What a digest says of walkthroughs',
      on: 'message',
      words: [
        bullets([
          say.ownWalkthroughsText(name, progress),
          say.ownWalkthroughsText(name, { ...progress, target: undefined }),
        ]),
        bullets([
          say.copiesText({ counted: 48, sameDay: 45, toGo: 2 }, week),
          say.paceText(progress, [progress, { ...progress, logged: 240 }]),
        ]),
        bullets([say.risenText(risen, fill('Rigorous task', 300))]),
      ],
    },
    { name: 'Walkthroughs over the school year', on: 'message', words: say.loggedWords(year) },
    { name: 'Copies of the same day over the school year', on: 'message', words: say.sameDayYearWords(year) },
  ];
}
