import { z } from 'zod';
import { because } from '../../../db/tx.ts';
import { sayDay } from '../../../district/days.ts';
import { lookForsOf } from '../../../district/look-fors.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message, problems } from '../../../kit/outcome.ts';
import { paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { cardsToTeam, learningWalkNow } from '../card/told.ts';
import { learningWalkWhen, toldOfTeam, toTeammate } from '../messages.ts';
import { learningWalkTeam, maxCountedLookFors } from '../rules.ts';
import { type LearningWalk, learningWalkIn, learningWalkRef, learningWalkTeamOf } from '../store.ts';
import { learningWalkPlanForm } from './form.ts';
import { addTeam, cancelLearningWalk, insertLearningWalk, removeFromTeam } from './store.ts';
import { changeTeamForm, newTeamForm, walkToChange } from './team-form.ts';

/** On to the team: nothing is saved before that is. */
export const saveLearningWalkPlan = saving(learningWalkPlanForm, (c, { answers, params }) => {
  const { day, time, lookFors } = answers;
  if (day < c.today) return problems({ day: 'That day has passed.' });
  if (schoolDaysIn(c.db, day, day).length === 0) return problems({ day: `${sayDay(day)} isn’t a school day.` });
  if (time === undefined) return problems({ time: 'Choose a time.' });
  if (lookFors.length > maxCountedLookFors)
    return problems({ lookFors: `Choose at most ${maxCountedLookFors} look-fors.` });
  const planned = {
    schoolId: answers.school,
    day,
    beginsAt: time,
    question: answers.question,
    minutes: Number(answers.minutes),
    roomsMeant: Number(answers.rooms),
    toolId: params.toolId,
    lookForIds: [...lookFors],
  };
  return done({ open: opening(newTeamForm, planned), inPlace: true });
});

interface TeamAnswered {
  readonly administrators: readonly string[];
  readonly teachers?: readonly string[] | undefined;
  readonly volunteered?: readonly string[] | undefined;
}

/** Everybody on the team but whoever leads it, or what is wrong with it. */
function teamFrom({ administrators, teachers = [], volunteered = [] }: TeamAnswered) {
  if (teachers.length > 0 && volunteered.length === 0)
    return { wrong: { volunteered: 'Check this box, or take the teachers off the team.' } };
  const others = [...new Set([...administrators, ...teachers])];
  const { fewest, most } = learningWalkTeam;
  const size = others.length + 1;
  if (size >= fewest && size <= most) return { others };
  const said = `That makes a team of ${size}. A learning walk takes ${fewest} to ${most}.`;
  return { wrong: { administrators: said } };
}

/** It is planned: everybody on the team is told. */
export const saveNewTeam = saving(newTeamForm, (c, { answers, params }) => {
  const { others, wrong } = teamFrom(answers);
  if (wrong) return problems(wrong);
  if (params.day < c.today)
    return problems({ administrators: 'The day of this learning walk has passed. Plan it again.' });
  const { lookForIds, ...planned } = params;
  const lookFors = lookForsOf(c.db, params.toolId).filter(({ id }) => lookForIds.includes(id));
  const id = insertLearningWalk(c, { ...planned, lookFors }, [c.viewer.person.id, ...others]);
  return done({ messages: cardsToTeam(c, id), tell: learningWalkNow(c, id), instead: learningWalkNow(c, id) });
});

/** Who is new is told; whose part in it ends has its message no more. */
export const saveChangedTeam = saving(changeTeamForm, (c, { answers, params: { walkId } }) => {
  const { others, wrong } = teamFrom(answers);
  if (wrong) return problems(wrong);
  const walk = walkToChange(c, walkId);
  const before = learningWalkTeamOf(c.db, walkId).map(({ id }) => id);
  const team = [walk.ownerId, ...others];
  const ended = before.filter((id) => !team.includes(id));
  removeFromTeam(c, walkId, ended);
  addTeam(
    c,
    walkId,
    team.filter((id) => !before.includes(id)),
  );
  const why = 'they are not on the team any more';
  const retract = ended.map((id) => ({ name: `learning-walks/${walkId}/walk/${id}`, why }));
  return done({ messages: cardsToTeam(c, walkId), retract, instead: learningWalkNow(c, walkId) });
});

/** Why it does not take place. */
export const callOffWalkForm = defineForm({
  name: 'learning-walks/call-off',
  title: 'Call off',
  submit: 'Call it off',
  ability: 'learningWalks.lead',
  params: z.object({ walkId: z.string() }),
  about: ({ walkId }) => learningWalkRef({ id: walkId }),
  load: (c: Asked, { walkId }): LearningWalk => walkToChange(c, walkId),
  intro: (walk: LearningWalk): Words => [
    paragraph(say`${bold(`Learning walk at ${walk.school}`)}, ${learningWalkWhen(walk)}. The team will be told.`),
  ],
  fields: () => ({ why: lineField('Why?', { max: 200 }) }),
});

/** It is called off: everybody on the team is told, with the reason. */
export const saveCallOff = saving(callOffWalkForm, (c, { answers: { why }, params: { walkId } }) => {
  walkToChange(c, walkId);
  because(c.db, { why });
  cancelLearningWalk(c, walkId);
  return done({
    messages: [...cardsToTeam(c, walkId), ...calledOffTold(c, walkId, why)],
    instead: learningWalkNow(c, walkId),
  });
});

function calledOffTold(c: Asked<Writing>, walkId: string, why: string): Message[] {
  const walk = learningWalkIn(c.db, walkId);
  const words = walkCalledOffWords(walk, why, c.viewer.person.name);
  const others = toldOfTeam(c, walkId).filter((id) => id !== c.viewer.person.id);
  return others.map((id) => toTeammate(walk, 'called-off', id, words));
}

/** To each of the team. */
export const walkCalledOffWords = (walk: LearningWalk, why: string, by: string): Words => [
  paragraph(
    say`${bold(by)} called off the learning walk at ${walk.school} on ${learningWalkWhen(walk)}. Nothing to do.`,
  ),
  quote(why),
];
