import { place } from '../../../kit/feature.ts';
import { aside, buttons, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import {
  actPieces,
  type Before,
  countsPiece,
  figures,
  movedPieces,
  noBenchmarksYet,
  title,
  updatedWords,
  waitingPieces,
} from './messages.ts';
import type { Summary } from './rules.ts';

/** The message in a channel: counts, one chart, the first of what moved and of who must act. The PDF has all of it. */
export function summaryCoverWords(summary: Summary, id: string, before: Before = 'readers'): Words {
  const { lines, postedOn } = summary;
  if (lines.length === 0) return noBenchmarksYet(postedOn);
  return [
    heading(title(postedOn)),
    countsPiece(summary),
    buttons(place({ name: 'benchmarks/summary-pdf' }, 'Send me the PDF', id)),
    ...figures(summary).filter(({ piece }) => piece === 'chart'),
    ...movedPieces(summary, before, 'cover'),
    ...(before === 'readers' ? actPieces(lines, 'cover') : waitingPieces(lines, 'cover')),
    aside(`Each benchmark is in the thread.${updatedWords(summary)}`),
  ];
}

/** To the plan manager, when the channel may not show it. */
export function summaryNotPosted(why: string): Words {
  return [
    paragraph(`The benchmark summary was not posted in the plan’s channel: ${why}.`),
    paragraph(
      'Everybody in the channel must be allowed to read the plan, and Throughline must be in it: write /invite @Throughline there, or choose another channel. Then /benchmark summary.',
    ),
  ];
}
