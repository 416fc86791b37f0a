import { z } from 'zod';
import { type Day, dayText } from '../../../district/days.ts';
import { quarterlyParts } from '../../../district/quarterly-reports/report.ts';
import { keptRefs } from '../../../kit/documents/kept.ts';
import { plain, type Words } from '../../../kit/words/pieces.ts';
import type { QuarterlyReport } from '../store.ts';

const figure = z.object({ value: z.string(), of: z.string(), since: dayText });
export type QuarterlyFigure = z.infer<typeof figure>;

/** Words as this app’s own routines said them, kept by nobody else: they are not looked at piece by piece at every press. */
const words = z.custom<Words>((kept) => Array.isArray(kept));

/** What a routine said in a report, as it is kept. */
const said = z.object({
  part: z.enum(quarterlyParts),
  objectiveId: z.string().nullable().default(null),
  words,
  detail: words.default([]),
  refs: keptRefs,
  weight: z.number(),
  figures: z.array(figure).default([]),
  withheld: z.array(figure).default([]),
  question: z.string().default(''),
  /** What its figures were when it was gathered before, of those that are others now. */
  earlier: z.array(figure).exactOptional(),
  /** Since which day it says something else; null or left out where it says the same. */
  changedSince: dayText.nullable().exactOptional(),
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

/** What came when it was gathered once more, with what it said before where that was something else: to be kept in its place. */
export function gatheredAgain(
  { gathered, gatheredOn }: Pick<QuarterlyReport, 'gathered' | 'gatheredOn'>,
  came: string,
  today: Day,
): string {
  const before = new Map(draftedIn(gathered).map((one) => [one.key, one]));
  const told = draftedIn(came).map(({ key, ...one }) => {
    const was = before.get(key);
    const now = new Map(one.figures.map(({ of, value }) => [of, value]));
    const stood = [...(was?.earlier ?? []), ...(was?.figures ?? [])];
    const earlier = stood.filter(({ of, value }) => now.has(of) && now.get(of) !== value);
    const differs = gathered !== null && plain(was?.words ?? []) !== plain(one.words);
    const carried = gatheredOn === today ? was?.changedSince : null;
    return { ...one, earlier, changedSince: carried ?? (differs ? gatheredOn : null) };
  });
  return JSON.stringify(told);
}
