import { counted } from '../../../kit/words/lists.ts';
import type { Readiness } from '../agenda/schema.ts';

/** Word and color of each, as lists say it. */
export const readinessNames: Readonly<Record<Readiness, string>> = {
  open: '⚪ no answer yet',
  ready: '🟢 ready',
  help: '🟡 needs help',
};

/** On these school days before a DILT its segments' owners are asked, until they have answered. */
export const askingDays = [10, 5, 2] as const;

/** How often somebody may have been asked by now: once from each of those days on. None before the first, none on the day itself. */
export function timesToAsk(schoolDaysLeft: number): number {
  if (schoolDaysLeft < 1) return 0;
  return askingDays.filter((day) => schoolDaysLeft <= day).length;
}

/** `6 of 8 segments ready`: all a channel is told. */
export function readyCount(segments: readonly { readonly readiness: Readiness }[]): string {
  const ready = segments.filter(({ readiness }) => readiness === 'ready').length;
  if (ready === segments.length)
    return `All ${counted(ready, 'segment is', 'segments are')} ready`.replace('All 1 ', 'The one ');
  return `${ready} of ${counted(segments.length, 'segment', 'segments')} ready`;
}
