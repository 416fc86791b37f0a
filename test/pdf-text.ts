import { inflateSync } from 'node:zlib';

/**
 * What a PDF of the app says, a line each time its text is placed. Reads only what pdfkit writes: deflated streams, glyphs as hexadecimal
 * numbers, and for each font the table that says which letters its glyphs are.
 */
export function pdfText(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((one) => [one[1], one[2] ?? '']));
  const letters = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? '') ?? '')?.[1];
      letters.set(name, lettersOf(streamOf(objects.get(table ?? '') ?? '')));
    }
  }
  return [...objects.values()].map((body) => textOf(streamOf(body), letters)).join('');
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  if (data === undefined) return '';
  const bytes = Buffer.from(data, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** The table of one font: ranges of glyphs, each with the letters of its glyphs in order. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', , listed = ''] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    [...listed.matchAll(/<([\w ]+)>/g)].forEach(([, hex = ''], at) => {
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0');
      const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
      letters.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return letters;
}

function textOf(content: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let said = '';
  for (const [, chosen, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (chosen) font = letters.get(chosen) ?? new Map();
    if (shown === undefined) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    said += `${glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '?').join('')}\n`;
  }
  return said;
}
