import { type PacketPart, packetParts } from '../../district/dilt/packet.ts';
import { inOneMessage } from '../../kit/words/fit.ts';
import type { Piece, Words } from '../../kit/words/pieces.ts';

/** The parts as people say them. */
export const packetPartNames: Readonly<Record<PacketPart, string>> = {
  promises: 'What we promised ourselves',
  learningWalks: 'From the learning walk',
  ideas: 'Ideas wanted',
  agenda: 'Agenda',
  counts: 'Walkthroughs',
  patterns: 'Patterns by look-for',
  actions: 'Actions',
  benchmarks: 'Benchmarks',
  commitments: 'What schools brought back',
  ratings: 'Self-ratings',
};

/** Nobody but their authors sees these before they are frozen, not even who looks at the packet beforehand. */
export const untilFrozen: readonly PacketPart[] = ['promises', 'ideas', 'ratings'];

/** Codes and counts only: these name nobody. */
export const namesNobody: readonly PacketPart[] = ['patterns', 'actions', 'benchmarks'];

/** So many school days before its DILT a packet freezes by itself. */
export const freezesBefore = 3;
/** So many before it ratings open: freezing any earlier would close them before anybody could rate. */
export const earliest = 10;

/** Whether a packet is to be frozen: so many school days are left before its DILT, today among them. */
export const isDue = (schoolDaysLeft: number): boolean => schoolDaysLeft <= freezesBefore;

interface Said {
  readonly part: PacketPart;
  readonly words: Words;
  readonly detail?: Words;
}

export interface PartSaid<One extends Said> {
  readonly part: PacketPart;
  readonly pieces: readonly One[];
}

/** The parts there are, in the order they are read. */
export function partsOf<One extends Said>(pieces: readonly One[]): PartSaid<One>[] {
  return packetParts
    .map((part) => ({ part, pieces: pieces.filter((one) => one.part === part) }))
    .filter((one) => one.pieces.length > 0);
}

/** The parts nothing is on record for. */
export const silentParts = (pieces: readonly Said[]): PacketPart[] =>
  packetParts.filter((part) => !pieces.some((one) => one.part === part));

/** A part in one line: the first thing it says, without its own name before it. Of ideas that are wanted, how many. */
export function packetHeadline({ part, pieces }: PartSaid<Said>): string {
  if (part === 'ideas')
    return pieces.length === 1 ? '1 question to colleagues' : `${pieces.length} questions to colleagues`;
  const [first = ''] = pieces.flatMap(({ words }) => words.flatMap(lineOf));
  const again = `${packetPartNames[part]}: `;
  const line = first.replaceAll(/\s+/g, ' ');
  return line.startsWith(again) ? line.slice(again.length) : line;
}

function lineOf(piece: Piece): string[] {
  if (piece.piece === 'paragraph' || piece.piece === 'aside' || piece.piece === 'entry') return [piece.text.plain];
  if (piece.piece === 'bullets') return piece.items.slice(0, 1).map((item) => item.plain);
  if (piece.piece === 'quote') return [piece.words];
  return piece.piece === 'table' ? [piece.table.caption] : [];
}

/** What a part says first, without a heading that only says its name again. */
export const wordsOf = ({ part, pieces }: PartSaid<Said>): Words =>
  pieces.flatMap(({ words }) => words.filter((piece) => !saysAgain(part, piece)));

/** Everything a part says, for paper. */
export const packetPartWhole = ({ part, pieces }: PartSaid<Said>): Words =>
  pieces.flatMap(({ words, detail = [] }) => [...words, ...detail].filter((piece) => !saysAgain(part, piece)));

const saysAgain = (part: PacketPart, piece: Piece): boolean =>
  piece.piece === 'heading' && piece.words === packetPartNames[part];

/** These are read together: a thread has no more replies than anybody reads. */
const readTogether: readonly PacketPart[] = ['agenda', 'commitments'];

/** What a reply in the thread says: a part, or two that are read together, under the name of the first. */
export interface PacketReply {
  readonly part: PacketPart;
  readonly words: Words;
}

/** A reply for each part that says something, but the ideas, which have buttons. */
export function repliesTo(parts: readonly PartSaid<Said>[]): PacketReply[] {
  const joined = parts.filter(({ part }) => readTogether.includes(part));
  const [first, ...rest] = joined;
  return parts.flatMap((one): PacketReply[] => {
    if (one !== first && rest.includes(one)) return [];
    const all = one === first ? joined : [one];
    const words = inOneMessage(titleOf(all), all.flatMap(wordsOf));
    return words.length === 0 ? [] : [{ part: one.part, words }];
  });
}

const titleOf = (parts: readonly PartSaid<Said>[]): string =>
  parts.map(({ part }, at) => (at === 0 ? packetPartNames[part] : lowered(packetPartNames[part]))).join(', and ');

const lowered = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
