import { schoolYearStart } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Questions } from '../../../district/questions.ts';
import { refTo } from '../../../district/ref.ts';
import { personById, planManagersOn } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import type { Statement } from '../../../kit/statement.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import { say } from '../../../kit/words/text.ts';
import { rowNow } from '../observations/rows.ts';
import {
  type SiteObservation,
  siteAnsweredOf,
  siteContradictionsOf,
  siteObservationById,
  siteUnanswered,
} from '../store.ts';
import { siteNames } from '../visit/names.ts';
import { typedBy } from '../visit/words.ts';
import {
  answeredWords,
  type Contradiction,
  contradictedText,
  contradictionsHome,
  contradictionWords,
} from './messages.ts';

const can = 'siteObservations.answer';

function contradictionOf(c: Reading, one: SiteObservation): Contradiction {
  const { authorId, enteredById } = one.visit;
  const nameOf = (id: string) => personById(c.db, id)?.name ?? '';
  const row = one.about === null ? undefined : rowNow(c.db, one.about);
  const author = nameOf(authorId);
  const typed = typedBy({ author, authorId, enteredBy: nameOf(enteredById), enteredById });
  return { ...one, row: row ? called(row) : '', author, typed };
}

/** Who is asked: whoever answers for it, or the plan managers for somebody who is not in Slack. */
function askedAbout(
  c: Reading,
  { ownerId }: SiteObservation,
): { readonly ids: readonly string[]; readonly forOwner: boolean } {
  if (ownerId !== null && canBeMessaged(c, ownerId, 'plan.read')) return { ids: [ownerId], forOwner: false };
  return { ids: planManagersOn(c.db, c.today).filter((id) => canBeMessaged(c, id, 'plan.read')), forOwner: true };
}

/** The messages about a contradiction as they read now: to whoever answers for it, and once there is an answer to the monitor. */
export function contradictionMessages(c: Asked, id: string): Message[] {
  const one = siteObservationById(c.db, id);
  if (!one) return [];
  const shown = contradictionOf(c, one);
  const about = refTo('siteObservation', id);
  const { ids, forOwner } = askedAbout(c, one);
  const words = contradictionWords(shown, forOwner ? (one.owner ?? undefined) : undefined);
  const notice = 'A site visit contradicts something you answer for.';
  const asking = toEach(ids, { name: `site-visits/raised/${id}`, about, can, words, notice });
  if (one.answer === '') return asking;
  const wrote = [one.visit.authorId, one.visit.enteredById].filter(
    (each) => each !== c.viewer.person.id && canBeMessaged(c, each, 'plan.read'),
  );
  return [
    ...asking,
    ...toEach(wrote, {
      name: `site-visits/answered/${id}`,
      about,
      can: 'siteVisits.own',
      words: answeredWords(shown),
      notice: 'There is an answer to what you raised.',
    }),
  ];
}

/** Whoever answers for what a visit contradicts is reminded until they have answered. */
export const contradictionAsks = (c: Reading, of?: string): Ask[] =>
  siteUnanswered(c.db, schoolYearStart(c.today)).flatMap((one) => {
    const why = contradictedText(contradictionOf(c, one));
    const ids = askedAbout(c, one).ids.filter((id) => of === undefined || id === of);
    const button = place({ name: siteNames.answer }, 'Answer…', one.id);
    const about = refTo('siteObservation', one.id);
    return ids.map((id) => ({ name: 'site-visits/contradicted' as const, of: id, about, can, why, button, cap: 4 }));
  });

/** Somebody answered. */
export function contradictionClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  const one = name === 'site-visits/contradicted' ? siteObservationById(c.db, id) : undefined;
  if (!one || one.answeredById === null) return undefined;
  return { can, by: one.answeredById, what: say`what a site visit contradicts on ${contradictionOf(c, one).row}` };
}

/** So many stand on Home. */
const onHome = 3;

/** On Home of whoever answers for it: what was raised this school year, beside what was answered. */
export function contradictionsOnHome(c: Asked): Statement[] {
  const all = siteAnsweredOf(c.db, c.viewer.person.id, schoolYearStart(c.today)).slice(-onHome);
  const [first, ...rest] = all.map(({ id }) => refTo('siteObservation', id));
  if (!first) return [];
  const words = contradictionsHome(all.map((one) => contradictionOf(c, one)));
  return [{ part: 'own', words, refs: [first, ...rest], weight: 6, can }];
}

/** What was raised about a row of the plan, for who may read it. */
export const contradictionsOf = (
  c: Reading,
  { about, viewer }: Questions['siteContradictions']['asked'],
): Questions['siteContradictions']['answer'] =>
  siteContradictionsOf(c.db, about, viewer).map(({ words, visit, owner, answer, answeredBy }) => ({
    words,
    day: visit.day,
    owner,
    answer,
    answeredBy,
  }));
