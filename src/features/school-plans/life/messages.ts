import { type Day, sayNearDay } from '../../../district/days.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  bullets,
  buttons,
  buttonsAndMenu,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { SchoolPlan } from '../store.ts';
import { differenceLine, planDifferences } from './compare.ts';
import type { SchoolPlanDocument } from './document.ts';
import { keeperToTell, planRef } from './find.ts';
import { planLifeNames } from './names.ts';
import { lastRound, roundsOf } from './store.ts';

/** What the superintendent decides from. */
export interface SubmittedShown {
  readonly planId: string;
  readonly school: string;
  readonly schoolYear: string;
  readonly by: string;
  readonly councilOn: Day | null;
  readonly today: Day;
  readonly counts: string;
  /** What is otherwise since it was returned; null where it never was. */
  readonly changed: readonly string[] | null;
}

/** So many differences are told in a message; the history has all of them. */
const differencesTold = 5;

/** `14 items serve 5 initiatives. 2 items serve no initiative.` */
export function planCounts(items: SchoolPlanDocument['items']): string {
  const live = items.filter(({ status }) => status !== 'dropped');
  const served = new Set(live.flatMap(({ initiative }) => initiative?.id ?? [])).size;
  const without = live.filter(({ initiative, required }) => initiative === null && required === null).length;
  const all = `${counted(live.length, 'item', 'items')} for ${counted(served, 'initiative', 'initiatives')}.`;
  return without === 0 ? all : `${all} ${counted(without, 'item serves', 'items serve')} no initiative.`;
}

/** To the superintendent: a plan waits for them. */
export function planSubmittedWords(shown: SubmittedShown): Words {
  const { planId, school, schoolYear, by, councilOn, today, counts } = shown;
  const council = councilOn === null ? '' : ` School council consulted: ${sayNearDay(councilOn, today)}.`;
  return [
    paragraph(say`${bold(`${school} submitted its ${schoolYear} school plan.`)} It’s waiting for your approval.`),
    paragraph(`${counts} Submitted by ${by}.${council}`),
    ...changedPieces(shown),
    buttonsAndMenu(
      [
        place({ name: planLifeNames.approve }, 'Approve…', planId, { style: 'primary', spoken: `Approve: ${school}` }),
        place({ name: planLifeNames.giveBack }, 'Return with comments…', planId, {
          spoken: `Return with comments: ${school}`,
        }),
      ],
      {
        action: planLifeNames.show,
        entries: [
          { label: 'Open the plan', value: toValue(planId, 'plan') },
          { label: 'History', value: toValue(planId, 'history') },
        ],
      },
    ),
  ];
}

function changedPieces({ changed }: Pick<SubmittedShown, 'changed'>): Piece[] {
  if (changed === null) return [];
  if (changed.length === 0) return [paragraph('Nothing in it changed since you returned it.')];
  const more = changed.length - differencesTold;
  return [
    paragraph('Changed since it was returned:'),
    bullets(changed.slice(0, differencesTold)),
    ...(more > 0 ? [paragraph(`${counted(more, 'more change is', 'more changes are')} in its history.`)] : []),
  ];
}

/** What the same message says once it is decided. */
export const planDecidedWords = (what: 'approved' | 'returned', title: string, by: string): Words => [
  paragraph(say`${bold(by)} ${what} ${title} today.`),
];

/** The message about a round that was submitted, to everybody who may decide. */
export function aboutSubmitted(c: Reading, plan: SchoolPlan, roundId: string, words: Words): Message[] {
  const deciders = holdersOf(c.db, 'superintendent', c.today).filter((id) =>
    canBeMessaged(c, id, 'schoolPlans.decide'),
  );
  return toEach(deciders, {
    name: `school-plans/${roundId}/submitted`,
    about: planRef(plan),
    can: 'schoolPlans.decide',
    words,
  });
}

