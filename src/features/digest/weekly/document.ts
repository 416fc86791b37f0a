import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import { digestParts } from '../../../district/digest.ts';
import { type Ability, policy } from '../../../district/policy.ts';
import { parseRef, type Ref } from '../../../district/ref.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { keptButton, keptWords } from '../../../kit/words/kept.ts';
import { keptText } from '../../../kit/words/text.ts';
import type { Placed } from '../compose/rules.ts';

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
  /** Which sentences stood in the message itself, and as how much of them. */
  readonly placed: readonly Placed[];
}

/** A reference as it was kept. */
export const keptRef = z.custom<Ref>((text) => typeof text === 'string' && parseRef(text) !== undefined);
const ability = z.custom<Ability>((text) => typeof text === 'string' && Object.hasOwn(policy, text));

const piece: z.ZodType<Contribution<'digest'>> = z.object({
  part: z.enum(digestParts),
  words: keptText,
  inPublic: keptText.exactOptional(),
  refs: z.tuple([keptRef], keptRef),
  weight: z.number(),
  can: ability,
  objectiveId: z.string().exactOptional(),
  button: keptButton.exactOptional(),
  detail: keptWords.exactOptional(),
});

/** Reads a document that was kept. */
export const digestDocument: z.ZodType<DigestDocument> = z.object({
  sample: z.boolean(),
  day: dayText,
  since: dayText,
  until: dayText,
  outage: z.string(),
  pieces: z.array(piece),
  placed: z.array(z.object({ at: z.number().int(), words: keptText })),
});
