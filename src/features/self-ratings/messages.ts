import { sayMonth, sayNearDay } from '../../district/days.ts';
import { place } from '../../kit/feature.ts';
import { toValue } from '../../kit/value.ts';
import { aside, entry, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, join, say, type Text } from '../../kit/words/text.ts';
import { noEvidence, promiseNames, sayLevel } from './rules.ts';
import type { OwnLine, OwnShown } from './step/own.ts';
import type { Rated } from './store.ts';

/** The names of the buttons, as they travel through Slack. */
export const ratingNames = {
  open: 'self-ratings/open',
  step: 'self-ratings/open-step',
  more: 'self-ratings/say-more',
  rubric: 'self-ratings/open-standard',
  levels: 'self-ratings/open-levels',
} as const;

/** One's own ratings for a DILT, each with the button that changes it. Nobody else is shown this. */
export function ownWords({ diltId, day, month, today, freezesOn, frozen, lines }: OwnShown): Words {
  const rated = lines.filter((one) => one.rated).length;
  const freezes = sayNearDay(freezesOn, today);
  return [
    heading(`Your ${sayMonth(month)}`),
    paragraph(say`${rated} of ${lines.length} rated. ${frozenWords(frozen, freezes)}`),
    ...lines.flatMap((one) => lineWords(diltId, one)),
    aside(
      `It is for the DILT (District Instructional Leadership Team) ${sayNearDay(day, today)}. Only you see this until the packet freezes. Then all administrators read it in the packet, and nowhere else.`,
    ),
  ];
}

const frozenWords = (frozen: boolean, day: string): string =>
  frozen
    ? 'The packet is frozen. What you rate now counts as late and goes into the next packet.'
    : `You can change it until the packet freezes ${day}.`;

function lineWords(diltId: string, { standard, rated, mayChange }: OwnLine): Piece[] {
  const value = toValue(diltId, standard.code);
  const label = rated ? 'Change…' : 'Rate…';
  const text = rated ? ratedText(rated) : say`${bold(standard.name)}: not rated yet`;
  const button = place({ name: ratingNames.step }, label, value, {
    spoken: `${label.replace('…', '')} ${standard.name}`,
  });
  const more = rated?.working ? [paragraph(workingText(rated))] : [];
  return [mayChange ? entry(text, button) : paragraph(text), ...more];
}

function ratedText(rated: Rated): Text {
  const lines = [
    say`${bold(rated.standard)}: ${sayLevel(rated.level, rated.levelName)}${rated.late ? ' · late' : ''}`,
    ...ratingLines(rated),
    ...(rated.how === null ? [] : [promiseText(rated)]),
    ...(rated.ideasWanted === '' ? [] : [say`I would like ideas on: ${rated.ideasWanted}`]),
  ];
  return join(lines, '\n');
}

/** Why, where that was said, what shows it, and the next step. */
export function ratingLines({ why, nextStep, facts }: Pick<Rated, 'why' | 'nextStep' | 'facts'>): Text[] {
  const shows = facts.length === 0 ? noEvidence : facts.map(({ words }) => words).join('; ');
  return [...(why === '' ? [] : [say`Why: ${why}`]), say`Shown by: ${shows}`, say`Next step: ${nextStep}`];
}

/** `🟢 Done: visit two classrooms a day`, and why. */
export function promiseText({ how, promised, because }: Pick<Rated, 'how' | 'promised' | 'because'>): Text {
  const went = how === null ? '' : `${promiseNames[how]}: `;
  return because === '' ? say`${went}${promised}` : say`${went}${ended(promised)} Why: ${because}`;
}

/** With a full stop, where it has no end of its own. */
const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** What is said of a standard that somebody is still working on. */
export function workingText({ standard, evidence, goal, steps }: Rated): Text {
  if (goal === '') return say`Still working on ${standard}. Evidence, goal, and steps are missing.`;
  return join(
    [say`Still working on ${standard}. Goal: ${goal}`, say`Evidence: ${evidence}`, say`Steps: ${steps}`],
    '\n',
  );
}
