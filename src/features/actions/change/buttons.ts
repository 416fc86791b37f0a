import type { Ability } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Opening, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { dropForm, reassignForm } from '../lead/form.ts';
import { mineNow, myActionsWords } from '../mine/list.ts';
import { actionWords, oneNow } from '../one/show.ts';
import { partAt, partIdIn, partRef } from '../store.ts';
import { blockedForm, commentForm, doneForm } from './form.ts';
import { actionNames } from './names.ts';
import { stillMoving } from './save.ts';

const aboutPart = (value: string) => refTo('actionPart', partIdIn(value));
const update = { ability: 'actions.update', about: aboutPart } as const;

/** One tap: it goes on. Pressed in a list, the list says so. */
const moving: ButtonPress = {
  name: actionNames.moving,
  ...update,
  press(c: Asked<Writing>, value) {
    const saved = stillMoving(c, partAt(c, value), { takingUp: false });
    return { ...saved, instead: myActionsWords(mineNow(c)) };
  },
};

/** The same where one action is looked at. */
const movingHere: ButtonPress = {
  name: actionNames.movingHere,
  ...update,
  press(c: Asked<Writing>, value) {
    const part = partAt(c, value);
    const saved = stillMoving(c, part, { takingUp: true });
    return { ...saved, instead: actionWords(oneNow(c, partAt(c, partRef(part)))) };
  },
};

/** A button that opens a window about a part. */
function opens(what: keyof typeof actionNames, ability: Ability, window: (part: string) => Opening): ButtonPress {
  return {
    name: actionNames[what],
    ability,
    about: aboutPart,
    press: (c, value) => done({ open: window(partAt(c, value).id) }),
  };
}

/** What was typed after a code and could not be read, in the window that takes it. */
const openTyped: ButtonPress = {
  name: actionNames.typed,
  ability: 'actions.update',
  about: (value) => aboutPart(value.split(' ')[0] ?? ''),
  press(c, value) {
    const [ref = '', status, ...words] = value.split(' ');
    const params = { part: partAt(c, ref).id, typed: words.join(' ') };
    if (status === 'blocked') return done({ open: opening(blockedForm, params) });
    return done({ open: status === 'complete' ? opening(doneForm, params) : opening(commentForm, params) });
  },
};

/** Every button on a part that changes it or opens what does. */
export const changeButtons: readonly ButtonPress[] = [
  moving,
  movingHere,
  opens('done', 'actions.update', (part) => opening(doneForm, { part })),
  opens('blocked', 'actions.update', (part) => opening(blockedForm, { part })),
  opens('comment', 'actions.comment', (part) => opening(commentForm, { part })),
  opens('drop', 'actions.drop', (part) => opening(dropForm, { part })),
  opens('give', 'actions.give', (part) => opening(reassignForm, { part })),
  openTyped,
];
