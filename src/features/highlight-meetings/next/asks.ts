import { highlightsFrom } from '../../../district/highlight-meetings/store.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { ahead, reportAsks } from '../report/draft.ts';
import { requestAsks } from '../requests/asks.ts';

/** What is asked of people before the next meetings. */
export function asksBefore(c: Reading, of?: string): Ask[] {
  const meetings = highlightsFrom(c.db, c.today, ahead);
  return meetings.length === 0 ? [] : [...requestAsks(c, meetings, of), ...reportAsks(c, meetings, of)];
}
