import type { Fill, Sample } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { answeredWords, type Contradiction, contradictionsHome, contradictionWords } from './messages.ts';

const contradictionOf = (fill: Fill, answer: string): Contradiction => ({
  id: '0197f000-0000-7000-8000-000000000001',
  row: fill('1.1.B1 Rigorous tasks', 60),
  words: fill('Tasks were copied from the book in 3 of 4 rooms.', 1000),
  visit: { day: '2027-03-25' },
  author: fill('Mona Monitor', 80),
  typed: `Typed by ${fill('Max Manager', 80)}, who answers to the superintendent.`,
  answer,
  answeredBy: answer === '' ? null : fill('Dina Director', 80),
});

type Say = (name: string, words: Words) => Sample;

/** What is said of a contradiction that was raised. */
export function raisedSamples(fill: Fill, message: Say): Sample[] {
  const open = contradictionOf(fill, '');
  const answered = contradictionOf(fill, fill('Those rooms had a substitute.', 1000));
  return [
    message('A site visit contradicts a report', contradictionWords(open)),
    message(
      'A site visit contradicts a report of somebody who isn’t in Slack',
      contradictionWords(open, fill('Cy Paper', 80)),
    ),
    message('A site visit contradicts a report: answered', contradictionWords(answered)),
    message('An answer to what was raised', answeredWords(answered)),
    {
      name: 'What a site visit contradicts, on Home',
      on: 'home',
      words: contradictionsHome([answered, answered, answered]),
    },
  ];
}
