import type { LookFor } from '../../../district/look-fors.ts';
import { bullets, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { WrittenInRoom } from '../rules.ts';

/** What is written of a room, as whoever wrote it reads it: what was seen and not seen with the comments, and the words. */
export function writtenWords(lookFors: readonly LookFor[], given: WrittenInRoom): Words {
  const lines = (mark: 'seen' | 'notSeen', title: string): Piece[] => {
    const marked = lookFors.filter(({ id }) => given.marks[id] === mark);
    if (marked.length === 0) return [];
    const items = marked.map(({ id, words }) =>
      given.comments[id] ? say`${words}: “${given.comments[id]}”` : say`${words}`,
    );
    return [paragraph(bold(title)), bullets(items)];
  };
  const labelled = (label: string, words: string): Piece[] =>
    words === '' ? [] : [paragraph(say`${bold(label)}: ${words}`)];
  return [
    ...lines('seen', 'Seen'),
    ...lines('notSeen', 'Looked for, not seen'),
    ...labelled('Note', given.note),
    ...labelled('Question for the teacher', given.question),
    ...labelled('Where', [given.subject, given.room && `room ${given.room}`].filter(Boolean).join(', ')),
  ];
}

/** Whether there is anything a teacher could read. */
export const isEmptyNote = ({ marks, note, question }: WrittenInRoom): boolean =>
  note === '' && question === '' && !Object.values(marks).some((mark) => mark !== 'notLookedFor');
