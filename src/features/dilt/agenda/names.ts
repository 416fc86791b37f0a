import { place } from '../../../kit/feature.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import type { Segment } from './store.ts';

/** The buttons of an agenda, a day and what it leaves behind, by their wire names. */
export const diltAgendaNames = {
  agenda: 'dilt/agenda-of',
  agendaFrom: 'dilt/agenda-from',
  write: 'dilt/open-lines',
  edit: 'dilt/open-segment',
  materials: 'dilt/open-materials',
  up: 'dilt/segment-up',
  down: 'dilt/segment-down',
  remove: 'dilt/segment-remove',
  change: 'dilt/segment-change',
  post: 'dilt/post-agenda',
  ready: 'dilt/ready',
  readyHere: 'dilt/ready-here',
  readyNext: 'dilt/ready-next',
  help: 'dilt/open-help',
  board: 'dilt/board',
  start: 'dilt/start',
  startLater: 'dilt/start-later',
  finish: 'dilt/finish',
  longer: 'dilt/longer',
  day: 'dilt/day',
  commit: 'dilt/open-commitment',
  commitHere: 'dilt/open-school-commitment',
  kept: 'dilt/kept',
  howItWent: 'dilt/open-how-it-went',
  commitments: 'dilt/commitments',
  moreCommitments: 'dilt/more-commitments',
  commitFor: 'dilt/open-choose-school',
} as const;

/** What the menu beside a segment offers whoever facilitates. */
export const segmentActs = ['edit', 'up', 'down', 'remove'] as const;
export type SegmentAct = (typeof segmentActs)[number];

/** A button on a segment; a screen reader says which. */
export function on(one: Pick<Segment, 'id' | 'title'>, what: keyof typeof diltAgendaNames, label: string): ButtonPiece {
  return place({ name: diltAgendaNames[what] }, label, one.id, { spoken: `${label.replace('…', '')}: ${one.title}` });
}
