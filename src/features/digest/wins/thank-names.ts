import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { hashOf } from '../../../kit/pressed.ts';
import { isSaid } from '../../../kit/threads.ts';
import { canBeMessaged } from '../../../kit/told.ts';

/** Whom the reader of a win may thank, by name, and whether they did. */
export interface ThanksFor {
  readonly to: readonly { readonly id: string; readonly name: string }[];
  readonly isSaid: boolean;
}

/** So many are thanked at once. */
const most = 5;

/** By the places of the wins that are somebody’s doing: somebody else’s than the reader’s, who can be reached. */
export function thanksFor(
  c: Asked,
  pieces: readonly Contribution<'digest'>[],
  justSaid: readonly string[],
): ReadonlyMap<number, ThanksFor> {
  return new Map(
    pieces.flatMap((one, at) => {
      const thanks = one.part === 'wins' ? thanksOf(c, one, justSaid) : undefined;
      return thanks ? [[at, thanks] as const] : [];
    }),
  );
}

/** Undefined where there is nobody to thank. `justSaid` are messages of this moment. */
export function thanksOf(
  c: Asked,
  win: Contribution<'digest'>,
  justSaid: readonly string[] = [],
): ThanksFor | undefined {
  const to = (win.by ?? [])
    .filter((id) => id !== c.viewer.person.id && canBeMessaged(c, id, 'app.use'))
    .slice(0, most)
    .flatMap((id) => personById(c.db, id) ?? []);
  const [first] = to;
  if (!first) return undefined;
  const name = thanksName(win, c.viewer.person.id, first.id);
  return {
    to: to.map((one) => ({ id: one.id, name: one.name })),
    isSaid: justSaid.includes(name) || isSaid(c.db, name),
  };
}

/** The name of the message with which somebody thanks somebody for a win: one for each, whichever digest it stands in. */
export const thanksName = ({ refs: [about], words }: Contribution<'digest'>, byId: string, toId: string): string =>
  `digest/thanks/${hashOf([about, words.plain, byId])}/${toId}`;
