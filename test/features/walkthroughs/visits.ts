import { inTx } from '../../../src/db/tx.ts';
import { type Day, instantOf } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { lookFor, school } from '../../../src/district/schema.ts';
import { walkthrough, walkthroughAnswer } from '../../../src/features/walkthroughs/schema.ts';
import { type Cast, type TestDistrict, usual } from '../../district.ts';

/** Two schools with seven and six teachers; one teaches at both. */
export const lincoln = ['Ana One', 'Ana Two', 'Ana Three', 'Ana Four', 'Ana Five', 'Ana Six', 'Bea Both'] as const;
export const webster = ['Wes One', 'Wes Two', 'Wes Three', 'Wes Four', 'Wes Five', 'Bea Both'] as const;
export const staffed: readonly Cast[] = [
  ...usual,
  ...lincoln.map((name): Cast => ({ name, role: 'teacher', school: 'Lincoln' })),
  ...webster.map((name): Cast => ({ name, role: 'teacher', school: 'Webster' })),
];

/** A visit as it is kept: where nothing else is said at Lincoln, logged on its day. The first look-for is `L1`. */
export interface Kept {
  readonly teacher: string;
  /** Dina Director, where nothing else is said. */
  readonly by?: string;
  readonly school?: 'Lincoln' | 'Webster';
  readonly day: Day;
  readonly loggedOn?: Day;
  /** To the moment, where it matters. */
  readonly loggedAt?: string;
  readonly seen?: readonly string[];
  readonly notSeen?: readonly string[];
}

/** Puts visits where logging them would, whenever that was. Answers with their ids. */
export function keepVisits({ db, idOf }: Pick<TestDistrict, 'db' | 'idOf'>, visits: readonly Kept[]): string[] {
  return inTx(db, (tx) => {
    const schools = new Map(
      tx
        .select()
        .from(school)
        .all()
        .map((one) => [one.name, one.id]),
    );
    const lookFors = tx.select().from(lookFor).all();
    return visits.map((visit) => {
      const id = newId();
      tx.insert(walkthrough)
        .values({
          id,
          observerId: idOf(visit.by ?? 'Dina Director'),
          teacherId: idOf(visit.teacher),
          schoolId: schools.get(visit.school ?? 'Lincoln') ?? '',
          day: visit.day,
          toolId: lookFors[0]?.toolId ?? '',
          comment: '',
          loggedAt: visit.loggedAt ?? instantOf(visit.loggedOn ?? visit.day, '15:10', 'America/New_York').toString(),
        })
        .run();
      for (const { id: lookForId, code } of lookFors) {
        const answer = visit.seen?.includes(code) ? 'seen' : visit.notSeen?.includes(code) ? 'notSeen' : undefined;
        if (answer) tx.insert(walkthroughAnswer).values({ walkthroughId: id, lookForId, answer }).run();
      }
      return id;
    });
  });
}
