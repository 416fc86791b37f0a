import { desc, eq, lte, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { asOne } from '../../district/same-person.ts';
import { freeze, thaw } from '../../kit/documents/frozen.ts';
import { type PacketDocument, packetShapes } from './freeze/document.ts';
import { packet } from './schema.ts';

/** A packet, and what it says. */
export interface FrozenPacket {
  readonly id: string;
  readonly diltId: string;
  readonly document: PacketDocument;
  /** Why its channel does not show it, or not all of it; null while it does. */
  readonly withheldWhy: string | null;
}

/** Keeps a packet for good. */
export function keepPacket(
  tx: Tx,
  { document, ...row }: Omit<typeof packet.$inferInsert, 'document' | 'hash'> & { readonly document: PacketDocument },
): void {
  tx.insert(packet)
    .values({ ...row, ...freeze(packetShapes, document) })
    .run();
}

/** A packet as it was frozen; undefined when there is none. */
export function packetById(db: Reader, id: string): FrozenPacket | undefined {
  return read(db.select(asOne(packet)).from(packet).where(eq(packet.id, id)).get());
}

/** The newest there is. */
export function newestPacket(db: Reader, now: string): FrozenPacket | undefined {
  const before = db.select(asOne(packet)).from(packet).where(lte(packet.frozenAt, now));
  return read(before.orderBy(desc(packet.frozenAt), desc(packet.id)).limit(1).get());
}

const frozen = prepared((db: Reader) =>
  db
    .select({ frozenAt: packet.frozenAt, packetId: packet.id })
    .from(packet)
    .where(eq(packet.diltId, sql.placeholder('diltId')))
    .prepare(),
);

/** When the packet of a DILT was frozen; null while it is not. */
export const frozenAt = (db: Reader, diltId: string): string | null => frozenPacketOf(db, diltId).frozenAt;

/** The same with which packet it is. */
export const frozenPacketOf = (db: Reader, diltId: string): { frozenAt: string | null; packetId: string | null } =>
  frozen(db).get({ diltId }) ?? { frozenAt: null, packetId: null };

/** Whether there is such a packet, without reading it. */
export function isPacket(db: Reader, id: string): boolean {
  return db.select({ id: packet.id }).from(packet).where(eq(packet.id, id)).get() !== undefined;
}

/** Why it does not stand in the channel. What it says stays as it is. */
export function keepPacketWithheld(tx: Tx, id: string, withheldWhy: string): void {
  tx.update(packet).set({ withheldWhy }).where(eq(packet.id, id)).run();
}

/** Shows nothing rather than something else than was frozen. */
function read(row: typeof packet.$inferSelect | undefined): FrozenPacket | undefined {
  if (!row) return undefined;
  const { id, diltId, withheldWhy } = row;
  return { id, diltId, withheldWhy, document: thaw(packetShapes, row, `The packet ${id}`) };
}
