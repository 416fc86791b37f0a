import { type HighlightMeeting, highlightById } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { type Note, notesOf } from '../notes/store.ts';
import type { ReportDocument } from '../report/document.ts';
import { sectionsOf } from '../report/rules.ts';
import { finalReport } from '../report/store.ts';
import type { ItemShown } from './messages.ts';
import { type HighlightAgendaRow, type HighlightItem, highlightAgendaOf, itemsOf, meetingRef } from './store.ts';

/** An agenda that was posted, with everything that is said in its thread. */
export interface AtWork {
  readonly meeting: HighlightMeeting;
  readonly agenda: HighlightAgendaRow;
  readonly document: ReportDocument;
  readonly items: readonly HighlightItem[];
  readonly notes: readonly Note[];
}

/** The agenda of a meeting; undefined while it was not posted. */
export function atWork(c: Reading, meetingId: string): AtWork | undefined {
  const agenda = highlightAgendaOf(c.db, meetingId);
  const meeting = agenda && highlightById(c.db, meetingId);
  const document = agenda && finalReport(c.db, meetingId);
  if (!agenda || !meeting || !document) return undefined;
  return { meeting, agenda, document, items: itemsOf(c.db, meetingId), notes: notesOf(c.db, meetingId) };
}

/** The same, where there must be one. */
export function workIn(c: Reading, meetingId: string): AtWork {
  const work = atWork(c, meetingId);
  if (!work) throw notFound();
  return work;
}

/** An item as its reply says it. Only the obstacles’ own replies have to look how they stand. */
export function itemShown(c: Reading, { agenda, document, notes }: AtWork, item: HighlightItem): ItemShown {
  return {
    item,
    pieces: piecesOf(document, item),
    // What became of it after the meeting is for the next report to say.
    now: item.kind === 'obstacle' && agenda.closedAt === null ? obstacleNow(c, document, item) : '',
    notes: notes.filter(({ itemId }) => itemId === item.id),
    isClosed: agenda.closedAt !== null,
  };
}

/** What the report says of an item: for a strategic objective with the remark first, and all that is under it but obstacles. */
function piecesOf({ pieces, remarks }: ReportDocument, { kind, about }: HighlightItem): Words {
  if (kind !== 'objective') return pieces.filter(({ refs }) => refs[0] === about).flatMap(({ words }) => words);
  const id = (about ?? '').split('/')[1] ?? '';
  const remark = remarks.find(({ place }) => place === `progress/${id}`);
  const under = pieces.filter(
    ({ part, objectiveId }) => objectiveId === id && part !== 'obstacles' && part !== 'feedback',
  );
  const said = remark ? [{ piece: 'quote', words: remark.words } as const] : [];
  return [...said, ...under.flatMap(({ words }) => words)];
}

/** What the plan manager wrote beside a part of the report, and not beside an objective, whose own item says it. */
export const remarksOnParts = (
  document: Pick<ReportDocument, 'objectives' | 'remarks' | 'pieces'>,
): { readonly title: string; readonly remark: string }[] =>
  sectionsOf(document)
    .filter(({ place, remark }) => remark !== '' && !place.includes('/'))
    .map(({ title, remark }) => ({ title, remark }));

/** That an obstacle was cleared since the report was final. */
function obstacleNow(c: Reading, { until }: ReportDocument, { about }: HighlightItem): string {
  const standing = c
    .ask('obstacleStandings', { closedSince: until })
    .find((one) => refTo('obstacle', one.obstacleId) === about);
  return standing?.closedOn == null ? '' : '🟢 cleared';
}

/** The obstacles raised and the corrections decided in a meeting, in a line each. */
export function raisedIn(
  c: Reading,
  { meeting }: Pick<AtWork, 'meeting'>,
): {
  readonly obstacles: string[];
  readonly corrections: string[];
} {
  const here = meetingRef(meeting.id);
  const since = meeting.day;
  return {
    obstacles: c
      .ask('obstacleStandings', { closedSince: since })
      .filter((one) => one.raisedIn === here)
      .map(({ words }) => words),
    corrections: c
      .ask('correctionStandings', { since })
      .filter((one) => one.raisedIn === here)
      .map(({ decision }) => decision),
  };
}
