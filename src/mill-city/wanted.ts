import type { RequestAnswer } from '../features/highlight-meetings/requests/rules.ts';
import type { Office } from './people.ts';

/** What the monitor wants to see on December 3. */
export const wanted: readonly {
  readonly words: string;
  readonly office: Office;
  readonly answer?: RequestAnswer;
  readonly said?: string;
}[] = [
  { words: 'Marks of the first quarter by school', office: 'data', answer: 'bring' },
  { words: 'Notes of two grade teams, with student work', office: 'lincoln', answer: 'bring' },
  {
    words: 'The list of families called in October',
    office: 'services',
    answer: 'cannot',
    said: 'It names students. A count by school comes instead.',
  },
  { words: 'Somebody from the reading team of the high school', office: 'high' },
  { words: 'The sequence of mathematics units, with what is still missing', office: 'mathematics' },
];
