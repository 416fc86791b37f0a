import type { SettingKey } from '../../../district/settings.ts';

export const openHeldButton = { name: 'roster/open-held' } as const;

/** What each setting that opens records does when it says yes: after `wants to`. */
export const opensWords: Partial<Record<SettingKey, string>> = {
  leadersReadAllWalkthroughs: 'let the superintendent and assistant superintendent read every named walkthrough',
  monitorReadsRatings: 'let the plan monitor read the self-ratings in the DILT packet',
  talkOverCopies: 'let principals hand two of their own copies a month, names masked, to their supervisor',
};
