import { sayShortDay } from '../../../district/days.ts';
import type { PacketOccasion } from '../../../district/occasions.ts';
import { type ActionStatus, actionStatuses } from '../../../district/plan/plan.ts';
import { actionCounts, actionStatusNames } from '../../../district/plan/statuses.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { alsoIn, type Contribution } from '../../../kit/occasions.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, heading, paragraph, type Table, table, type Words } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
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

/** In a packet: leaders’ own actions, how all of them stand, and what moved, objective by objective. What holds one up is in none of it. */
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
  const common = { part: 'actions', can: 'plan.read' } as const;
  return [
    {
      ...common,
      words: actionsStandWords(objectives, actions, { blocked: blockedCodes(parts), since }),
      refs: [first, ...rest],
      weight: 0,
    },
    ...objectives.flatMap((one, at): Contribution<'packet'>[] => {
      const moved = actionsMovedSince(of(actions, one), since);
      if (moved.length === 0) return [];
      return [
        {
          ...common,
          words: actionsMovedWords(one, moved, since),
          refs: [refTo('strategicObjective', one.id)],
          weight: at + 1,
        },
      ];
    }),
  ];
}

const of = (actions: readonly WholeAction[], { id }: ObjectiveName) => actions.filter((one) => one.objectiveId === id);
const nameOf = ({ code, words }: ObjectiveName): string => `${code} ${clip(words, 60)}`;

/** How all of them stand: in a sentence, by objective, and what is blocked by its code. */
export function actionsStandWords(
  objectives: readonly ObjectiveName[],
  actions: readonly WholeAction[],
  { blocked, since }: { readonly blocked: readonly string[]; readonly since: MovingDay },
): Words {
  const more = blocked.length - codesSaid;
  const moved = actionsMovedSince(actions, since).length;
  const still = stillMoving(actions, since);
  return [
    paragraph(`${counted(actions.length, 'action', 'actions')}: ${actionCounts(statusesOf(actions))}.`),
    paragraph(`Since ${sayShortDay(since)}: ${moved} changed status; ${still} reported no change.`),
    table(standTable(objectives, actions)),
    aside('Counts an action of several schools once. Parts that were dropped are left out.'),
    ...(blocked.length === 0
      ? []
      : [
          paragraph(`Blocked: ${blocked.slice(0, codesSaid).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`),
          aside('What holds them up is known to those who see to it.'),
        ]),
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
      nameOf(objective),
      ...statuses.map((status) => String(of(actions, objective).filter((one) => one.status === status).length)),
    ]),
  };
}

/** What moved under one objective. */
export function actionsMovedWords(objective: ObjectiveName, moved: readonly MovedAction[], since: MovingDay): Words {
  return [
    heading(nameOf(objective)),
    table({
      caption: `Moved since ${sayShortDay(since)}`,
      headings: ['Action', 'Stands', 'Since'],
      rows: moved.map(({ code, words, stands, on }) => [`${code} ${clip(words, 120)}`, stands, sayShortDay(on)]),
    }),
  ];
}
