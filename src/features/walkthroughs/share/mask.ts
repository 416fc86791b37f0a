import { fold } from '../../../district/people.ts';
import type { CopyLine, TeacherCopy } from '../copies/copy.ts';

/** What stands in the place of a name. */
export const masked = '[teacher]';

/** Shorter parts of a name are words of the language as well: they are masked only as they stand in the name, `Bo` and not `bo`. */
const shortestName = 3;

/** Two thousand letters of each text: what is handed over is typed into a window, which takes three thousand. */
const longest = 2900;

/** A copy as plain text without the teacher's name, room, subject or day: what was seen, and what was written about it. */
export function maskedWords(copy: Pick<TeacherCopy, 'teacher' | 'seen' | 'notSeen' | 'comment' | 'question'>): string {
  const lines = [
    ...linesOf('Seen', copy.seen),
    ...linesOf('Not seen', copy.notSeen),
    ...(copy.comment ? [`Note: ${copy.comment}`] : []),
    ...(copy.question ? [`Question: ${copy.question}`] : []),
  ];
  return maskName(lines.join('\n'), copy.teacher).slice(0, longest);
}

function linesOf(mark: string, lines: readonly CopyLine[]): string[] {
  return lines.map(({ words, comment }) => (comment ? `${mark}: ${words} (${comment})` : `${mark}: ${words}`));
}

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
