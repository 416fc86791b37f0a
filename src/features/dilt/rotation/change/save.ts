import type { Asked, Writing } from '../../../../kit/context.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { say } from '../../../../kit/words/text.ts';
import { type Acted, skip, substitute, swap } from '../acts/rules.ts';
import { moveTurns } from '../move.ts';
import type { Rotation } from '../rules.ts';
import { rotationOf } from '../store.ts';
import { changeForm } from './form.ts';

/** Changes the turn, or says beside the question why it cannot be. */
export const saveChange = saving(changeForm, (c, { answers: { date, act, other, person } }) => {
  if (act === 'swap' && other === '') return problems({ other: 'Choose the date to swap with.' });
  if (act === 'substitute' && person === '') return problems({ person: 'Choose who facilitates this time.' });
  const doIt = (now: Rotation): Acted => {
    if (act === 'swap') return swap(now, date, other);
    return act === 'substitute' ? substitute(now, date, person) : skip(now, date);
  };
  const tried = doIt(rotationOf(c));
  if ('no' in tried) return problems({ [besides[act]]: tried.no });
  return done({
    ...moveTurns(c, { byId: c.viewer.person.id, why: whyOf(c, act) }, doIt),
  });
});

const besides = { swap: 'other', substitute: 'person', skip: 'date' } as const;

function whyOf({ viewer }: Asked<Writing>, act: keyof typeof besides) {
  const by = viewer.person.name;
  if (act === 'swap') return say`${by} set a swap.`;
  return act === 'substitute' ? say`${by} named somebody for this time only.` : say`${by} moved a turn.`;
}
