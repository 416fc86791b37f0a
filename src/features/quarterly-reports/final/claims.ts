import { parseRef } from '../../../district/ref.ts';
import { counted } from '../../../kit/words/lists.ts';
import { plain } from '../../../kit/words/pieces.ts';
import type { DraftedSentence } from '../draft/gathered.ts';
import { printedSentences, type QuarterlySection } from '../rules.ts';
import type { QuarterlyClaim } from './document.ts';

const claimsAsked = 3;

/** What the School Committee may doubt first, with what it rests on. */
export function quarterlyClaims(sections: readonly QuarterlySection[]): QuarterlyClaim[] {
  return sections
    .flatMap((of) =>
      printedSentences(of).map((one) => ({ ...one, under: of.place.startsWith('objective/') ? of.title : '' })),
    )
    .filter(({ question }) => question !== '')
    .sort((a, b) => a.weight - b.weight)
    .slice(0, claimsAsked)
    .map(({ under, words, question, refs }) => ({
      claim: under === '' ? plain(words) : `${plain(words)} (${under})`,
      question,
      restsOn: restsOn(refs),
    }));
}

/** `1 benchmark, 12 walkthroughs`. */
function restsOn(refs: DraftedSentence['refs']): string {
  const kinds = new Map<string, number>();
  for (const ref of refs) {
    const noun = parseRef(ref)?.noun ?? 'record';
    kinds.set(noun, (kinds.get(noun) ?? 0) + 1);
  }
  const said = [...kinds].map(([noun, n]) => {
    const kind = noun === 'dilt' ? 'DILT' : noun.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return counted(n, kind, `${kind}s`);
  });
  return said.join(', ');
}
