import { z } from 'zod';
import { toolOn } from '../../../district/look-fors.ts';
import { refTo } from '../../../district/ref.ts';
import { tooOften } from '../../../district/visit-load.ts';
import { requireAbility } from '../../../kit/ability.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { one } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { type TeacherOffered, teacherChoiceOf } from '../plan/offered.ts';
import { teachersToVisit } from '../plan/teachers.ts';
import { maxJointRooms } from '../rules.ts';
import { type JointWalkthrough, jointById, jointRoomsOf } from '../store.ts';
import { jointMessages } from './messages.ts';
import { jointNames } from './names.ts';
import { jointNow } from './shown.ts';
import { insertJointRooms } from './store.ts';

const params = z.object({ joint: z.string() });

/** One that can take another room; a refusal in words where it cannot. */
function jointToAddTo(c: Asked, id: string): JointWalkthrough {
  requireAbility(c, 'jointWalkthroughs.plan');
  const joint = jointById(c.db, id);
  if (!joint) throw notFound();
  if (joint.cancelledOn !== null) throw new Refusal('This joint walkthrough was called off.');
  if (joint.endedAt !== null || c.today > joint.day) throw new Refusal('The rooms of this visit are done.');
  if (jointRoomsOf(c.db, id).length >= maxJointRooms)
    throw new Refusal(`A joint walkthrough has at most ${maxJointRooms} rooms.`);
  return joint;
}

/** Those of the school who are not in it yet. */
const stillToAdd = (c: Asked, joint: JointWalkthrough): TeacherOffered[] => {
  const there = new Set(jointRoomsOf(c.db, joint.id).map(({ teacherId }) => teacherId));
  return teachersToVisit(c, joint).filter(({ teacherId }) => !there.has(teacherId));
};

/** One more room, as they go. */
export const addRoomForm = defineForm({
  name: 'joint/add-room',
  title: 'Add a room',
  submit: 'Add',
  ability: 'jointWalkthroughs.own',
  params,
  about: ({ joint }) => refTo('jointWalkthrough', joint),
  load: (c, { joint }) => ({ teachers: stillToAdd(c, jointToAddTo(c, joint)) }),
  intro: ({ teachers }: { readonly teachers: readonly TeacherOffered[] }): Words => [
    aside(
      teachers.length === 0
        ? 'Every teacher of this school is in it already.'
        : 'Those longest without a visit stand first.',
    ),
  ],
  fields: ({ teachers }: { readonly teachers: readonly TeacherOffered[] }) => ({
    teacher: one('Teacher', teachers.map(teacherChoiceOf)),
  }),
});

export const openAddRoom = opens(jointNames.openAddRoom, addRoomForm, (_, joint) => ({ joint }));

export const saveAddedRoom = saving(addRoomForm, (c, { answers, params: { joint: id }, shown }) => {
  const joint = jointToAddTo(c, id);
  const teacher = shown.teachers.find(({ holdingId }) => holdingId === answers.teacher);
  if (!teacher) return problems({ teacher: 'Choose a teacher of this school.' });
  const often = tooOften(teacher.visits?.inMonth ?? 0, c.settings);
  if (often) return problems({ teacher: often });
  insertJointRooms(c.db, joint, { teacherIds: [teacher.teacherId], toolId: requireTool(c, joint) });
  return done({ messages: jointMessages(c, id), instead: jointNow(c, id) });
});

/** The version of the tool in force on the day of the visit. */
export function requireTool(c: Reading, { day }: Pick<JointWalkthrough, 'day'>): string {
  const tool = toolOn(c.db, day);
  if (tool) return tool;
  throw new Refusal('Your district has no look-fors yet. The plan manager adds them with the roster workbook.');
}
