import { z } from 'zod';
import { addDays, type Day, daysOf, monthOf, sayShortDay } from '../../../district/days.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { few, one, several, timeField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { principalMeetingNames } from '../messages.ts';
import { principalOn } from '../store.ts';
import { datesForm } from './form.ts';
import { planMonth } from './plan.ts';
import { busyOn, knownForDates, meetingsBetween } from './store.ts';
import { type Called, datesText } from './typed.ts';

/** So many school days can be chosen from. */
const offered = 60;

/** What a month can be planned from. */
export interface MonthPlanShown {
  readonly days: readonly Day[];
  readonly leaders: readonly Called[];
  /** Who plans, where they lead. */
  readonly me: string | undefined;
}

const lengths = [
  { value: '60', label: '60 minutes' },
  { value: '45', label: '45 minutes' },
] as const;

/** Proposes a date for each principal on some days; what comes of it is edited before it is saved. */
export const planForm = defineForm({
  name: 'principal-meetings/plan',
  title: 'Plan a month',
  submit: 'Propose dates',
  ability: 'principalMeetings.lead',
  params: z.object({}),
  idempotent: true,
  load(c): MonthPlanShown {
    const { leaders } = knownForDates(c);
    const days = schoolDaysIn(c.db, addDays(c.today, 1), addDays(c.today, offered * 2)).slice(0, offered);
    return { days, leaders, me: leaders.find(({ id }) => id === c.viewer.person.id)?.id };
  },
  intro: (): Words => [
    aside(
      'We’ll propose one meeting for each principal who has none that month, school by school. You can edit them before you save.',
    ),
  ],
  fields: ({ days, leaders, me }: MonthPlanShown) => {
    const options = leaders.map(({ id, name }) => ({ value: id, label: name }));
    return {
      days: several(
        'On which days?',
        days.map((day) => ({ value: day, label: sayShortDay(day) })),
      ),
      from: timeField('From', { time: '09:00' }),
      to: timeField('To', { time: '12:00' }),
      minutes: few('How long is each?', lengths, { chosen: '60' }),
      lead: one('Who leads, and writes the memo?', options, me === undefined ? {} : { chosen: me }),
      others: several('Who else meets the principals?', options, { optional: true }),
    };
  },
});

/** Opens it. */
export const openPlan = opens(principalMeetingNames.plan, planForm, () => ({}));

/** On to the window with the dates as text: nothing is saved before that one is. */
export const savePlan = saving(planForm, (c, { answers, shown }) => {
  const days = shown.days.filter((day) => answers.days.includes(day));
  const leads = [answers.lead, ...answers.others].flatMap((id) => shown.leaders.find((one) => one.id === id) ?? []);
  const [lead, ...others] = [...new Set(leads)];
  const [first] = days;
  if (!first) return problems({ days: 'Choose the days.' });
  if (!lead) return problems({ lead: 'Say who leads.' });
  const [from, to] = [answers.from ?? '09:00', answers.to ?? '12:00'] as const;
  if (to <= from) return problems({ to: 'The end time is before the start time.' });
  const schools = schoolsToMeet(c, first);
  if (schools.length === 0) return problems({ days: 'Every principal already has a meeting that month.' });
  const busy = new Map(days.map((day) => [day, busyOn(c.db, day)]));
  const minutes = Number(answers.minutes);
  const { dates, room } = planMonth({ days, from, to, minutes, leads: [lead, ...others], schools, busy });
  if (room < schools.length) {
    const needed = counted(schools.length, 'school needs', 'schools need');
    return problems({ days: `${needed} a meeting, and these days have room for ${room}. Add a day or more hours.` });
  }
  return done({ open: opening(datesForm, { typed: datesText(dates, knownForDates(c)) }), inPlace: true });
});

/** The schools with a principal who has no meeting in the month of a day, by name. */
function schoolsToMeet(c: Asked, day: Day): Called[] {
  const { first, last } = daysOf(monthOf(day));
  const planned = new Set(
    meetingsBetween(c.db, first, last)
      .filter(({ cancelledOn, state }) => cancelledOn === null && state !== 'notHeld')
      .map(({ schoolId }) => schoolId),
  );
  return knownForDates(c).schools.filter(({ id }) => !planned.has(id) && principalOn(c.db, id, day) !== null);
}
