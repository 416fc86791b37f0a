import { eq, isNull } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day, instantOf } from '../district/days.ts';
import { keepEvidence } from '../district/evidence.ts';
import type { ActionStatus } from '../district/plan/plan.ts';
import { action, actionPart } from '../district/plan/schema.ts';
import { newId, refTo } from '../district/ref.ts';
import { holdersOf } from '../district/roster.ts';
import { actionStanding, actionUpdate } from '../features/actions/schema.ts';
import { obstacle, obstacleChange } from '../features/obstacles/schema.ts';
import { chance, type Dice, pick } from './dice.ts';
import { isIn, type Stretch } from './stretch.ts';

const zone = 'America/New_York';

/** What was said of an action since the summer, month by month; what is not named, nobody has touched yet. */
const said: Readonly<Record<string, readonly ActionStatus[]>> = {
  '1.1.A1': ['inProgress', 'complete'],
  '1.1.A2': ['inProgress', 'inProgress'],
  '1.1.A3': ['inProgress'],
  '1.2.A1': ['inProgress'],
  '1.3.A1': ['inProgress', 'complete'],
  '1.3.A2': ['inProgress', 'blocked'],
  '2.1.A1': ['inProgress', 'complete'],
  '2.1.A2': ['complete'],
  '2.2.A1': ['inProgress', 'complete'],
  '2.2.A2': ['inProgress', 'inProgress'],
  '3.1.A1': ['inProgress', 'complete'],
  '3.1.A2': ['inProgress'],
  '3.3.A1': ['complete'],
  '3.3.A2': ['inProgress', 'blocked'],
  '4.1.A1': ['inProgress'],
};

const notes: Readonly<Partial<Record<ActionStatus, readonly string[]>>> = {
  inProgress: ['Two grades have begun.', 'Talked over with the team; the first half is done.', ''],
  complete: ['Done; the list is in the folder.', 'Everybody has it and uses it.'],
  blocked: ['The order waits for the vendor: the books for units 5 and 6 are not printed yet.'],
};

const visits = 'Nobody may drive to the homes until the district’s insurance says so.';

interface Part {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string | null;
  readonly schoolId: string | null;
}

/** What of all that Mill City's people said of their actions was said in these days, with what nobody has touched, and what stands in the way. */
export function moveSinceAugust(tx: Tx, dice: Dice, stretch: Stretch): void {
  for (const part of partsIn(tx)) {
    const steps = said[part.code];
    // Of nine schools one or two are always behind.
    if (steps && part.ownerId !== null && (part.schoolId === null || !chance(dice, 0.25)))
      sayOf(tx, dice, { ...part, ownerId: part.ownerId, ...stretch }, steps);
  }
}

function partsIn(tx: Tx): Part[] {
  return tx
    .select({ id: actionPart.id, code: action.code, ownerId: actionPart.ownerId, schoolId: actionPart.schoolId })
    .from(actionPart)
    .innerJoin(action, eq(action.id, actionPart.actionId))
    .where(isNull(actionPart.endedOn))
    .orderBy(action.position, actionPart.id)
    .all();
}

interface Said extends Part, Stretch {
  readonly ownerId: string;
}

function sayOf(tx: Tx, dice: Dice, part: Said, steps: readonly ActionStatus[]): void {
  let from: ActionStatus = 'noAction';
  let since: Day = '2026-09-11';
  let movedOn = since;
  steps.forEach((to, at) => {
    movedOn = addDays('2026-09-11', at * 31 + Math.floor(dice() * 14));
    if (to !== from) since = movedOn;
    const note = part.code === '3.3.A2' && to === 'blocked' ? visits : (pick(dice, notes[to] ?? ['']) ?? '');
    const before = from;
    from = to;
    // Drawn in every stretch, kept in one: so the same is said however the autumn is divided.
    if (!isIn(part, movedOn)) return;
    const by = { byId: part.ownerId, at: instantOf(movedOn, '15:20', zone).toString(), onDay: movedOn };
    tx.insert(actionUpdate)
      .values({ id: newId(), partId: part.id, ...by, kind: 'update', from: before, to, note, toPersonId: null })
      .run();
    if (to === 'complete') show(tx, part, movedOn);
    if (to === 'blocked') raise(tx, part, note, movedOn);
    const standing = { status: to, since, movedOn };
    tx.insert(actionStanding)
      .values({ partId: part.id, ...standing })
      .onConflictDoUpdate({ target: actionStanding.partId, set: standing })
      .run();
  });
}

function show(tx: Tx, { id, code, ownerId }: Part & { readonly ownerId: string }, onDay: Day): void {
  const url = `https://drive.example/mill-city/${code.toLowerCase()}`;
  const shown = { kind: 'ownRecords', words: `Folder of ${code} (sample)`, url, fileId: null, byId: ownerId } as const;
  keepEvidence(tx, { about: refTo('actionPart', id), ...shown, onDay });
}

function raise(tx: Tx, part: Part & { readonly ownerId: string }, words: string, onDay: Day): void {
  const id = newId();
  const [helper = null] = holdersOf(tx, 'assistantSuperintendent', onDay);
  const ownerId = part.code === '3.3.A2' ? helper : null;
  const row = { id, about: refTo('actionPart', part.id), words, mitigation: '', ownerId, raisedById: part.ownerId };
  tx.insert(obstacle)
    .values({ ...row, raisedOn: onDay, url: '', closedOn: null })
    .run();
  tx.insert(obstacleChange)
    .values({
      id: newId(),
      obstacleId: id,
      byId: part.ownerId,
      at: instantOf(onDay, '15:20', zone).toString(),
      onDay,
      what: 'raised',
      words,
      ownerId,
      mitigation: '',
    })
    .run();
}
