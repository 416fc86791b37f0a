import { z } from 'zod';
import { opens } from '../../../../kit/feature.ts';
import type { Choice, Field } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { say } from '../../../../kit/words/text.ts';
import { dueValue, meantValue } from '../say/choices.ts';
import { fieldOf, type OwnerQuestion, questionOf } from '../say/form.ts';
import { cannotBe, keepOwnerAnswer } from '../say/save.ts';
import { settleOwners } from '../settle.ts';
import { takeBackAnswer } from '../store.ts';
import { quoteText, sayAnswer } from '../texts/messages.ts';
import type { PlanText } from '../texts/rules.ts';
import { type TextsToday, textOf, textsOn } from '../texts/today.ts';
import { changeAnswer } from './list.ts';

/** One text that was answered, to be answered otherwise. */
export const changeAnswerForm = defineForm({
  name: 'plan/answer',
  title: 'Change an answer',
  submit: 'Save',
  ability: 'plan.lead',
  params: z.object({ text: z.string().max(20) }),
  load(c, { text: id }): OwnerQuestion {
    const texts = textsOn(c.db, c.today);
    const text = textOf(texts, id);
    if (!text) throw notFound();
    return { ...questionOf(text, texts), chosen: answerChosen(text, texts) };
  },
  intro: (): Words => [
    aside(
      'It counts for every row of the plan with this text. Leave it empty to take the answer back: then it is asked again.',
    ),
  ],
  fields: (question: OwnerQuestion): { readonly answer: Field<string> } => ({ answer: fieldOf(question) }),
});

function answerChosen(text: PlanText, texts: TextsToday): Choice | undefined {
  const label = sayAnswer(text, texts);
  const meant = texts.owners.answers.get(text.key);
  const due = texts.dues.get(text.key);
  const value = text.asks === 'who' ? meant && meantValue(meant) : due && dueValue(due);
  return label === undefined || value === undefined ? undefined : { value, label };
}

/** *Change*, beside each answer of the list. */
export const openChangeAnswer = opens(changeAnswer.name, changeAnswerForm, (_, text) => ({ text }));

export const saveChangedAnswer = saving(changeAnswerForm, (c, { answers: { answer }, params }) => {
  const before = textsOn(c.db, c.today);
  const text = textOf(before, params.text);
  if (!text) throw notFound();
  if (answer === '') takeBackAnswer(c.db, text.asks, text.key);
  else if (!keepOwnerAnswer(c, before, params.text, answer)) return problems({ answer: cannotBe });
  settleOwners(c.db, c.today);
  const now = sayAnswer(text, textsOn(c.db, c.today));
  return done({ tell: [paragraph(say`Saved. ${quoteText(text)}: ${now ?? 'open again'}.`)] });
});
