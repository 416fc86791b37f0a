import { addDays, instantOf } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import { holdersOf, personById } from '../../../../district/roster.ts';
import type { Ask } from '../../../../kit/asks/ask.ts';
import { mayBeAsked } from '../../../../kit/asks/hours.ts';
import type { Reading, Writing } from '../../../../kit/context.ts';
import type { Job } from '../../../../kit/feature.ts';
import { done, type Message } from '../../../../kit/outcome.ts';
import { everySchoolDay, laterToday } from '../../../../kit/slots/rule.ts';
import { rotationNames } from '../messages.ts';
import { canOn } from '../rules.ts';
import { canBeMessagedOnDilt, membersNow, type TurnDate, turnDatesAhead } from '../store.ts';
import { hasConfirmed, keepStepAsked, stepsAsked } from './keep.ts';
import { coverText, decideWords, reminderWords } from './messages.ts';
import { type Step, stepOn, steps } from './rules.ts';

const askingTime = '09:00';
/** Who goes home is not reminded in the evening. */
const latestTime = '16:30';

/** On school days: each facilitator of the next weeks is asked what their date has come to. */
export const remindFacilitators: Job = {
  name: 'facilitators of the DILT',
  when: { ...everySchoolDay(askingTime), also: laterToday },
  missed: 'latest',
  within: { hours: 7 },
  run: (c) => done({ messages: near(c).flatMap((date) => remind(c, date)) }),
};

/** Dates near enough that somebody is asked. */
const near = (c: Reading): TurnDate[] =>
  turnDatesAhead(c).filter(({ day, cancelledOn }) => cancelledOn === null && day <= addDays(c.today, steps[0]));

function remind(c: Writing, date: TurnDate): Message[] {
  const step = stepOn(c.today, date.day);
  const { id, facilitatorId } = date;
  if (!step || (facilitatorId !== null && hasConfirmed(c.db, id, facilitatorId))) return [];
  return [...remindOne(c, date, step), ...(step === 7 ? letDecide(c, date) : [])];
}

function remindOne(c: Writing, date: TurnDate, step: Step): Message[] {
  const { id, facilitatorId } = date;
  if (facilitatorId === null || !canBeMessagedOnDilt(c, facilitatorId) || !mayBeAsked(c, facilitatorId)) return [];
  if (!keepStepAsked(c, id, facilitatorId, step)) return [];
  return [reminder(c, date, { personId: facilitatorId, step, answered: undefined })];
}

interface Reminded {
  readonly personId: string;
  readonly step: Step;
  readonly answered: 'yes' | 'no' | undefined;
}

function reminder(c: Reading, when: Omit<TurnDate, 'turnOfId'>, { personId, step, answered }: Reminded): Message {
  return {
    name: `dilt/${when.id}/turn-${step}/${personId}`,
    to: { person: personId },
    about: refTo('dilt', when.id),
    can: 'dilt.read',
    until: instantOf(c.today, latestTime, c.settings.timeZone),
    words: reminderWords({ when, step, answered }),
  };
}

/** What somebody was asked about a date says what they have answered. */
export function answeredReminders(
  c: Writing,
  when: Omit<TurnDate, 'turnOfId'>,
  personId: string,
  answered: 'yes' | 'no',
): Message[] {
  return stepsAsked(c.db, when.id, personId).map((step) => reminder(c, when, { personId, step, answered }));
}

function letDecide(c: Writing, date: TurnDate): Message[] {
  const name = date.facilitatorId === null ? null : (personById(c.db, date.facilitatorId)?.name ?? null);
  return holdersOf(c.db, 'planManager', c.today)
    .filter(
      (personId) =>
        canBeMessagedOnDilt(c, personId) && mayBeAsked(c, personId) && keepStepAsked(c, date.id, personId, 7),
    )
    .map((personId) => ({
      name: `dilt/${date.id}/decide/${personId}`,
      to: { person: personId },
      about: refTo('dilt', date.id),
      can: 'dilt.lead' as const,
      until: instantOf(c.today, latestTime, c.settings.timeZone),
      words: decideWords(date, name),
    }));
}

/** Two weeks ahead, what nobody has confirmed is offered to everybody who can be there, once. */
export function coverAsks(c: Reading, of?: string): Ask[] {
  const open = near(c).filter((date) => (stepOn(c.today, date.day) ?? 30) <= 14 && wantsCover(c, date));
  if (open.length === 0) return [];
  const members = membersNow(c).filter(({ id }) => of === undefined || id === of);
  return open.flatMap((date) =>
    members
      .filter((one) => one.id !== date.facilitatorId && canOn(one, date.day))
      .map(({ id }) => coverAsk(c, date, id)),
  );
}

/** Nobody has the date, or who has it has not said that they will. */
export const wantsCover = (c: Reading, { id, facilitatorId }: TurnDate): boolean =>
  facilitatorId === null || !hasConfirmed(c.db, id, facilitatorId);

function coverAsk(c: Reading, date: TurnDate, of: string): Ask {
  const name = date.facilitatorId === null ? null : (personById(c.db, date.facilitatorId)?.name ?? null);
  return {
    name: 'dilt/cover',
    of,
    about: refTo('dilt', date.id),
    can: 'dilt.turn',
    why: coverText(date, name),
    button: { action: rotationNames.take, label: 'I’ll facilitate', value: date.id },
    by: addDays(date.day, -7),
    cap: 1,
  };
}
