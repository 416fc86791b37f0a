import type { Asked, Writing } from '../../../../kit/context.ts';
import { type ButtonPress, type CommandWord, place } from '../../../../kit/feature.ts';
import { done } from '../../../../kit/outcome.ts';
import { fromRow } from '../../../../kit/value.ts';
import { buttons, entry, heading, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { openTextsWords } from '../say/messages.ts';
import { quoteText, sayAnswer, sayRowCounts } from '../texts/messages.ts';
import { rowsCounted } from '../texts/rules.ts';
import { idOf, type TextsToday, textsOn } from '../texts/today.ts';

const onePage = 5;

/** The button beside an answer. Wire format. */
export const changeAnswer = { name: 'plan/change-answer' } as const;

/** An answer as the list says it. */
export interface AnswerListed {
  readonly id: string;
  readonly text: string;
  readonly answer: string;
  readonly rows: string;
}

/** `/throughline plan owners`: what is open, what was answered, and the way to answer or change each. */
export const plansOwners: CommandWord = {
  command: '/throughline',
  word: 'plan owners',
  also: ['who is meant', 'assign'],
  ability: 'plan.lead',
  does: 'Say who is meant by “Principals” or “ongoing” in the plan; see and change what was answered',
  run(c) {
    const texts = textsOn(c.db, c.today);
    return done({ tell: ownersWords({ open: openTextsWords(texts.open), answers: answersIn(texts), from: 0 }) });
  },
};

/** What was answered about texts that stand in the plan, those on most rows first. */
function answersIn(texts: TextsToday): AnswerListed[] {
  const open = new Set(texts.open);
  return texts.all
    .filter((one) => !open.has(one))
    .map((one) => ({
      id: idOf(one),
      text: quoteText(one),
      answer: sayAnswer(one, texts) ?? '',
      rows: sayRowCounts(rowsCounted([one])),
    }));
}

/** A page of the list. */
export function ownersWords({
  open,
  answers,
  from,
}: {
  readonly open: Words;
  readonly answers: readonly AnswerListed[];
  readonly from: number;
}): Words {
  const page = answers.slice(from, from + onePage);
  const more = answers.length - from - page.length;
  return [
    heading('Who is meant in the plan'),
    ...(open.length > 0 ? open : [paragraph('Nothing to do. Every row of the plan has an owner and a date.')]),
    ...(page.length > 0 ? [paragraph(say`${bold('Answered')}`)] : []),
    ...page.map(({ id, text, answer, rows }) =>
      entry(say`${text}: ${bold(answer)}, on ${rows}`, place(changeAnswer, 'Change', id, { spoken: `Change ${text}` })),
    ),
    ...(more > 0 ? [buttons(place(moreAnswers, `${more.toLocaleString('en-US')} more`, String(from + onePage)))] : []),
  ];
}

/** The next page of what was answered. */
export const moreAnswers: ButtonPress = {
  name: 'plan/more-answers',
  ability: 'plan.lead',
  press(c: Asked<Writing>, value) {
    const texts = textsOn(c.db, c.today);
    return done({
      tell: ownersWords({ open: openTextsWords(texts.open), answers: answersIn(texts), from: fromRow(value) }),
      inPlace: true,
    });
  },
};
