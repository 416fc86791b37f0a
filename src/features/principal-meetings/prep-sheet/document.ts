import { z } from 'zod';
import { type Day, dayText } from '../../../district/days.ts';
import { type PrepSheetPart, prepSheetParts } from '../../../district/principal-meetings/prep-sheet.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import { keptRefs } from '../../../kit/documents/kept.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { keptWords } from '../../../kit/words/kept.ts';

/** A piece as it is kept. */
export type PrepSheetPiece = Pick<Contribution<'prepSheet'>, 'part' | 'words' | 'refs' | 'weight' | 'detail'>;

/** Everything a prep sheet says, and all that is shown of it is made from. */
export interface PrepSheetDocument {
  readonly district: string;
  /** The district is made up. */
  readonly sample: boolean;
  readonly school: string;
  readonly principal: string;
  /** Who meets the principal, the first of them first. */
  readonly leads: readonly string[];
  /** The day it was frozen for: a meeting that is moved keeps its sheet. */
  readonly meetingDay: Day;
  readonly since: Day;
  readonly until: Day;
  /** `Wednesday, November 18 at 3:00 PM`, as the district’s clocks had it. */
  readonly frozenOn: string;
  /** What these papers are for and are not, as the district says it; empty while it has not. */
  readonly sentence: string;
  /** How many files there were to look at together: later ones stand below it. */
  readonly files: number;
  readonly pieces: readonly PrepSheetPiece[];
}

const asKept: z.ZodType<PrepSheetDocument> = z.object({
  district: z.string(),
  sample: z.boolean(),
  school: z.string(),
  principal: z.string(),
  leads: z.array(z.string()),
  meetingDay: dayText,
  since: dayText,
  until: dayText,
  frozenOn: z.string(),
  sentence: z.string(),
  files: z.number(),
  pieces: z.array(
    z.object({
      part: z.enum(prepSheetParts),
      words: keptWords,
      refs: keptRefs,
      weight: z.number(),
      detail: keptWords.exactOptional(),
    }),
  ),
});

/** How prep sheets have been kept. */
export const prepSheetShapes: Shapes<PrepSheetDocument> = [asKept];

/** What a prep sheet is, as a document. */
export const prepSheetKind: DocumentKind = {
  called: 'prep sheet',
  noun: 'prepSheet',
  can: 'principalMeetings.meet',
  nameOf: (id) => `prep-sheet/${id}`,
};

/** The parts as people say them. */
export const prepSheetPartNames: Readonly<Record<PrepSheetPart, string>> = {
  decisions: 'Decisions and promises',
  topics: 'To talk about',
  schoolPlan: 'School plan',
  ratings: 'Self-rating',
  walkthroughs: 'Walkthroughs',
  jointWalkthroughs: 'Joint walkthroughs',
  patterns: 'Patterns by look-for',
  commitments: 'Brought back from the DILT',
  obstacles: 'Obstacles',
};
