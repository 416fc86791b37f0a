import { isSmall } from '../../../district/small-groups.ts';
import { aside, bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type StateFigure, sayStateFigure } from './rules.ts';
import { maxFigures } from './store.ts';

/** The published figures beside a final outcome. */
export function stateWords(figures: readonly StateFigure[]): Words {
  if (figures.length === 0) return [];
  const shown = figures.slice(0, maxFigures);
  return [
    paragraph(say`${bold('Published by the state')}`),
    bullets(shown.map(sayStateFigure)),
    ...(figures.length > maxFigures ? [aside('Older years aren’t shown here.')] : []),
    ...(shown.some(isSmall) ? [aside('“-” means fewer than 20 students, or 30 in a group.')] : []),
  ];
}
