import { addDays, type Day } from '../../../district/days.ts';
import { shortNameOf } from '../../../district/plan/short-names.ts';
import { refTo } from '../../../district/ref.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { daysOfPeriod } from '../periods/rules.ts';
import { openReading } from '../record/form.ts';
import { type OwedReading, owedReadings } from './store.ts';

/** Asks for readings that are late, or that are due soon: of who answers for the benchmark, three times at most. */
export function readingAsks(c: Reading, of?: string): Ask[] {
  return owedReadings(c, of)
    .filter((one) => one.pressing)
    .flatMap((one) => one.of.filter((id) => of === undefined || id === of).map((id) => askFor(one, id)));
}

function askFor(owed: OwedReading, of: string): Ask {
  const { id, code } = owed.standing.benchmark;
  return {
    name: `benchmarks/read-${owed.what}`,
    of,
    about: refTo('benchmark', id),
    can: 'benchmarks.record',
    why: owedText(owed),
    button: place(openReading, 'Record…', id, { spoken: `Record a reading of ${code}` }),
    // Home has a list of its own.
    onHome: true,
    by: answeredBy(owed),
    cap: 3,
    escalates: say`a reading of benchmark ${code} is due.`,
  };
}

/** Ten days after the period was over, or the due date. */
function answeredBy({ what, standing: { benchmark } }: OwedReading): Day | undefined {
  const period = what === benchmark.dueOn ? undefined : daysOfPeriod(what);
  return period ? addDays(period.last, 10) : (benchmark.dueOn ?? undefined);
}

/** `Benchmark 1.1.B1, 80% of teachers…: no reading for October 2026.` */
export function owedText({ standing: { benchmark }, why }: Pick<OwedReading, 'standing' | 'why'>): Text {
  return say`${bold(`Benchmark ${benchmark.code}`)}, ${shortNameOf(benchmark)}: ${why}.`;
}
