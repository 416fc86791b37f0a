import { type Day, sayDay } from '../../../district/days.ts';
import type { SettingKey } from '../../../district/settings.ts';

/** `Monday, November 23`; with its year where that is not the one in which it is said. */
export const sayDayAsOf = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? sayDay(day) : `${sayDay(day)}, ${day.slice(0, 4)}`;

export const openHeldButton = { name: 'roster/open-held' } as const;

/** What each setting that opens records does when it says yes: after `wants to`. */
export const opensWords: Partial<Record<SettingKey, string>> = {
  leadersReadAllWalkthroughs: 'let the superintendent and assistant superintendent read every named walkthrough',
  monitorReadsRatings: 'let the plan monitor read the self-ratings in the DILT packet',
  talkOverCopies: 'let principals share two of their own copies a month, with names masked, with their supervisor',
};
