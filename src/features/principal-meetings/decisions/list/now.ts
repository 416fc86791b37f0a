import { schoolYearStart } from '../../../../district/days.ts';
import type { Asked } from '../../../../kit/context.ts';
import type { Words } from '../../../../kit/words/pieces.ts';
import { type DecisionShown, decisionsPage, decisionsWords } from '../messages.ts';
import { isOpenDecision } from '../rules.ts';
import { decisionById, decisionOwnerName, decisionsFor, lastSaidOf, type MeetingDecision } from '../store.ts';

/** A page of the list as it is now. */
export function decisionsNow(c: Asked, { from = 0, changed }: { from?: number; changed?: string } = {}): Words {
  const { open, settled } = decisionsFor(c, schoolYearStart(c.today));
  const all = [...open, ...settled];
  const page = all.slice(from, from + decisionsPage);
  const one = changed === undefined ? undefined : decisionById(c.db, changed);
  const said = lastSaidOf(
    c.db,
    page.map(({ id }) => id),
  );
  return decisionsWords({
    rows: page.map((decision) => shown(c, decision, said.get(decision.id) ?? '')),
    open: open.length,
    of: all.length,
    from,
    today: c.today,
    changed: one && shown(c, one, ''),
  });
}

const shown = (c: Asked, one: MeetingDecision, said: string): DecisionShown => ({
  ...one,
  owner: isOpenDecision(one.state) ? decisionOwnerName(c, one) : one.owner,
  said,
});
