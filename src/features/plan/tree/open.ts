import { can } from '../../../district/policy.ts';
import { parseRef, type Ref } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress, CommandWord } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { lint } from '../lint/rules.ts';
import { versionsScreen } from '../versions/show.ts';
import { newestStateOf } from '../versions/store.ts';
import { type Gathered, gatherPlan } from './gather.ts';
import { actionShown, benchmarkShown, initiativeShown, objectiveBranches, objectiveShown } from './look.ts';
import { initiativeWords, noPlan, noSuchCode, objectiveWords, planWords, rowWords } from './messages.ts';
import * as names from './names.ts';
import { rowMeant } from './rules.ts';
import { codesNow, endedUnder } from './store.ts';

/** `/throughline plan`, `/throughline plan 1.2`, `/throughline plan versions`. */
export const planCommand: CommandWord = {
  command: '/throughline',
  word: 'plan',
  also: ['improvement plan', 'district plan'],
  title: 'The plan',
  first: { superintendent: 2, assistantSuperintendent: 3, planManager: 3, planMonitor: 1, teacher: 2 },
  ability: 'plan.read',
  does: 'See the improvement plan and how it stands; with a code such as 1.2, that part of it',
  run(c, rest) {
    const typed = rest.trim();
    if (typed === '') return done({ tell: planScreen(c) });
    if (typed.toLowerCase() === 'versions') return done({ tell: versionsScreen(c) });
    return done({ tell: screenOfCode(c, typed) });
  },
};

/** The first screen, from any other. */
export const showPlan: ButtonPress = {
  ...names.showPlan,
  ability: 'plan.read',
  press: (c, _value, { more }) => done({ tell: planScreen(c, fromRow(more)), inPlace: true }),
};

/** The screen of an objective, an initiative, a benchmark or an action. */
export const showRow: ButtonPress = {
  ...names.showRow,
  ability: 'plan.read',
  about: names.rowIn,
  press(c, id, named): Done {
    const words = screenOf(c, names.rowIn(c, id, named), fromRow(named.more));
    if (!words) throw notFound();
    return done({ tell: words, inPlace: true });
  },
};

/** The first screen of the plan as this person sees it. */
function planScreen(c: Asked, from = 0): Words {
  const g = gatherPlan(c);
  if (!g) return noPlan;
  const { plan, labels } = g;
  const remarks = can(c.viewer, 'plan.lead') ? lint(plan).length : 0;
  const head = { name: plan.head.name, schoolYear: plan.head.schoolYear, state: newestStateOf(c.db) };
  return planWords({ ...head, labels, remarks, objectives: objectiveBranches(g) }, from);
}

function screenOfCode(c: Asked, typed: string): Words {
  const { found, near } = rowMeant(typed, codesNow(c.db));
  if (!found) return noSuchCode(typed, { endedOn: endedUnder(c.db, typed), near }, names.showRow);
  return screenOf(c, found.ref) ?? noPlan;
}

/** The screen of a row as this person sees it; undefined when it is not in the plan any more. */
export function screenOf(c: Asked, ref: Ref, from = 0): Words | undefined {
  const g = gatherPlan(c);
  return g && screenIn(g, ref, { from, leads: can(c.viewer, 'plan.lead') });
}

function screenIn(g: Gathered, ref: Ref, { from, leads }: { from: number; leads: boolean }): Words | undefined {
  const { noun, id = '' } = parseRef(ref) ?? {};
  if (noun === 'strategicObjective') return said(objectiveShown(g, id, leads), (shown) => objectiveWords(shown, from));
  if (noun === 'initiative') return said(initiativeShown(g, id, leads), (shown) => initiativeWords(shown, from));
  if (noun === 'benchmark') return said(benchmarkShown(g, id, leads), rowWords);
  return noun === 'action' ? said(actionShown(g, id, leads), rowWords) : undefined;
}

const said = <Shown>(shown: Shown | undefined, words: (shown: Shown) => Words): Words | undefined =>
  shown && words(shown);
