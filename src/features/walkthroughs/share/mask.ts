import { maskName } from '../../../district/masks.ts';
import type { CopyLine } from '../../../kit/look-fors/copy.ts';
import type { TeacherCopy } from '../copies/copy.ts';

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
