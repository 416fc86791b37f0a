import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import { highlightParts } from '../../../district/highlight-meetings/report.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import { keptRefs } from '../../../kit/documents/kept.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { keptWords } from '../../../kit/words/kept.ts';

/** What the plan manager wrote about one part, or about one strategic objective. */
export interface Remark {
  /** A part of the report, or `progress/` and the id of a strategic objective. */
  readonly place: string;
  readonly words: string;
}

/** A strategic objective as it was called when the report became final. */
export interface ReportObjective {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  /** Empty until somebody confirmed one. */
  readonly shortName: string;
}

/** What a routine said, as it is kept. */
export type ReportPiece = Contribution<'highlight'> & {
  /** Null for the plan as a whole. */
  readonly objectiveId: string | null;
};

/** Everything a highlight report says, and all that is shown of it is made from. */
export interface ReportDocument {
  readonly district: string;
  /** The district is made up. */
  readonly sample: boolean;
  readonly meetingDay: z.infer<typeof dayText>;
  /** The day of the meeting before, or the school year’s first. */
  readonly since: z.infer<typeof dayText>;
  readonly until: z.infer<typeof dayText>;
  /** `Wednesday, November 18 at 7:30 AM`, as the district’s clocks had it. */
  readonly finalOn: string;
  readonly finalBy: string;
  readonly objectives: readonly ReportObjective[];
  readonly remarks: readonly Remark[];
  readonly pieces: readonly ReportPiece[];
}

const piece = z.object({
  part: z.enum(highlightParts),
  objectiveId: z.string().nullable(),
  words: keptWords,
  refs: keptRefs,
  weight: z.number(),
});

const report = z.object({
  district: z.string(),
  sample: z.boolean(),
  meetingDay: dayText,
  since: dayText,
  until: dayText,
  finalOn: z.string(),
  finalBy: z.string(),
  remarks: z.array(z.object({ place: z.string(), words: z.string() })),
});
const objective = z.object({ id: z.string(), code: z.string(), words: z.string() });

/** All of a place stood in its words, tables of any width among them, and objectives had no short names yet. */
const asFirstKept: z.ZodType<ReportDocument> = report.extend({
  objectives: z.array(objective.transform((one) => ({ ...one, shortName: '' }))),
  pieces: z.array(piece),
});

/** What only the PDF has room for stands apart. */
const withDetail: z.ZodType<ReportDocument> = report.extend({
  objectives: z.array(objective.extend({ shortName: z.string() })),
  pieces: z.array(piece.extend({ detail: keptWords.exactOptional() })),
});

/** How reports have been kept. */
export const reportShapes: Shapes<ReportDocument> = [asFirstKept, withDetail];

/** What a report is, as a document: known by its meeting. */
export const reportKind: DocumentKind = {
  called: 'highlight report',
  noun: 'highlightReport',
  can: 'highlights.read',
  nameOf: (meetingId) => `highlight/${meetingId}`,
};
