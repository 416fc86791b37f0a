import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore } from '../../../kit/refusal.ts';
import { diltAt, linesForm } from '../agenda/form.ts';
import { diltAgendaNow, diltAgendaWords } from '../agenda/list.ts';
import { dayWords } from '../day/messages.ts';
import { dayNow } from '../day/run.ts';
import { remind } from '../readiness/remind.ts';
import { showRotation } from '../rotation/list.ts';
import { willFacilitate } from '../rotation/remind/answer.ts';
import { postDiltAgenda } from '../thread/post.ts';
import { deskNow } from './gather.ts';
import { deskActs } from './messages.ts';
import { deskNames } from './names.ts';
import { remindable } from './rules.ts';
import { deskOf, openDesk } from './show.ts';

/** The desk says what has come of a tap. */
const shownAgain = (c: Asked<Writing>, diltId: string, after: Done): Done => ({
  ...after,
  instead: deskOf(c, diltAt(c, diltId)),
});

/** The facilitator confirms, and goes on with what comes next. */
const confirmHere: ButtonPress = {
  ...willFacilitate,
  name: deskNames.confirm,
  press: (c, id, named) => shownAgain(c, id, willFacilitate.press(c, id, named)),
};

const ofDilt = { ability: 'dilt.facilitate', about: 'dilt' } as const;

/** Reminds one person. */
const remindOne: ButtonPress = {
  name: deskNames.remind,
  ...ofDilt,
  press: (c, id, { more: personId }) => shownAgain(c, id, done({ messages: remind(c, diltAt(c, id), personId) })),
};

/** Reminds everybody who has not answered and can be reminded now. */
const remindAll: ButtonPress = {
  name: deskNames.remindAll,
  ...ofDilt,
  press(c, id) {
    const dilt = diltAt(c, id);
    const people = remindable(deskNow(c, dilt).owners);
    return shownAgain(c, id, done({ messages: people.flatMap((one) => remind(c, dilt, one.id)) }));
  },
};

/** The menu of the desk: which of these is in the value. */
const deskMore: ButtonPress = {
  name: deskNames.more,
  ...ofDilt,
  press(c, id, named) {
    const dilt = diltAt(c, id);
    const act = deskActs.find((one) => one === named.more);
    switch (act) {
      case 'lines':
        return done({ open: opening(linesForm, { dilt: id }) });
      case 'agenda':
        return done({ tell: diltAgendaWords(diltAgendaNow(c, dilt)) });
      case 'post':
        return postDiltAgenda.press(c, id, named);
      case 'day':
        return done({ tell: dayWords(dayNow(c, dilt)) });
      case 'rotation':
        return showRotation(c);
      case undefined:
        throw fromBefore();
    }
  },
};

/** The buttons of the desk. */
export const deskButtons: readonly ButtonPress[] = [openDesk, confirmHere, remindOne, remindAll, deskMore];
