import type { Viewer } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import type { Reading } from '../../../kit/context.ts';
import { readersOf } from '../../../kit/documents/readers.ts';
import type { FrozenPiece, PacketDocument } from '../freeze/document.ts';

/** Everybody who may read packets today. */
export const packetReaders = (c: Reading): Viewer[] => readersOf(c, 'packet.read');

/** The packet as far as all of these may read it: each piece has a right of its own. */
export function forReaders(document: PacketDocument, readers: readonly Viewer[]): PacketDocument {
  const mayRead = ({ can: ability }: FrozenPiece) => readers.every((viewer) => can(viewer, ability));
  return { ...document, pieces: document.pieces.filter(mayRead) };
}
