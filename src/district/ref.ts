import { uuidv7 } from 'uuidv7';

/** The kinds of record something can be about. */
export const nouns = [
  'person',
  'school',
  'walkthrough',
  'sharedCopy',
  'roster',
  'rosterImport',
  'planImport',
  'strategicObjective',
  'initiative',
  'benchmark',
  'action',
  'actionPart',
  'planVersion',
  'obstacle',
  'benchmarkSummary',
  'dilt',
  'turnOffer',
  'segment',
  'commitment',
  'selfRating',
  'packet',
  'highlightMeeting',
  'highlightReport',
  'highlightRequest',
  'highlightItem',
  'highlightNote',
  'correction',
  'digest',
  'break',
] as const;
export type Noun = (typeof nouns)[number];

/** What stands for a record in message names, evidence and traces: `walkthrough/018f…`. Never a row number: it is not guessable and says nothing. */
export type Ref = `${Noun}/${string}`;

/** A new id: unique, and in the order of making, so indexes stay small. */
export const newId = (): string => uuidv7();

export function refTo(noun: Noun, id: string): Ref {
  return `${noun}/${id}`;
}

/** The two halves, or undefined when the text is no ref: a button's value may come from anywhere. */
export function parseRef(text: string): { noun: Noun; id: string } | undefined {
  const [noun, id, ...rest] = text.split('/');
  const known = nouns.find((one) => one === noun);
  return known && id && rest.length === 0 ? { noun: known, id } : undefined;
}
