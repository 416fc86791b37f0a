import { and, eq } from 'drizzle-orm';
import { inTx } from '../../../src/db/tx.ts';
import { addDays, type Day } from '../../../src/district/days.ts';
import { settingsOf } from '../../../src/district/roster.ts';
import { school } from '../../../src/district/schema.ts';
import { refreshPatterns } from '../../../src/features/walkthroughs/patterns/feature.ts';
import { sightings } from '../../../src/features/walkthroughs/patterns/store.ts';
import { walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { type Cast, hire, openEmpty } from '../../district.ts';
import { refreshes, type Visit } from './publishing.ts';
import { keepVisits } from './visits.ts';

/** A figure as it is shown after a refresh. */
interface Shown {
  readonly at: number;
  readonly place: 'A' | 'B' | 'district';
  readonly seen: number;
  readonly looked: number;
}

const cast: readonly Cast[] = [
  { name: 'Dina Director', role: 'director' },
  { name: 'Ezra Director', role: 'director' },
  { name: 'Pat Principal', role: 'principal', school: 'Lincoln' },
  { name: 'Paula Principal', role: 'principal', school: 'Webster' },
  ...[0, 1, 2, 3, 4, 5, 6].flatMap((n): Cast[] => [
    { name: `Teacher ${'ABCDEFG'[n]}`, role: 'teacher', school: 'Lincoln' },
    { name: `Teacher ${'ABCDEFG'[n]}`, role: 'teacher', school: 'Webster' },
  ]),
];
const names = { Dina: 'Dina Director', Ezra: 'Ezra Director', Pat: 'Pat Principal', Paula: 'Paula Principal' } as const;
const schools = { A: 'Lincoln', B: 'Webster' } as const;

/** Refreshes are on Mondays; what the first knows was logged in the week before. The last is after the month is closed. */
const mondays: readonly Day[] = ['2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05', '2026-11-02'];

/** What a real database shows after each refresh of a September in which this was visited, look-for by look-for. */
export async function publishedBy(
  visits: { readonly L1: readonly Visit[]; readonly L2: readonly Visit[] },
  seen: (at: number) => boolean,
): Promise<{ L1: Shown[]; L2: Shown[] }> {
  const db = await openEmpty();
  const ids = hire(db, cast);
  const all = (['L1', 'L2'] as const).flatMap((code) => visits[code].map((visit, index) => ({ code, visit, index })));
  const kept = keepVisits(
    { db, idOf: (name) => ids.get(name) ?? '' },
    all.map(({ code, visit, index }) => {
      const loggedOn = addDays(mondays[visit.logged] ?? '2026-09-14', -1 - (index % 5));
      const day = loggedOn > '2026-09-30' ? '2026-09-30' : loggedOn;
      const answer = seen(index) ? { seen: [code] } : { notSeen: [code] };
      return {
        teacher: `Teacher ${'ABCDEFG'[visit.teacher]}`,
        by: names[visit.observer],
        school: schools[visit.school],
        day,
        loggedOn,
        ...answer,
      };
    }),
  );
  const placeOf = new Map(
    db
      .select()
      .from(school)
      .all()
      .map((one) => [one.id, one.name === 'Lincoln' ? 'A' : 'B'] as const),
  );
  const shown: { L1: Shown[]; L2: Shown[] } = { L1: [], L2: [] };
  for (let at = 0; at < refreshes; at += 1) {
    inTx(db, (tx) => {
      all.forEach(({ visit }, index) => {
        if (visit.withdrawn !== at) return;
        const it = and(eq(walkthrough.id, kept[index] ?? ''));
        tx.update(walkthrough).set({ withdrawnAt: '2026-09-30T12:00:00Z' }).where(it).run();
      });
      refreshPatterns({ db: tx, settings: settingsOf(tx) }, mondays[at] ?? '2026-11-02');
    });
    for (const code of ['L1', 'L2'] as const) shown[code].push(...figuresOf(code, at));
  }
  db.$client.close();
  return shown;

  function figuresOf(code: 'L1' | 'L2', at: number): Shown[] {
    const figures = sightings(db, { codes: [code], from: '2026-08', to: '2026-10' });
    return figures
      .map(({ schoolId, seen: s, looked }) => ({
        at,
        place: placeOf.get(schoolId ?? '') ?? ('district' as const),
        seen: s,
        looked,
      }))
      .sort((a, b) => a.place.localeCompare(b.place));
  }
}
