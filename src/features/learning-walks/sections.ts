import { desc, eq, or } from 'drizzle-orm';
import { asOne, isOf } from '../../district/same-person.ts';
import { school } from '../../district/schema.ts';
import type { Reading } from '../../kit/context.ts';
import { listSheet } from '../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../kit/sheets/write.ts';
import { debriefRoundNames } from './rules.ts';
import { learningWalk, learningWalkMember, learningWalkSaid } from './schema.ts';

/** The learning walks somebody led or was on the team of. What they said in a debrief is kept without a name: nobody can find it, nor can we. */
export function learningWalksAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const led = db
    .select({ id: learningWalk.id })
    .from(learningWalk)
    .where(isOf(learningWalk.ownerId, personId))
    .all()
    .map(({ id }) => id);
  const walks = db
    .selectDistinct({ walk: asOne(learningWalk), at: school.name })
    .from(learningWalk)
    .innerJoin(school, eq(school.id, learningWalk.schoolId))
    .leftJoin(learningWalkMember, eq(learningWalkMember.walkId, learningWalk.id))
    .where(or(isOf(learningWalk.ownerId, personId), isOf(learningWalkMember.personId, personId)))
    .orderBy(desc(learningWalk.day))
    .all();
  const spoke = db
    .select({ walkId: learningWalkSaid.walkId, round: learningWalkSaid.round })
    .from(learningWalkSaid)
    .where(isOf(learningWalkSaid.personId, personId))
    .all();
  const sheet = listSheet(
    'Learning walks',
    [
      ['Day', 12],
      ['School', 20],
      ['Focus question', 60],
      ['Part in it', 18],
      ['Said something in', 40],
      ['Called off on', 14],
    ],
    walks.map(({ walk, at }) => [
      walk.day,
      at,
      walk.question,
      led.includes(walk.id) ? 'led it' : 'on the team',
      spoke
        .filter(({ walkId }) => walkId === walk.id)
        .map(({ round }) => debriefRoundNames[round])
        .join(', '),
      walk.cancelledOn ?? '',
    ]),
  );
  const note =
    'What was said in a debrief is kept without names. Nobody can tell which words were yours, so they aren’t here.';
  return [{ ...sheet, lines: [...sheet.lines, { style: 'explanation', cells: [note] }] }];
}
