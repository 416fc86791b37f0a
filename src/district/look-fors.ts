import { asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { Day } from './days.ts';
import { lookFor, lookForTool } from './schema.ts';

export interface LookFor {
  readonly id: string;
  readonly code: string;
  readonly words: string;
}

/** The honest answers to a look-for. */
export const marks = ['seen', 'notSeen', 'notLookedFor'] as const;
export type LookForMark = (typeof marks)[number];
/** By the look-for’s id; one that is not in it is not answered yet. */
export type LookForMarks = Readonly<Record<string, LookForMark>>;

/** Said where a look-for is in both lists. */
export const inBothLists = 'A look-for was either seen or not. Take it out of one of the two lists.';

/** The version of the tool in force on a day, or undefined before the first import. */
export function toolOn(db: Reader, day: Day): string | undefined {
  return newestToolOn(db).get({ day })?.id;
}

const newestToolOn = prepared((db: Reader) =>
  db
    .select({ id: lookForTool.id })
    .from(lookForTool)
    .where(lte(lookForTool.fromDay, sql.placeholder('day')))
    .orderBy(desc(lookForTool.version))
    .limit(1)
    .prepare(),
);

const lookForsOfTool = prepared((db: Reader) =>
  db
    .select({ id: lookFor.id, code: lookFor.code, words: lookFor.words })
    .from(lookFor)
    .where(eq(lookFor.toolId, sql.placeholder('toolId')))
    .orderBy(asc(lookFor.position))
    .prepare(),
);

export function lookForsOf(db: Reader, toolId: string): LookFor[] {
  return lookForsOfTool(db).all({ toolId });
}

/** The look-fors of the tool in force, in its order; none before there is a tool. */
export function lookForsNow({ db, today }: { readonly db: Reader; readonly today: Day }): LookFor[] {
  const tool = toolOn(db, today);
  return tool === undefined ? [] : lookForsOf(db, tool);
}
