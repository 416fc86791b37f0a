const TOKEN = /<([@#!][^<>]*|(?:https?|mailto|tel|slack):[^<>]*)>/;

/** Text as Slack keeps it: stray `&`, `<` and `>` become entities, tokens in angle brackets stay. */
export function kept(text: string): string {
  return text
    .split(new RegExp(TOKEN.source))
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Undoes the entities, once: what was escaped twice stays escaped once. */
export function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_all, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'));
}

/** One piece of marked-up text: plain words, or a token such as a mention or a link. */
export type Piece = { kind: 'words'; text: string } | { kind: 'token'; target: string; label: string | undefined };

/** Splits text into words and tokens. Only what stands in real angle brackets is a token; an entity never is. */
export function pieces(text: string): Piece[] {
  return text.split(new RegExp(TOKEN.source)).map((part, index): Piece => {
    if (index % 2 === 0) return { kind: 'words', text: part };
    const bar = part.startsWith('!date^') ? part.lastIndexOf('|') : part.indexOf('|');
    return bar < 0
      ? { kind: 'token', target: part, label: undefined }
      : { kind: 'token', target: part.slice(0, bar), label: decoded(part.slice(bar + 1)) };
  });
}

/** What a token shows; `nameOf` gives the names of people and channels by id. */
export function shownToken(
  piece: { target: string; label: string | undefined },
  nameOf: (id: string) => string,
): string {
  const { target, label } = piece;
  if (target.startsWith('@')) return `@${label ?? nameOf(target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || nameOf(target.slice(1))}`;
  if (target.startsWith('!date^')) return label ?? '';
  if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0] ?? ''}`;
  return label ?? decoded(target.replace(/^mailto:/, ''));
}

/** Marked-up text as a reader sees it: no markers, tokens by their names, entities decoded. */
export function readable(text: string, nameOf: (id: string) => string = (id) => id): string {
  return pieces(text)
    .map((piece) => (piece.kind === 'words' ? decoded(unmarked(piece.text)) : shownToken(piece, nameOf)))
    .join('');
}

function unmarked(text: string): string {
  return text
    .replace(/```([\s\S]*?)```/g, '$1')
    .replace(/(^|[\s(>"'.,;:!?-])([*_~`])(?=\S)([^\n]*?\S)\2(?=$|[\s)<"'.,;:!?-])/gm, '$1$3')
    .replace(/^&gt; ?/gm, '');
}
