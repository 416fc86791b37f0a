import { type PacketPart, packetParts } from '../../district/dilt/packet.ts';
import { refTo } from '../../district/ref.ts';
import { notBroughtWords } from '../../kit/documents/pdf.ts';
import { type Fill, type Sample, sampleWindow } from '../../kit/feature.ts';
import { chart, paragraph, table, type Words } from '../../kit/words/pieces.ts';
import { type FrozenPiece, type PacketDocument, packetKind } from './freeze/document.ts';
import { freezeAsks, freezeButtons } from './freeze/press.ts';
import { chooseIdeaForm, ideaForm } from './ideas/form.ts';
import { ideaWords } from './ideas/messages.ts';
import {
  leftWords,
  nonePacket,
  ownCoverWords,
  packetCoverWords,
  packetWithheldWords,
  previewPacketWords,
} from './messages.ts';
import { packetReplies } from './thread/post.ts';

/** A packet with every part, and one of a district with more to say than any. */
export function samples(fill: Fill): Sample[] {
  const usual = documentOf(fill, 2);
  const large = documentOf(fill, 60);
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  return [
    message('Packet: the cover', packetCoverWords(usual, 'sample')),
    message('Packet: the cover of a large one', packetCoverWords(large, 'sample')),
    message('Packet: the cover by direct message', ownCoverWords(large, 'sample')),
    ...packetReplies(usual, 'sample').map(({ at, words }) => message(`Packet: in the thread, ${at}`, words)),
    ...packetReplies(large, 'sample').map(({ at, words }) =>
      message(`Packet: in the thread of a large one, ${at}`, words),
    ),
    message('Packet: there is none yet', nonePacket),
    message(
      'Packet: not in the channel',
      packetWithheldWords(
        'somebody in the channel may not see it',
        'Packet for the DILT of Monday, November 23',
        false,
      ),
    ),
    message(
      'Packet: half of it in the channel',
      packetWithheldWords('somebody in the channel may not see it', 'Packet for the DILT of Monday, November 23', true),
    ),
    message('Packet: what is left of it in the channel', leftWords(usual, 'sample')),
    message(
      'Packet: the PDF was not brought',
      notBroughtWords(packetKind, 'Slack did not take it for hours. Please ask once more.'),
    ),
    message(
      'Packet: an idea',
      ideaWords(
        fill('Dina Director', 80),
        fill('How do you open data meetings?', 300),
        fill('Start with one student’s work.', 500),
      ),
    ),
    message('Packet: before it is frozen', [
      ...previewPacketWords(large, 'It freezes by itself 3 school days before the DILT, at 7:30 AM.'),
      freezeButtons(
        'sample',
        freezeAsks({
          ratings: '70 of 220 administrators rated all 4 standards, 50 more began',
          readers: 220,
          channel: true,
        }),
      ),
    ]),
    sampleWindow('Packet: whose question to answer', chooseIdeaForm, [
      { value: '1', label: 'Pat Okafor, Rigor' },
      { value: '2', label: 'Dina Director, Data' },
    ]),
    sampleWindow('Packet: the window for an idea', ideaForm, {
      wantedBy: 'p1',
      name: fill('Pat Okafor', 80),
      words: fill('Rigor: how do you open data meetings?', 300),
    }),
  ];
}

function documentOf(fill: Fill, size: number): PacketDocument {
  return {
    district: fill('Mill City', 80),
    sample: true,
    diltDay: '2026-11-23',
    since: '2026-10-21',
    until: '2026-11-18',
    frozenOn: 'Wednesday, November 18 at 7:30 AM',
    frozenBy: fill('Pat Okafor', 80),
    pieces: packetParts.flatMap((part) => piecesOf(fill, part, size)),
  };
}

function piecesOf(fill: Fill, part: PacketPart, size: number): FrozenPiece[] {
  const piece = (words: Words, at: number): FrozenPiece => ({
    part,
    words,
    weight: at,
    can: 'packet.read',
    refs: [refTo('dilt', 'sample')],
    ...(part === 'ideas' ? { wantedBy: 'p1' } : {}),
  });
  if (part === 'ideas')
    return Array.from({ length: size }, (_, at) =>
      piece([paragraph(`${fill('Pat Okafor', 80)}, rigor: ${fill('How do you open data meetings?', 1000)}`)], at),
    );
  const rows = Array.from({ length: size }, (_, at) => [fill(`Row ${at}`, 80), '8 of 8', '🟢 on pace']);
  const values = [12, 18, 24];
  return [
    piece(
      [
        paragraph(fill('3 done, 8 on pace, 2 behind pace', 1000)),
        chart({
          kind: 'bar',
          title: 'By month',
          categories: ['Sep', 'Oct', 'Nov'],
          series: [{ name: 'seen', values }],
        }),
        table({ caption: fill('Everybody', 100), headings: ['Who', 'Logged', 'Pace'], rows }),
      ],
      0,
    ),
  ];
}
