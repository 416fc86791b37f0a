import { addDays } from '../../../district/days.ts';
import { lastDilt } from '../../../district/dilt/store.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { segmentsOf } from '../agenda/store.ts';
import { commitForm, howForm, schoolForm } from './form.ts';
import { type CommitmentsShown, commitmentsWords } from './messages.ts';
import { allSchools, commitmentsSeen } from './store.ts';

/** More than this nobody reads on: what is answered makes room for earlier ones. */
const most = 200;

/** `/dilt commitments`: those of one's own schools; who has none sees all schools'. */
export const openCommitments = (c: Asked): Done => done({ tell: commitmentsWords(commitmentsNow(c, 0)) });

export function commitmentsNow(c: Asked, from: number): CommitmentsShown {
  const dilt = lastDilt(c.db, addDays(c.today, 1));
  if (!dilt) return { dilt, all: [], from: 0, schools: [] };
  const own = allSchools(c.db).filter(({ id }) => can(c.viewer, 'commitments.keep', { school: id }));
  const mine = c.viewer.holdings.flatMap(({ schoolId }) => schoolId ?? []);
  const rows = commitmentsSeen(c, dilt.id, mine.length === 0 ? undefined : mine, most);
  return {
    dilt,
    all: rows.map((one) => ({
      ...one,
      mayKeep: can(c.viewer, 'commitments.keep', { owner: one.ownerId, school: one.schoolId }),
    })),
    from: from < rows.length ? from : 0,
    schools: segmentsOf(c.db, dilt.id).length === 0 ? [] : own,
  };
}

/** The list from a button. */
const show: ButtonPress = { name: diltAgendaNames.commitments, ability: 'commitments.read', press: openCommitments };

/** The list goes on where it stands. */
const goOn: ButtonPress = {
  name: diltAgendaNames.moreCommitments,
  ability: 'commitments.read',
  press: (c, row) => done({ instead: commitmentsWords(commitmentsNow(c, fromRow(row))) }),
};

/** A window for a school: the button's value names the DILT and the school. */
const add = opens(diltAgendaNames.commit, commitForm, (_, dilt, { more: school }) => ({ dilt, school }));

/** The same where the school is chosen first. */
const addForOne = opens(diltAgendaNames.commitFor, schoolForm, (_, dilt) => ({ dilt }));

/** It was brought back: where and when is asked. */
const keep = opens(diltAgendaNames.kept, howForm, (_, commitment) => ({ commitment, answer: 'kept' as const }));

const howItWent = opens(diltAgendaNames.howItWent, howForm, (_, commitment, { more }) => ({
  commitment,
  answer: (['partly', 'not'] as const).find((one) => one === more),
}));

/** The buttons of commitments. */
export const commitmentButtons: readonly ButtonPress[] = [show, goOn, add, addForOne, keep, howItWent];
