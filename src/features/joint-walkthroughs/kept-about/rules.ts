import { split } from '../../../kit/words/text.ts';
import type { WrittenInRoom } from '../rules.ts';

/** A cell of a workbook takes 32,767 letters. */
const maxLetters = 30_000;

const markWords = { seen: 'seen', notSeen: 'looked for, not seen', notLookedFor: 'not looked for' } as const;

/** What was written in a room, as lines a person can read; cut into as many cells as it needs. */
export function writtenLines(given: WrittenInRoom, words: ReadonlyMap<string, string>): string[] {
  const said = (id: string) => words.get(id) ?? id;
  const lines = [
    ...Object.entries(given.marks).map(([id, mark]) => `${said(id)}: ${markWords[mark]}`),
    ...Object.entries(given.comments).map(([id, comment]) => `Comment on ${said(id)}: ${comment}`),
    ...Object.entries({
      Note: given.note,
      Question: given.question,
      Began: given.began ?? '',
      Minutes: String(given.minutes ?? ''),
      Subject: given.subject,
      Room: given.room,
    }).flatMap(([label, text]) => (text === '' ? [] : [`${label}: ${text}`])),
  ];
  return split(lines.join('\n'), maxLetters);
}
