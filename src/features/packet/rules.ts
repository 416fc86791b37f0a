import { type PacketPart, packetParts } from '../../district/dilt/packet.ts';
import type { Piece, Words } from '../../kit/words/pieces.ts';
import { clip } from '../../kit/words/text.ts';

/** The parts as people say them. */
export const packetPartNames: Readonly<Record<PacketPart, string>> = {
  promises: 'What we promised ourselves',
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

/** A part in one line: the first thing it says. Of ideas that are wanted, how many. */
export function packetHeadline({ part, pieces }: PartSaid<Said>): string {
  if (part === 'ideas')
    return pieces.length === 1 ? '1 question to colleagues' : `${pieces.length} questions to colleagues`;
  const lines = pieces.flatMap(({ words }) => words.flatMap(lineOf));
  return clip((lines[0] ?? '').replaceAll(/\s+/g, ' '), 200);
}

function lineOf(piece: Piece): string[] {
  if (piece.piece === 'paragraph' || piece.piece === 'aside' || piece.piece === 'entry') return [piece.text.plain];
  if (piece.piece === 'bullets') return piece.items.slice(0, 1).map((item) => item.plain);
  if (piece.piece === 'quote') return [piece.words];
  return piece.piece === 'table' ? [piece.table.caption] : [];
}

/** Everything a part says, without a heading that only says its name again. */
export function wordsOf({ part, pieces }: PartSaid<Said>): Words {
  const again = (piece: Piece) => piece.piece === 'heading' && piece.words === packetPartNames[part];
  return pieces.flatMap(({ words }) => words.filter((piece) => !again(piece)));
}
