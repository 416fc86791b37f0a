import type { Workload } from '../../../kit/asks/workload.ts';
import { isTooMuch } from '../../../kit/asks/workload.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';

/** What was asked, and what was settled in time, in numbers. */
export interface LoadShown {
  readonly mine: Workload;
  /** Of the district, for who leads. */
  readonly all: (Workload & { readonly people: number }) | undefined;
  /** Whose asks are in a human’s hands, and how many. */
  readonly handed: readonly { readonly name: string; readonly n: number }[];
}

const most = 20;

/** `/throughline asks`. */
export function loadWords({ mine, all, handed }: LoadShown): Words {
  return [
    heading('What I ask'),
    paragraph(`In the last 20 school days: you ${settledLine(mine)}`),
    ...(isTooMuch(mine) ? [aside('That is a lot, so I ask on the first school day of a week only.')] : []),
    ...(all
      ? [paragraph(`The district: ${counted(all.people, 'person was', 'people were')} asked. They ${settledLine(all)}`)]
      : []),
    ...(handed.length > 0 ? [paragraph('In the plan manager’s hands:'), bullets(handedLines(handed))] : []),
    ...(all ? [aside('Counts only: what was asked, and of whom the rest was, is nobody else’s to see.')] : []),
  ];
}

/** `did 7 of the 9 things I asked within three school days.` */
export function settledLine({ asked, settled }: Workload): string {
  if (asked === 0) return 'have had nothing to do yet.';
  return `did ${settled} of the ${counted(asked, 'thing', 'things')} I asked within three school days.`;
}

function handedLines(handed: LoadShown['handed']): string[] {
  const more = handed.length - most;
  const lines = handed.slice(0, most).map(({ name, n }) => `${name}: ${counted(n, 'thing', 'things')}`);
  return more > 0 ? [...lines, `and ${more} more people`] : lines;
}
