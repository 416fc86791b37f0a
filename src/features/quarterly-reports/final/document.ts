import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { keptWords } from '../../../kit/words/kept.ts';

const versionKinds = ['first', 'correction', 'revision'] as const;

const claim = z.object({ claim: z.string(), question: z.string(), restsOn: z.string() });
export type QuarterlyClaim = z.infer<typeof claim>;

const keptOut = z.object({ key: z.string(), of: z.string(), value: z.string(), since: dayText });
/** A figure that a version keeps out, and of which sentence: it stays out of the next ones. */
export type KeptOut = z.infer<typeof keptOut>;

const version = z.object({ number: z.number(), kind: z.enum(versionKinds), on: dayText, why: z.string() });

const document = z.object({
  district: z.string(),
  /** The district is made up. */
  sample: z.boolean(),
  author: z.string(),
  /** Somebody wrote it for them. */
  onBehalf: z.boolean(),
  since: dayText,
  until: dayText,
  version,
  /** The version before, and the titles of the parts that changed since; null in the first. */
  replaces: z.object({ number: z.number(), on: dayText, changed: z.array(z.string()) }).nullable(),
  finalOn: dayText,
  publicFrom: dayText,
  /** `keys`: of the drafted sentences that are printed there. */
  sections: z.array(z.object({ place: z.string(), title: z.string(), words: keptWords, keys: z.array(z.string()) })),
  /** Who checked the facts, in sentences. */
  checked: z.array(z.string()),
  disagreements: z.array(
    z.object({
      title: z.string(),
      kind: z.string(),
      office: z.string(),
      words: z.string(),
      record: z.string(),
      reason: z.string(),
    }),
  ),
  /** How many figures were left out because they are about too few. */
  leftOut: z.number(),
  withheld: z.array(keptOut),
  /** The versions before. */
  earlier: z.array(version),
  claims: z.array(claim),
});

/** Everything a version says, and all that is shown of it is made from. */
export type QuarterlyDocument = z.infer<typeof document>;

/** How versions have been kept. */
export const quarterlyShapes: Shapes<QuarterlyDocument> = [document];

/** What a report is, as a document. */
export const quarterlyKind: DocumentKind = {
  called: 'quarterly report',
  noun: 'quarterlyReport',
  can: 'quarterlyReports.read',
  nameOf: (id) => `quarterlyReport/${id}`,
};
