import { parseRef, type Ref, refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { type Segment, segmentRef } from './store.ts';

/** The buttons of an agenda, a day and what it leaves behind, by their wire names. */
export const diltAgendaNames = {
  agenda: 'dilt/agenda-of',
  write: 'dilt/open-lines',
  edit: 'dilt/open-segment',
  materials: 'dilt/open-materials',
  up: 'dilt/segment-up',
  down: 'dilt/segment-down',
  remove: 'dilt/segment-remove',
  post: 'dilt/post-agenda',
  ready: 'dilt/ready',
  readyHere: 'dilt/ready-here',
  help: 'dilt/open-help',
  board: 'dilt/board',
  start: 'dilt/start',
  finish: 'dilt/finish',
  longer: 'dilt/longer',
  day: 'dilt/day',
  commit: 'dilt/open-commitment',
  commitHere: 'dilt/open-school-commitment',
  kept: 'dilt/kept',
  howItWent: 'dilt/open-how-it-went',
  commitments: 'dilt/commitments',
} as const;

/** A button on a segment; a screen reader says which. */
export function on(one: Pick<Segment, 'id' | 'title'>, what: keyof typeof diltAgendaNames, label: string): ButtonPiece {
  return place({ name: diltAgendaNames[what] }, label, segmentRef(one), {
    spoken: `${label.replace('…', '')}: ${one.title}`,
  });
}

/** What a button about a DILT is about. */
export const aboutDilt = (value: string): Ref => aboutA('dilt', value);
/** What a button about a segment is about. */
export const aboutSegment = (value: string): Ref => aboutA('segment', value);
/** What a button about a commitment is about. */
export const aboutCommitment = (value: string): Ref => aboutA('commitment', value);

/** The id of the DILT in a button's value. */
export const diltIdIn = (value: string): string => parseRef(aboutDilt(value))?.id ?? '';

function aboutA(noun: 'dilt' | 'segment' | 'commitment', value: string): Ref {
  const about = parseRef(value);
  if (about?.noun !== noun) throw notFound();
  return refTo(noun, about.id);
}
