import type { Dilt } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { diltAt } from '../agenda/form.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { segmentsOf } from '../agenda/store.ts';
import { dayWords } from '../day/messages.ts';
import { dayNow } from '../day/run.ts';
import { deskNow } from './gather.ts';
import { deskWords } from './messages.ts';

/** The desk of a DILT: on its day, once there is an agenda, it is the run of show. */
export function deskOf(c: Asked, dilt: Dilt): Words {
  const isToday = dilt.day === c.today && segmentsOf(c.db, dilt.id).length > 0;
  return isToday ? dayWords(dayNow(c, dilt)) : deskWords(deskNow(c, dilt));
}

export const showDesk = (c: Asked, dilt: Dilt): Done => done({ tell: deskOf(c, dilt) });

/** The same from a button. */
export const openDesk: ButtonPress = {
  name: diltAgendaNames.board,
  ability: 'dilt.facilitate',
  about: 'dilt',
  press: (c, id) => showDesk(c, diltAt(c, id)),
};
