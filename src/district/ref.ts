import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { type Day, dayText } from './days.ts';

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
  'schoolPlan',
  'schoolPlanItem',
  'schoolPlanImport',
  'principalMeeting',
  'prepSheet',
  'meetingDecision',
  'memo',
  'jointWalkthrough',
  'jointRoom',
  'jointMemo',
  'jointStep',
  'learningWalk',
  'siteVisit',
  'siteVisitImport',
  'siteObservation',
  'siteRequest',
  'quarterlyReport',
  'quarterlyCorrection',
  'quarterlyStep',
  'digest',
  'break',
] as const;
export type Noun = (typeof nouns)[number];

/** What stands for a record in message names, evidence and traces: `walkthrough/018f…`. Never a row number: it is not guessable and says nothing. */
export type Ref = `${Noun}/${string}`;

/** A new id: unique, and in the order of making, so indexes stay small. */
export const newId = (): string => uuidv7();

/**
 * The id of something the app makes by itself, of what makes it this one: a copy of the database that was put back and makes it once
 * more makes the same, so what Slack shows of it is found and not said twice. In the order of days, as new ids are.
 */
export function idFrom(kind: string, day: Day, ...of: readonly (string | null)[]): string {
  const made = Date.parse(day).toString(16).padStart(12, '0');
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, day, ...of]))
    .digest('hex');
  return `${made.slice(0, 8)}-${made.slice(8)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** The day of making that stands in an id; undefined where it is none of ours. */
export function bornOn(id: string): Day | undefined {
  const made = /^([0-9a-f]{8})-([0-9a-f]{4})-[78]/.exec(id);
  if (!made) return undefined;
  const day = new Date(Number.parseInt(`${made[1]}${made[2]}`, 16)).toISOString().slice(0, 10);
  return dayText.safeParse(day).data;
}

export function refTo(noun: Noun, id: string): Ref {
  return `${noun}/${id}`;
}

/** The two halves, or undefined when the text is no ref: a button's value may come from anywhere. */
export function parseRef(text: string): { noun: Noun; id: string } | undefined {
  const [noun, id, ...rest] = text.split('/');
  const known = nouns.find((one) => one === noun);
  return known && id && rest.length === 0 ? { noun: known, id } : undefined;
}
