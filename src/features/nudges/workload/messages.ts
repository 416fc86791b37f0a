import type { Workload } from '../../../kit/asks/workload.ts';
import { isTooMuch } from '../../../kit/asks/workload.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, type Piece, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { measuredMonths } from './measured.ts';

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
    heading('How much you’re asked'),
    paragraph(`In the last 20 school days: you ${settledLine(mine)}`),
    ...(isTooMuch(mine)
      ? [aside('That’s a lot, so you’ll hear from me only on the first school day of each week.')]
      : []),
    ...(all
      ? [paragraph(`The district: ${counted(all.people, 'person was', 'people were')} asked. They ${settledLine(all)}`)]
      : []),
    ...(handed.length > 0 ? [paragraph('The plan manager is following up on:'), bullets(handedLines(handed))] : []),
    ...(all ? [aside('These are counts only. Nobody else can see what each person was asked.'), ...monthPieces()] : []),
  ];
}

/** What a month takes by role, for who leads: measured once, in another district. */
const monthPieces = (): Piece[] => [
  paragraph(
    'What a month takes, measured in a sample district. Reading, answering, typing and the month’s visits count.',
  ),
  table({
    caption: 'What a month takes',
    headings: ['Role', 'Questions', 'Minutes'],
    rows: measuredMonths.map(({ role, questions, minutes }) => [role, String(questions), String(minutes)]),
  }),
];

/** `did 7 of the 9 things asked within three school days.` */
export function settledLine({ asked, settled }: Workload): string {
  if (asked === 0) return 'have had nothing to do yet.';
  return `did ${settled} of the ${counted(asked, 'thing', 'things')} asked within three school days.`;
}

function handedLines(handed: LoadShown['handed']): string[] {
  const more = handed.length - most;
  const lines = handed.slice(0, most).map(({ name, n }) => `${name}: ${counted(n, 'thing', 'things')}`);
  return more > 0 ? [...lines, `and ${more} more people`] : lines;
}
