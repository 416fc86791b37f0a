import { type Day, sayDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { gwetAc1, leastAgreedFirst, type PublishedAgreement, sumOfAgreement } from './rules.ts';

/** The wire name of *Make it a DILT segment…*; its value is the look-for’s code. */
export const calibrationSegment = { name: 'calibration/open-segment' } as const;

/** A look-for with what is published of it. */
export interface AgreementShown extends PublishedAgreement {
  readonly words: string;
}

export interface CalibrationShown {
  readonly lookFors: readonly AgreementShown[];
  /** Of every look-for, also of those the tool has no more. */
  readonly all: readonly PublishedAgreement[];
  readonly on: Day;
  /** Whether the reader may put a segment on a DILT’s agenda. */
  readonly proposes: boolean;
}

/** So many are proposed, each with its button; the others are a list. */
const proposed = 3;

/** `/walkthrough calibration`: the look-fors agreed on least as a proposal, the others, and one figure for the district. */
export function calibrationWords({ lookFors, all, on, proposes }: CalibrationShown): Words {
  const sorted = leastAgreedFirst(lookFors);
  const toTalk = sorted.filter(({ agreed, bothLooked }) => agreed < bothLooked).slice(0, proposed);
  const rest = sorted.filter((one) => !toTalk.includes(one));
  return [
    heading('Calibration'),
    paragraph(
      'How often two who walked together, each on their own, marked a look-for the same. It counts rooms of the whole district, and says nothing about any one person.',
    ),
    ...(toTalk.length === 0 ? [] : [paragraph(bold('Worth talking over in a DILT'))]),
    ...toTalk.map((one) => proposal(one, proposes)),
    ...(rest.length === 0 ? [] : [paragraph(bold('The other look-fors')), bullets(rest.map(agreementLine))]),
    ...districtFigure(all),
    aside(
      `Figures as of ${sayDay(on)}. New ones come on the first school day of a week, as long as no one could work out a pair from them.`,
    ),
  ];
}

const agreementLine = ({ code, words, agreed, bothLooked }: AgreementShown) =>
  say`${bold(code)} ${words}: ${sayAgreement({ agreed, bothLooked })}`;

/** `agreed in 7 of 9 rooms where both looked`. */
const sayAgreement = ({ agreed, bothLooked }: Pick<PublishedAgreement, 'agreed' | 'bothLooked'>): string =>
  `agreed in ${agreed} of ${bothLooked} rooms where both looked`;

function proposal(one: AgreementShown, proposes: boolean): Piece {
  if (!proposes) return paragraph(agreementLine(one));
  const button = place(calibrationSegment, 'Make it a DILT segment…', one.code, {
    spoken: `Make it a DILT segment: ${clip(one.words, 45)}`,
  });
  return entry(agreementLine(one), button);
}

/** Gwet’s AC1 over all blocks, with what it means. */
function districtFigure(all: readonly PublishedAgreement[]): Piece[] {
  const sum = sumOfAgreement(all);
  const figure = gwetAc1(sum);
  if (figure === undefined) return [];
  return [
    paragraph(
      say`${bold('The district')}: agreed in ${sum.agreed} of ${counted(sum.bothLooked, 'mark', 'marks')}, ${bold(figure.toFixed(2))} beyond chance (Gwet’s AC1). 1.00 is full agreement, and 0.00 is what guessing would give.`,
    ),
  ];
}

/** What is said while nothing is published. */
export const noAgreementYet: Words = [
  paragraph(
    'No figures yet. They appear on the first school day of a week, once three different pairs have answered five rooms blind and no one could work out a pair from them.',
  ),
];
