import type { Fill, Sample } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { siteRequestWords } from './messages.ts';

/** A request for samples. */
export const siteRequestOf = (fill: Fill, answer: 'yes' | 'cannot' | null) => ({
  id: '0197f000-0000-7000-8000-000000000001',
  words: fill('Two grade 4 teachers', 300),
  owner: fill('Pat Okafor', 80),
  answer,
  answerWords: answer === null ? '' : fill('At 10 in room 12.', 300),
});

type Say = (name: string, words: Words) => Sample;

/** What is said of a request. */
export function siteRequestSamples(fill: Fill, message: Say): Sample[] {
  const visit = { author: fill('Mona Monitor', 80), at: fill('Lincoln', 80), day: '2027-03-25' } as const;
  const asked = { visit, typed: `Typed by ${fill('Max Manager', 80)}, who answers to the superintendent.` };
  const words = (answer: 'yes' | 'cannot' | null, state: 'wanted' | 'takenBack' | 'calledOff' = 'wanted') =>
    siteRequestWords({ ...asked, request: siteRequestOf(fill, answer), state });
  return [
    message('Wanted on a site visit', words(null)),
    message('Wanted on a site visit: yes', words('yes')),
    message('Wanted on a site visit: can’t', words('cannot')),
    message('Wanted on a site visit no more', words(null, 'takenBack')),
    message('Wanted on a site visit: called off', words(null, 'calledOff')),
  ];
}
