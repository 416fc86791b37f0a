import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { ValueSays } from '../../../kit/value.ts';
import { dropForm, reassignForm } from '../lead/form.ts';
import { backIn, viewOf } from '../mine/views.ts';
import { actionWords, oneNow } from '../one/show.ts';
import { asksForDate } from '../rules.ts';
import { mayDo, type Part, partAt } from '../store.ts';
import { wantedForm } from '../wanted/form.ts';
import { blockedForm, commentForm, doneForm, stillForm } from './form.ts';
import { actionNames, type Back, type MenuChoice, menuChoices } from './names.ts';
import { stillMoving, undoUpdate } from './save.ts';

const update = { ability: 'actions.update', about: 'actionPart' } as const;
const ofPart = (_: Asked, part: string, { more }: ValueSays) => ({ part, back: backIn(more) });

/** One tap: it goes on. Where it is past its date and nobody said a word since, a window asks for a new one first. */
function movingOn(c: Asked<Writing>, part: Part, back: Back, how: { readonly takingUp: boolean }): Done {
  if (asksForDate(part, c.today)) return done({ open: opening(stillForm, { part: part.id, back }) });
  const saved = stillMoving(c, part, how);
  const instead = viewOf(c, back, part.id);
  return { ...saved, ...(instead ? { instead } : {}) };
}

/** The buttons of lists before there were menus. */
const moving: ButtonPress = {
  name: actionNames.moving,
  ...update,
  press: (c, id) => movingOn(c, partAt(c, id), 'mine 0', { takingUp: false }),
};

const movingHere: ButtonPress = {
  name: actionNames.movingHere,
  ...update,
  press: (c, id) => movingOn(c, partAt(c, id), 'one 0', { takingUp: true }),
};

/** Takes back the tap of today. */
const undo: ButtonPress = {
  name: actionNames.undo,
  ...update,
  press: (c, id, { more }) => undone(c, partAt(c, id), backIn(more)),
};

function undone(c: Asked<Writing>, part: Part, back: Back): Done {
  const saved = undoUpdate(c, part);
  const instead = viewOf(c, back, part.id);
  return { ...saved, ...(instead ? { instead } : {}) };
}

/** The menu beside a part. What was chosen has a right of its own; a window asks for its right when it opens. */
const menu: ButtonPress = {
  name: actionNames.menu,
  ability: 'plan.read',
  about: 'actionPart',
  press(c, id, { more }) {
    const [word = '', ...rest] = more.split(' ');
    const choice = menuChoices.find((one) => one === word);
    if (!choice) throw notFound();
    return chosen(c, partAt(c, id), choice, backIn(rest.join(' ')));
  },
};

function chosen(c: Asked<Writing>, part: Part, choice: MenuChoice, back: Back): Done {
  const params = { part: part.id, back };
  switch (choice) {
    case 'done':
      return done({ open: opening(doneForm, params) });
    case 'blocked':
      return done({ open: opening(blockedForm, params) });
    case 'comment':
      return done({ open: opening(commentForm, params) });
    case 'give':
      return done({ open: opening(reassignForm, params) });
    case 'drop':
      return done({ open: opening(dropForm, params) });
    case 'wanted':
      return done({ open: opening(wantedForm, params) });
    case 'open':
      return done({ tell: actionWords(oneNow(c, part)) });
    case 'moving':
    case 'undo':
      if (!mayDo(c, part).update) throw notFound();
      return choice === 'undo' ? undone(c, part, back) : movingOn(c, part, back, { takingUp: true });
  }
}

/** What was typed after a code and could not be read, in the window that takes it. */
const openTyped: ButtonPress = {
  name: actionNames.typed,
  ability: 'actions.update',
  about: 'actionPart',
  press(_c, part, { more }) {
    const [status, ...words] = more.split(' ');
    const params = { part, typed: words.join(' '), back: 'one 0' } as const;
    if (status === 'blocked') return done({ open: opening(blockedForm, params) });
    return done({ open: status === 'complete' ? opening(doneForm, params) : opening(commentForm, params) });
  },
};

/** Every button on a part that changes it or opens what does. */
export const changeButtons: readonly ButtonPress[] = [
  moving,
  movingHere,
  undo,
  menu,
  opens(actionNames.done, doneForm, ofPart),
  opens(actionNames.blocked, blockedForm, ofPart),
  opens(actionNames.still, stillForm, ofPart),
  opens(actionNames.comment, commentForm, ofPart),
  opens(actionNames.drop, dropForm, ofPart),
  opens(actionNames.give, reassignForm, ofPart),
  opens(actionNames.wanted, wantedForm, ofPart),
  openTyped,
];
