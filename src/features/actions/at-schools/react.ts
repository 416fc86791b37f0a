import type { Happenings } from '../../../district/happenings.ts';
import { personById } from '../../../district/roster.ts';
import { askedBy, type Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { stillMoving, undoUpdate, update } from '../change/save.ts';
import { keepComment } from '../change/store.ts';
import { mayDo, partAt } from '../store.ts';

/** Keeps what somebody said of a school's part on the screen of the school's plan: there is one status, and it is kept here. */
export function saidAtSchool(writing: Writing, { partId, by, said }: Happenings['partSaid']): Done {
  const person = personById(writing.db, by);
  if (!person) throw notFound();
  const c = askedBy(writing, person);
  const part = partAt(c, partId);
  if (!mayDo(c, part).update) throw notFound();
  if (said.kind === 'undone') return undoUpdate(c, part);
  if (said.kind === 'comment') {
    keepComment(c, part, said.note);
    return done();
  }
  if (said.to === 'inProgress' && said.note === '') return stillMoving(c, part, { takingUp: true });
  const { tell: _, ...saved } = update(c, part, said);
  return saved;
}
