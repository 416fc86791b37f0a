import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import { quarterlyParts } from '../../../district/quarterly-reports/report.ts';
import { keptRefs } from '../../../kit/documents/kept.ts';
import { keptWords } from '../../../kit/words/kept.ts';

const figure = z.object({ value: z.string(), of: z.string(), since: dayText });
export type QuarterlyFigure = z.infer<typeof figure>;

/** What a routine said in a report, as it is kept. */
const said = z.object({
  part: z.enum(quarterlyParts),
  objectiveId: z.string().nullable().default(null),
  words: keptWords,
  detail: keptWords.default([]),
  refs: keptRefs,
  weight: z.number(),
  figures: z.array(figure).default([]),
  withheld: z.array(figure).default([]),
  question: z.string().default(''),
});

/** A drafted sentence. Its key stays the same however often is gathered. */
export type DraftedSentence = z.infer<typeof said> & { readonly key: string };

/** What was gathered for a report, read again; nothing where it is still being gathered. */
export function draftedIn(gathered: string | null): DraftedSentence[] {
  if (gathered === null) return [];
  const known = new Map<string, number>();
  return z
    .array(said)
    .parse(JSON.parse(gathered))
    .map((one) => {
      const of = `${one.part} ${one.refs[0]}`;
      const number = known.get(of) ?? 0;
      known.set(of, number + 1);
      return { ...one, key: number === 0 ? of : `${of} ${number}` };
    });
}
