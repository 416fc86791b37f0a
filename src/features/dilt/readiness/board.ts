import type { Dilt } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { diltAt } from '../agenda/form.ts';
import { diltMeant, mayFacilitate } from '../agenda/known.ts';
import { noDilt } from '../agenda/messages.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { segmentsOf } from '../agenda/store.ts';
import { boardWords } from './messages.ts';
import { readyCount } from './rules.ts';

/** `/dilt board`: who is ready, by name for who facilitates; a count for everybody else. */
export function openBoard(c: Asked): Done {
  const dilt = diltMeant(c);
  if (!dilt) return done({ tell: noDilt });
  if (mayFacilitate(c, dilt)) return boardOf(c, dilt);
  const segments = segmentsOf(c.db, dilt.id);
  const count = segments.length === 0 ? 'The agenda is not written yet' : readyCount(segments);
  return done({ tell: [paragraph(`${count}.`), aside('Names are for who facilitates.')] });
}

const boardOf = (c: Asked, dilt: Dilt): Done =>
  done({ tell: boardWords({ dilt, segments: segmentsOf(c.db, dilt.id) }) });

/** The same from a button. */
export const showBoard: ButtonPress = {
  name: diltAgendaNames.board,
  ability: 'dilt.facilitate',
  about: 'dilt',
  press: (c, id) => boardOf(c, diltAt(c, id)),
};
