import type { Reader } from '../../db/open.ts';
import { maskFor } from '../masks.ts';
import type { Facets } from '../policy.ts';
import { parseRef, type Ref, refTo } from '../ref.ts';
import { personById } from '../roster.ts';
import { type ChangeSaid, changesIn, columnsIn, type Titles } from './changes.ts';
import { type HistoryLine, linesWith } from './store.ts';

interface Own {
  readonly db: Reader;
  readonly settings: { readonly timeZone: string };
  facetsOf(ref: Ref): Facets | undefined;
}

const somebodyElse = 'somebody else';

/**
 * What changed in somebody’s own records, in words. Whoever else a value names is not named, but for who visited them; a record of
 * somebody else’s is told in what it said of them alone; and an observer reads no teacher’s name.
 */
export function ownChanges(c: Own, personId: string, titles: Titles): ChangeSaid[] {
  const naming = (id: string, column: string) =>
    id === personId || column === 'observer_id' || column === 'second_observer_id' || !personById(c.db, id)
      ? undefined
      : somebodyElse;
  return linesWith(c.db, personId).flatMap((line) => {
    const theirs = line.whole ? line : onlyOf(personId, line);
    const mask = maskIn(c, personId, line);
    return changesIn(c, theirs ? [theirs] : [], titles, naming).map((one) => ({
      ...one,
      from: mask(one.from),
      to: mask(one.to),
      why: mask(one.why),
    }));
  });
}

/** The columns that name them, without the reason, which may be about somebody else. */
function onlyOf(personId: string, line: HistoryLine): HistoryLine | undefined {
  const [before, after] = [columnsIn(line.before), columnsIn(line.after)];
  const naming = Object.keys(before).filter((column) => before[column] === personId || after[column] === personId);
  if (naming.length === 0) return undefined;
  const only = (columns: Record<string, unknown>) =>
    JSON.stringify(Object.fromEntries(naming.map((column) => [column, columns[column] ?? null])));
  return { ...line, before: only(before), after: line.after === null ? null : only(after), why: '' };
}

/** Of a walkthrough, the teacher’s name out of everything that was written; of any other record nothing. */
function maskIn(c: Own, personId: string, { about }: HistoryLine): (text: string) => string {
  const parsed = parseRef(about ?? '');
  const teacher = parsed?.noun === 'walkthrough' ? c.facetsOf(refTo('walkthrough', parsed.id))?.teacher : undefined;
  if (typeof teacher !== 'string') return (text) => text;
  return maskFor(personId, { teacherId: teacher, teacher: personById(c.db, teacher)?.name ?? null });
}
