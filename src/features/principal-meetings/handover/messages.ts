import { type Day, sayDay, sayShortDay, sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { MeetingDecision } from '../decisions/store.ts';

/** The wire name of the button that hands the page over as a PDF. */
export const handoverPdfButton = { name: 'handovers/pdf' } as const;

type Inherited = Pick<MeetingDecision, 'id' | 'words' | 'owner' | 'byDay'>;

/** What somebody inherits who begins as principal of a school. */
export interface HandoverShown {
  readonly schoolId: string;
  readonly school: string;
  readonly decisions: readonly Inherited[];
  readonly help: readonly Inherited[];
  /** The school plan in a sentence; null where there is none this year. */
  readonly plan: string | null;
  readonly dates: readonly { readonly day: Day; readonly beginsAt: TimeOfDay }[];
  readonly today: Day;
}

/** The page as a message: the first line says what it is, a few of each, and the PDF has the rest. */
export function handoverWords(shown: HandoverShown, leads: readonly string[]): Words {
  const { schoolId, school } = shown;
  const open = shown.decisions.length + shown.help.length;
  return [
    paragraph(say`You’re now principal of ${bold(school)}. Here’s what you take over: ${openSaid(open)}.`),
    ...handoverParts(shown, listed),
    aside(
      `You meet with ${leads.join(' and ')} each month. Memos and ratings from before stay with whoever held the post.`,
    ),
    buttons(place(handoverPdfButton, 'PDF', schoolId, { style: 'primary', spoken: 'PDF of what you take over' })),
  ];
}

/** So many of each stand in the message. */
const listed = 8;

const openSaid = (n: number): string => (n === 0 ? 'nothing is open' : counted(n, 'open item', 'open items'));

/** Everything there is to say, in four parts. */
export function handoverParts({ decisions, help, plan, dates, today }: HandoverShown, most: number): Words {
  return [
    ...part('Open decisions', decisions, { most, today }),
    ...part('Help promised to the school', help, { most, today }),
    paragraph(bold('School improvement plan (SIP)')),
    paragraph(plan === null ? 'No plan is on record for this year yet: /sip' : `${plan}. See it with /sip.`),
    paragraph(bold('Next meetings')),
    dates.length === 0
      ? paragraph('No date is set yet.')
      : bullets(dates.map(({ day, beginsAt }) => `${sayDay(day)}, ${sayTimeOfDay(beginsAt)}`)),
  ];
}

function part(title: string, all: readonly Inherited[], { most, today }: { most: number; today: Day }): Piece[] {
  if (all.length === 0) return [];
  const more = all.length - most;
  return [
    paragraph(bold(title)),
    bullets(all.slice(0, most).map((one) => inheritedText(one, today))),
    ...(more > 0 ? [aside(`${more} more: /sip decisions`)] : []),
  ];
}

const inheritedText = ({ words, owner, byDay }: Inherited, today: Day): Text =>
  say`${words} · ${owner} · ${byDay < today ? '🔴 was due' : '⚪ by'} ${sayShortDay(byDay)}`;

/** To those who meet with the school: that it went. */
export const handoverWentWords = (
  name: string,
  { school, decisions, help }: HandoverShown,
  onPaper: boolean,
): Words => [
  paragraph(
    onPaper
      ? say`${bold(name)} is now principal of ${school} and isn’t on Slack. Please hand them the page of what they take over.`
      : say`${bold(name)} is now principal of ${school} and has the page of what they take over: ${openSaid(decisions.length + help.length)}.`,
  ),
  ...(onPaper ? [] : [aside('Nothing to do. It has no memos, ratings, or notes from before.')]),
];

/** The head of the page on paper. */
export const handoverHead = ({ school, today }: HandoverShown, district: string): Words => [
  heading(`Principal of ${school}: what you take over`),
  paragraph(`${district}, as of ${sayDay(today)}`),
];
