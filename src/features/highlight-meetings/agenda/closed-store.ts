import { and, eq, gte, isNull, lt, lte, or } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day, TimeOfDay } from '../../../district/days.ts';
import { highlightMeeting } from '../../../district/highlight-meetings/schema.ts';
import type { Writing } from '../../../kit/context.ts';
import { highlightAgenda } from './schema.ts';
import type { HighlightAgendaRow } from './store.ts';

/** The meetings of a day whose agendas are worked in. */
export const openAgendasOn = (db: Reader, day: Day): string[] =>
  db
    .select({ id: highlightAgenda.meetingId })
    .from(highlightAgenda)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightAgenda.meetingId))
    .where(and(isNull(highlightAgenda.closedAt), isNull(highlightMeeting.cancelledOn), eq(highlightMeeting.day, day)))
    .all()
    .map(({ id }) => id);

/** The meetings whose agendas are worked in and that are over by that time of a day. */
export const agendasToClose = (db: Reader, { day, at }: { readonly day: Day; readonly at: TimeOfDay }): string[] =>
  db
    .select({ id: highlightAgenda.meetingId })
    .from(highlightAgenda)
    .innerJoin(highlightMeeting, eq(highlightMeeting.id, highlightAgenda.meetingId))
    .where(
      and(
        isNull(highlightAgenda.closedAt),
        isNull(highlightMeeting.cancelledOn),
        or(lt(highlightMeeting.day, day), and(eq(highlightMeeting.day, day), lte(highlightMeeting.endsAt, at))),
      ),
    )
    .all()
    .map(({ id }) => id);

/** It is closed, for good from that moment on. */
export function keepClosed(c: Writing, meetingId: string, byId: string | null, forGoodAt = c.now): void {
  const closed = { closedAt: forGoodAt.toString(), closedById: byId };
  c.db.update(highlightAgenda).set(closed).where(eq(highlightAgenda.meetingId, meetingId)).run();
}

/** It is worked in again. */
export function keepOpen(tx: Tx, meetingId: string): void {
  const open = { closedAt: null, closedById: null };
  tx.update(highlightAgenda).set(open).where(eq(highlightAgenda.meetingId, meetingId)).run();
}

/** Whether it is closed for good: its summary has gone. */
export const isForGood = ({ closedAt }: Pick<HighlightAgendaRow, 'closedAt'>, now: Temporal.Instant): boolean =>
  closedAt !== null && Date.parse(closedAt) <= now.epochMilliseconds;

/** The meetings that were closed for good since a moment, or are to be. */
export const closedFrom = (db: Reader, from: Temporal.Instant): string[] =>
  db
    .select({ id: highlightAgenda.meetingId })
    .from(highlightAgenda)
    .where(gte(highlightAgenda.closedAt, from.toString()))
    .all()
    .map(({ id }) => id);
