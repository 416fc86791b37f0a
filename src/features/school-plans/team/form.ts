import { leadersOf } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Choice, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { staffChoices } from '../items/staff.ts';
import { aboutPlan } from '../life/find.ts';
import { planPlaceOf } from '../own/where.ts';
import { type SchoolPlan, teamOf } from '../store.ts';

/** So many write a plan together. */
export const maxTeam = 12;

/** Slack shows a hundred; those who are on the team already are among them. */
const offered = 100;

export interface TeamShown {
  readonly plan: Pick<SchoolPlan, 'id' | 'schoolId'>;
  readonly people: readonly Choice[];
  readonly team: readonly string[];
}

/** Who writes the plan with the principal: people of the school, teachers too. */
export const teamForm = defineForm({
  name: 'school-plans/team',
  title: 'Leadership team',
  submit: 'Save',
  ability: 'schoolPlans.keep',
  ...aboutPlan,
  load: (c: Asked, params: { readonly plan: string }): TeamShown => {
    const { plan } = planPlaceOf(c, params.plan);
    const team = teamOf(c.db, plan.id);
    const leads = leadersOf(c.db, plan.schoolId, c.today);
    const staff = staffChoices(c.db, plan.schoolId, c.today, '').filter(({ value }) => !leads.includes(value));
    const people = [...staff].sort((a, b) => Number(team.includes(b.value)) - Number(team.includes(a.value)));
    const shown = people.slice(0, offered);
    return { plan, people: shown, team: team.filter((id) => shown.some(({ value }) => value === id)) };
  },
  intro: ({ people }: TeamShown): Words => [
    aside(
      people.length === 0
        ? 'Nobody else at your school is on the roster yet.'
        : 'They can read the draft, comment, and add and change items until it’s approved.',
    ),
  ],
  fields: ({ people, team }: TeamShown) => ({
    ...(people.length === 0
      ? {}
      : {
          people: several(`Who writes the plan with you? (at most ${maxTeam})`, people, {
            optional: true,
            chosen: team,
          }),
        }),
  }),
});
