import { sayShortDay } from '../../../district/days.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { type PacketDocument, packetKind } from '../freeze/document.ts';
import { packetTitle, pdfButton } from '../messages.ts';
import { forReaders } from '../reading/readers.ts';
import { packetHeadline, packetPartNames, packetPartWhole, partsOf, silentParts } from '../rules.ts';
import { packetById } from '../store.ts';

/** The packet as one PDF, as far as who asks may read it. */
export const packetPdf = pdfOf(packetKind, { button: pdfButton, paper: 'packet/pdf' }, (c, id) => {
  const frozen = packetById(c.db, id);
  return frozen && packetPaper(forReaders(frozen.document, [c.viewer]));
});

/** The cover, which says of each part how it stands, then part after part with all of it. */
export function packetPaper(document: PacketDocument): Paper {
  const parts = partsOf(document.pieces);
  const title = packetTitle(document);
  return {
    kind: 'print',
    fileName: `dilt-packet-${document.diltDay}.pdf`,
    title,
    pages: [
      coverOf(document, title),
      ...parts.map((one) => [heading(packetPartNames[one.part]), ...packetPartWhole(one)]),
    ],
    report: {
      foot: `DILT of ${sayShortDay(document.diltDay)}, packet frozen on ${document.frozenOn}`,
      mark: document.sample ? 'SAMPLE DATA' : '',
      contents: parts.map((one) => `${packetPartNames[one.part]}: ${packetHeadline(one)}`),
    },
  };
}

function coverOf(document: PacketDocument, title: string): Words {
  const { district, frozenOn, frozenBy, since, until, pieces } = document;
  const silent = silentParts(pieces).map((part) => packetPartNames[part]);
  return [
    heading(title),
    paragraph(district),
    paragraph(
      `Frozen on ${frozenOn}${frozenBy === '' ? '' : `, by ${frozenBy}`}. It covers ${sayShortDay(since)} to ${sayShortDay(until)}; anything later is in the next one.`,
    ),
    paragraph('Only people who may read self-ratings may read this. Please don’t leave it lying around.'),
    ...(silent.length === 0 ? [] : [paragraph(`Nothing on record for: ${silent.join(', ')}.`)]),
  ];
}
