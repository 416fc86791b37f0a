import { type SimMessage, visibleText } from '../../src/simulator/simulator.ts';

/** What a message shows before anything is tapped: a menu’s entries are behind its dots. */
export function wordsOf({ blocks, text }: Pick<SimMessage, 'blocks' | 'text'>): number {
  return countWords(blocks.length === 0 ? text : visibleText(blocks.map(withoutMenus)));
}

/** How many words a text has; a dash, a dot or a shape alone is none. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function withoutMenus(block: SimMessage['blocks'][number]): SimMessage['blocks'][number] {
  const { elements } = block;
  if (!Array.isArray(elements)) return block;
  return { ...block, elements: elements.filter((one) => (one as { type?: unknown }).type !== 'overflow') };
}
