import { fontsOf, objectsOf, streamOf, textsOf } from './pdf-text.ts';

/** What a PDF of the app is to a screen reader. */
export interface Tags {
  /** Its elements in the order they are read, a line each with what it says, deeper ones further in. */
  readonly tree: readonly string[];
  /** Words that are for the eye only. */
  readonly unsaid: readonly string[];
  /** Words a screen reader cannot tell what to do with: neither in one element nor for the eye only. Must be none. */
  readonly loose: readonly string[];
  readonly catalog: string;
}

interface File {
  readonly objects: ReadonlyMap<string, string>;
  /** Everything that is drawn: the words, and which piece of which page they are. */
  readonly texts: readonly { readonly piece: string; readonly words: string }[];
}

const unmarked = 'unmarked';
const artifact = 'Artifact';

/** Reads only what pdfkit writes. */
export function pdfTags(pdf: Uint8Array): Tags {
  const file = read(pdf);
  const catalog = [...file.objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const root = file.objects.get(/\/StructTreeRoot (\d+)/.exec(catalog)?.[1] ?? '') ?? '';
  const owners = ownersOf(file, root);
  const tree = kidsOf(file, root).flatMap((id) => linesOf(file, id, owners));
  const of = (wanted: (piece: string) => boolean) =>
    file.texts.filter(({ piece }) => wanted(piece)).map(({ words }) => words);
  return {
    tree,
    unsaid: of((piece) => piece === artifact),
    loose: of((piece) => piece !== artifact && !owners.read.has(piece)),
    catalog,
  };
}

function read(pdf: Uint8Array): File {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const texts = pagesOf(objects).flatMap(([page, body]) => {
    const content = objects.get(/\/Contents (\d+)/.exec(body)?.[1] ?? '') ?? '';
    return textsOf(streamOf(content), fonts).map(({ words, mark }) => ({ words, piece: pieceOf(page, mark) }));
  });
  return { objects, texts };
}

const pagesOf = (objects: File['objects']): [string, string][] =>
  [...objects].filter(([, body]) => body.includes('/Type /Page\n'));

const pieceOf = (page: string, mark: number | 'Artifact' | undefined): string =>
  typeof mark === 'number' ? `${page}/${mark}` : (mark ?? unmarked);

interface Owners {
  /** The element each piece of a page belongs to, as the pages have it. */
  readonly of: ReadonlyMap<string, string>;
  /** The pieces that were found at their element too. */
  readonly read: Set<string>;
}

function ownersOf({ objects }: File, root: string): Owners {
  const lists = new Map(
    [...root.matchAll(/^ +(\d+) \[([^\]]*)\]$/gm)].map(([, key = '', ids = '']) => [key, ids.split(' 0 R')]),
  );
  const of = pagesOf(objects).flatMap(([page, body]) =>
    (lists.get(/\/StructParents (\d+)/.exec(body)?.[1] ?? '') ?? []).map((id, mark): [string, string] => [
      pieceOf(page, mark),
      id.trim(),
    ]),
  );
  return { of: new Map(of), read: new Set() };
}

function linesOf(file: File, id: string, owners: Owners): string[] {
  const body = file.objects.get(id) ?? '';
  const alt = /\/Alt \((.*)\)/.exec(body)?.[1];
  const pieces = piecesOf(body).filter((piece) => owners.of.get(piece) === id && !owners.read.has(piece));
  for (const piece of pieces) owners.read.add(piece);
  const words = pieces.flatMap((piece) => file.texts.filter((text) => text.piece === piece)).map((text) => text.words);
  const scope = /\/Scope \/(\w+)/.exec(body)?.[1];
  const name = [/\/S \/(\w+)/.exec(body)?.[1], scope].filter(Boolean).join(' of ');
  const said = alt ?? words.join(' ').replaceAll(/\s+/g, ' ').trim();
  const below = kidsOf(file, body).flatMap((kid) => linesOf(file, kid, owners));
  return [said === '' ? name : `${name}: ${said}`, ...below.map((line) => `  ${line}`)];
}

const listOf = (body: string): string => /\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? '';

/** The elements in this one. */
const kidsOf = ({ objects }: File, body: string): string[] =>
  [
    ...listOf(body)
      .replaceAll(/<<[^>]*>>/g, '')
      .matchAll(/(\d+) 0 R/g),
  ]
    .map(([, id = '']) => id)
    .filter((id) => objects.has(id));

/** What is drawn of this element itself: pieces of the page it begins on, by their number, and of the pages it runs over. */
function piecesOf(body: string): string[] {
  const page = /\/Pg (\d+) 0 R\n?(?!\/MCID)(?![\s\S]*\/Pg)/.exec(body)?.[1] ?? '';
  return [...listOf(body).matchAll(/\/Pg (\d+) 0 R\n\/MCID (\d+)|(\d+) 0 R|(\d+)/g)].flatMap(
    ([, onPage, mark, element, here]) => {
      if (element !== undefined) return [];
      return [pieceOf(onPage ?? page, Number(mark ?? here))];
    },
  );
}
