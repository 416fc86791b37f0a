import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { asOne } from '../../../district/same-person.ts';
import { freeze, thaw } from '../../../kit/documents/frozen.ts';
import { prepSheet, principalMeeting } from '../schema.ts';
import { type PrincipalMeeting, selectMeetings } from '../store.ts';
import { type PrepSheetDocument, prepSheetShapes } from './document.ts';

/** A prep sheet as it was frozen. */
export interface FrozenSheet {
  readonly id: string;
  readonly meetingId: string;
  /** The principal it is about. */
  readonly personId: string;
  readonly frozenAt: string;
  readonly document: PrepSheetDocument;
}

/** Keeps one for good. */
export function keepPrepSheet(tx: Tx, { document, ...row }: FrozenSheet & { readonly onDay: Day }): void {
  tx.insert(prepSheet)
    .values({ ...row, ...freeze(prepSheetShapes, document) })
    .run();
}

/** The prep sheet of a meeting; undefined while there is none. */
export const prepSheetOf = (db: Reader, meetingId: string): FrozenSheet | undefined =>
  read(db.select(asOne(prepSheet)).from(prepSheet).where(eq(prepSheet.meetingId, meetingId)).get());

/** One of them. */
export const prepSheetById = (db: Reader, id: string): FrozenSheet | undefined =>
  read(db.select(asOne(prepSheet)).from(prepSheet).where(eq(prepSheet.id, id)).get());

/** Shows nothing rather than something else than was frozen. */
function read(row: typeof prepSheet.$inferSelect | undefined): FrozenSheet | undefined {
  if (!row) return undefined;
  const { id, meetingId, personId, frozenAt } = row;
  return { id, meetingId, personId, frozenAt, document: thaw(prepSheetShapes, row, `The prep sheet ${id}`) };
}

/** The meetings of a day that take place and have no sheet. */
export const withoutSheet = (db: Reader, day: Day): PrincipalMeeting[] =>
  selectMeetings(
    db,
    and(eq(principalMeeting.day, day), isNull(principalMeeting.cancelledOn), eq(principalMeeting.state, 'planned')),
  ).filter(
    ({ id }) => db.select({ id: prepSheet.id }).from(prepSheet).where(eq(prepSheet.meetingId, id)).get() === undefined,
  );
