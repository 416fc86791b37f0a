import { schoolYearStart } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress, CommandWord, Feature } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { learningWalkNames } from '../messages.ts';
import { walkTrendWords } from './messages.ts';
import { trendsAcross } from './rules.ts';
import { sumsOfWalks } from './store.ts';

/** What all learning walks of this school year saw: the district’s sums alone. */
const showTrends = (c: Asked): Done =>
  done({ tell: walkTrendWords(trendsAcross(sumsOfWalks(c, schoolYearStart(c.today)))) });

const trendsCommand: CommandWord = {
  command: '/throughline',
  word: 'learning-walk trends',
  also: ['learning walk trends', 'what learning walks see'],
  ability: 'learningWalks.district',
  does: 'See what learning walks saw across the district, look-for by look-for',
  run: showTrends,
};

const openTrends: ButtonPress = {
  name: learningWalkNames.trends,
  ability: 'learningWalks.district',
  press: showTrends,
};

/** Trends of their own, apart from walkthroughs. */
export const learningWalkTrends: Feature = {
  name: 'learning-walks/trends',
  commands: [trendsCommand],
  buttons: [openTrends],
};
