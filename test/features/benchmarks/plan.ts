import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import { keepEvidence } from '../../../src/district/evidence.ts';
import { benchmark } from '../../../src/district/plan/schema.ts';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { applying } from '../../../src/engine/apply.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { features } from '../../../src/features/index.ts';
import { carryOutPlan } from '../../../src/features/plan/workbook/import.ts';
import { patternBlock } from '../../../src/features/walkthroughs/schema.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { sheetsOf, smallPlan } from '../plan/district.ts';

/** Benchmarks of each sort: read monthly by a director, once by a principal, a final outcome nobody answers for, and one in words. */
export const benchmarkRows = [
  [
    '1.1.B1',
    '1.1',
    'Early evidence of change',
    '80% of teachers use rigorous tasks',
    'Dina Director',
    '2027-06-15',
    'monthly',
    '45%',
    '80%',
    '% of visits',
    'up',
    'Walkthroughs',
  ],
  [
    '1.1.B2',
    '1.1',
    'Short-term outcome',
    'More students proficient in grade 3',
    'Pat Okafor',
    '2026-12-01',
    '',
    '40',
    '60',
    'points',
    'up',
    'Interim tests',
  ],
  ['1.B1', '1', 'Final outcome', 'CPI of all students', '', '2027-06-15', '', '76.9', '89.7', 'CPI', 'up', ''],
  [
    '1.2.B1',
    '1.2',
    'Early evidence of change',
    'Students talk more',
    'Paula Webster',
    '',
    '',
    '',
    'talk in most classes',
    '',
    '',
    'Visits',
  ],
] as const;

/** The usual district with a plan since the first day of school. */
export async function openPlanned(options: DistrictOptions = {}): Promise<TestDistrict> {
  const district = await openDistrict(options);
  importPlanned(district);
  return district;
}

/** Brings that plan into a district, as of September. */
export function importPlanned({ db, clock }: Pick<TestDistrict, 'db' | 'clock'>): void {
  const now = clock.now();
  inTx(db, (tx) => {
    const c = { ...contextOn(tx, clock, features), today: '2026-09-01' as Day };
    const sheets = sheetsOf({ ...smallPlan, Benchmarks: benchmarkRows });
    applying(features, clock)(tx, carryOutPlan(c, sheets, undefined), now);
  });
}

/** The id of a benchmark by its code. */
export function idOfCode({ db }: TestDistrict, code: string): string {
  return (
    db
      .select()
      .from(benchmark)
      .all()
      .find((one) => one.code === code)?.id ?? ''
  );
}

/** Figures of walkthroughs in a month, as published: of one school, or of several together. */
export function publish(
  { db }: TestDistrict,
  {
    code,
    counts,
    at,
  }: { readonly code: string; readonly counts: readonly [seen: number, looked: number]; readonly at?: string },
): void {
  const [seen, looked] = counts;
  const published = { month: '2026-10', refreshedOn: '2026-11-02', through: '2026-11-02T05:00' } as const;
  const schoolId =
    db
      .select()
      .from(school)
      .all()
      .find((one) => one.name === at)?.id ?? null;
  db.insert(patternBlock)
    .values({ id: newId(), code, seen, looked, teachers: 6, schoolId, ...published })
    .run();
}

/** Evidence that came in some other way. */
export function giveEvidence(district: TestDistrict, code: string, name: string): void {
  inTx(district.db, (tx) => {
    const piece = { kind: 'tests', words: 'Interim test', url: 'https://example.org/t', fileId: null } as const;
    const onDay = dayText.parse('2026-11-20');
    keepEvidence(tx, { ...piece, about: `benchmark/${idOfCode(district, code)}`, byId: district.idOf(name), onDay });
  });
}
