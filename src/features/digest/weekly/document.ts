import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import { digestParts } from '../../../district/digest.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import { keptAbility, keptRefs } from '../../../kit/documents/kept.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { keptButton, keptWords } from '../../../kit/words/kept.ts';
import { keptText } from '../../../kit/words/text.ts';
import { inMessage, placedIn } from '../compose/rules.ts';

/** Everything a digest says, and all that is shown of it is made from. */
export interface DigestDocument {
  /** The district is made up. */
  readonly sample: boolean;
  readonly day: z.infer<typeof dayText>;
  readonly since: z.infer<typeof dayText>;
  readonly until: z.infer<typeof dayText>;
  /** What of the app's own work did not come, or came late, in a sentence; empty when all did. */
  readonly outage: string;
  readonly pieces: readonly Contribution<'digest'>[];
  /** The places of those that stand in the message itself. */
  readonly lines: readonly number[];
}

const piece: z.ZodType<Contribution<'digest'>> = z.object({
  part: z.enum(digestParts),
  words: keptText,
  inPublic: keptText.exactOptional(),
  refs: keptRefs,
  weight: z.number(),
  can: keptAbility,
  objectiveId: z.string().nullable().exactOptional(),
  button: keptButton.exactOptional(),
  detail: keptWords.exactOptional(),
  subject: keptText.exactOptional(),
  kept: z.boolean().exactOptional(),
  by: z.array(z.string()).exactOptional(),
});

const common = {
  sample: z.boolean(),
  day: dayText,
  since: dayText,
  until: dayText,
  outage: z.string(),
  pieces: z.array(piece),
};

/** The room of a message that was kept with cut sentences: what is whole of them stands in it. */
const oldFrame = { words: 60, letters: 600 };

const withCutSentences: z.ZodType<DigestDocument> = z
  .object(common)
  .transform((kept) => ({ ...kept, lines: placedIn(kept.pieces, inMessage, oldFrame) }));

const withLines: z.ZodType<DigestDocument> = z.object({ ...common, lines: z.array(z.number().int()) });

/** How digests have been kept. */
export const digestShapes: Shapes<DigestDocument> = [withCutSentences, withLines];

/** What a digest is, as a document: one person’s. */
export const digestKind: DocumentKind = {
  called: 'digest',
  noun: 'digest',
  can: 'digest.own',
  nameOf: (id) => `digest/${id}`,
};
