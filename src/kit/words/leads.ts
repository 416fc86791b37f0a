import type { Piece, Words } from './pieces.ts';

/** A piece with what leads in to it: headings, and lines that end in a colon or are a label. */
export interface Led {
  readonly leads: readonly Piece[];
  readonly piece: Piece;
}

/** Words piece by piece, none of them without what leads in to it. */
export function withLeads(words: Words): Led[] {
  const all: Led[] = [];
  let leads: Piece[] = [];
  for (const piece of words) {
    if (leadsIn(piece)) leads.push(piece);
    else {
      all.push({ leads, piece });
      leads = [];
    }
  }
  // What somebody typed may end in a colon: only a heading is nothing by itself.
  const last = leads.findLastIndex(({ piece }) => piece === 'paragraph');
  const piece = leads[last];
  return piece ? [...all, { leads: leads.slice(0, last), piece }] : all;
}

function leadsIn(piece: Piece): boolean {
  if (piece.piece === 'heading' || piece.piece === 'divider') return true;
  if (piece.piece !== 'paragraph') return false;
  const { mrkdwn, plain: said } = piece.text;
  return said.endsWith(':') || (/^\*[^*]+\*$/.test(mrkdwn) && !said.startsWith('*'));
}
