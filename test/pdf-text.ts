import { inflateSync } from 'node:zlib';

/**
 * What a PDF of the app says, a line each time its text is placed. Reads only what pdfkit writes: deflated streams, glyphs as hexadecimal
 * numbers, and for each font the table that says which letters its glyphs are.
 */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(pdf);
  const letters = fontsOf(objects);
  const placed = [...objects.values()].flatMap((body) => textsOf(streamOf(body), letters));
  return placed.map(({ words }) => `${words}\n`).join('');
}

/** Every object of the file under its number. */
export function objectsOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(pdf).toString('latin1');
  return new Map([...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
}

type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** For each font, the letters of its glyphs. */
export function fontsOf(objects: ReadonlyMap<string, string>): Fonts {
  const letters = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? '') ?? '')?.[1];
      letters.set(name, lettersOf(streamOf(objects.get(table ?? '') ?? '')));
    }
  }
  return letters;
}

export function streamOf(body: string): string {
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

/** Words as they are placed, and how they are marked: by the number their element knows them by, or as an artifact, for the eye only. */
export interface Placed {
  readonly words: string;
  readonly mark: number | 'Artifact' | undefined;
}

/** The texts of a page's stream, in the order they are drawn. */
export function textsOf(content: string, letters: Fonts): Placed[] {
  let font: ReadonlyMap<string, string> = new Map();
  let mark: Placed['mark'];
  const placed: Placed[] = [];
  for (const [step, tag, number, chosen, shown] of content.matchAll(drawn)) {
    if (step === 'EMC') mark = undefined;
    if (tag) mark = number === undefined ? 'Artifact' : Number(number);
    if (chosen) font = letters.get(chosen) ?? new Map();
    if (shown === undefined) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    placed.push({ words: glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '?').join(''), mark });
  }
  return placed;
}

/** A mark begins, with its number if it has one; one ends; a font is chosen; text is placed. */
const drawn = /\/(\w+) <<\n(?:\/MCID (\d+)|[^>]*)\n?>> BDC|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
