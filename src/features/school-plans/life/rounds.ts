import { sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow, toValue } from '../../../kit/value.ts';
import { aside, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, capital, say, type Text } from '../../../kit/words/text.ts';
import { schoolPlanProgress } from '../own/rules.ts';
import { inPrivate, planPage } from '../own/show.ts';
import { isOutside } from '../own/store.ts';
import { roundPdf } from '../paper/paper.ts';
import { standingName } from '../rules.ts';
import { mayReadPlan, type SchoolPlan } from '../store.ts';
import { differenceLine, endedItems, planDifferences } from './compare.ts';
import type { FrozenItem, SchoolPlanDocument } from './document.ts';
import { planIn } from './find.ts';
import { showHistory } from './history.ts';
import { planTitle } from './messages.ts';
import { planLifeNames } from './names.ts';
import { type Round, roundsOf } from './store.ts';

/** A page about a round: which plan it is of, and from which line on. */
interface RoundPage {
  readonly planId: string;
  readonly title: string;
  readonly from: number;
}

type SomeRound = Pick<Round, 'number' | 'kind' | 'onDay'>;

/** What changed from the round before to this one. */
export function changedWords(page: RoundPage, round: SomeRound, lines: readonly string[]): Words {
  const next = (from: number) => moreButton(page.planId, `changed ${round.number} ${from}`);
  return [
    heading(`${page.title}: what changed`),
    paragraph(`${capital(round.kind)} ${sayShortDay(round.onDay)}, against the step before it.`),
    ...(lines.length === 0 ? [paragraph('Nothing changed.')] : pageOfLines(lines, page.from, next)),
    backToHistory(page.planId),
  ];
}

/** The plan as a round kept it. */
export function roundWords(
  page: RoundPage,
  round: SomeRound,
  { items, asOf }: Pick<SchoolPlanDocument, 'items' | 'asOf'>,
  outside: boolean,
): Words {
  const next = (from: number) => moreButton(page.planId, `was ${round.number} ${from}`);
  const live = items.filter(({ status }) => status !== 'dropped');
  return [
    heading(`${page.title} as it was`),
    paragraph(`${capital(round.kind)}: ${schoolPlanProgress(live, null)}.`),
    ...pageOfLines(
      live.map((item) => keptLine(item, asOf, outside)),
      page.from,
      next,
    ),
    backToHistory(page.planId),
  ];
}

/** So many lines stand on a page. */
const linesOnPage = 20;

/** A page of lines, how many more there are, and the button to them. */
function pageOfLines(lines: readonly (Text | string)[], from: number, next: (from: number) => Piece): Piece[] {
  const left = lines.length - from - linesOnPage;
  return [
    ...lines.slice(from, from + linesOnPage).map((line) => paragraph(line)),
    ...(left > 0 ? [aside(`${left} more.`), next(from + linesOnPage)] : []),
  ];
}

const moreButton = (planId: string, more: string) =>
  buttons(place({ name: planLifeNames.compare }, 'Show more', toValue(planId, more)));

const backToHistory = (planId: string) =>
  buttons(place({ name: planLifeNames.history }, 'Back to the history', planId));

function keptLine(item: FrozenItem, asOf: SchoolPlanDocument['asOf'], outside: boolean): Text {
  const owner = item.ownerTeaches && outside ? 'a teacher' : (item.owner ?? 'no owner');
  const due = item.dueOn === null ? 'no date' : `due ${sayShortDay(item.dueOn)}`;
  return say`${bold(called(item))}\n${bold(standingName(item, asOf))} · ${owner} · ${due}`;
}

/** `changed 3`: what the third step changed; `was 3 20`: the plan as it kept it, from the 21st item on; `pdf 3`: that on paper. */
export const compareRounds: ButtonPress = {
  name: planLifeNames.compare,
  ability: 'schoolPlans.look',
  about: 'schoolPlan',
  press(c, id, { more }) {
    const [what, number, from = ''] = more.split(' ');
    if (what === 'pdf') return roundPdf.send(c, toValue(id, number));
    return inPrivate(roundPage(c, planIn(c.db, id), { what, number: Number(number), from: fromRow(from) }));
  },
};

interface Asking {
  readonly what: string | undefined;
  readonly number: number;
  readonly from: number;
}

function roundPage(c: Asked, plan: SchoolPlan, { what, number, from }: Asking): Words {
  if (!mayReadPlan(c, plan)) throw notFound();
  const rounds = roundsOf(c.db, plan.id);
  const round = rounds.find((one) => one.number === number);
  if (!round) throw notFound();
  const page = { planId: plan.id, title: planTitle(plan), from };
  const outside = isOutside(c, plan.schoolId);
  if (what === 'was') return roundWords(page, round, round.document, outside);
  const before = rounds.findLast((one) => one.number < number);
  const changed = before ? planDifferences(before.document, round.document, outside) : [];
  if (round.kind !== 'closed') return changedWords(page, round, changed.map(differenceLine));
  const ended = endedItems(round.document);
  const others = changed.filter(({ ref }) => !ended.some((one) => one.ref === ref));
  return changedWords(page, round, [...ended, ...others].map(differenceLine));
}

/** *History*, wherever it stands. */
export const openPlanHistory: ButtonPress = {
  name: planLifeNames.history,
  ability: 'schoolPlans.look',
  about: 'schoolPlan',
  press: (c, id) => inPrivate(showHistory(c, planIn(c.db, id))),
};

/** Opens a plan, or its history: `more` is `plan 20` from its 21st item on, or `history`. */
export const showSchoolPlan: ButtonPress = {
  name: planLifeNames.show,
  ability: 'schoolPlans.look',
  about: 'schoolPlan',
  press(c, id, { more }) {
    const [what, from = ''] = more.split(' ');
    return inPrivate(what === 'history' ? showHistory(c, planIn(c.db, id)) : planPage(c, id, fromRow(from)));
  },
};
