import { place } from '../../../../kit/feature.ts';
import { counted } from '../../../../kit/words/lists.ts';
import { buttons, type Piece, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { openLine } from '../texts/messages.ts';
import type { PlanText } from '../texts/rules.ts';

/** The names of the buttons: what they open needs these words, and these words need the buttons. Wire format. */
export const sayWho = { name: 'plan/say-who' } as const;
export const sendSheet = { name: 'plan/owners-sheet' } as const;

/** The two ways to answer what is open. */
export function waysToAnswer(label = 'Say who is meant'): Piece {
  return buttons(
    place(sayWho, label, '', { style: 'primary' }),
    place(sendSheet, 'Send me the sheet with an Owner column', ''),
  );
}

/** After the last window: what is settled, and what is left. */
export function settledWords({ settled, open }: { settled: number; open: readonly PlanText[] }): Words {
  const said = settled > 0 ? `${counted(settled, 'text is', 'texts are')} settled. ` : '';
  if (open.length === 0)
    return [
      paragraph(
        `${said}Every row of the plan that needs one has its person and its day. “/throughline plan owners” shows what was answered.`,
      ),
    ];
  return [
    paragraph(`${said}Still open: ${openLine(open)} You will be reminded.`),
    waysToAnswer('Go through what is open'),
  ];
}

/** What is open in the plan, with the ways to answer; nothing when nothing is. */
export function openTextsWords(open: readonly PlanText[]): Words {
  return open.length === 0 ? [] : [paragraph(openLine(open)), waysToAnswer()];
}
