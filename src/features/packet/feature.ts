import type { Feature } from '../../kit/feature.ts';

/** The packet of a DILT: what all routines have to say, frozen before the day. */
export const packet: Feature = {
  name: 'packet',
  records: { packet: () => undefined },
};
