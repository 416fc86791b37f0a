import { sayShortDay } from '../../../district/days.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { type PacketDocument, packetKind } from '../freeze/document.ts';
import { pdfButton, titleOf } from '../messages.ts';
import { forReaders } from '../reading/readers.ts';
import { headlineOf, partNames, partsOf, wordsOf } from '../rules.ts';
import { packetById } from '../store.ts';

/** The packet as one PDF, as far as who asks may read it. */
export const packetPdf = pdfOf(packetKind, { button: pdfButton, paper: 'packet/pdf' }, (c, id) => {
  const frozen = packetById(c.db, id);
  return frozen && paperOf(forReaders(frozen.document, [c.viewer]));
});

/** The cover, then part after part. */
export function paperOf(document: PacketDocument): Paper {
  const parts = partsOf(document.pieces);
  const title = titleOf(document);
  return {
    kind: 'print',
    fileName: `dilt-packet-${document.diltDay}.pdf`,
    title,
    pages: [coverOf(document, title), ...parts.map((one) => [heading(partNames[one.part]), ...wordsOf(one)])],
    report: {
      foot: `DILT of ${sayShortDay(document.diltDay)}, packet frozen on ${document.frozenOn}`,
      mark: document.sample ? 'SAMPLE DATA' : '',
      contents: parts.map((one) => `${partNames[one.part]}: ${headlineOf(one)}`),
    },
  };
}

function coverOf({ district, frozenOn, frozenBy, since, until }: PacketDocument, title: string): Words {
  return [
    heading(title),
    paragraph(district),
    paragraph(
      `Frozen on ${frozenOn}${frozenBy === '' ? '' : `, by ${frozenBy}`}: what happened later is in the next one.`,
    ),
    paragraph(
      `It tells of ${sayShortDay(since)} to ${sayShortDay(until)}. It is for those who may read self-ratings: please do not leave it lying about.`,
    ),
  ];
}
