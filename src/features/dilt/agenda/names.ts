import { place } from '../../../kit/feature.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import type { Segment } from './store.ts';

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
  return place({ name: diltAgendaNames[what] }, label, one.id, { spoken: `${label.replace('…', '')}: ${one.title}` });
}
