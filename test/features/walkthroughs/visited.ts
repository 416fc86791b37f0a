import { inTx } from '../../../src/db/tx.ts';
import type { Day, TimeOfDay } from '../../../src/district/days.ts';
import { toolOn } from '../../../src/district/look-fors.ts';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { teacherCopy, walkthrough, walkthroughTarget } from '../../../src/features/walkthroughs/schema.ts';
import type { TestDistrict } from '../../district.ts';

export interface Visited {
  readonly by: string;
  readonly to?: string;
  readonly at?: string;
  readonly on: Day;
  readonly began?: TimeOfDay;
  readonly subject?: string;
  readonly withdrawn?: boolean;
  /** The day the copy went, `owed`, or no record of a copy at all. */
  readonly copy?: Day | 'owed' | 'unrecorded';
}

/** Puts walkthroughs of earlier days where logging them would have. */
export function visited({ db, idOf }: TestDistrict, ...all: readonly Visited[]): void {
  const schools = new Map(
    db
      .select()
      .from(school)
      .all()
      .map((one) => [one.name, one.id]),
  );
  inTx(db, (tx) => {
    for (const one of all) {
      const id = newId();
      const at = `${one.on}T15:00:00Z`;
      tx.insert(walkthrough)
        .values({
          id,
          observerId: idOf(one.by),
          teacherId: idOf(one.to ?? 'Ana Rivera'),
          schoolId: schools.get(one.at ?? 'Lincoln') ?? '',
          day: one.on,
          toolId: toolOn(tx, one.on) ?? '',
          began: one.began ?? null,
          subject: one.subject ?? '',
          comment: 'words',
          loggedAt: at,
          withdrawnAt: one.withdrawn ? at : null,
        })
        .run();
      const copy = one.copy ?? one.on;
      if (copy === 'unrecorded') continue;
      const wentOn = copy === 'owed' ? null : copy;
      tx.insert(teacherCopy)
        .values({ walkthroughId: id, how: 'slack', wentOn, wentAt: wentOn && `${wentOn}T15:10:00Z` })
        .run();
    }
  });
}

/** The same number of walkthroughs on one day. */
export const times = (n: number, one: Visited): Visited[] => Array.from({ length: n }, () => one);

/** Everybody's number, as a leader would have named it from September on. */
export function principalsMean(district: TestDistrict, number: number): void {
  inTx(district.db, (tx) => {
    tx.insert(walkthroughTarget).values({ id: newId(), role: 'principal', fromMonth: '2026-09', number }).run();
  });
}
