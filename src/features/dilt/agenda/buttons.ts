import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { diltAt, linesForm } from './form.ts';
import { diltAgendaNow, diltAgendaWords, showDiltAgenda } from './list.ts';
import { aboutDilt, aboutSegment, diltAgendaNames, diltIdIn } from './names.ts';
import { materialsForm, segmentForm } from './one/form.ts';
import { changed } from './save.ts';
import { move, remove, segmentIn } from './store.ts';

const write: ButtonPress = {
  name: diltAgendaNames.write,
  ability: 'dilt.facilitate',
  about: aboutDilt,
  press: (_c, value) => done({ open: opening(linesForm, { dilt: diltIdIn(value) }) }),
};

const ofSegment = { ability: 'dilt.facilitate', about: aboutSegment } as const;

const edit: ButtonPress = {
  name: diltAgendaNames.edit,
  ...ofSegment,
  press: (c, value) => done({ open: opening(segmentForm, { segment: segmentIn(c.db, value).id }) }),
};

const materials: ButtonPress = {
  name: diltAgendaNames.materials,
  ability: 'segments.own',
  about: aboutSegment,
  press: (c, value) => done({ open: opening(materialsForm, { segment: segmentIn(c.db, value).id }) }),
};

const up: ButtonPress = { name: diltAgendaNames.up, ...ofSegment, press: (c, value) => moved(c, value, -1) };
const down: ButtonPress = { name: diltAgendaNames.down, ...ofSegment, press: (c, value) => moved(c, value, 1) };

function moved(c: Asked<Writing>, value: string, by: 1 | -1): Done {
  const one = segmentIn(c.db, value);
  move(c.db, one, by);
  return shownAgain(c, one.diltId, changed(c, one.diltId));
}

const takeOff: ButtonPress = {
  name: diltAgendaNames.remove,
  ...ofSegment,
  press(c, value) {
    const one = segmentIn(c.db, value);
    if (one.startedAt !== null) throw new Refusal(`“${one.title}” has begun: it stays on the agenda.`);
    remove(c.db, one.id, c.today);
    return shownAgain(c, one.diltId, changed(c, one.diltId, [one]));
  },
};

/** The list that the button stands in says how it is now. */
function shownAgain(c: Asked<Writing>, diltId: string, after: Done): Done {
  return { ...after, instead: diltAgendaWords(diltAgendaNow(c, diltAt(c, diltId))) };
}

/** Every button that changes an agenda or opens what does. */
export const agendaButtons: readonly ButtonPress[] = [showDiltAgenda, write, edit, materials, up, down, takeOff];
