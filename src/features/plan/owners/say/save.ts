import type { Asked, Writing } from '../../../../kit/context.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { settleOwners } from '../settle.ts';
import { keepDue, keepOwner } from '../store.ts';
import type { PlanText } from '../texts/rules.ts';
import { idOf, type TextsToday, textOf, textsOn } from '../texts/today.ts';
import { dueMeant, meantIn } from './choices.ts';
import { inWindow, nextWindow, ownersForm } from './form.ts';
import { settledWords } from './messages.ts';

/** Keeps what was answered and opens the next window in the place of this one, until all were asked about. */
export const saveOwners = saving(ownersForm, (c, { answers, params }) => {
  const before = textsOn(c.db, c.today);
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  const wrong = given.filter(([id, value]) => !keepOwnerAnswer(c, before, id, value)).map(([id]) => id);
  if (wrong.length > 0) return problems(Object.fromEntries(wrong.map((id) => [id, cannotBe])));
  if (given.length > 0) settleOwners(c.db, c.today);
  const after = textsOn(c.db, c.today);
  const skipped = after.open.filter((one) => params.asked.includes(idOf(one))).length;
  const at = { passed: params.passed + skipped, before: params.before + inWindow, of: params.of };
  const next = nextWindow(after, at);
  if (next) return done({ open: next });
  return done({ tell: settledWords({ settled: params.of - after.open.length, open: after.open }) });
});

/** What is said of an answer that cannot be one today. */
export const cannotBe = 'This cannot be chosen any more: who holds which role has changed. Choose again.';

/** Keeps an answer to the text of this id; false when it cannot be one. A text that has left the plan is passed over. */
export function keepOwnerAnswer(c: Asked<Writing>, texts: TextsToday, id: string, value: string): boolean {
  const text = textOf(texts, id);
  if (!text) return true;
  return text.asks === 'who' ? keepWho(c, texts, text, value) : keepWhen(c, text, value);
}

const byOf = (c: Asked<Writing>) => ({ byId: c.viewer.person.id, onDay: c.today });

function keepWho(c: Asked<Writing>, texts: TextsToday, text: PlanText, value: string): boolean {
  const meant = meantIn(value, text, texts);
  if (meant) keepOwner(c.db, text.key, meant, byOf(c));
  return meant !== undefined;
}

function keepWhen(c: Asked<Writing>, text: PlanText, value: string): boolean {
  const due = dueMeant(value);
  if (due) keepDue(c.db, text.key, due, byOf(c));
  return due !== undefined;
}
