import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { fewestForTrends, fewestRooms } from '../rules.ts';
import type { WalkTrend } from './rules.ts';

const { walks: fewestWalks, schools } = fewestForTrends;

/** `/throughline learning-walk trends`. Walkthroughs are in none of it. */
export const walkTrendWords = (trends: readonly WalkTrend[]): Words => [
  heading('Learning walks: trends'),
  ...(trends.length === 0
    ? [paragraph('There’s nothing to show yet this school year.')]
    : [bullets(trends.map(trendLine))]),
  aside('These are learning walks only. Walkthroughs are counted apart, in /walkthrough patterns.'),
  aside(
    `We show a look-for after ${fewestWalks} learning walks at ${schools} or more schools. Each must have looked for it in ${fewestRooms} or more rooms.`,
  ),
];

const trendLine = ({ words, seen, looked, walks }: WalkTrend) =>
  say`${bold(words)}: seen in ${seen} of ${counted(looked, 'room', 'rooms')}, ${counted(walks, 'learning walk', 'learning walks')}`;
