import type { LookForMark } from '../../../district/look-fors.ts';
import { bullets, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { Agreement, WrittenInRoom } from '../rules.ts';
import type { TalkedOver } from './rules.ts';

/** What one of the two wrote in a room, under whose it is. */
export interface WrittenBy {
  /** Empty for the reader. */
  readonly name: string;
  readonly given: WrittenInRoom;
}

/** The comments of both, one after the other, and then on what they agreed. What they differ on is asked below. */
export function besideEachOther(
  both: readonly WrittenBy[],
  { over, agreement }: { readonly over: readonly TalkedOver[]; readonly agreement: Agreement },
): Words {
  const agreed = over.filter(({ standing }) => standing === 'agreed');
  return [
    ...both.flatMap((one) => commentsOf(one, over)),
    paragraph(agreementSaid(agreement)),
    ...(agreed.length === 0
      ? []
      : [
          paragraph(bold('🟢 Agreed')),
          bullets(agreed.map(({ lookFor, own }) => say`${lookFor.words}: ${own === 'seen' ? 'seen' : 'not seen'}`)),
        ]),
  ];
}

/** `You agreed on 7 of 9 both of you looked for.` */
export const agreementSaid = ({ agreed, bothLooked }: Agreement): string =>
  bothLooked === 0
    ? 'There is nothing both of you looked for.'
    : `You agreed on ${agreed} of ${bothLooked} both of you looked for.`;

function commentsOf({ name, given }: WrittenBy, over: readonly TalkedOver[]): Piece[] {
  const lines = over.flatMap(({ lookFor }): Text[] => {
    const words = given.comments[lookFor.id] ?? '';
    return words === '' ? [] : [say`${lookFor.words}: “${words}”`];
  });
  const who = name === '' ? 'You' : name;
  if (lines.length === 0 && given.note === '' && given.question === '')
    return [paragraph(say`${bold(who)} wrote no comments.`)];
  return [
    paragraph(bold(`${who} wrote`)),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    ...(given.note === '' ? [] : [quote(given.note)]),
    ...(given.question === '' ? [] : [paragraph('A question for the teacher:'), quote(given.question)]),
  ];
}

/** What stands beside the question about a look-for: `You saw it. Ada Assistant looked and didn’t see it.` */
export function markedSaid({ standing, own, others }: TalkedOver, other: string): string {
  const said = (who: string, mark: LookForMark | undefined) =>
    mark === 'seen' ? `${who} saw it.` : `${who} looked and didn’t see it.`;
  if (standing === 'differed') return `${said('You', own)} ${said(other, others)}`;
  const looked = (mark: LookForMark | undefined) => mark === 'seen' || mark === 'notSeen';
  return looked(own)
    ? `${said('You', own)} ${other} didn’t look for it.`
    : `${said(other, others)} You didn’t look for it.`;
}
