import { type Day, sayNearDay } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { notFound } from '../../../kit/refusal.ts';
import { toValue } from '../../../kit/value.ts';
import { aside, buttons, heading, type Piece, paragraph, quote, row, type Words } from '../../../kit/words/pieces.ts';
import { bold, capital, say, type Text } from '../../../kit/words/text.ts';
import type { RoundKind } from '../rules.ts';
import { facetsOfSchoolPlan, mayReadPlan, type SchoolPlan } from '../store.ts';
import { plansOfSchool } from './find.ts';
import { planTitle } from './messages.ts';
import { planLifeNames } from './names.ts';
import { type Round, roundsOf } from './store.ts';

/** A round as the history says it; its words are empty for who may not read them. */
export type RoundShown = Pick<Round, 'number' | 'kind' | 'onDay' | 'consultedOn' | 'words'> & { readonly by: string };

/** What the history of a plan is made of. */
export interface HistoryShown {
  readonly planId: string;
  readonly title: string;
  /** The newest first. */
  readonly rounds: readonly RoundShown[];
  readonly today: Day;
  /** The school's plans of other years. */
  readonly others: readonly { readonly id: string; readonly schoolYear: string }[];
}

/** So many rounds are told; a plan amended more often has its last ones here. */
const roundsTold = 12;
const othersOffered = 4;

const consulted: Readonly<Record<RoundKind, string>> = {
  submitted: 'school council consulted',
  returned: 'School Committee consulted',
  approved: 'School Committee consulted',
  amended: '',
  closed: '',
};

/** `/sip history`: what was done with a plan, by whom, and what was said. */
export function planHistoryWords({ planId, title, rounds, today, others }: HistoryShown): Words {
  const more = rounds.length - roundsTold;
  return [
    heading(`${title}: history`),
    ...(rounds.length === 0 ? [paragraph('It was never submitted.')] : []),
    ...rounds.slice(0, roundsTold).flatMap((one) => roundPieces(one, planId, today)),
    ...(more > 0 ? [aside(`${more} earlier steps are left out here.`)] : []),
    buttons(
      place({ name: planLifeNames.show }, 'Open the plan', toValue(planId, 'plan')),
      ...others
        .slice(0, othersOffered)
        .map(({ id, schoolYear }) => place({ name: planLifeNames.history }, `${schoolYear} history`, id)),
    ),
  ];
}

function roundPieces(one: RoundShown, planId: string, today: Day): Piece[] {
  const entries = [
    ...(one.number > 1 ? [{ label: 'What changed', value: toValue(planId, `changed ${one.number}`) }] : []),
    { label: 'The plan as it was', value: toValue(planId, `was ${one.number}`) },
    { label: 'Send me the PDF', value: toValue(planId, `pdf ${one.number}`) },
  ];
  return [
    row(roundText(one, today), { action: planLifeNames.compare, entries }),
    ...(one.words === '' ? [] : [quote(one.words)]),
  ];
}

function roundText({ number, kind, onDay, by, consultedOn }: RoundShown, today: Day): Text {
  const with_ =
    consultedOn === null || consulted[kind] === '' ? '' : ` · ${consulted[kind]} ${sayNearDay(consultedOn, today)}`;
  return say`${bold(`${number}. ${capital(kind)}`)} ${sayNearDay(onDay, today)} by ${by}${with_}`;
}

/** What was said with a round, as far as this viewer may read it: comments go to who drafts the plan and who leads the district. */
export const saidWith = (c: Asked, { id }: SchoolPlan, { kind, words }: Pick<RoundShown, 'kind' | 'words'>): string =>
  kind === 'amended' || can(c.viewer, 'schoolPlans.draft', facetsOfSchoolPlan(c.db, id) ?? {}) ? words : '';

/** The history as this viewer may read it. */
export function showHistory(c: Asked, plan: SchoolPlan): Words {
  if (!mayReadPlan(c, plan)) throw notFound();
  const rounds = roundsOf(c.db, plan.id).map((one) => ({
    ...one,
    by: personById(c.db, one.byId)?.name ?? 'somebody',
    words: saidWith(c, plan, one),
  }));
  const others = plansOfSchool(c.db, plan.schoolId).filter(({ id }) => id !== plan.id);
  return planHistoryWords({
    planId: plan.id,
    title: planTitle(plan),
    rounds: rounds.reverse(),
    today: c.today,
    others,
  });
}
