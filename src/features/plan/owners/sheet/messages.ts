import { counted, listed, noteWords } from '../../../../kit/words/lists.ts';
import { heading, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { quoteText, sayAnswer, sayDue, sayMeant, sayRowCounts } from '../texts/messages.ts';
import { rowsCounted } from '../texts/rules.ts';
import type { TextsToday } from '../texts/today.ts';
import type { WrittenOwner } from './read.ts';

export const nothingAnswered: Words = [
  paragraph(
    'Nothing to do: the sheet Owners answers nothing that was not answered so already. Fill in the columns Owner and By when.',
  ),
];

/** What a filled-in sheet would answer, before it does. */
export function answersPreview(written: readonly WrittenOwner[], texts: TextsToday, notes: readonly string[]): Words {
  const lines = written.map((one) => {
    const was = sayAnswer(one.text, texts);
    const now = 'meant' in one ? sayMeant(one.meant, texts) : sayDue(one.due);
    return `${quoteText(one.text)}: ${now}${was === undefined ? '' : ` (was: ${was})`}, on ${sayRowCounts(rowsCounted([one.text]))}`;
  });
  return [
    heading('What this sheet answers'),
    // As many as a sheet may well hold: what is confirmed was shown.
    ...listed(`${counted(lines.length, 'text is', 'texts are')} answered`, lines, 100),
    ...noteWords(notes),
  ];
}
