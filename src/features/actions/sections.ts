import { asc, eq, or } from 'drizzle-orm';
import { action, actionPart } from '../../district/plan/schema.ts';
import { actionStatusNames } from '../../district/plan/statuses.ts';
import { can } from '../../district/policy.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import { school } from '../../district/schema.ts';
import type { Asked, Reading } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import type { Statement } from '../../kit/statement.ts';
import { buttons, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { changedToday, inMorningOrder } from './change/log.ts';
import { actionNames, partRow } from './change/names.ts';
import { partLine } from './messages.ts';
import { type ListedPart, listedParts } from './mine/list.ts';
import { isOpenAction } from './rules.ts';
import { actionUpdate } from './schema.ts';
import { partRef, partsOwnedBy } from './store.ts';

const onHome = 5;

/** On Home: what one answers for, the worst first. */
export function actionsHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'plan.read')) return [];
  const changed = changedToday(c.db, c.today);
  const own = partsOwnedBy(c.db, c.viewer.person.id).filter(
    ({ id, status }) => isOpenAction(status) || changed.has(id),
  );
  const [first, ...rest] = listedParts(c, inMorningOrder(own, changed, c.today), changed);
  if (!first) return [];
  const refs = [partRef(first.part), ...rest.slice(0, onHome - 1).map(({ part }) => partRef(part))] as const;
  return [{ part: 'own', words: actionsHomeWords([first, ...rest], c), refs, weight: 3, can: 'actions.update' }];
}

/** What Home says of one's own actions. */
export function actionsHomeWords(parts: readonly ListedPart[], { today }: Pick<Asked, 'today'>): Words {
  const more = parts.length - onHome;
  return [
    paragraph(say`${bold('Your actions, the most urgent first')}`),
    ...parts
      .slice(0, onHome)
      .map(({ part, may, mark }) => partRow(partLine(part, today, mark), part, may, { today, back: '' })),
    ...(more > 0 ? [buttons(place({ name: actionNames.mine }, `All ${parts.length}`, ''))] : []),
  ];
}

/** What a person answers for, and what they said of actions or were given. */
export function actionsAbout({ db, ...c }: Reading, personId: string): SheetToWrite[] {
  const own = partsOwnedBy(db, personId).map((one) => [
    one.code,
    one.words,
    one.school ?? '',
    actionStatusNames[one.status],
    one.since ?? '',
    one.dueOn ?? one.rawDue,
  ]);
  return [
    listSheet('My actions', [...whichAction, ['Status', 18], ['Since', 12], ['Due', 14]], own),
    listSheet(
      'Updates on actions',
      [['Day', 12], ...whichAction, ['What', 24], ['Status before', 18], ['Status after', 18], ['Words', 80]],
      saidAbout({ db, ...c }, personId),
    ),
  ];
}

const whichAction = [
  ['Code', 12],
  ['Action', 60],
  ['School', 20],
] as const;

function saidAbout({ db }: Reading, personId: string): string[][] {
  const rows = db
    .select({ said: asOne(actionUpdate), code: action.code, words: action.words, school: school.name })
    .from(actionUpdate)
    .innerJoin(actionPart, eq(actionPart.id, actionUpdate.partId))
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .leftJoin(school, eq(school.id, actionPart.schoolId))
    .where(or(isOf(actionUpdate.byId, personId), isOf(actionUpdate.toPersonId, personId)))
    .orderBy(asc(actionUpdate.id))
    .all();
  return rows.map(({ said, code, words, school: at }) => [
    said.onDay,
    code,
    words,
    at ?? '',
    whatWords(said, personId),
    actionStatusNames[said.from],
    actionStatusNames[said.to],
    said.note,
  ]);
}

const kindWords = {
  update: 'updated',
  comment: 'added a note',
  dated: 'gave a new date',
  wanted: 'asked if it’s still wanted',
  undone: 'took an update back',
} as const;

function whatWords({ kind, toPersonId }: typeof actionUpdate.$inferSelect, personId: string): string {
  if (kind === 'given') return toPersonId === personId ? 'assigned to them' : 'assigned it to somebody';
  return kindWords[kind];
}
