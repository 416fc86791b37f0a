import { and, eq, inArray, isNull } from 'drizzle-orm';
import { addDays } from '../../../district/days.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Message, problems } from '../../../kit/outcome.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import { toValue } from '../../../kit/value.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { planLifeNames } from '../life/names.ts';
import { savedPlan } from '../own/show.ts';
import { planPlaceOf } from '../own/where.ts';
import { schoolPlanMember } from '../schema.ts';
import { type SchoolPlan, teamOf } from '../store.ts';
import { maxTeam, teamForm } from './form.ts';

/** Names the team: who is new is told, and whose time on it ends has no access from now on. */
export const saveTeam = saving(teamForm, (c, { answers, params, shown }) => {
  const named = answers.people ?? [];
  if (named.length > maxTeam) return problems({ people: `Pick at most ${maxTeam} people.` });
  const { plan } = planPlaceOf(c, params.plan);
  const before = teamOf(c.db, plan.id);
  const ended = shown.team.filter((id) => before.includes(id) && !named.includes(id));
  const added = named.filter((id) => !before.includes(id));
  endMembers(c, plan.id, ended);
  for (const personId of added) addMember(c, plan.id, personId);
  return savedPlan(c, plan.id, { messages: toldOf(c, plan, added) });
});

function addMember(c: Asked<Writing>, planId: string, personId: string): void {
  c.db.insert(schoolPlanMember).values({ id: newId(), planId, personId, fromDay: c.today }).run();
}

/** From today on they are not on it. */
function endMembers(c: Asked<Writing>, planId: string, ids: readonly string[]): void {
  const theirs = and(
    eq(schoolPlanMember.planId, planId),
    isNull(schoolPlanMember.toDay),
    inArray(standsFor(schoolPlanMember.personId), [...ids]),
  );
  if (ids.length > 0)
    c.db
      .update(schoolPlanMember)
      .set({ toDay: addDays(c.today, -1) })
      .where(theirs)
      .run();
}

function toldOf(c: Asked<Writing>, { id, school, schoolYear }: SchoolPlan, added: readonly string[]): Message[] {
  const reached = added.filter((one) => one !== c.viewer.person.id && canBeMessaged(c, one, 'schoolPlans.look'));
  const words = onTeamWords({ id, school, schoolYear, by: c.viewer.person.name });
  const name = `schoolPlan/${id}/team/${c.today}`;
  return toEach(reached, { name, about: refTo('schoolPlan', id), can: 'schoolPlans.draft', words });
}

/** To whoever is named to the team. Its button opens that very plan: it may be the next year’s. */
export const onTeamWords = ({
  id,
  school,
  schoolYear,
  by,
}: Pick<SchoolPlan, 'id' | 'school' | 'schoolYear'> & { readonly by: string }): Words => [
  paragraph(`${by} named you to the leadership team for ${school}’s ${schoolYear} school plan.`),
  paragraph('You can read the draft, comment, and add or change items until it’s approved.'),
  buttons(place({ name: planLifeNames.show }, 'School plan', toValue(id, 'plan'))),
];
