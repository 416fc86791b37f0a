import { can } from '../../../district/policy.ts';
import { personById } from '../../../district/roster.ts';
import { escalationsSince } from '../../../kit/asks/deferred.ts';
import { districtWorkload, lookedBackTo, workloadNow } from '../../../kit/asks/workloads.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { type LoadShown, loadWords } from './messages.ts';

/** How much one is asked oneself; for who leads, how much everybody is, and whom somebody is to talk to. */
export const showLoad = (c: Asked): Done => done({ tell: loadWords(loadShown(c)) });

function loadShown(c: Asked): LoadShown {
  const mine = workloadNow(c, c.viewer.person.id);
  if (!can(c.viewer, 'plan.lead')) return { mine, all: undefined, handed: [] };
  return { mine, all: districtWorkload(c), handed: handedByPerson(c) };
}

function handedByPerson(c: Asked): LoadShown['handed'] {
  const counts = new Map<string, number>();
  for (const { personId } of escalationsSince(c.db, lookedBackTo(c)))
    counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return [...counts].map(([id, n]) => ({ name: personById(c.db, id)?.name ?? '', n }));
}
