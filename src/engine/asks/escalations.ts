import { addDays } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import { type Ask, itemOf } from '../../kit/asks/ask.ts';
import { type Escalation, openEscalations } from '../../kit/asks/deferred.ts';
import { escalatedText, notMineText, seeToIt, workloadText } from '../../kit/asks/escalated.ts';
import { timesAsked } from '../../kit/asks/log.ts';
import type { Reading } from '../../kit/context.ts';
import type { Text } from '../../kit/words/text.ts';

/** So many days it may wait for one on which the plan manager has room. */
const waits = 14;

/**
 * What was handed to the plan manager and is still wanted of somebody, by their name. Whatever was settled since is gone from it.
 * `wantedOf` is what the routines want of that person.
 */
export function escalationAsks(c: Reading, manager: string, wantedOf: (personId: string) => readonly Ask[]): Ask[] {
  const open = openEscalations(c.db);
  const asks = new Map([...new Set(open.map((row) => row.personId))].map((id) => [id, wantedOf(id)]));
  return open.flatMap((row) => {
    const why = whyOf(c, row, asks.get(row.personId) ?? []);
    return why && row.personId !== manager ? [escalationAsk(row, manager, why)] : [];
  });
}

const escalationAsk = (row: Escalation, manager: string, why: Text): Ask => ({
  name: `asks/handed-${row.id}`,
  of: manager,
  about: refTo('person', row.personId),
  can: 'asks.follow',
  why,
  button: {
    action: seeToIt,
    label: row.why === 'notMine' ? 'I’ll take it' : 'I’ll talk to them',
    value: row.id,
  },
  // It is told once; until somebody has seen to it, it stays on Home.
  cap: 1,
  by: addDays(row.onDay, waits),
  handed: true,
});

function whyOf({ db }: Reading, row: Escalation, asks: readonly Ask[]): Text | undefined {
  const name = personById(db, row.personId)?.name ?? '';
  if (row.why === 'load') return workloadText(name, asks);
  const one = asks.find((ask) => itemOf(ask) === row.item);
  if (!one) return undefined;
  if (row.why === 'notMine') return notMineText(name, row.words, one.escalates);
  return one.escalates && escalatedText(name, timesAsked(db, row).n, one.escalates);
}
