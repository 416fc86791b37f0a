import { type DigestPart, digestParts } from '../../../district/digest.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { toValue } from '../../../kit/value.ts';
import { bullets, entry, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { inMessages } from '../../../kit/words/several.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { digestPartNames } from '../compose/rules.ts';
import { decisionPiece, forThread, type Seen } from '../messages.ts';
import { winButton } from '../wins/names.ts';

/** Nobody reads further down; the routines' own lists have all of it. */
const most = { details: 4, messagesOfDetail: 2, sentences: 60 } as const;
const rest = 'There is more than fits here: /throughline plan and /action all have every row.';

/** How the thread is seen: what of the wins may be said in the channel, and what was said there already. */
export interface SeenThread extends Seen {
  readonly id: string;
  readonly mayName: boolean;
  readonly named: ReadonlySet<string>;
}

/** A reply or a few for each part that has more to say; `at` is its place in the thread's names. */
export function digestReplies(seen: SeenThread): { readonly at: string; readonly words: Words }[] {
  return digestParts.flatMap((part) => {
    const all = forThread(seen, part);
    const sentences = all.filter(({ piece }) => !piece.detail);
    const said = sentencesOf(seen, part, sentences);
    const replies = [
      ...(said.length === 0 ? [] : inMessages(digestPartNames[part], said, rest)),
      ...all
        .filter(({ piece }) => piece.detail)
        .slice(0, most.details)
        .flatMap(({ piece }) => detailOf(part, piece)),
    ];
    return replies.map((words, at) => ({ at: `${part}/${at}`, words }));
  });
}

/** A table or a chart, below the sentence that says the same. */
const detailOf = (part: DigestPart, { words, detail = [] }: Contribution<'digest'>): Words[] =>
  inMessages(digestPartNames[part], [paragraph(words), ...detail], rest, most.messagesOfDetail);

interface At {
  readonly at: number;
  readonly piece: Contribution<'digest'>;
}

function sentencesOf(seen: SeenThread, part: DigestPart, all: readonly At[]): Words {
  const said = all.slice(0, most.sentences);
  const left = all.length - said.length;
  const more: Piece[] = left > 0 ? [paragraph(`And ${left} more.`)] : [];
  if (part === 'decisions')
    return [...said.map(({ at, piece }) => decisionPiece(seen, { at, words: piece.words })), ...more];
  if (part === 'wins') return [...said.map((one) => winPiece(seen, one)), ...more];
  return said.length === 0 ? [] : [bullets(said.map(({ piece }) => piece.words)), ...more];
}

function winPiece({ id, mayName, named }: SeenThread, { at, piece }: At): Piece {
  if (named.has(winKey(piece))) return paragraph(say`${piece.words} ● Said in the channel.`);
  const spoken = `Say it in the channel: ${clip(piece.words.plain, 50)}`;
  if (!mayName) return paragraph(piece.words);
  return entry(piece.words, place(winButton, 'Say it in the channel', toValue(id, String(at)), { spoken }));
}

/** By what a win is known, whoever's digest it stands in. */
export const winKey = ({ refs: [about], words }: Contribution<'digest'>): string => `${about} ${words.plain}`;
