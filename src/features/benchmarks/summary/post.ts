import { z } from 'zod';
import { monthOf } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { channelField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { everyDay, schoolDayOfMonth } from '../../../kit/slots/rule.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { linesNow } from './lines.ts';
import { summaryParentWords, wholeSummaryWords } from './messages.ts';
import type { Summary } from './rules.ts';
import {
  isStillTrue,
  keepSummary,
  newestByChannel,
  newestIn,
  type Poster,
  type SummaryRow,
  summaryName,
  summaryNow,
  summaryOf,
  summaryUpdated,
  updateSummary,
} from './store.ts';
import { summaryReplies } from './thread.ts';

/** The summary as it would be posted, and where to. */
export const summaryForm = defineForm({
  name: 'benchmarks/summary',
  title: 'Benchmark summary',
  submit: 'Post',
  ability: 'benchmarks.lead',
  params: z.object({}),
  load: (c): BenchmarkSummaryShown => ({ summary: summaryNow(c), channel: c.settings.planChannel }),
  intro: ({ summary }) => [
    ...wholeSummaryWords(summary),
    aside('The channel gets one short message with a chart. The details go into its thread.'),
  ],
  fields: ({ channel }) => ({
    channel: channelField('Post it in', {
      hint: 'Throughline must be in the channel. Everyone in it must be allowed to read the plan.',
      ...(channel === '' ? {} : { chosen: channel }),
    }),
  }),
});

export interface BenchmarkSummaryShown {
  readonly summary: Summary;
  readonly channel: string;
}

/** `/benchmark summary`: who leads may post it; everybody else who may read the plan reads it. */
export function openSummary(c: Asked<Reading>): Done {
  if (can(c.viewer, 'benchmarks.lead')) return done({ open: opening(summaryForm, {}) });
  return done({ tell: wholeSummaryWords(summaryNow(c)) });
}

/** Posts it. One that was posted there today is brought up to date instead: nothing stands twice. */
export const postSummary = saving(summaryForm, (c, { answers: { channel } }) => {
  const newest = newestIn(c.db, channel);
  if (newest?.postedOn === c.today)
    return done({
      messages: bringUpToDate(c, newest),
      tell: [paragraph('It was already posted there today. That message is up to date now.')],
    });
  return done({
    messages: post(c, channel, { byId: c.viewer.person.id }),
    tell: [paragraph('It’s on its way to the channel, and stays up to date there as readings come in.')],
  });
});

/** On the first school day of the month, in the plan's channel, if the district has named one. */
export const monthlySummary: Job = {
  name: 'benchmark summary of the month',
  when: schoolDayOfMonth(1, '09:30'),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day }) {
    const channel = c.settings.planChannel;
    if (channel === '' || newestIn(c.db, channel)?.postedOn === c.today) return done();
    return done({ messages: summaryNow(c).lines.length === 0 ? [] : post(c, channel, { slot: day }) });
  },
};

/** A reading or a decision has arrived: what stands in the channels of this month says so. An edit notifies nobody. */
export function refreshSummary(c: Writing): Message[] {
  return newestOfMonth(c).flatMap((row) => bringUpToDate(c, row));
}

/**
 * Before school: a day that has passed makes a benchmark overdue, and an import ends one, without anybody recording anything.
 * A summary that says what is true already is left as it is.
 */
export const refreshSummaryDaily: Job = {
  name: 'benchmark summaries kept true',
  when: everyDay('06:30'),
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const rows = newestOfMonth(c);
    if (rows.length === 0) return done();
    const lines = linesNow(c);
    return done({ messages: rows.filter((row) => !isStillTrue(row, lines)).flatMap((row) => bringUpToDate(c, row)) });
  },
};

function newestOfMonth(c: Reading): SummaryRow[] {
  return newestByChannel(c.db).filter(({ postedOn }) => monthOf(postedOn) === monthOf(c.today));
}

function post(c: Writing, channelId: string, by: Poster): Message[] {
  const row = keepSummary(c, channelId, by);
  return messagesOf(row, summaryOf(c, row));
}

function bringUpToDate(c: Writing, row: SummaryRow): Message[] {
  const summary = summaryUpdated(c, row);
  updateSummary(c.db, row, summary.lines);
  return messagesOf(row, summary);
}

/** The parent and its thread, each with its name for life. */
function messagesOf(row: SummaryRow, summary: Summary): Message[] {
  const { id, channelId } = row;
  const name = summaryName(row);
  const common = { to: { channel: channelId }, about: refTo('benchmarkSummary', id), can: 'plan.read' } as const;
  const parent = summaryParentWords(summary, id);
  const inPublic = new Map(summaryReplies(summary, 'everybody').map((one) => [one.name, one.words]));
  return [
    { ...common, name, tells: 'benchmarks/summary', words: parent, inPublic: parent },
    ...summaryReplies(summary).map((one) => ({
      ...common,
      name: `${name}/${one.name}`,
      under: name,
      words: one.words,
      inPublic: inPublic.get(one.name) ?? [],
    })),
  ];
}
