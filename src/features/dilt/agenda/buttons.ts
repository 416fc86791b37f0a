import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import { diltAt, linesForm } from './form.ts';
import { diltAgendaNow, diltAgendaWords, goOnAgenda, showDiltAgenda } from './list.ts';
import { diltAgendaNames, segmentActs } from './names.ts';
import { materialsForm, segmentForm } from './one/form.ts';
import { changed } from './save.ts';
import { move, remove, segmentIn } from './store.ts';

const write = opens(diltAgendaNames.write, linesForm, (_, dilt) => ({ dilt }));

const ofSegment = { ability: 'dilt.facilitate', about: 'segment' } as const;
const opensSegment = (_: Asked, segment: string) => ({ segment });

const edit = opens(diltAgendaNames.edit, segmentForm, opensSegment);

const materials = opens(diltAgendaNames.materials, materialsForm, opensSegment);

/** The menu beside a segment: which of these is in the value. */
const changeSegment: ButtonPress = {
  name: diltAgendaNames.change,
  ...ofSegment,
  press(c, id, { more }) {
    const act = segmentActs.find((one) => one === more);
    if (act === undefined) throw fromBefore();
    if (act === 'edit') return done({ open: opening(segmentForm, { segment: id }) });
    if (act === 'remove') return takenOff(c, id);
    return moved(c, id, act === 'up' ? -1 : 1);
  },
};

const up: ButtonPress = { name: diltAgendaNames.up, ...ofSegment, press: (c, id) => moved(c, id, -1) };
const down: ButtonPress = { name: diltAgendaNames.down, ...ofSegment, press: (c, id) => moved(c, id, 1) };

function moved(c: Asked<Writing>, id: string, by: 1 | -1): Done {
  const one = segmentIn(c.db, id);
  move(c.db, one, by);
  return shownAgain(c, one.diltId, changed(c, one.diltId), one.id);
}

const takeOff: ButtonPress = { name: diltAgendaNames.remove, ...ofSegment, press: takenOff };

function takenOff(c: Asked<Writing>, id: string): Done {
  const one = segmentIn(c.db, id);
  if (one.startedAt !== null) throw new Refusal(`“${one.title}” has started, so it stays on the agenda.`);
  remove(c.db, one.id, c.today);
  return shownAgain(c, one.diltId, changed(c, one.diltId, [one]));
}

/** The list that the button stands in says how it is now. */
function shownAgain(c: Asked<Writing>, diltId: string, after: Done, marked = ''): Done {
  return { ...after, instead: diltAgendaWords(diltAgendaNow(c, diltAt(c, diltId), marked)) };
}

/** Every button that changes an agenda or opens what does. */
export const agendaButtons: readonly ButtonPress[] = [
  showDiltAgenda,
  goOnAgenda,
  write,
  edit,
  materials,
  changeSegment,
  up,
  down,
  takeOff,
];
