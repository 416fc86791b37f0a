import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { highlightNames } from '../messages.ts';
import { readNow } from './readers.ts';

/** Shows the final report to who may read it. */
export const readReport: ButtonPress = {
  name: highlightNames.read,
  ability: 'highlights.read',
  about: 'highlightReport',
  press: (c, value) => done({ tell: readNow(c, value) }),
};
