import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import { type LoggedUpdate, type Standing, standingAfter, worstPartsFirst } from '../rules.ts';
import { actionUpdate } from '../schema.ts';
import type { Part } from '../store.ts';

const kinds = ['update', 'dated', 'undone'] as const;

/** What changed how these parts stand, oldest first. */
function logOf(db: Reader, partIds: readonly string[]): (LoggedUpdate & { readonly partId: string })[] {
  const rows = updatesOf(db).all({ parts: asList(partIds) });
  return rows.flatMap((row) => {
    const kind = kinds.find((one) => one === row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
}

const updatesOf = prepared((db: Reader) =>
  db
    .select({
      id: actionUpdate.id,
      partId: actionUpdate.partId,
      kind: actionUpdate.kind,
      to: actionUpdate.to,
      onDay: actionUpdate.onDay,
      byId: standsFor(actionUpdate.byId),
      by: person.name,
      dueOn: actionUpdate.dueOn,
      takesBack: actionUpdate.takesBack,
    })
    .from(actionUpdate)
    .innerJoin(person, eq(person.id, standsFor(actionUpdate.byId)))
    .where(and(isOneOf(actionUpdate.partId, 'parts'), inArray(actionUpdate.kind, [...kinds])))
    .orderBy(asc(actionUpdate.id))
    .prepare(),
);

/** The log of each of these parts, oldest first. */
export function logsOf(db: Reader, partIds: readonly string[]): ReadonlyMap<string, LoggedUpdate[]> {
  const logs = new Map<string, LoggedUpdate[]>();
  for (const one of logOf(db, partIds)) logs.set(one.partId, [...(logs.get(one.partId) ?? []), one]);
  return logs;
}

/** How one part stands by its log. */
export const standingOf = (db: Reader, partId: string): Standing => standingAfter(logOf(db, [partId]));

/** A part that somebody changed today: how it stood in the morning, and what was said of it last. */
export interface ChangedToday {
  readonly morning: Standing;
  readonly last: LoggedUpdate | undefined;
}

/** What was changed today, by part. */
export function changedToday(db: Reader, today: Day): ReadonlyMap<string, ChangedToday> {
  const ids = spokenOfOn(db)
    .all({ day: today })
    .map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const all = logOf(db, ids);
  return new Map(
    ids.map((id) => {
      const log = all.filter(({ partId }) => partId === id);
      const last = standingAfter(log).last;
      const morning = standingAfter(log.filter(({ onDay }) => onDay < today));
      return [id, { morning, last: last?.onDay === today ? last : undefined }];
    }),
  );
}

const spokenOfOn = prepared((db: Reader) =>
  db
    .selectDistinct({ id: actionUpdate.partId })
    .from(actionUpdate)
    .where(and(inArray(actionUpdate.kind, [...kinds]), eq(actionUpdate.onDay, sql.placeholder('day'))))
    .prepare(),
);

/** The worst first as the day began, so that a list comes back in the order in which somebody works through it. */
export function inMorningOrder(parts: readonly Part[], changed: ReadonlyMap<string, ChangedToday>, today: Day): Part[] {
  const asBefore = parts.map((part) => {
    const morning = changed.get(part.id)?.morning;
    return morning
      ? { ...part, status: morning.status, dueOn: laterOf(part.planDueOn, morning.agreedOn), part }
      : { ...part, part };
  });
  return worstPartsFirst(asBefore, today).map(({ part }) => part);
}

/** The later of the plan’s day and the one that was agreed. */
export const laterOf = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);
