/** What a number format is made of. */
export interface Piece {
  readonly kind: 'literal' | 'general' | 'digits' | 'percent' | 'slash' | 'date' | 'time' | 'unknown';
  readonly text: string;
}

/** In the order in which they are looked for. What stands in brackets is a color, a language, a currency, hours without end, or a condition. */
const pieces: readonly (readonly [RegExp, (found: RegExpExecArray) => Piece | undefined])[] = [
  [/"([^"]*)"/y, ([, text = '']) => ({ kind: 'literal', text })],
  [/\\(.)/y, ([, text = '']) => ({ kind: 'literal', text })],
  [/_./y, () => ({ kind: 'literal', text: ' ' })],
  [/\*./y, () => undefined],
  [/\[(h+|m+|s+)\]/iy, ([text]) => ({ kind: 'time', text: text.toLowerCase() })],
  [/\[\$([^\]-]*)(-[^\]]*)?\]/y, ([, text = '']) => ({ kind: 'literal', text })],
  [/\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/iy, () => undefined],
  [/\[[^\]]*\]?/y, ([text]) => ({ kind: 'unknown', text })],
  [/general/iy, ([text]) => ({ kind: 'general', text })],
  [/(AM\/PM|A\/P|h+|s+(\.0+)?)/iy, ([text]) => ({ kind: 'time', text: text.toLowerCase() })],
  [/[ydeb]+/iy, ([text]) => ({ kind: 'date', text })],
  [/m+/iy, ([text]) => ({ kind: text.length > 2 ? 'date' : 'time', text: text.toLowerCase() })],
  [/[0#?]([0#?.,]*[0#?])?,*|\.[0#?]+/y, ([text]) => ({ kind: 'digits', text })],
  [/%/y, ([text]) => ({ kind: 'percent', text })],
  [/\/([1-9]\d{0,2})?/y, ([text]) => ({ kind: 'slash', text })],
  [/[$+\-−(): .,!^&'~{}=<>€£¥]/y, ([text]) => ({ kind: 'literal', text })],
  [/[\s\S]/y, ([text]) => ({ kind: 'unknown', text })],
];

/** What is shown for numbers, for negative ones, for nought and for text; a semicolon stands between. */
export function sectionsOf(code: string): Piece[][] {
  const sections: Piece[][] = [[]];
  for (let at = 0; at < code.length; ) {
    if (code[at] === ';') {
      sections.push([]);
      at += 1;
      continue;
    }
    const { piece, length } = pieceAt(code, at);
    if (piece) sections.at(-1)?.push(piece);
    at += length;
  }
  return sections.map(monthOrMinute);
}

function pieceAt(code: string, at: number): { piece: Piece | undefined; length: number } {
  for (const [pattern, make] of pieces) {
    pattern.lastIndex = at;
    const found = pattern.exec(code);
    if (found) return { piece: make(found), length: found[0].length };
  }
  return { piece: undefined, length: 1 };
}

/** `m` is a minute only where hours or seconds stand beside it, and no day. */
function monthOrMinute(section: Piece[]): Piece[] {
  const isTime = section.some((one) => one.kind === 'time' && !/^\[?m+\]?$/.test(one.text));
  const dated = section.some((one) => one.kind === 'date');
  return section.map((one) =>
    one.kind === 'time' && (dated || (!isTime && !one.text.startsWith('['))) ? { kind: 'date', text: one.text } : one,
  );
}
