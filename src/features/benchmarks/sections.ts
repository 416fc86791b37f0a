import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import type { Asked } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Statement } from '../../kit/statement.ts';
import { buttons, entry, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { showList } from './list/list.ts';
import { owedText } from './owed/asks.ts';
import { type OwedReading, owedReadings } from './owed/store.ts';
import { openReading } from './record/form.ts';

/** Home has room for so many; the list has all. */
const onHome = 5;

/** On Home, for who answers for benchmarks: those missing data. */
export function benchmarksHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'benchmarks.record')) return [];
  const owed = owedReadings(c, c.viewer.person.id);
  if (owed.length === 0) return [];
  const refs = [refTo('person', c.viewer.person.id)] as const;
  return [{ part: 'today', weight: 3, words: owedHomeWords(owed), refs, can: 'benchmarks.record' }];
}

/** The readings that are wanted of one person. */
export function owedHomeWords(owed: readonly Pick<OwedReading, 'standing' | 'why'>[]): Words {
  const more = owed.length - onHome;
  return [
    paragraph(say`${bold('Benchmarks missing data')}`),
    ...owed.slice(0, onHome).map((one) => {
      const { id, code } = one.standing.benchmark;
      return entry(owedText(one), place(openReading, 'Record…', id, { spoken: `Record a reading of ${code}` }));
    }),
    ...(more > 0 ? [buttons(place(showList, `And ${more} more`, ''))] : []),
  ];
}
