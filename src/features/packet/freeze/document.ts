import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import { packetParts } from '../../../district/dilt/packet.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import { keptAbility, keptRefs } from '../../../kit/documents/kept.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { keptWords } from '../../../kit/words/kept.ts';

/** A piece as it is kept; of an idea that is wanted, also whose it is. */
export type FrozenPiece = Contribution<'packet'> & {
  /** Who wants ideas: a person's id. */
  readonly wantedBy?: string;
};

/** Everything a packet says, and all that is shown of it is made from. */
export interface PacketDocument {
  readonly district: string;
  /** The district is made up. */
  readonly sample: boolean;
  readonly diltDay: z.infer<typeof dayText>;
  readonly since: z.infer<typeof dayText>;
  readonly until: z.infer<typeof dayText>;
  /** `Wednesday, November 18 at 7:30 AM`, as the district's clocks had it. */
  readonly frozenOn: string;
  /** Who froze it before its time; empty when nobody did. */
  readonly frozenBy: string;
  readonly pieces: readonly FrozenPiece[];
}

const piece = z.object({
  part: z.enum(packetParts),
  words: keptWords,
  refs: keptRefs,
  weight: z.number(),
  can: keptAbility,
  wantedBy: z.string().exactOptional(),
});

const packet = z.object({
  district: z.string(),
  sample: z.boolean(),
  diltDay: dayText,
  since: dayText,
  until: dayText,
  frozenOn: z.string(),
  frozenBy: z.string(),
});

/** All of a part stood in its words, tables of any width among them. */
const asFirstKept: z.ZodType<PacketDocument> = packet.extend({ pieces: z.array(piece) });

/** What only the PDF has room for stands apart. */
const withDetail: z.ZodType<PacketDocument> = packet.extend({
  pieces: z.array(piece.extend({ detail: keptWords.exactOptional() })),
});

/** How packets have been kept. */
export const packetShapes: Shapes<PacketDocument> = [asFirstKept, withDetail];

/** What a packet is, as a document. */
export const packetKind: DocumentKind = {
  called: 'packet',
  noun: 'packet',
  can: 'packet.read',
  nameOf: (id) => `packet/${id}`,
};
