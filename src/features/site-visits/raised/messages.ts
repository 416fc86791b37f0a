import { sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { SiteObservation } from '../store.ts';
import { siteNames } from '../visit/names.ts';

/** A contradiction that was raised, as it is told. */
export type Contradiction = Pick<SiteObservation, 'id' | 'words' | 'answer' | 'answeredBy'> & {
  readonly row: string;
  readonly visit: Pick<SiteObservation['visit'], 'day'>;
  readonly author: string;
  /** `Typed by …`; empty where the monitor typed it. */
  readonly typed: string;
};

function answerButton({ id, answer, row }: Pick<Contradiction, 'id' | 'answer' | 'row'>): ButtonPiece {
  const label = answer === '' ? 'Answer…' : 'Change the answer…';
  const spoken = `${label.replace('…', '')}: ${row}`;
  return place({ name: siteNames.answer }, label, id, { spoken, ...(answer === '' ? { style: 'primary' } : {}) });
}

/** To whoever answers for it. `of` is who does, where that is somebody else who is not in Slack. */
export function contradictionWords(one: Contradiction, of?: string): Words {
  const answers = of === undefined ? '' : ` ${of}, who isn’t in Slack, answers for it.`;
  return [
    paragraph(
      say`A site visit on ${sayShortDay(one.visit.day)} contradicts what we report on ${bold(one.row)}.${answers}`,
    ),
    paragraph(`${one.author} wrote:`),
    quote(one.words),
    ...(one.typed === '' ? [] : [aside(one.typed)]),
    ...answerPieces(one),
    buttons(answerButton(one)),
  ];
}

const answerPieces = ({ answer, answeredBy }: Contradiction): Piece[] =>
  answer === '' ? [] : [paragraph(`${answeredBy ?? 'Somebody'} answered:`), quote(answer)];

/** To the monitor, and whoever typed it. */
export const answeredWords = (one: Contradiction): Words => [
  paragraph(say`${one.answeredBy ?? 'Somebody'} answered what you raised about ${bold(one.row)}.`),
  quote(one.words),
  ...answerPieces(one),
  paragraph('Both stand together from now on. Nothing to do.'),
];

/** Why somebody is reminded. */
export const contradictedText = ({ row, visit }: Pick<Contradiction, 'row' | 'visit'>): Text =>
  say`A site visit on ${sayShortDay(visit.day)} contradicts what we report on ${row}. Please answer.`;

/** On the owner’s Home: what was raised and what they said. */
export const contradictionsHome = (all: readonly Contradiction[]): Words =>
  all.flatMap((one) => [
    paragraph(
      say`A site visit contradicts ${bold(one.row)}: “${one.words}”\n${one.answeredBy ?? 'Somebody'} answered: “${one.answer}”`,
    ),
  ]);
