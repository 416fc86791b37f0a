import { sayShortDay } from '../../../district/days.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { type ActionStatus, actionStatuses } from '../../../district/plan/plan.ts';
import { called } from '../../../district/plan/short-names.ts';
import { actionCounts, actionStatusNames } from '../../../district/plan/statuses.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { alsoIn, type Contribution } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, paragraph, type Table, table, type Words } from '../../../kit/words/pieces.ts';
import { ownActions } from '../digest/sections.ts';
import {
  actionsMovedSince,
  blockedCodes,
  type MovedAction,
  type ObjectiveName,
  stillMoving,
  type WholeAction,
  wholeActions,
} from './rules.ts';
import { partsByObjective } from './store.ts';

/** More codes than this are no help in a sentence. */
const codesSaid = 20;

/** In a packet: leaders’ own actions, how all of them stand, and what changed. What blocks one is in none of it. */
export const actionsPacket = (c: Reading, occasion: PacketOccasion): Contribution<'packet'>[] => [
  ...alsoIn('promises', ownActions(c)),
  ...standing(c, occasion),
];

function standing(c: Reading, { since }: PacketOccasion): Contribution<'packet'>[] {
  const parts = partsByObjective(c.db);
  const actions = wholeActions(parts);
  const objectives = activeObjectives(c.db);
  const [first, ...rest] = objectives.map(({ id }) => refTo('strategicObjective', id));
  if (!first || parts.length === 0) return [];
  return [
    {
      part: 'actions',
      can: 'plan.read',
      words: actionsStandWords(actions, { blocked: blockedCodes(parts), since }),
      detail: [
        table(standTable(objectives, actions)),
        aside('Counts an action of several schools once. Parts that were dropped are left out.'),
        ...objectives.flatMap((one) => movedUnder(one, actionsMovedSince(of(actions, one), since), since)),
      ],
      refs: [first, ...rest],
      weight: 0,
    },
  ];
}

const of = (actions: readonly WholeAction[], { id }: ObjectiveName) => actions.filter((one) => one.objectiveId === id);

/** How all of them stand: in a sentence, what is blocked by its code, and what changed. */
export function actionsStandWords(
  actions: readonly WholeAction[],
  { blocked, since }: { readonly blocked: readonly string[]; readonly since: MovingDay },
): Words {
  const more = blocked.length - codesSaid;
  const moved = actionsMovedSince(actions, since);
  const still = stillMoving(actions, since);
  return [
    paragraph(`${counted(actions.length, 'action', 'actions')}: ${actionCounts(statusesOf(actions))}.`),
    ...(blocked.length === 0
      ? []
      : [
          paragraph(
            `Blocked: ${blocked.slice(0, codesSaid).join(', ')}${more > 0 ? ` and ${more} more` : ''}. Only the people responsible can see why.`,
          ),
        ]),
    paragraph(`Since ${sayShortDay(since)}: ${moved.length} changed status; ${still} reported no change.`),
    ...(moved.length === 0
      ? []
      : [bullets(moved.map((one) => `${called(one)}: ${one.stands}, since ${sayShortDay(one.on)}`))]),
  ];
}

type MovingDay = MovedAction['on'];

const statusesOf = (actions: readonly WholeAction[]): ActionStatus[] => actions.map(({ status }) => status);

function standTable(objectives: readonly ObjectiveName[], actions: readonly WholeAction[]): Table {
  const statuses = actionStatuses.filter((status) => actions.some((one) => one.status === status));
  return {
    caption: 'Actions by strategic objective',
    headings: ['Strategic objective', ...statuses.map((status) => actionStatusNames[status])],
    rows: objectives.map((objective) => [
      called(objective),
      ...statuses.map((status) => String(of(actions, objective).filter((one) => one.status === status).length)),
    ]),
  };
}

/** What changed under one objective, in the words of the plan. */
function movedUnder(objective: ObjectiveName, moved: readonly MovedAction[], since: MovingDay): Words {
  if (moved.length === 0) return [];
  return [
    heading(called(objective)),
    table({
      caption: `Changed since ${sayShortDay(since)}`,
      headings: ['Action', 'Status', 'Since'],
      rows: moved.map(({ code, words, stands, on }) => [`${code} ${words}`, stands, sayShortDay(on)]),
    }),
  ];
}
