import { z } from 'zod';
import {
  type Day,
  dayText,
  sayDay,
  sayShortDay,
  sayTimeOfDay,
  type TimeOfDay,
  timeText,
} from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import { tooOften } from '../../../district/visit-load.ts';
import { opens } from '../../../kit/feature.ts';
import { dayField, one, several, timeField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { mayToday, personField, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { requireTool } from '../rooms/add-room.ts';
import { jointMessages } from '../rooms/messages.ts';
import { jointNames } from '../rooms/names.ts';
import { insertJointRooms } from '../rooms/store.ts';
import { maxJointRooms } from '../rules.ts';
import { jointPlanned } from './list.ts';
import { type TeacherOffered, teacherChoiceOf } from './offered.ts';
import { insertJoint, type JointSchool, jointSchool, jointSchools } from './store.ts';
import { teachersToVisit } from './teachers.ts';

/** What is planned before its rooms are chosen. */
export interface JointPlanShown {
  readonly schools: readonly JointSchool[];
  /** The viewer’s own school. */
  readonly own: string | undefined;
  readonly day: Day;
}

/** With whom, where and when. */
export const planJointForm = defineForm({
  name: 'joint/plan',
  title: 'Joint walkthrough',
  submit: 'Next',
  ability: 'jointWalkthroughs.plan',
  params: z.object({}),
  idempotent: true,
  load: (c): JointPlanShown => {
    const own = c.viewer.holdings.find(({ schoolId }) => schoolId !== null)?.schoolId ?? undefined;
    return { schools: jointSchools(c.db), own, day: c.today };
  },
  intro: (): Words => [
    aside('The two of you visit up to eight rooms, talk them over, and send each teacher one copy.'),
  ],
  fields: ({ schools, own, day }: JointPlanShown) => ({
    with: personField('With whom?', 'jointWalkthroughs.plan'),
    school: one(
      'School',
      schools.map(({ id, name }) => ({ value: id, label: name })),
      own === undefined ? {} : { chosen: own },
    ),
    day: dayField('Day', { day }),
    begins: timeField('Starts', { time: '10:00' }),
  }),
});

export const openPlanJoint = opens(jointNames.openPlan, planJointForm, () => ({}));

/** On to the rooms: nothing is saved before those are chosen, or left open. */
export const savePlanJoint = saving(planJointForm, (c, { answers }) => {
  const { day, school, begins = '10:00' as const } = answers;
  if (answers.with === c.viewer.person.id) return problems({ with: 'Choose somebody to walk with you.' });
  if (!mayToday(c, answers.with, 'jointWalkthroughs.plan')) return problems({ with: roleForbids });
  if (day < c.today) return problems({ day: 'That day has passed.' });
  if (schoolDaysIn(c.db, day, day).length === 0)
    return problems({ day: 'That isn’t a school day on the district’s calendar.' });
  const params = { id: newId(), with: answers.with, school, day, begins };
  return done({ open: opening(planRoomsForm, params) });
});

/** What the rooms are chosen for. */
export interface JointRoomsShown {
  readonly school: string;
  readonly day: Day;
  readonly begins: TimeOfDay;
  readonly teachers: readonly TeacherOffered[];
}

/** Which rooms, or none yet: then they are added as the two go. */
export const planRoomsForm = defineForm({
  name: 'joint/plan-rooms',
  title: 'Which rooms?',
  submit: 'Plan',
  ability: 'jointWalkthroughs.plan',
  params: z.object({ id: z.string(), with: z.string(), school: z.string(), day: dayText, begins: timeText }),
  key: ({ id }) => id,
  load: (c, { with: secondObserverId, school, day, begins }): JointRoomsShown => ({
    school: jointSchool(c.db, school)?.name ?? '',
    day,
    begins,
    teachers: teachersToVisit(c, { schoolId: school, day, observerId: c.viewer.person.id, secondObserverId }),
  }),
  intro: ({ school, day, begins, teachers }: JointRoomsShown): Words => [
    paragraph(say`${bold(school)}, ${sayDay(day)} at ${sayTimeOfDay(begins)}`),
    aside(
      teachers.length === 0
        ? 'This school has no teacher on the roster that day. You can plan it all the same and add rooms as you go.'
        : 'Those longest without a visit stand first. Leave it empty to choose each room as you go.',
    ),
  ],
  fields: ({ teachers }: JointRoomsShown) => ({
    rooms: several(`Up to ${maxJointRooms} rooms`, teachers.map(teacherChoiceOf), { optional: true }),
  }),
});

export const savePlanRooms = saving(planRoomsForm, (c, { answers, params, shown }) => {
  const chosen = shown.teachers.filter(({ holdingId }) => answers.rooms.includes(holdingId));
  if (chosen.length > maxJointRooms)
    return problems({ rooms: `You chose ${chosen.length} rooms. ${maxJointRooms} is the most for one visit.` });
  const full = chosen.flatMap(({ name, visits }) => {
    const often = tooOften(visits?.inMonth ?? 0, c.settings);
    return often ? [`${name}: ${often}`] : [];
  });
  if (full[0]) return problems({ rooms: full[0] });
  if (params.with === c.viewer.person.id || !mayToday(c, params.with, 'jointWalkthroughs.plan'))
    return problems({ rooms: roleForbids });
  if (params.day < c.today)
    return problems({ rooms: `${sayShortDay(params.day)} has passed. Close this window and plan again.` });
  const { id, day, begins: beginsAt, school: schoolId } = params;
  const observers = { observerId: c.viewer.person.id, secondObserverId: params.with };
  insertJoint(c.db, { id, ...observers, schoolId, day, beginsAt, plannedOn: c.today });
  const teacherIds = chosen.map(({ teacherId }) => teacherId);
  insertJointRooms(c.db, { id, schoolId }, { teacherIds, toolId: requireTool(c, { day }) });
  return done({ messages: jointMessages(c, id), instead: jointPlanned(c) });
});
