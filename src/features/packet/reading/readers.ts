import { administrators, type Viewer } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import { holdersOf, personById, viewerOn } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import type { FrozenPiece, PacketDocument } from '../freeze/document.ts';

/** Everybody who may read packets today. */
export function packetReaders({ db, today, settings }: Reading): Viewer[] {
  const roles = [...administrators, 'planManager', 'planMonitor'] as const;
  const ids = new Set(roles.flatMap((role) => holdersOf(db, role, today)));
  return [...ids].flatMap((id) => {
    const person = personById(db, id);
    const viewer = person && viewerOn(db, person, today, settings);
    return viewer && can(viewer, 'packet.read') ? [viewer] : [];
  });
}

/** The packet as far as all of these may read it: each piece has a right of its own. */
export function forReaders(document: PacketDocument, readers: readonly Viewer[]): PacketDocument {
  const mayRead = ({ can: ability }: FrozenPiece) => readers.every((viewer) => can(viewer, ability));
  return { ...document, pieces: document.pieces.filter(mayRead) };
}
