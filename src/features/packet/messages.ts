import { sayDay, sayShortDay } from '../../district/days.ts';
import { whatHelps } from '../../kit/documents/refused.ts';
import { place } from '../../kit/feature.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import type { PacketDocument } from './freeze/document.ts';
import { ideaEntries } from './ideas/messages.ts';
import { packetHeadline, packetPartNames, partsOf, silentParts, untilFrozen } from './rules.ts';

/** The button that hands over the whole packet. */
export const pdfButton = 'packet/pdf';

export const packetTitle = ({ diltDay }: Pick<PacketDocument, 'diltDay'>): string =>
  `Packet for the DILT of ${sayDay(diltDay)}`;

/** The packet in lines, for the thread: each part with its headline. */
export function packetCoverWords(document: PacketDocument, id: string): Words {
  return [
    ...about(document),
    ...lines(document),
    aside('Each part is in this thread, and all of it is in the PDF.'),
    pdfLine(id),
  ];
}

/** What stands in the thread once the rest went to its readers: nobody is named. */
export const leftWords = (document: PacketDocument, id: string): Words => [
  ...about({ ...document, frozenBy: '' }),
  paragraph('The rest of it moved to direct messages: everybody who may read the packet has it there.'),
  pdfLine(id),
];

/** The same for one person alone, with the ideas that are wanted, so that they can be answered there. */
export function ownCoverWords(document: PacketDocument, id: string): Words {
  return [...about(document), ...lines(document), pdfLine(id), ...ideaEntries(document, id, 8)];
}

const pdfLine = (id: string): Piece => buttons(place({ name: pdfButton }, 'Send me the PDF', id));

function about(document: PacketDocument): Piece[] {
  const { frozenOn, frozenBy, since, until, sample } = document;
  const by = frozenBy === '' ? '' : `, by ${frozenBy}`;
  return [
    heading(packetTitle(document)),
    paragraph(`Frozen on ${frozenOn}${by}. It tells of ${sayShortDay(since)} to ${sayShortDay(until)}.`),
    ...(sample ? [aside('■ Sample data: none of this is real.')] : []),
  ];
}

function lines({ pieces }: PacketDocument): Piece[] {
  const silent = silentParts(pieces).map((part) => packetPartNames[part]);
  return [
    bullets(partsOf(pieces).map((one) => say`${bold(packetPartNames[one.part])}: ${packetHeadline(one)}`)),
    ...(silent.length === 0 ? [] : [aside(`Nothing is on record of: ${silent.join(', ')}.`)]),
  ];
}

/** What the packet would say now. What is nobody else's before it is frozen is not in it. */
export function previewPacketWords(document: PacketDocument, byItself: string): Words {
  const open = document.pieces.filter(({ part }) => !untilFrozen.includes(part));
  return [
    heading(packetTitle(document)),
    paragraph(`As it would be now. ${byItself}`),
    bullets(partsOf(open).map((one) => say`${bold(packetPartNames[one.part])}: ${packetHeadline(one)}`)),
    aside('What people say of themselves is theirs until it is frozen, so it is not shown here.'),
    paragraph(
      'Freezing now closes the self-ratings of this DILT and cannot be taken back. Everybody who may read the packet has it at once.',
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
    'There is no packet yet. It is frozen three school days before each DILT and comes to everybody who may read it.',
  ),
];
