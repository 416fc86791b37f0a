import { type Day, sayDay } from '../../../district/days.ts';
import { roleNames } from '../../../district/people.ts';
import { settingQuestions } from '../../../district/settings.ts';
import { place } from '../../../kit/feature.ts';
import { aside, bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { openHeldButton, opensWords, sayDayAsOf } from './names.ts';
import type { HeldRow } from './store.ts';

type Shown = Pick<
  HeldRow,
  | 'asker'
  | 'askedOn'
  | 'role'
  | 'place'
  | 'fromDay'
  | 'toDay'
  | 'holdingId'
  | 'settingKey'
  | 'settingValue'
  | 'why'
  | 'effectiveOn'
  | 'personId'
>;

/** What waits, in a sentence: `Kim Lee wants to be principal at Lincoln from Monday, November 16.` */
export function heldLine(held: Shown): string {
  const { asker, settingKey } = held;
  if (settingKey !== null)
    return `${asker} wants to ${opensWords[settingKey] ?? `answer “${settingQuestions[settingKey].ask}” with ${held.settingValue}`}.`;
  const role = roleWords(held);
  return held.holdingId === null
    ? `${asker} wants to be ${role}.`
    : `${asker} wants to change their own days: ${role}.`;
}

/** The same without who wants it: `principal at Lincoln from Monday, November 16`. */
function heldWhat(held: Shown): string {
  return held.settingKey === null
    ? roleWords(held)
    : (opensWords[held.settingKey] ?? settingQuestions[held.settingKey].ask);
}

function roleWords({ role, place: at, fromDay, toDay, askedOn }: Shown): string {
  const name = role === null ? '' : roleNames[role];
  const from = fromDay === null ? '' : ` from ${sayDayAsOf(fromDay, askedOn)}`;
  const to = toDay === null ? '' : ` to ${sayDayAsOf(toDay, askedOn)}`;
  return `${name}${at === null ? '' : ` at ${at}`}${from}${to}`;
}

export const heldButton = (id: string, asker: string) =>
  place(openHeldButton, 'Review…', id, { spoken: `Look at what ${asker} wants to change` });

/** In the window of whoever confirms. */
export function heldWords(held: Shown): Words {
  return [
    paragraph(say`${heldLine(held)}`),
    ...(held.why === '' ? [] : [paragraph(say`Reason: ${held.why}`)]),
    bullets([
      held.settingKey === null
        ? 'This role can read confidential records, so a second person has to confirm it.'
        : 'This lets more people read confidential records, so a second person has to confirm it.',
      say`Not sure why? Ask ${held.asker} first.`,
    ]),
  ];
}

/** To whoever made the change. */
export function waitsWords(held: readonly Shown[], confirmers: readonly string[]): Words {
  const who = new Intl.ListFormat('en-US', { type: 'disjunction' }).format(confirmers);
  const until = held.find(({ effectiveOn }) => effectiveOn !== null)?.effectiveOn;
  return [
    paragraph('Not changed yet. This opens records, so a second person has to confirm it:'),
    bullets(held.map((one) => say`${heldLine(one)}`)),
    paragraph(
      confirmers.length > 0
        ? say`We’ve asked ${who} to confirm it.`
        : say`Nobody else can confirm it, so it takes effect on ${until ? sayDay(until) : 'the third weekday from now'}.`,
    ),
  ];
}

/** From when it counts; `since`: another day than the one that was asked for, or one to come. */
const countsWords = (since: Day | undefined): string =>
  since === undefined ? 'This counts from now on.' : `This counts from ${sayDay(since)}.`;

/** To whoever made the change, when it was decided. */
export const decidedWords = (
  held: Shown,
  by: string,
  answer: 'confirmed' | 'refused' | 'passed',
  since?: Day,
): Words => [
  paragraph(
    answer === 'confirmed'
      ? say`${by} confirmed your change: ${heldWhat(held)}. ${countsWords(since)}`
      : answer === 'refused'
        ? say`${by} didn’t confirm your change: ${heldWhat(held)}. Nothing was changed.`
        : say`Nobody else could confirm your change: ${heldWhat(held)}. ${countsWords(since)}`,
  ),
];

export const confirmedWords = (held: Shown, since?: Day): Words => [
  paragraph(say`Confirmed. ${countsWords(since)}`),
  aside(say`We’ve told ${held.asker}.`),
];

export const refusedWords = (held: Shown): Words => [
  paragraph('Not confirmed. Nothing was changed.'),
  aside(say`We’ve told ${held.asker}.`),
];

/** What of a workbook waits still, below the message that it was imported. */
export const waitingWords = (open: readonly Shown[]): Words =>
  open.length === 0
    ? []
    : [
        paragraph('Not changed yet. This opens records, so a second person has to confirm it:'),
        bullets(open.map((one) => say`${heldLine(one)}`)),
      ];
