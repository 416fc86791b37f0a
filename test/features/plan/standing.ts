import type { Day } from '../../../src/district/days.ts';
import { planOf } from '../../../src/district/plan/store.ts';
import type { ActionStanding, BenchmarkStanding, EarlierReading } from '../../../src/district/questions.ts';
import { features } from '../../../src/features/index.ts';
import type { Reading } from '../../../src/kit/context.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';
import { type Filled, smallPlan } from './district.ts';

type Without<Row, Id extends keyof Row> = Partial<Omit<Row, Id>>;

/** How rows of the plan stand, by their codes. What is not named stands as at the beginning. */
export interface Stand {
  readonly actions?: Readonly<Record<string, Without<ActionStanding, 'actionId'>>>;
  readonly benchmarks?: Readonly<Record<string, Without<BenchmarkStanding, 'benchmarkId'>>>;
  /** What was read of a benchmark, in the order of the days. */
  readonly readings?: Readonly<Record<string, readonly Omit<EarlierReading, 'benchmarkId'>[]>>;
}

/** The routines with somebody who answers how the plan stands just as it is said here. What is said may be changed while the test runs. */
export function standing(stand: Stand): Feature[] {
  const others = features.map(({ answers, ...rest }): Feature => {
    if (!answers) return rest;
    const { actionStandings: _, benchmarkStandings: __, readingsBefore: ___, ...kept } = answers;
    return { ...rest, answers: kept };
  });
  return [
    ...others,
    {
      name: 'how the plan stands',
      answers: {
        actionStandings: (c) =>
          rowsOf(c, 'actions').map(({ id, code }) => ({
            actionId: id,
            status: 'noAction',
            parts: [],
            movedOn: null,
            ...stand.actions?.[code],
          })),
        benchmarkStandings: (c) =>
          rowsOf(c, 'benchmarks').map(({ id, code }) => ({
            benchmarkId: id,
            status: 'noData',
            decided: false,
            latest: '',
            readOn: null,
            evidenceKinds: 0,
            ...stand.benchmarks?.[code],
          })),
        readingsBefore: (c, { benchmarkIds, day }) =>
          benchmarkIds.flatMap((id) =>
            newestBefore(stand, rowsOf(c, 'benchmarks').find((one) => one.id === id)?.code, day, id),
          ),
      },
    },
  ];
}

function newestBefore(stand: Stand, code: string | undefined, day: Day, benchmarkId: string): EarlierReading[] {
  const readings = stand.readings?.[code ?? ''] ?? [];
  const newest = readings.filter((one) => one.readOn < day).at(-1);
  return newest ? [{ benchmarkId, ...newest }] : [];
}

const rowsOf = ({ db }: Reading, level: 'actions' | 'benchmarks') =>
  planOf(db)[level].filter((one) => one.endedOn === null);

/** A district with the small plan in it, or another one, and how it stands. */
export async function planned(
  stand: Stand = {},
  { plan = smallPlan, ...options }: DistrictOptions & { readonly plan?: Filled } = {},
): Promise<TestDistrict> {
  const district = await openDistrict({ features: standing(stand), ...options });
  importPlan(district, plan);
  return district;
}
