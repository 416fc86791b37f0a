import type { Asked } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { meetingsWords } from '../messages.ts';
import { meetingsFrom, openDecisionsAt } from '../store.ts';

/** More dates than a district plans ahead for one person. */
const ahead = 60;

/** `/sip meeting`: the meetings to come. */
export function showPrincipalMeetings(c: Asked): Done {
  const schools = c.viewer.holdings.flatMap(({ role, schoolId }) =>
    role === 'principal' && schoolId ? [schoolId] : [],
  );
  const open = schools.flatMap((id) => openDecisionsAt(c, id)).map(({ words }) => words);
  return done({ tell: meetingsWords({ meetings: meetingsFrom(c, c.today, ahead), open, today: c.today }) });
}
