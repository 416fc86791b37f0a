import { asc } from 'drizzle-orm';
import { isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { isPosted } from '../../../kit/threads.ts';
import { benchmarkSummary } from './schema.ts';
import { summaryName } from './store.ts';

/** The summaries a person posted. */
export function summaryAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const rows = db
    .select({ id: benchmarkSummary.id, on: benchmarkSummary.postedOn, channel: benchmarkSummary.channelId })
    .from(benchmarkSummary)
    .where(isOf(benchmarkSummary.byId, personId))
    .orderBy(asc(benchmarkSummary.id))
    .all();
  return [
    listSheet(
      'Summaries posted',
      [
        ['Day', 12],
        ['Channel in Slack', 20],
        ['Shown there', 14],
      ],
      rows.map((row) => [row.on, row.channel, isPosted(db, summaryName(row)) ? 'yes' : 'no']),
    ),
  ];
}
