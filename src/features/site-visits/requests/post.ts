import { refTo } from '../../../district/ref.ts';
import { planManagersOn } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { type SiteVisit, siteVisitById, siteVisitsAhead } from '../store.ts';
import { typedBy } from '../visit/words.ts';
import { requestButtons, siteRequestText, siteRequestWords } from './messages.ts';
import { type SiteRequest, siteRequestById, siteRequestsFor } from './store.ts';

const can = 'siteRequests.answer';

/** The messages that ask for what is wanted for a visit, as they read now; or only that of one request. */
export function siteRequestMessages(c: Reading, visitId: string, requestId?: string): Message[] {
  const visit = siteVisitById(c.db, visitId);
  if (!visit) return [];
  return siteRequestsFor(c.db, [visitId])
    .filter(({ id }) => requestId === undefined || id === requestId)
    .flatMap((request) => messageFor(c, visit, request));
}

function messageFor(c: Reading, visit: SiteVisit, request: SiteRequest): Message[] {
  if (!canBeMessaged(c, request.ownerId, 'app.use')) return [];
  const calledOff = visit.cancelledOn === null ? 'wanted' : 'calledOff';
  const words = siteRequestWords({
    request,
    visit: { author: visit.author, at: visit.school ?? 'the district office', day: visit.day },
    typed: typedBy(visit),
    state: request.takenBackOn === null ? calledOff : 'takenBack',
  });
  const about = refTo('siteRequest', request.id);
  return [{ name: `site-visits/request/${request.id}`, to: { person: request.ownerId }, about, can, words }];
}

/** Whoever holds what is wanted is reminded until they have answered or the visit is over; for who is not in Slack, the plan manager. */
export function siteRequestAsks(c: Reading, of?: string): Ask[] {
  const visits = new Map(siteVisitsAhead(c.db, c.today).map((one) => [one.id, one]));
  return siteRequestsFor(c.db, [...visits.keys()])
    .filter(({ answer, takenBackOn }) => answer === null && takenBackOn === null)
    .flatMap((one) => askAbout(c, one, visits.get(one.visitId)))
    .filter((ask) => of === undefined || ask.of === of);
}

function askAbout(c: Reading, one: SiteRequest, visit: SiteVisit | undefined): Ask[] {
  const [button, or] = requestButtons(one);
  if (!button || !or || !visit) return [];
  const common = { about: refTo('siteRequest', one.id), can, by: visit.day, cap: 4, button, or } as const;
  if (canBeMessaged(c, one.ownerId, 'app.use'))
    return [{ name: 'site-visits/requested', of: one.ownerId, ...common, why: siteRequestText(one, visit.day) }];
  const why = siteRequestText(one, visit.day, one.owner);
  return planManagersOn(c.db, c.today).map((of) => ({ name: 'site-visits/requested-for', of, ...common, why }));
}

/** It was answered, or is not needed any more. */
export function siteRequestClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  if (name !== 'site-visits/requested' && name !== 'site-visits/requested-for') return undefined;
  const one = siteRequestById(c.db, id);
  const visit = one && siteVisitById(c.db, one.visitId);
  if (!one || !visit) return undefined;
  const words = say`“${clip(one.words, 60)}”`;
  if (one.answeredById !== null) return { can, by: one.answeredById, what: words };
  if (one.takenBackOn !== null || visit.cancelledOn !== null)
    return { can, because: say`${words} is no longer needed.` };
  return visit.day < c.today ? { can, because: say`the site visit is over.`, lapsed: true } : undefined;
}
