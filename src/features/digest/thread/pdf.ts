import { sayShortDay } from '../../../district/days.ts';
import { digestParts } from '../../../district/digest.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import type { digestPartNames } from '../compose/rules.ts';
import { headlineIn, placesOf, type Seen, whichWords } from '../messages.ts';
import { digestNames } from '../reading/names.ts';
import { digestById } from '../store.ts';
import { digestKind } from '../weekly/document.ts';
import { seenBy } from '../weekly/post.ts';
import { titleOf, wordsAt } from './replies.ts';

type PaperPart = keyof typeof digestPartNames;
const paperParts = digestParts.filter((part): part is PaperPart => part !== 'headline');

/** The digest as one PDF: everything it says, with its charts and tables, as far as its reader may read it today. */
export const digestPdf = pdfOf(digestKind, { button: digestNames.pdf, paper: 'digest/pdf' }, (c, id) => {
  const kept = digestById(c.db, id);
  return kept && digestPaper(seenBy(c, kept));
});

/** The first lines, then part after part. */
export function digestPaper(seen: Seen): Paper {
  const { document } = seen;
  const parts = paperParts.filter((part) => placesOf(seen, part).length > 0);
  return {
    kind: 'print',
    fileName: `digest-${document.day}.pdf`,
    title: whichWords(seen),
    pages: [coverOf(seen), ...parts.map((part) => [heading(titleOf(seen, part)), ...partOnPaper(seen, part)])],
    report: {
      foot: `Weekly digest of ${sayShortDay(document.day)}`,
      mark: document.sample ? 'SAMPLE DATA' : '',
      contents: parts.map((part) => titleOf(seen, part)),
    },
  };
}

const coverOf = (seen: Seen): Words => [
  heading(whichWords(seen)),
  paragraph(headlineIn(seen)),
  ...(seen.document.outage === '' ? [] : [paragraph(seen.document.outage)]),
];

function partOnPaper(seen: Seen, part: PaperPart): Words {
  const places = placesOf(seen, part);
  const details = places.flatMap((at) => seen.document.pieces[at]?.detail ?? []);
  return [bullets(places.map((at) => wordsAt(seen, at))), ...details];
}
