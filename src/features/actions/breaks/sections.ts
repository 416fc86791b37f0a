import { addDays, type Day, type Month, monthAfter, monthOf, sayMonth, sayShortDay } from '../../../district/days.ts';
import { linksOf } from '../../../district/plan/links.ts';
import type { NamedRow } from '../../../district/plan/short-names.ts';
import { activeObjectives, planBegan } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import { boundNames, type Sighting } from '../../../district/sightings.ts';
import type { Reading } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import type { Break } from '../../../kit/occasions.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { actionName, lastHeardOn, rowName } from '../digest/messages.ts';
import type { PartNow } from '../digest/rules.ts';
import { partsNow } from '../digest/store.ts';
import {
  type Completed,
  completeSince,
  isNotMoving,
  lastMovedOn,
  onlyOwner,
  type SeldomSeen,
  seldomSeen,
} from './rules.ts';
import { schoolDaysGone } from './store.ts';

/** So many school days without a word on any of its actions, and an objective does not move. */
const still = 30;
/** So many school days after an action was complete, it should be seen in classrooms. */
const shouldBeSeen = 20;
/** What was complete longer ago is not held against what is seen now. */
const lookedBack = 365;

/** Where the through-line is broken: nothing of an objective moves, or what is complete is not seen in classrooms. */
export function actionsBreaks(c: Reading): Break[] {
  const parts = partsNow(c.db);
  return [...notMoving(c, parts), ...notSeen(c, parts)];
}

function notMoving(c: Reading, parts: readonly PartNow[]): Break[] {
  const began = planBegan(c.db);
  if (began === undefined) return [];
  const cutoff = schoolDaysGone(c.db, c.today, still);
  return activeObjectives(c.db).flatMap((objective): Break[] => {
    const theirs = parts.filter(({ objectiveId }) => objectiveId === objective.id);
    if (!isNotMoving(theirs, { planBegan: began, cutoff })) return [];
    return [
      {
        kind: 'objectiveNotMoving',
        about: refTo('strategicObjective', objective.id),
        can: 'plan.read',
        ownerId: ownerNow(c, onlyOwner(theirs.map(({ initiativeOwnerId }) => initiativeOwnerId))),
        words: notMovingText(objective, lastMovedOn(theirs), began),
        refs: [...new Set(theirs.map(({ actionId }) => actionId))].map((id) => refTo('action', id)),
      },
    ];
  });
}

/** The day is that of the last movement, and stays the same from digest to digest, so that the line said to it fits. */
function notMovingText(objective: NamedRow & { readonly code: string }, moved: Day | undefined, began: Day): Text {
  return say`No action under ${rowName(objective)} has moved since ${lastHeardOn(moved, began)}.`;
}

/** Who answers for it, as long as they may read the plan today. */
const ownerNow = (c: Reading, id: string | null): string | null =>
  id !== null && mayToday(c, id, 'plan.read') ? id : null;

function notSeen(c: Reading, parts: readonly PartNow[]): Break[] {
  const codes = codesByInitiative(c);
  const complete = completeSince(parts, schoolDaysGone(c.db, c.today, shouldBeSeen)).filter(
    ({ initiativeId, on }) => codes.has(initiativeId) && on >= addDays(c.today, -lookedBack),
  );
  const figures = figuresFor(c, complete, codes);
  return complete.flatMap((one): Break[] => {
    const looked = new Set(codes.get(one.initiativeId));
    const since = figures.filter(({ code, month }) => looked.has(code) && month > monthOf(one.on));
    const seldom = seldomSeen(since);
    return seldom ? [notSeenBreak(c, one, seldom)] : [];
  });
}

function notSeenBreak(c: Reading, one: Completed, seldom: SeldomSeen): Break {
  return {
    kind: 'completeButNotSeen',
    about: refTo('action', one.actionId),
    can: 'plan.read',
    ownerId: ownerNow(c, onlyOwner(one.parts.map(({ ownerId }) => ownerId))),
    words: say`${actionName({ ...one, parts: [] })} has been 🟢 complete since ${sayShortDay(one.on)}. Its look-fors have rarely been seen since ${sayMonth(monthAfter(monthOf(one.on)))}: ${seenText(seldom)}.`,
    refs: [refTo('initiative', one.initiativeId)],
  };
}

function seenText({ schools, seen, looked, bound }: SeldomSeen): Text {
  const district =
    looked === 0 ? say`` : say`in ${boundNames[bound]}${seen} of ${looked} walkthroughs where they were looked for`;
  if (schools === 0) return district;
  const where = say`in a third or less at ${schools} ${schools === 1 ? 'school' : 'schools'}`;
  return looked === 0 ? where : say`${district}, ${where}`;
}

/** The look-fors linked to each initiative. */
function codesByInitiative({ db }: Reading): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { code, level, rowId } of linksOf(db))
    if (level === 'initiative') by.set(rowId, [...(by.get(rowId) ?? []), code]);
  return by;
}

/** What is published of all these look-fors from the month after the first of these actions was complete. */
function figuresFor(
  c: Reading,
  complete: readonly Completed[],
  codes: ReadonlyMap<string, readonly string[]>,
): readonly Sighting[] {
  const first = complete.map(({ on }): Day => on).sort()[0];
  const asked = [...new Set(complete.flatMap(({ initiativeId }) => codes.get(initiativeId) ?? []))];
  if (first === undefined || asked.length === 0) return [];
  const from: Month = monthAfter(monthOf(first));
  return c.ask('sightings', { codes: asked, from, to: monthOf(c.today) });
}
