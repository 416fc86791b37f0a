import { nextDilt } from '../../../district/dilt/store.ts';
import { can } from '../../../district/policy.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { fromBefore, notFound } from '../../../kit/refusal.ts';
import { openDiltAgenda } from '../agenda/list.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { segmentIn } from '../agenda/store.ts';
import { showDiltCalendar } from '../calendar/list.ts';
import { nextActs } from '../messages.ts';
import { nowReady } from '../readiness/save.ts';
import { showRotation } from '../rotation/list.ts';
import { rotationNames } from '../rotation/messages.ts';
import { openOffer } from '../rotation/offers/form.ts';
import { nextWords, showNextDilt } from '../sections.ts';
import { deskNames } from './names.ts';
import { showDesk } from './show.ts';

const showNext: ButtonPress = { name: rotationNames.next, ability: 'dilt.read', press: showNextDilt };

/** One tap: my segment is ready, and what I do next is said where the button stood. */
const readyNext: ButtonPress = {
  name: diltAgendaNames.readyNext,
  ability: 'segments.own',
  about: 'segment',
  press: (c, id) => ({ ...nowReady(c, segmentIn(c.db, id)), instead: nextWords(c) }),
};

/** The menu of the next DILT: the value says which. */
const nextMore: ButtonPress = {
  name: deskNames.nextMore,
  ability: 'dilt.read',
  press(c, value) {
    const act = nextActs.find((one) => one === value);
    if (act === 'agenda') return openDiltAgenda(c);
    if (act === 'rotation') return showRotation(c);
    if (act === 'swap' && can(c.viewer, 'dilt.turn')) return openOffer(c);
    if (act === 'calendar' && can(c.viewer, 'dilt.lead')) return showDiltCalendar(c);
    if (act !== 'desk' || !can(c.viewer, 'dilt.lead')) throw fromBefore();
    const next = nextDilt(c.db, c.today);
    if (!next) throw notFound();
    return showDesk(c, next);
  },
};

/** The buttons of the next DILT. */
export const nextButtons: readonly ButtonPress[] = [showNext, readyNext, nextMore];
