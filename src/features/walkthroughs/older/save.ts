import type { Person } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { olderForm } from './form.ts';
import { openedForReader, openedForTeacher, openedWords, type TeachersTold } from './messages.ts';
import { openUntil } from './rules.ts';
import { insertOpening, schoolLeaders, teachersBroughtIntoSight } from './store.ts';

/** Opens them, and tells who may read them and every teacher whose they are. */
export const saveOlder = saving(olderForm, (c, { answers }) => {
  const [leads] = schoolLeaders(c.db, c.today, { holdingId: answers.reader });
  const reader = leads && personById(c.db, leads.personId);
  if (!leads || !reader) return problems({ reader: 'They don’t lead a school today. Choose again.' });
  if (reader.id === c.viewer.person.id)
    return problems({
      reader: 'You can’t open them for yourself. Ask another superintendent or assistant superintendent.',
    });
  const opening = {
    id: newId(),
    readerId: reader.id,
    schoolId: leads.schoolId,
    teacherId: answers.teacher || null,
    fromDay: answers.from,
    untilDay: openUntil(c.today),
    byId: c.viewer.person.id,
    reason: answers.reason,
    at: c.now.toString(),
  };
  // As of its last day: what is open already, and not as long, is open longer by it, and its teachers know until when.
  const then = { ...viewerOn(c.db, reader, c.today, c.settings), today: opening.untilDay };
  const teachers = teachersBroughtIntoSight(c.db, then, opening);
  if (teachers.length === 0)
    return problems({ from: `There is nothing since that day that ${reader.name} can’t read already.` });
  insertOpening(c.db, opening);
  const teacher = opening.teacherId === null ? null : (personById(c.db, opening.teacherId)?.name ?? null);
  const names = { reader: reader.name, by: c.viewer.person.name, school: leads.school, teacher };
  const said = { ...opening, ...names };
  const told = teachers.filter((one) => canBeMessaged(c, one.id, 'app.use'));
  return done({
    messages: [openedForReader(said), ...told.map((one) => openedForTeacher(said, one.id))],
    tell: openedWords(said, howTold(c, teachers, told.length)),
  });
});

function howTold(c: Asked<Writing>, teachers: readonly Person[], bySlack: number): TeachersTold {
  const left = teachers.filter((one) => viewerOn(c.db, one, c.today, c.settings).holdings.length === 0).length;
  return { bySlack, left, bySlip: teachers.length - bySlack - left };
}
