/** The parts of a DILT's packet, in the order they are read. */
export const packetParts = [
  'promises',
  'learningWalks',
  'ideas',
  'agenda',
  'counts',
  'patterns',
  'actions',
  'benchmarks',
  'commitments',
  'ratings',
] as const;
export type PacketPart = (typeof packetParts)[number];
