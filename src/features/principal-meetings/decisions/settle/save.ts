import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { decisionsNow } from '../list/now.ts';
import { wrongSettle } from '../rules.ts';
import { keepDecisionUpdate } from '../store.ts';
import { openDecision } from './done.ts';
import { settleForm } from './form.ts';

/** Keeps what became of it. The list it was opened from says so at once. */
export const saveSettle = saving(settleForm, (c, { answers, params }) => {
  const { how, again, words } = answers;
  const wrong = wrongSettle({ how, again, words }, c.today);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const { id } = openDecision(c, params.decision);
  keepDecisionUpdate(c, id, { state: how, words, byDay: how === 'not' ? null : (again ?? null) });
  return done(params.how === undefined ? {} : { instead: decisionsNow(c, { changed: id }) });
});
