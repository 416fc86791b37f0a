import { called } from '../../../district/plan/short-names.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { counted } from '../../../kit/words/lists.ts';
import { looseTitle, requiredTitle } from '../own/rules.ts';
import { followingOf } from './rules.ts';
import type { PlannedInitiative, PlannedSchool } from './store.ts';

type Item = PlannedSchool['items'][number];

/** Initiatives by school: how many items of each school’s follow each, and where there is a gap a word. */
export function alignmentSheet(
  schools: readonly PlannedSchool[],
  initiatives: readonly PlannedInitiative[],
): SheetToWrite {
  const line = (title: string, followed: string, none: string, counts: (item: Item) => boolean) => ({
    style: 'plain' as const,
    cells: [title, followed, ...schools.map(({ items }) => saidOf(items.filter(counts).length, none))],
  });
  return {
    name: 'Alignment',
    widths: [50, 18, ...schools.map(() => 16)],
    lines: [
      { style: 'title', cells: ['School plans by initiative'] },
      {
        style: 'explanation',
        cells: ['How many items of each school’s plan follow each initiative of the district’s.'],
      },
      { style: 'headings', cells: ['Initiative', 'Followed by', ...schools.map(({ school }) => school)] },
      ...initiatives.map((one) => {
        const { followed, of } = followingOf(schools, one.id);
        const by = `${followed} of ${counted(of, 'school', 'schools')}`;
        return line(called(one), by, 'none', ({ initiativeId }) => initiativeId === one.id);
      }),
      line(looseTitle, '', '', ({ initiativeId, required }) => initiativeId === null && required === null),
      line(requiredTitle, '', '', ({ required }) => required !== null),
    ],
  };
}

const saidOf = (n: number, none: string): string => (n === 0 ? none : counted(n, 'item', 'items'));
