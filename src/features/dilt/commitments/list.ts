import { addDays } from '../../../district/days.ts';
import { lastDilt } from '../../../district/dilt/store.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { segmentsOf } from '../agenda/store.ts';
import { commitForm, howForm } from './form.ts';
import { type CommitmentsShown, commitmentsWords } from './messages.ts';
import { kept } from './save.ts';
import { allSchools, commitmentIn, commitmentsSeen } from './store.ts';

/** Slack takes fifty blocks; each of these takes two. */
const listed = 20;

/** `/dilt commitments`: those of one's own schools; who has none sees all schools'. */
export const openCommitments = (c: Asked): Done => done({ tell: commitmentsWords(commitmentsNow(c)) });

export function commitmentsNow(c: Asked): CommitmentsShown {
  const dilt = lastDilt(c.db, addDays(c.today, 1));
  if (!dilt) return { dilt, all: [], more: false, schools: [] };
  const own = allSchools(c.db).filter(({ id }) => can(c.viewer, 'commitments.keep', { school: id }));
  const mine = c.viewer.holdings.flatMap(({ schoolId }) => schoolId ?? []);
  const rows = commitmentsSeen(c, dilt.id, mine.length === 0 ? undefined : mine, listed + 1);
  return {
    dilt,
    all: rows.slice(0, listed).map((one) => ({
      ...one,
      mayKeep: can(c.viewer, 'commitments.keep', { owner: one.ownerId, school: one.schoolId }),
    })),
    more: rows.length > listed,
    schools: segmentsOf(c.db, dilt.id).length === 0 ? [] : own,
  };
}

/** The list from a button. */
const show: ButtonPress = { name: diltAgendaNames.commitments, ability: 'commitments.read', press: openCommitments };

/** A window for a school: the button's value names the DILT and the school. */
const add = opens(diltAgendaNames.commit, commitForm, (_, dilt, { more: school }) => ({ dilt, school }));

/** One tap: it was kept. */
const keep: ButtonPress = {
  name: diltAgendaNames.kept,
  ability: 'commitments.keep',
  about: 'commitment',
  press(c, id) {
    const saved = kept(c, commitmentIn(c.db, id));
    return { ...saved, instead: commitmentsWords(commitmentsNow(c)) };
  },
};

const howItWent = opens(diltAgendaNames.howItWent, howForm, (_, commitment, { more }) => ({
  commitment,
  answer: (['partly', 'not'] as const).find((one) => one === more),
}));

/** The buttons of commitments. */
export const commitmentButtons: readonly ButtonPress[] = [show, add, keep, howItWent];
