import type { Counts } from '../../../kit/imports/store.ts';
import { counted } from '../../../kit/words/lists.ts';
import type { RosterDifference } from '../rules.ts';

/** How much an import changes. The keys are kept with it. */
export function rosterImportCounts({ people, schools, calendar, lookFors, settings }: RosterDifference): Counts {
  return {
    added: people.added.length,
    changed: people.changed.length,
    ended: people.ended.length,
    freed: people.freed.length,
    schools: schools.added.length + schools.changed.length,
    days: calendar.set.length + calendar.removed.length,
    lookFors: lookFors?.length ?? 0,
    settings: settings.length,
  };
}

const words = {
  added: ['person added', 'people added'],
  changed: ['person changed', 'people changed'],
  ended: ['person ended', 'people ended'],
  freed: ['email moved to someone else', 'emails moved to someone else'],
  schools: ['school', 'schools'],
  days: ['calendar day', 'calendar days'],
  lookFors: ['look-for', 'look-fors'],
  settings: ['setting', 'settings'],
} as const;

/** `3 people added, 1 person changed`. */
export function rosterImportCountWords(counts: Counts): string {
  return Object.entries(words)
    .flatMap(([key, [one, many]]) => ((counts[key] ?? 0) > 0 ? [counted(counts[key] ?? 0, one, many)] : []))
    .join(', ');
}
