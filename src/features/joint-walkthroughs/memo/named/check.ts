import { lookForsOf } from '../../../../district/look-fors.ts';
import { personById } from '../../../../district/roster.ts';
import type { Moment } from '../../../../kit/context.ts';
import { jointRoomsOf } from '../../store.ts';
import { nameIn } from './rules.ts';

/** What is said beside each text that names a teacher of these rooms: a memo is read by who leads, and tells of no teacher. */
export function namedBeside<Field extends string>(
  { db }: Pick<Moment, 'db'>,
  { jointId, school }: { readonly jointId: string; readonly school: string },
  texts: Readonly<Record<Field, string>>,
): Partial<Record<Field, string>> {
  const rooms = jointRoomsOf(db, jointId);
  const names = [...new Set(rooms.map(({ teacherId }) => personById(db, teacherId)?.name ?? ''))];
  const tools = [...new Set(rooms.map(({ toolId }) => toolId))];
  const sayable = [school, ...tools.flatMap((id) => lookForsOf(db, id)).map(({ words }) => words)];
  const wrong: Partial<Record<Field, string>> = {};
  for (const field in texts) {
    const name = nameIn(texts[field], names, sayable);
    if (name !== undefined) wrong[field] = `This names ${name}. Say it without the name of a teacher.`;
  }
  return wrong;
}
