import { type Day, sayShortDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Ref } from '../../../district/ref.ts';
import { standingName } from '../rules.ts';
import type { FrozenItem, SchoolPlanDocument } from './document.ts';

/** What is different about one item: a mark and a word, so that nothing hangs on color. */
export interface ItemDifference {
  readonly ref: Ref;
  readonly what: keyof typeof marks;
  readonly item: FrozenItem;
  /** Why it was dropped, or each thing that changed. */
  readonly words: readonly string[];
}

/** What of a plan is compared. */
type Compared = Pick<SchoolPlanDocument, 'items' | 'asOf'>;

const marks = {
  added: '+ added',
  dropped: '− dropped',
  changed: '~ changed',
  complete: '✓ complete',
  carried: '→ carried on',
} as const;

/**
 * What changed from one state of a plan to a later one: what was added, dropped, and what is otherwise about the rest. `outside`: for who
 * is not of the school, where a teacher is not named.
 */
export function planDifferences(earlier: Compared, later: Compared, outside: boolean): ItemDifference[] {
  const was = liveItems(earlier);
  const is = liveItems(later);
  const laterItems = new Map(later.items.map((one) => [one.ref, one]));
  return [
    ...[...is.values()].filter(({ ref }) => !was.has(ref)).map((item) => differenceOf(item, 'added', [])),
    ...[...was.values()]
      .filter(({ ref }) => !is.has(ref))
      .map((item) => differenceOf(item, 'dropped', reasonIn(laterItems.get(item.ref)))),
    ...[...is.values()].flatMap((item): ItemDifference[] => {
      const before = was.get(item.ref);
      const words = before ? changesOf(before, item, { from: earlier.asOf, to: later.asOf, outside }) : [];
      return words.length === 0 ? [] : [differenceOf(item, 'changed', words)];
    }),
  ];
}

const liveItems = ({ items }: Compared): ReadonlyMap<Ref, FrozenItem> =>
  new Map(items.filter(({ status }) => status !== 'dropped').map((one) => [one.ref, one]));

const differenceOf = (item: FrozenItem, what: ItemDifference['what'], words: readonly string[]): ItemDifference => ({
  ref: item.ref,
  what,
  item,
  words,
});

const reasonIn = (item: FrozenItem | undefined): string[] =>
  item === undefined || item.dropReason === '' ? [] : [item.dropReason];

interface Between {
  readonly from: Day;
  readonly to: Day;
  readonly outside: boolean;
}

/** Each thing that is otherwise, `due Oct 1 → Nov 1`. */
function changesOf(was: FrozenItem, is: FrozenItem, { from, to, outside }: Between): string[] {
  const owner = ({ owner: name, ownerTeaches }: FrozenItem) =>
    ownerTeaches && outside ? 'a teacher' : (name ?? 'none');
  const said: readonly (readonly [name: string, before: string, after: string])[] = [
    ['code', was.code, is.code],
    ['words', was.words, is.words],
    ['short name', was.shortName, is.shortName],
    ['initiative', was.initiative?.name ?? 'none', is.initiative?.name ?? 'none'],
    ['required by law', was.required ?? 'no', is.required ?? 'no'],
    ['owner', owner(was), owner(is)],
    ['starts', dayOrNone(was.startsOn), dayOrNone(is.startsOn)],
    ['due', dayOrNone(was.dueOn), dayOrNone(is.dueOn)],
    ['adults', was.practice || 'none', is.practice || 'none'],
    ['students', was.result || 'none', is.result || 'none'],
  ];
  const status = was.status === is.status ? [] : [`${standingName(was, from)} → ${standingName(is, to)}`];
  return [
    ...said
      .filter(([, before, after]) => before !== after)
      .map(([name, before, after]) => `${name} ${before} → ${after}`),
    ...status,
  ];
}

const dayOrNone = (day: Day | null): string => (day === null ? 'none' : sayShortDay(day));

/** How each of the school’s own items ended in a plan whose year is closed: what is neither complete nor dropped then was carried on. */
export const endedItems = ({ items }: Compared): ItemDifference[] =>
  items
    .filter(({ kind }) => kind === 'own')
    .map((item) => {
      if (item.status === 'dropped') return differenceOf(item, 'dropped', reasonIn(item));
      return differenceOf(item, item.status === 'complete' ? 'complete' : 'carried', []);
    });

/** `~ changed S1 Weekly data talks: due Oct 1 → Nov 1; 🟡 in progress → 🟢 complete`. */
export function differenceLine({ what, item, words }: ItemDifference): string {
  return `${marks[what]} ${called(item)}${words.length === 0 ? '' : `: ${words.join('; ')}`}`;
}
