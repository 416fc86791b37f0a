import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { maxStandards, type Rubric, type Standard, withStandard } from '../rules.ts';
import { levelsForm, standardForm } from './form.ts';
import { rubricWords } from './messages.ts';
import { codesEver, keepRubric, newestRubric } from './store.ts';

/** Keeps a standard's words, a new standard, or that one is rated no more: from the next month on. */
export const saveStandard = saving(standardForm, (c, { answers, params }) => {
  const rubric = newestRubric(c.db);
  const before = rubric.standards.find(({ code }) => code === params.code);
  if (!before && rubric.standards.length >= maxStandards)
    return problems({ standard: `There are already ${maxStandards} standards. Remove one first.` });
  if (answers.stays === 'no')
    return kept(c, { ...rubric, standards: rubric.standards.filter((one) => one !== before) });
  const { standard: name, highlyEffective, effective, improvementNecessary } = answers;
  const sentences = { highlyEffective, effective, improvementNecessary };
  const standard: Standard = { code: before?.code ?? freeCode(codesEver(c.db)), name, sentences };
  return kept(c, { ...rubric, standards: withStandard(rubric.standards, standard) });
});

/** A code that no standard of the district ever had: what was promised in one is not asked about in another. */
const freeCode = (codes: readonly string[]): string =>
  `S${Math.max(...codes.map((code) => Number(code.slice(1)))) + 1}`;

/** Keeps the levels' names, from the next month on. */
export const saveLevels = saving(levelsForm, (c, { answers }) => kept(c, { ...newestRubric(c.db), levels: answers }));

function kept(c: Asked<Writing>, { levels, standards }: Rubric): Done {
  keepRubric(c, { levels, standards });
  return done({ tell: rubricWords(newestRubric(c.db), c.today) });
}
