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

/** On Home, for who answers for benchmarks: those missing data, and those to be read soon. */
export function benchmarksHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'benchmarks.record')) return [];
  const owed = owedReadings(c, c.viewer.person.id);
  if (owed.length === 0) return [];
  const refs = [refTo('person', c.viewer.person.id)] as const;
  return [{ part: 'today', weight: 3, words: owedHomeWords(owed), refs, can: 'benchmarks.record' }];
}

type OwedOnHome = Pick<OwedReading, 'standing' | 'why' | 'isMissing'>;

/** The readings that are wanted of one person: those that are missing, then those that are due before long. */
export function owedHomeWords(owed: readonly OwedOnHome[]): Words {
  const shown = [...owed.filter(({ isMissing }) => isMissing), ...owed.filter(({ isMissing }) => !isMissing)];
  const named = shown.slice(0, onHome);
  const more = owed.length - onHome;
  return [
    ...owedPieces(
      'Benchmarks missing data',
      named.filter(({ isMissing }) => isMissing),
    ),
    ...owedPieces(
      'Readings due soon',
      named.filter(({ isMissing }) => !isMissing),
    ),
    ...(more > 0 ? [buttons(place(showList, `And ${more} more`, ''))] : []),
  ];
}

function owedPieces(title: string, owed: readonly OwedOnHome[]): Words {
  if (owed.length === 0) return [];
  return [
    paragraph(say`${bold(title)}`),
    ...owed.map((one) => {
      const { id, code } = one.standing.benchmark;
      return entry(owedText(one), place(openReading, 'Record…', id, { spoken: `Record a reading of ${code}` }));
    }),
  ];
}
