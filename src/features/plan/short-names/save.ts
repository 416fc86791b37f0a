import { refTo } from '../../../district/ref.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { clean } from '../../../kit/words/text.ts';
import { noPlan } from '../tree/messages.ts';
import { screenOf } from '../tree/open.ts';
import { namesOpen, nextNames, shortNamesForm } from './form.ts';
import { shortNamesLeft } from './messages.ts';
import { keepShortName } from './store.ts';

const nouns = {
  objectives: 'strategicObjective',
  initiatives: 'initiative',
  benchmarks: 'benchmark',
  actions: 'action',
} as const;

/** Keeps the names and opens the next window in the place of this one, until every row was shown. */
export const saveShortNames = saving(shortNamesForm, (c, { answers, params, shown }) => {
  const given = shown.rows.map((row) => ({ row, name: clean(answers[row.id] ?? '') }));
  for (const { row, name } of given) keepShortName(c.db, row, name);
  const skipped = given.filter(({ name }) => name === '').length;
  const [only] = shown.rows;
  if (params.only && only) return done({ tell: screenOf(c, refTo(nouns[only.level], only.id)) ?? noPlan });
  const next = nextNames(c, params.passed + skipped);
  if (next) return done({ open: next });
  return done({ tell: shortNamesLeft(namesOpen(c)) });
});
