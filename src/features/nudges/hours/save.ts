import { addDays, type Day, instantOf, sayTime, type TimeOfDay, timeOfDay, timeText } from '../../../district/days.ts';
import { keepHours, looking } from '../../../kit/asks/hours.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { hoursForm } from './form.ts';
import { savedHoursWords } from './messages.ts';
import { wrongTimes } from './rules.ts';

/** Keeps somebody’s hours. They count from the next half hour on. */
export const saveHours = saving(hoursForm, (c, { answers, shown: { districtZone } }) => {
  const { zone } = answers;
  const times = { askAt: read(answers.askAt), from: read(answers.from), to: read(answers.to) };
  const wrong = wrongTimes(times) ?? tooFar(c, times.askAt, zone);
  if (wrong) return problems(wrong);
  keepHours(c.db, c.viewer.person.id, { ...times, zone: zone === districtZone ? null : zone });
  return done({ tell: savedHoursWords({ ...times, zone }) });
});

const read = (answer: string): TimeOfDay => timeText.parse(answer);

/** The app looks at its own day: what is night there cannot be. */
function tooFar(c: Asked<Writing>, askAt: TimeOfDay, zone: string): { askAt: string } | undefined {
  const times = daysOfAllSeasons(c.today).map((day) => instantOf(day, askAt, zone));
  const at = times.find((one) => !isLookedAt(timeOfDay(one, c.settings.timeZone)));
  return at && { askAt: `That is ${sayTime(at, c.settings.timeZone)} in the district. Choose another time.` };
}

const isLookedAt = (time: TimeOfDay): boolean => time >= looking.first && time <= looking.last;

/** Not every zone changes its clocks when the district does: what fits in winter may not in summer. */
const daysOfAllSeasons = (today: Day): Day[] => [today, addDays(today, 91), addDays(today, 182), addDays(today, 273)];
