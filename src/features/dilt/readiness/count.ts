import type { Asked } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { diltMeant, mayFacilitate } from '../agenda/known.ts';
import { noDilt } from '../agenda/messages.ts';
import { segmentsOf } from '../agenda/store.ts';
import { showDesk } from '../desk/show.ts';
import { readyCount } from './rules.ts';

/** `/dilt ready`: who is ready, by name for who facilitates; a count for everybody else. */
export function openReady(c: Asked): Done {
  const dilt = diltMeant(c);
  if (!dilt) return done({ tell: noDilt });
  if (mayFacilitate(c, dilt)) return showDesk(c, dilt);
  const segments = segmentsOf(c.db, dilt.id);
  const count = segments.length === 0 ? 'The agenda isn’t written yet' : readyCount(segments);
  return done({ tell: [paragraph(`${count}.`), aside('Only whoever facilitates sees names.')] });
}
