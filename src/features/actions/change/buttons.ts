import type { Ability } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Opening, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { dropForm, giveForm } from '../lead/form.ts';
import { mineNow, mineWords } from '../mine/list.ts';
import { oneNow, oneWords } from '../one/show.ts';
import { partAt, partIdIn, refOf } from '../store.ts';
import { blockedForm, commentForm, doneForm } from './form.ts';
import { names } from './names.ts';
import { stillMoving } from './save.ts';

const aboutPart = (value: string) => refTo('actionPart', partIdIn(value));
const update = { ability: 'actions.update', about: aboutPart } as const;

/** One tap: it goes on. Pressed in a list, the list says so. */
const moving: ButtonPress = {
  name: names.moving,
  ...update,
  press(c: Asked<Writing>, value) {
    const saved = stillMoving(c, partAt(c, value), { takingUp: false });
    return { ...saved, instead: mineWords(mineNow(c)) };
  },
};

/** The same where one action is looked at. */
const movingHere: ButtonPress = {
  name: names.movingHere,
  ...update,
  press(c: Asked<Writing>, value) {
    const part = partAt(c, value);
    const saved = stillMoving(c, part, { takingUp: true });
    return { ...saved, instead: oneWords(oneNow(c, partAt(c, refOf(part)))) };
  },
};

/** A button that opens a window about a part. */
function opens(what: keyof typeof names, ability: Ability, window: (part: string) => Opening): ButtonPress {
  return {
    name: names[what],
    ability,
    about: aboutPart,
    press: (c, value) => done({ open: window(partAt(c, value).id) }),
  };
}

/** What was typed after a code and could not be read, in the window that takes it. */
const openTyped: ButtonPress = {
  name: names.typed,
  ability: 'actions.update',
  about: (value) => aboutPart(value.split(' ')[0] ?? ''),
  press(c, value) {
    const [ref = '', status, ...words] = value.split(' ');
    const opened = { part: partAt(c, ref).id, typed: words.join(' ') };
    if (status === 'blocked') return done({ open: opening(blockedForm, opened) });
    return done({ open: status === 'complete' ? opening(doneForm, opened) : opening(commentForm, opened) });
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
  opens('give', 'actions.give', (part) => opening(giveForm, { part })),
  openTyped,
];
