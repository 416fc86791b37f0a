import { sayDay, sayShortDay } from '../../district/days.ts';
import type { PacketPart } from '../../district/dilt/packet.ts';
import { whatHelps } from '../../kit/documents/refused.ts';
import { place } from '../../kit/feature.ts';
import { asFarAs } from '../../kit/words/fit.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../kit/words/text.ts';
import type { FrozenPiece, PacketDocument } from './freeze/document.ts';
import { ideaEntries } from './ideas/messages.ts';
import { type PartSaid, packetHeadline, packetPartNames, partsOf, silentParts, untilFrozen } from './rules.ts';

/** The button that hands over the whole packet. */
export const pdfButton = 'packet/pdf';

export const packetTitle = ({ diltDay }: Pick<PacketDocument, 'diltDay'>): string =>
  `Packet for the DILT of ${sayDay(diltDay)}`;

/** What begins the thread: what it is, the numbers that matter, and all of it as a PDF. Each part is a reply. */
export function packetCoverWords(document: PacketDocument, id: string): Words {
  return [...about(document), ...numbers(document), pdfLine(id)];
}

/** What stands in the thread once the rest went to its readers: nobody is named. */
export const leftWords = (document: PacketDocument, id: string): Words => [
  ...about({ ...document, frozenBy: '' }),
  paragraph('The rest of it moved to direct messages. Everybody who may read the packet has it there.'),
  pdfLine(id),
];

/** The same for one person alone, with the ideas that are wanted, so that they can be answered there. */
export function ownCoverWords(document: PacketDocument, id: string): Words {
  return [...about(document), ...numbers(document), pdfLine(id), ...ideaEntries(document, id)];
}

const pdfLine = (id: string): Piece => buttons(place({ name: pdfButton }, 'Send me the PDF', id, { style: 'primary' }));

function about(document: PacketDocument): Piece[] {
  const { frozenOn, frozenBy, since, until, sample } = document;
  const by = frozenBy === '' ? '' : `, by ${frozenBy}`;
  const made = sample ? ' ■ Sample data: none of this is real.' : '';
  return [
    heading(packetTitle(document)),
    paragraph(
      `Frozen on ${frozenOn}${by}. It covers ${sayShortDay(since)} to ${sayShortDay(until)}. Please read it before the DILT.${made}`,
    ),
  ];
}

/** Of these parts, the first that say something stand in the cover: what was promised comes first. */
const matters: readonly PacketPart[] = [
  ...(['promises', 'counts', 'actions', 'benchmarks', 'ratings'] as const),
  ...(['commitments', 'agenda', 'patterns', 'ideas'] as const),
];
const inCover = 4;
/** What Slack shows of a message at once. */
const inLines = { blocks: 6, letters: 1_800 } as const;

function numbers({ pieces }: PacketDocument): Piece[] {
  const parts = partsOf(pieces);
  const shown = matters.filter((part) => parts.some((one) => one.part === part)).slice(0, inCover);
  const lines = parts.filter(({ part }) => shown.includes(part)).map(headlineText);
  return lines.length === 0 ? [] : [...asFarAs([bullets(lines)], inLines).words];
}

const headlineText = (one: PartSaid<FrozenPiece>): Text =>
  say`${bold(packetPartNames[one.part])}: ${packetHeadline(one)}`;

/** What the packet would say now. What is nobody else's before it is frozen is not in it. */
export function previewPacketWords(document: PacketDocument, byItself: string): Words {
  const open = document.pieces.filter(({ part }) => !untilFrozen.includes(part));
  const silent = silentParts(document.pieces)
    .filter((part) => !untilFrozen.includes(part))
    .map((part) => packetPartNames[part]);
  return [
    heading(packetTitle(document)),
    paragraph(`Preview of today’s version. ${byItself}`),
    ...asFarAs([bullets(partsOf(open).map(headlineText))], inLines).words,
    ...(silent.length === 0 ? [] : [aside(`Nothing on record yet: ${silent.join(', ')}.`)]),
    aside('Self-ratings, promises and ideas stay private until it freezes.'),
    paragraph(
      'Freezing now closes the self-ratings for this DILT and can’t be undone. Everybody who may read the packet gets it at once.',
    ),
  ];
}

/** To the plan manager, when it does not stand in the channel, or only half of it does. */
export function packetWithheldWords(why: string, title: string, half: boolean): Words {
  const what = half ? 'the channel of the DILT shows only a part of it' : 'it was not posted in the DILT’s channel';
  const instead = half
    ? 'The parts that name people were taken out of the channel. Everybody who may read the packet has all of it as a direct message.'
    : 'Everybody who may read it has it as a direct message instead.';
  return [
    paragraph(`${title}: ${what}: ${why}.`),
    paragraph(instead),
    whatHelps(why, 'Then the next packet goes there.'),
  ];
}

/** To who looks for a packet before there is one. */
export const nonePacket: Words = [
  paragraph(
    'There is no packet yet. It freezes three school days before each DILT, and everybody who may read it gets it then.',
  ),
];
