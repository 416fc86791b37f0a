import { reachable } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { entriesOf } from '../../../district/same-person.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Errand } from '../../../kit/errand.ts';
import type { Job } from '../../../kit/feature.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { isSaid } from '../../../kit/threads.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { handoverWentWords, handoverWords } from './messages.ts';
import { handoverAt } from './page.ts';
import { handoverPaper } from './paper.ts';
import { leadsOf, type NewPrincipal, newPrincipals } from './store.ts';

/** Brings the page to whoever holds a post since lately: once, by the names of its messages. */
export function sendHandovers(c: Writing): Done {
  const sent = newPrincipals(c).map((one) => handoverTo(c, one));
  return done({
    messages: sent.flatMap(({ messages }) => messages),
    errands: sent.flatMap(({ errands }) => errands),
  });
}

interface Sent {
  readonly messages: readonly Message[];
  readonly errands: readonly Errand[];
}

function handoverTo(c: Writing, { schoolId, personId, fromDay }: NewPrincipal): Sent {
  const nameFor = (id: string) => `handover/${schoolId}/${id}/${fromDay}`;
  const name = nameFor(personId);
  const who = personById(c.db, personId);
  // Two entries of the roster may have been found to be one person meanwhile.
  const went = entriesOf(c.db, personId).some((id) => isSaid(c.db, nameFor(id)));
  if (!who || went) return { messages: [], errands: [] };
  const shown = handoverAt(c, schoolId);
  const leads = leadsOf(c, schoolId);
  const names = leads.flatMap((id) => personById(c.db, id)?.name ?? []);
  const about = { about: refTo('school', schoolId), can: 'handovers.read' } as const;
  const inSlack = reachable(who);
  const toThem: Message[] = inSlack
    ? [{ name, to: { person: personId }, ...about, words: handoverWords(shown, names) }]
    : [];
  const told = leads.filter(
    (id) => canBeMessaged(c, id, 'principalMeetings.lead') && !isSaid(c.db, `${name}/lead/${id}`),
  );
  const words = handoverWentWords(who.name, shown, !inSlack);
  const toLeads = told.map((id): Message => ({ name: `${name}/lead/${id}`, to: { person: id }, ...about, words }));
  const papers = inSlack ? [] : told.slice(0, 1);
  return {
    messages: [...toThem, ...toLeads],
    errands: papers.map((to) => ({
      name: handoverPaper,
      request: { kind: 'handOver', paper: handoverPaper, value: schoolId, to } as const,
    })),
  };
}

/** From their first day on, whatever day the roster was told. */
export const handoverJob: Job = {
  name: 'handovers to new principals',
  when: everyDay('07:30'),
  missed: 'latest',
  within: { hours: 24 },
  run: (c) => sendHandovers(c),
};
