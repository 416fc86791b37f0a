import { fold } from './people.ts';

/** What stands in the place of a name. */
export const masked = '[teacher]';

/** Shorter parts of a name are words of the language as well: they are masked only as they stand in the name, `Bo` and not `bo`. */
const shortestName = 3;

/** Every word that is a part of the name, whatever its accents and capitals, is masked; a possessive too. */
export function maskName(text: string, name: string): string {
  const parts = name.split(/[\s-]+/);
  const long = new Set(parts.map(fold).filter((part) => part.length >= shortestName));
  const short = new Set(parts.filter((part) => part.length === shortestName - 1));
  const isPart = (word: string) => long.has(fold(word)) || short.has(word);
  const known = (word: string) => isPart(word) || isPart(word.replace(/['’]s?$/u, ''));
  return text.replaceAll(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu, (word) => (known(word) ? masked : word));
}

/** Masks a teacher in what is handed to somebody else: the whole name at once, then its parts. Of themselves nothing is masked. */
export function maskFor(
  personId: string,
  { teacherId, teacher }: { readonly teacherId: string | null; readonly teacher: string | null },
): (text: string) => string {
  if (teacher === null || teacherId === personId) return (text) => text;
  return (text) => maskName(text.replaceAll(teacher, masked), teacher);
}
