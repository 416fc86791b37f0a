import { isSmall } from '../../../district/small-groups.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { benchmarkShownBack } from '../one/back.ts';
import { countIn } from '../record/rules.ts';
import { stateForm } from './form.ts';
import { sayStateFigure } from './rules.ts';
import { keepStateFigure, schoolsByName } from './store.ts';

/** Keeps the figure and says it back as everybody sees it. */
export const saveState = saving(stateForm, (c, { answers, params }) => {
  const n = countIn(answers.n);
  if (!n) return problems({ n: 'Write the number of students as a whole number.' });
  if (!/^\d{4}(-\d{2}(\d{2})?)?$/.test(answers.year))
    return problems({ year: 'Write a year, such as 2026 or 2025-26.' });
  const school = schoolsByName(c.db).find((one) => one.id === answers.school);
  if (answers.school !== '' && !school) return problems({ school: 'This list has changed. Choose again.' });
  const { group: studentGroup, school: _school, ...rest } = answers;
  const figure = { ...rest, studentGroup, n };
  keepStateFigure(c.db, {
    ...figure,
    benchmarkId: params.benchmark,
    schoolId: school?.id ?? null,
    byId: c.viewer.person.id,
    onDay: c.today,
  });
  const small = isSmall(figure) ? [aside('It covers too few students, so people see “-”.')] : [];
  const tell = [paragraph(say`Added: ${sayStateFigure({ ...figure, school: school?.name ?? null })}.`), ...small];
  return benchmarkShownBack(c, done({ tell }), params);
});
