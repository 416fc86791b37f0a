import { type LookFor, type LookForMark, type LookForMarks, marks } from '../../district/look-fors.ts';
import { type Fields, few, several } from '../forms/field.ts';
import { lookForChoice } from './choices.ts';

const markChoices = [
  { value: 'seen', label: 'Seen' },
  { value: 'notSeen', label: 'Looked for, not seen' },
  { value: 'notLookedFor', label: 'Not looked for' },
] as const;

/** What a window asks about look-fors: the month’s focus one by one, then the others in two lists. */
export interface MarksShown {
  readonly focus: readonly LookFor[];
  readonly others: readonly LookFor[];
  readonly marks: LookForMarks;
}

/** The look-fors of a tool, those of the focus first. */
export function inFocusFirst(
  lookFors: readonly LookFor[],
  focus: readonly string[],
): Pick<MarksShown, 'focus' | 'others'> {
  const inFocus = ({ code }: LookFor) => focus.includes(code);
  return { focus: lookFors.filter(inFocus), others: lookFors.filter((one) => !inFocus(one)) };
}

/** The questions: one for each look-for of the focus, and the two lists. */
export function markFields({ focus, others, marks: given }: MarksShown): Fields {
  // Without a focus the two lists are all there is.
  const also = (what: string) => (focus.length > 0 ? `Also ${what}` : what.replace(/^./, (one) => one.toUpperCase()));
  const marked = (mark: LookForMark) => others.filter((one) => given[one.id] === mark).map((one) => one.id);
  return {
    ...Object.fromEntries(focus.map((one) => [`mark-${one.id}`, few(one.words, markChoices, chosen(given[one.id]))])),
    seen: several(also('seen'), others.map(lookForChoice), { optional: true, chosen: marked('seen') }),
    notSeen: several(also('looked for and not seen'), others.map(lookForChoice), {
      optional: true,
      chosen: marked('notSeen'),
    }),
  };
}

const chosen = (mark: LookForMark | undefined): { chosen?: LookForMark } =>
  mark === undefined ? {} : { chosen: mark };

/** What was answered to these questions. */
export function marksIn(answers: {
  readonly seen?: readonly string[] | undefined;
  readonly notSeen?: readonly string[] | undefined;
  readonly [name: string]: unknown;
}): Record<string, LookForMark> {
  const focus = Object.entries(answers).flatMap(([name, given]): [string, LookForMark][] => {
    const mark = marks.find((one) => one === given);
    return name.startsWith('mark-') && mark !== undefined ? [[name.slice('mark-'.length), mark]] : [];
  });
  const { seen = [], notSeen = [] } = answers;
  return Object.fromEntries([
    ...focus,
    ...seen.map((id): [string, LookForMark] => [id, 'seen']),
    ...notSeen.map((id): [string, LookForMark] => [id, 'notSeen']),
  ]);
}
