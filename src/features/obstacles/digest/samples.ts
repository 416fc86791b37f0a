import type { Fill, Sample } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { bullets } from '../../../kit/words/pieces.ts';
import { closedWords, openObstacleWords } from '../highlight/messages.ts';
import * as say from './messages.ts';

const today = '2026-11-23';

/** What a digest and a highlight report say of obstacles, with words as long as they may be. */
export function obstacleDigestSamples(fill: Fill): Sample[] {
  const row = fill('1.2.A3, Lincoln', 100);
  const rows = Array.from({ length: 12 }, (_, at) => (at === 3 ? '' : fill(`1.2.A${at}, Lincoln`, 100)));
  const one = { row, words: fill('There are no substitutes on Tuesdays.', 1500), raisedOn: '2026-11-02' } as const;
  const became = fill('The library is free on Thursdays.', 1000);
  const open = { ...one, mitigation: fill('The coach covers two classes.', 500), owner: fill('Dina Director', 80) };
  const closed = Array.from({ length: 30 }, () => ({ ...one, became, closedOn: today }) as const);
  return [
    {
      name: 'What a digest says of obstacles',
      on: 'message',
      words: [
        bullets([
          say.obstacleWaitsText(one, today),
          say.nobodysText(one, today),
          say.moreText(rows),
          say.raisedText(one),
        ]),
        bullets([say.closedText({ ...one, row: '' }, became), say.countsText(rows, rows), say.countsText([], [row])]),
      ],
    },
    { name: 'An obstacle in a highlight report', on: 'message', words: openObstacleWords(open, today) },
    {
      name: 'An obstacle in a highlight report that nobody sees to',
      on: 'message',
      words: openObstacleWords({ ...open, row: '', mitigation: '', owner: undefined }, today),
    },
    {
      name: 'Closed obstacles in a highlight report',
      on: 'message',
      words: inOneMessage('Obstacles', closedWords(closed, today)),
    },
  ];
}
