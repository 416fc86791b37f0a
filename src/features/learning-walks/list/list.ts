import { and, between, gte, or } from 'drizzle-orm';
import { addDays, type Day, dayText, schoolYearStart } from '../../../district/days.ts';
import { can, visible } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore, notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { learningWalkNow } from '../card/told.ts';
import { type LearningWalkMenuChoice, learningWalkMenu, learningWalkNames } from '../messages.ts';
import { callOffWalkForm } from '../plan/save.ts';
import { changeTeamForm } from '../plan/team-form.ts';
import { learningWalk } from '../schema.ts';
import { walkSegmentForm } from '../segment/form.ts';
import { facetsOfLearningWalk, learningWalkColumns, learningWalksWhere } from '../store.ts';
import { learningWalkListWords, walksListed } from './words.ts';

/** A school year of them, from a row on. */
function listNow(c: Asked, year: Day, first: number): Words {
  const { viewer } = c;
  const seen = or(
    visible(viewer, 'learningWalks.read', learningWalkColumns),
    visible(viewer, 'learningWalks.lead', learningWalkColumns),
  );
  const isNow = year === schoolYearStart(c.today);
  const inYear = isNow ? gte(learningWalk.day, year) : between(learningWalk.day, year, addDays(year, 365));
  const walks = learningWalksWhere(c.db, and(inYear, seen), { limit: walksListed + 1, offset: first });
  return learningWalkListWords({
    year,
    first,
    today: c.today,
    mayPlan: can(viewer, 'learningWalks.plan'),
    more: walks.length > walksListed,
    walks: walks.slice(0, walksListed).map((walk) => ({
      walk,
      mayLead: can(viewer, 'learningWalks.lead', { owner: walk.ownerId }),
    })),
  });
}

/** `/throughline learning-walk`: those one may read or leads, the newest first. */
export const showLearningWalks = (c: Asked): Done => done({ tell: listNow(c, schoolYearStart(c.today), 0) });

/** The same of a school year before, or from a row on. */
export const openLearningWalks: ButtonPress = {
  name: learningWalkNames.list,
  ability: 'learningWalks.look',
  press(c, value) {
    const [year, row = ''] = value.split(' ');
    const start = schoolYearStart(dayText.catch(c.today).parse(year));
    return done({ instead: listNow(c, start, fromRow(row)) });
  },
};

/** One of them. */
export const showLearningWalk: ButtonPress = {
  name: learningWalkNames.show,
  ability: 'learningWalks.look',
  press: (c, id) => done({ tell: learningWalkNow(c, id) }),
};

const choices: Readonly<Record<LearningWalkMenuChoice, (c: Asked, walkId: string) => Done>> = {
  show: (c, walkId) => done({ tell: learningWalkNow(c, walkId) }),
  team: (_, walkId) => done({ open: opening(changeTeamForm, { walkId }) }),
  segment: (_, walkId) => done({ open: opening(walkSegmentForm, { walkId }) }),
  callOff: (_, walkId) => done({ open: opening(callOffWalkForm, { walkId }) }),
};

/** What the menu of a walk offers. Each window asks the right to its own act. */
export const pressWalkMenu: ButtonPress = {
  name: learningWalkNames.menu,
  ability: 'learningWalks.look',
  press(c, _, { id, more }) {
    const choice = learningWalkMenu.find((one) => one === more);
    if (!choice) throw fromBefore();
    if (!facetsOfLearningWalk(c.db, id)) throw notFound();
    return choices[choice](c, id);
  },
};
