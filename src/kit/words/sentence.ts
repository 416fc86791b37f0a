/**
 * What somebody wrote on one line, where it is at most so many letters; else its first sentence, where that is; else nothing. No sentence
 * is cut: who leaves one out says where it is.
 */
export function wholeSentence(words: string, max: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if ([...line].length <= max) return line;
  const [first = ''] = /^.+?[.!?](?= )/u.exec(line) ?? [];
  return [...first].length <= max ? first : '';
}
