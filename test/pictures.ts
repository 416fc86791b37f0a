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

/** The top of the public page of a quarterly report, and where that page is kept. */
export const reportPicture = 'pictures/report';
export const reportPage = 'quarterly-report.html';

export type PictureName = (typeof pictures)[number];
