import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { dropForm, reassignForm } from '../lead/form.ts';
import { mineNow, myActionsWords } from '../mine/list.ts';
import { actionWords, oneNow } from '../one/show.ts';
import { partAt } from '../store.ts';
import { blockedForm, commentForm, doneForm } from './form.ts';
import { actionNames } from './names.ts';
import { stillMoving } from './save.ts';

const update = { ability: 'actions.update', about: 'actionPart' } as const;
const ofPart = (_: Asked, part: string) => ({ part });

/** One tap: it goes on. Pressed in a list, the list says so. */
const moving: ButtonPress = {
  name: actionNames.moving,
  ...update,
  press(c: Asked<Writing>, id) {
    const saved = stillMoving(c, partAt(c, id), { takingUp: false });
    return { ...saved, instead: myActionsWords(mineNow(c)) };
  },
};

/** The same where one action is looked at. */
const movingHere: ButtonPress = {
  name: actionNames.movingHere,
  ...update,
  press(c: Asked<Writing>, id) {
    const part = partAt(c, id);
    const saved = stillMoving(c, part, { takingUp: true });
    return { ...saved, instead: actionWords(oneNow(c, partAt(c, id))) };
  },
};

/** What was typed after a code and could not be read, in the window that takes it. */
const openTyped: ButtonPress = {
  name: actionNames.typed,
  ability: 'actions.update',
  about: 'actionPart',
  press(_c, part, { more }) {
    const [status, ...words] = more.split(' ');
    const params = { part, typed: words.join(' ') };
    if (status === 'blocked') return done({ open: opening(blockedForm, params) });
    return done({ open: status === 'complete' ? opening(doneForm, params) : opening(commentForm, params) });
  },
};

/** Every button on a part that changes it or opens what does. */
export const changeButtons: readonly ButtonPress[] = [
  moving,
  movingHere,
  opens(actionNames.done, doneForm, ofPart),
  opens(actionNames.blocked, blockedForm, ofPart),
  opens(actionNames.comment, commentForm, ofPart),
  opens(actionNames.drop, dropForm, ofPart),
  opens(actionNames.give, reassignForm, ofPart),
  openTyped,
];
