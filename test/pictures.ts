/** The pictures that `npm run screenshots` makes in docs/, by name. */
export const pictures = [
  'demo',
  'pictures/home',
  'pictures/walkthrough',
  'pictures/copy',
  'pictures/digest',
  'pictures/decision',
  'pictures/benchmarks',
  'pictures/packet',
  'pictures/dilt',
  'pictures/rating',
] as const;

export type PictureName = (typeof pictures)[number];