/** A plan as its last submission put it, with what changed since it was returned. */
export function submittedMessages(c: Asked<Writing>, plan: SchoolPlan, roundId: string): Message[] {
  const rounds = roundsOf(c.db, plan.id);
  const now = rounds.find(({ id }) => id === roundId);
  if (!now) return [];
  const returned = lastRound(rounds, 'returned');
  const words = planSubmittedWords({
    planId: plan.id,
    school: plan.school,
    schoolYear: plan.schoolYear,
    by: c.viewer.person.name,
    councilOn: now.consultedOn,
    today: c.today,
    counts: planCounts(now.document.items),
    changed: returned ? planDifferences(returned.document, now.document, true).map(differenceLine) : null,
  });
  return aboutSubmitted(c, plan, roundId, words);
}

/** To who keeps the school's plan: it came back. */
export const planReturnedWords = (planId: string, title: string, by: string, comments: string): Words => [
  paragraph(say`${bold(by)} returned ${title} with comments.`),
  quote(comments),
  paragraph('Consult the school council again. Then submit the plan with that new day.'),
  buttons(
    place({ name: planLifeNames.submit }, 'Submit again…', planId, { style: 'primary' }),
    place({ name: planLifeNames.show }, 'Open the plan', toValue(planId, 'plan')),
  ),
];

/** What the message about a returned plan says once it was submitted again. */
export const planResubmittedWords = (title: string, by: string): Words => [
  paragraph(say`${bold(by)} submitted ${title} again. It’s waiting for approval.`),
];

/** To who keeps the school's plan, about a round of it; what was said of it before is brought up to date. */
const toKeeper = (
  c: Asked<Writing>,
  plan: SchoolPlan,
  name: `${string}/${'approved' | 'returned'}`,
  rest: Pick<Message, 'words' | 'notice'>,
): Message[] =>
  toEach(keeperToTell(c, plan), {
    name: `school-plans/${name}`,
    about: planRef(plan),
    can: 'schoolPlans.keep',
    ...rest,
  });

/** The message a plan was returned with, brought up to date where there is one. */
export function resubmittedMessages(c: Asked<Writing>, plan: SchoolPlan): Message[] {
  const returned = lastRound(roundsOf(c.db, plan.id), 'returned');
  const words = planResubmittedWords(planTitle(plan), c.viewer.person.name);
  return returned ? toKeeper(c, plan, `${returned.id}/returned`, { words }) : [];
}

/** To the same: it is approved. */
export const planApprovedWords = (planId: string, title: string, by: string): Words => [
  paragraph(say`${bold(by)} approved ${title}. Nothing to do.`),
  buttons(place({ name: planLifeNames.show }, 'Open the plan', toValue(planId, 'plan'))),
];

/** `Lincoln’s 2026-27 school plan`. */
export const planTitle = ({ school, schoolYear }: Pick<SchoolPlan, 'school' | 'schoolYear'>): string =>
  `${school}’s ${schoolYear} school plan`;

/** What follows from a decision: the school hears, and the message it was decided from says so. */
export function decisionMessages(
  c: Asked<Writing>,
  plan: SchoolPlan,
  {
    what,
    roundId,
    comments,
  }: { readonly what: 'approved' | 'returned'; readonly roundId: string; readonly comments: string },
): Message[] {
  const by = c.viewer.person.name;
  const submitted = lastRound(roundsOf(c.db, plan.id), 'submitted');
  const told =
    what === 'approved'
      ? toKeeper(c, plan, `${roundId}/approved`, { words: planApprovedWords(plan.id, planTitle(plan), by) })
      : toKeeper(c, plan, `${roundId}/returned`, {
          words: planReturnedWords(plan.id, planTitle(plan), by, comments),
          notice: 'Your school plan was returned with comments.',
        });
  if (!submitted) return told;
  return [...told, ...aboutSubmitted(c, plan, submitted.id, planDecidedWords(what, planTitle(plan), by))];
}

/** What a window says above its questions. */
export const planIntro = (title: string, line: string | Text): Words => [paragraph(bold(title)), paragraph(line)];
