import { changesIn, historyBegins } from '../../../district/history/changes.ts';
import { mayReadLine } from '../../../district/history/rights.ts';
import { type HistoryLine, isSealed, newestLines } from '../../../district/history/store.ts';
import { can } from '../../../district/policy.ts';
import { parseRef, refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { CommandWord } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { historyWords } from './messages.ts';

/** How many lines back it looks for what somebody may read: the cost does not grow with the years. */
const lookedAt = 5_000;
const shown = 5;

/** `/throughline history`: what changed last, of the records somebody may read. */
export const historyWord: CommandWord = {
  command: '/throughline',
  word: 'history',
  also: ['what changed', 'changes', 'who changed'],
  title: 'What changed',
  first: { planMonitor: 6, operator: 3 },
  ability: 'app.use',
  does: 'See what changed last in the records you may read: from what to what, by whom and why',
  run(c) {
    const changes = changesIn(c, readableLines(c, shown), () => undefined).slice(0, shown);
    // A reason stands on all that was changed with it, and may be about somebody else.
    const told = can(c.viewer, 'roster.import') ? changes : changes.map((one) => ({ ...one, why: '' }));
    return done({ tell: historyWords(told, historyBegins(c.db, c.settings.timeZone), c.settings.timeZone) });
  },
};

/** The newest lines this person may read. */
function readableLines(c: Asked, most: number): HistoryLine[] {
  const about = aboutNow(c);
  const found: HistoryLine[] = [];
  for (const line of newestLines(c.db, lookedAt)) {
    if (found.length === most) break;
    // What a digest keeps of its decisions follows from other records, whose changes are told themselves.
    if (line.tableName === 'digest') continue;
    if (mayReadLine(c.viewer, line, about)) found.push(line);
  }
  return found;
}

/** A record as it is now; many lines are about the same one, which is looked at once. */
function aboutNow(c: Asked) {
  const known = new Map<string, ReturnType<typeof look>>();
  const look = (ref: string) => {
    const parsed = parseRef(ref);
    return { facets: parsed && c.facetsOf(refTo(parsed.noun, parsed.id)), sealed: isSealed(c.db, ref) };
  };
  return (ref: string) => {
    const found = known.get(ref) ?? look(ref);
    known.set(ref, found);
    return found;
  };
}
