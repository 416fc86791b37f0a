import { fold } from '../../../../district/people.ts';

/** Words that are somebody’s name and English as well: in small letters, or where a sentence begins, they name nobody. */
const everyday = new Set(
  `and the may will mark marks grant art hope grace faith joy rose bill rob drew dawn summer april june august young long short white
   black brown green gray king day moon best good hand hall lane hill field fields wood woods stone rich page price case law ward cook baker
   park bell wise small little love read reading pace chance guy dean major sharp strong bright church school teacher student students banks
   brooks rivers walls week weeks early miles sunny nick frank ray max pat ken gene penny ruby ivy iris amber crystal carol holly`
    .trim()
    .split(/\s+/),
);

/** Parts of names that many have: alone they name nobody. */
const particles = new Set([
  'de',
  'da',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'del',
  'los',
  'las',
  'mac',
  'san',
]);

/**
 * The first of these names that a text holds: any word of it, whole, whatever its accents and capitals. Of a name of two letters only as it is
 * written, `Bo` and not `bo`. `sayable` are words that are said here of other things: the look-fors, the school.
 */
export function nameIn(text: string, names: readonly string[], sayable: readonly string[] = []): string | undefined {
  const said = new Set([...everyday, ...sayable.flatMap((words) => wordsOf(words)).map(({ word }) => fold(word))]);
  const words = wordsOf(text);
  return names.find((name) => {
    const parts = wordsOf(name).map(({ word }) => word);
    return words.some(({ word, begins }) => parts.some((part) => isSaid(word, part, { said, begins })));
  });
}

/** A word of a text; `begins`: a sentence begins with it. */
interface TextWord {
  readonly word: string;
  readonly begins: boolean;
}

function isSaid(
  word: string,
  part: string,
  { said, begins }: { readonly said: ReadonlySet<string>; readonly begins: boolean },
): boolean {
  const [one, other] = [fold(word), fold(part)];
  if (one !== other || particles.has(one) || [...one].length < 2) return false;
  if ([...one].length === 2) return word === part;
  const small = word === word.toLocaleLowerCase('en-US');
  return !(said.has(one) && (small || begins));
}

/** The words of a text, without what makes a possessive of them. */
function wordsOf(text: string): TextWord[] {
  return [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu)].flatMap((found) => {
    const begins = /(^|[.!?:;“"•\n-])\s*$/u.test(
      text.normalize('NFC').slice(Math.max(0, found.index - 4), found.index),
    );
    const [word] = found;
    const bare = word.replace(/['’]s?$/iu, '');
    return bare === word
      ? [{ word, begins }]
      : [
          { word, begins },
          { word: bare, begins },
        ];
  });
}
