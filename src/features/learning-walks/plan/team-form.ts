import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import { type Choice, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { learningWalkTeam } from '../rules.ts';
import { type LearningWalk, learningWalkIn, learningWalkRef, learningWalkTeamOf } from '../store.ts';
import { plannedLearningWalk } from './form.ts';
import { administratorsFor, teachersFor } from './store.ts';

/** Who can walk along, and who does so far. Whoever leads the walk always does. */
export interface LearningWalkTeamShown {
  readonly leads: string;
  readonly administrators: readonly Choice[];
  readonly teachers: readonly Choice[];
  readonly team: readonly string[];
}

function teamShown(
  c: Asked,
  { schoolId, owner }: { readonly schoolId: string; readonly owner: { readonly id: string; readonly name: string } },
  team: readonly string[],
): LearningWalkTeamShown {
  const others = (all: readonly Choice[]) => all.filter(({ value }) => value !== owner.id);
  const administrators = others(administratorsFor(c, schoolId, team));
  const known = new Set(administrators.map(({ value }) => value));
  const teachers = others(teachersFor(c, schoolId, team)).filter(({ value }) => !known.has(value));
  return { leads: owner.name, administrators, teachers, team };
}

/** A box that is to be checked as soon as a teacher walks along. */
const volunteered = [{ value: 'yes', label: 'The association was told, and these teachers volunteered' }];

const { fewest, most } = learningWalkTeam;

const intro = ({ leads }: LearningWalkTeamShown): Words => [
  aside(`${leads} leads it and is on the team. With them, ${fewest} to ${most} people walk together.`),
];

const fields = ({ administrators, teachers, team }: LearningWalkTeamShown) => ({
  administrators: several('Administrators', administrators, { optional: true, chosen: team }),
  ...(teachers.length === 0
    ? {}
    : {
        teachers: several('Teachers who volunteer', teachers, {
          optional: true,
          chosen: team,
          hint: 'Teachers without Slack aren’t listed: the debrief takes place there.',
        }),
        volunteered: several('For teachers', volunteered, { optional: true, inSight: true }),
      }),
});

/** The team of a walk that is being planned. */
export const newTeamForm = defineForm({
  name: 'learning-walks/team',
  title: 'Learning walk: team',
  submit: 'Plan it',
  ability: 'learningWalks.plan',
  params: plannedLearningWalk.extend({ lookForIds: z.array(z.string()) }),
  load: (c: Asked, { schoolId }) => teamShown(c, { schoolId, owner: c.viewer.person }, []),
  intro,
  fields,
});

/** A walk whose team can still change. */
export function walkToChange(c: Asked, walkId: string): LearningWalk {
  const walk = learningWalkIn(c.db, walkId);
  if (walk.cancelledOn !== null) throw new Refusal('This learning walk was called off.');
  if (walk.state !== 'planned') throw new Refusal('The debrief has begun, so this can’t change any more.');
  return walk;
}

/** The team of a walk that is planned. */
export const changeTeamForm = defineForm({
  name: 'learning-walks/change-team',
  title: 'Learning walk: team',
  submit: 'Save',
  ability: 'learningWalks.lead',
  params: z.object({ walkId: z.string() }),
  about: ({ walkId }) => learningWalkRef({ id: walkId }),
  load: (c: Asked, { walkId }) => {
    const walk = walkToChange(c, walkId);
    const team = learningWalkTeamOf(c.db, walkId).map(({ id }) => id);
    return teamShown(c, { schoolId: walk.schoolId, owner: { id: walk.ownerId, name: walk.owner } }, team);
  },
  intro,
  fields,
});
