import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { buttons, entry, paragraph, type Words } from '../../../kit/words/pieces.ts';

/** Wire format. */
export const confirmShortNames = { name: 'plan/confirm-short-names' } as const;

export const nothingToName: Words = [paragraph('Every row of the plan has its short name. Nothing to do.')];

/** After the last window: whether any are left. */
export function shortNamesLeft(open: number): Words {
  if (open === 0) return [paragraph('Every row of the plan has its short name now.')];
  return [
    paragraph(
      `${counted(open, 'row still has', 'rows still have')} no short name. Until then the row’s own words are used.`,
    ),
    buttons(place(confirmShortNames, 'Go through the rest', '')),
  ];
}

/** How many rows have no confirmed name, with the way to confirm them; nothing where all have. */
export const toNameWords = (open: number): Words =>
  open === 0
    ? []
    : [
        entry(
          `${counted(open, 'row of the plan has', 'rows of the plan have')} no confirmed short name.`,
          place(confirmShortNames, 'Confirm…', '', { spoken: 'Confirm short names' }),
        ),
      ];
