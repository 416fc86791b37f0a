import { addDays, type Day, schoolYearStart } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Reading, Writing } from '../../../../kit/context.ts';
import { hearRefused, tellWhy } from '../../../../kit/documents/refused.ts';
import { done, type Message } from '../../../../kit/outcome.ts';
import { toEach } from '../../../../kit/told.ts';
import { dateLines } from '../list.ts';
import { publishedYear } from '../schema.ts';
import { everybody, publishedFor, type TurnDate, turnDatesAhead } from '../store.ts';
import { notPosted, yearWords } from './messages.ts';

/** The name under which the channel’s message tells that it cannot be shown. */
export const yearHeard = 'dilt/year';

/** The school years that have dates to come, each with them. */
export function yearsAhead(c: Reading): { startsOn: Day; dates: TurnDate[] }[] {
  const dates = turnDatesAhead(c);
  const years = [...new Set(dates.map(({ day }) => schoolYearStart(day)))];
  return years.map((startsOn) => ({ startsOn, dates: dates.filter(({ day }) => schoolYearStart(day) === startsOn) }));
}

/** Makes the facilitators of a year known: to each who takes turns by direct message, and in the DILT’s channel if there is one. */
export function publishYear(c: Writing, startsOn: Day, byId: string): Message[] {
  const year = yearsAhead(c).find((one) => one.startsOn === startsOn);
  const [first] = year?.dates ?? [];
  if (!year || !first) return [];
  const channelId = c.settings.diltChannel || null;
  c.db.insert(publishedYear).values({ startsOn, byId, onDay: c.today, channelId }).onConflictDoNothing().run();
  const words = yearWords({ startsOn, dates: dateLines(c, year.dates), keptTrue: false });
  return [
    ...toEach(everybody(c), { name: `dilt/year/${startsOn}`, about: refTo('dilt', first.id), can: 'dilt.read', words }),
    ...postYears(c),
  ];
}

/** The list in the channel, of each year that was published. An edit notifies nobody. */
export function postYears(c: Writing): Message[] {
  return yearsAhead(c).flatMap(({ startsOn, dates }) => {
    const [first] = dates;
    const published = first ? publishedFor(c.db, first.day)?.channelId : undefined;
    if (!first || !published) return [];
    // Where it stands already it stays; where it could not be shown, another channel may be named by now.
    const channel = c.settings.diltChannel || published;
    return [
      {
        name: `dilt/year/${startsOn}`,
        to: { channel },
        about: refTo('dilt', first.id),
        can: 'dilt.read' as const,
        tells: yearHeard,
        words: yearWords({ startsOn, dates: dateLines(c, dates), keptTrue: true }),
      },
    ];
  });
}

/** The channel does not show it: the plan managers are told why. */
export const hearYear = hearRefused((c, { about, why }) => {
  const name = `dilt/year/${schoolYearStart(c.today)}/notPosted`;
  return done({ messages: tellWhy(c, { name, about, can: 'dilt.lead', words: notPosted(why) }) });
});

/** Whether the year’s facilitators should be known by now: its next date is a month off or less. */
export const isPressing = (c: Reading, { dates }: { readonly dates: readonly TurnDate[] }): boolean =>
  dates.some(({ day }) => day <= addDays(c.today, 45));
