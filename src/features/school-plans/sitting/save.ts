import type { Happening } from '../../../district/happenings.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { keepItemUpdate } from '../items/keep.ts';
import { planIn } from '../life/find.ts';
import { savedPlan } from '../own/show.ts';
import { itemStatuses } from '../rules.ts';
import {
  type SittingParams,
  type SittingRow,
  type SittingShown,
  sittingField,
  sittingForm,
  sittingNames,
  sittingOpening,
} from './form.ts';
import { itemsAfter, itemsToSit, schoolSittingDue } from './gather.ts';
import { keepSitting } from './store.ts';

/** Opens the sitting that is due; where none is, it says so. */
export const openSitting: ButtonPress = {
  name: sittingNames.open,
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  press(c, id) {
    const plan = planIn(c.db, id);
    const due = schoolSittingDue(c, plan);
    if (!due) throw new Refusal('This month’s look at the plan is done. Open /sip to change an item.');
    const params = sittingOpening(plan, itemsToSit(c, plan), { month: due.month, step: 0 });
    return done({ open: opening(sittingForm, params) });
  },
};

/** What Slack tells of a file that is brought to a meeting. */
export const sittingFileHeard = 'school-plans/sitting-file';

type Given = Readonly<Record<string, string | undefined>>;

/** Keeps what was said of each item, then asks about the next ones; with the last of them the sitting is done. */
export const saveSitting = saving(sittingForm, (c, { answers, params, shown }) => {
  const given: Given = answers;
  const shows = given.shows ?? '';
  const said = shown.rows.map((row) => ({ row, to: given[sittingField(row)] ?? 'same' }));
  if (shows === '' && said.some(({ row, to }) => row.kind === 'part' && to === 'complete'))
    return problems({ shows: 'A part of a district action is complete. Say in a few words what shows it.' });
  const wrong = wrongLink(given.link ?? '');
  if (wrong !== undefined) return problems({ link: wrong });
  // Asked before it is kept: what is kept of one is not asked about any more.
  const plan = planIn(c.db, params.plan);
  const left = itemsAfter(itemsToSit(c, plan), params.refs);
  const happened = said.flatMap(({ row, to }) => keepRowSaid(c, row, { to, shows }));
  const next =
    left.length === 0 ? undefined : sittingOpening(plan, left, { month: params.month, step: params.step + 1 });
  if (next) return done({ happened, open: opening(sittingForm, next) });
  return finished(c, params, shown, { given, happened });
});

/** An item of the school’s own is kept here; a part of an action is said to who keeps it. */
function keepRowSaid(
  c: Asked<Writing>,
  row: SittingRow,
  { to, shows }: { readonly to: string; readonly shows: string },
): Happening[] {
  const status = to === 'same' ? row.status : to;
  const note = to === 'complete' ? shows : '';
  const by = c.viewer.person.id;
  if (row.kind === 'own') {
    const is = itemStatuses.find((known) => known === status);
    if (is) keepItemUpdate(c, row, { to: is, note });
    return [];
  }
  if (status === 'complete' || status === 'inProgress')
    return [{ what: 'partSaid', partId: row.id, by, said: { kind: 'update', to: status, note } }];
  return [{ what: 'partSaid', partId: row.id, by, said: { kind: 'comment', note: 'No change this month.' } }];
}

interface Finishing {
  readonly given: Given;
  readonly happened: readonly Happening[];
}

function finished(
  c: Asked<Writing>,
  { plan: id, month }: SittingParams,
  { meetingId }: SittingShown,
  { given, happened }: Finishing,
): Done {
  keepSitting(c, planIn(c.db, id).schoolId, month);
  if (meetingId === undefined) return savedPlan(c, id, { happened });
  const evidence = { link: given.link ?? '', file: given.file ?? '' };
  const errands = keepGiven(c, refTo('principalMeeting', meetingId), evidence, sittingFileHeard);
  const prepared = {
    what: 'meetingPrepared',
    meetingId,
    by: c.viewer.person.id,
    topics: given.topics ?? '',
  } as const;
  return savedPlan(c, id, { happened: [...happened, prepared], errands });
}
