import type { Day } from '../../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { sampleId, sampleItem } from '../items/sample.ts';
import type { RoundKind } from '../rules.ts';
import { differenceLine } from './compare.ts';
import { approvePlanForm, returnPlanForm } from './decide.ts';
import type { FrozenItem } from './document.ts';
import { planHistoryWords } from './history.ts';
import { planApprovedWords, planDecidedWords, planReturnedWords, planSubmittedWords } from './messages.ts';
import { changedWords, roundWords } from './rounds.ts';
import { submitPlanForm } from './submit.ts';
import { closePlanForm } from './year/close.ts';

const today: Day = '2026-11-23';
const planId = sampleId(1);

const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });

/** Everything that is shown of a plan's life: as many items as a plan has, with words as long as they may be. */
export function lifeSamples(fill: Fill): Sample[] {
  const school = fill('Lincoln', 80);
  const sam = fill('Sam Sato', 80);
  const title = `${school}’s 2026-27 school plan`;
  const comments = fill('Name who leads each team’s weekly data talk.', 3000);
  const items = Array.from({ length: 60 }, (_, at) => frozenOf(fill, at));
  const lines = items.map((item, at) =>
    differenceLine({
      ref: item.ref,
      what: (['added', 'dropped', 'changed'] as const)[at % 3] ?? 'added',
      item,
      words: changes(fill),
    }),
  );
  const counts = '60 items for 25 initiatives. 2 items serve no initiative.';
  const page = { planId, title, from: 20 };
  const round = { number: 3, kind: 'submitted', onDay: '2026-06-03' } as const;
  const submitted = {
    planId,
    school,
    schoolYear: '2026-27',
    by: fill('Pat Okafor', 80),
    councilOn: today,
    today,
    counts,
  };
  return [
    message('A school plan waits for approval', planSubmittedWords({ ...submitted, changed: null })),
    message('A school plan was submitted again', planSubmittedWords({ ...submitted, changed: lines })),
    message('A school plan was decided', planDecidedWords('approved', title, sam)),
    message('Your school plan was returned', planReturnedWords(planId, title, sam, comments)),
    message('Your school plan is approved', planApprovedWords(planId, title, sam)),
    message('History of a school plan', planHistoryWords(historyOf(fill, title))),
    message(
      'History of a school plan that was never submitted',
      planHistoryWords({ ...historyOf(fill, title), rounds: [], others: [] }),
    ),
    message('What changed in a school plan', changedWords(page, round, lines)),
    message('Nothing changed in a school plan', changedWords({ ...page, from: 0 }, round, [])),
    message('A school plan as it was', roundWords(page, round, { items, asOf: today }, true)),
    sampleWindow('Submit a school plan', submitPlanForm, {
      title,
      counts,
      ownerless: 1,
      undated: 2,
      returnedOn: '2026-06-08',
    }),
    sampleWindow('Approve a school plan', approvePlanForm, { title, counts, today }),
    sampleWindow('Return a school plan', returnPlanForm, { title, counts, today }),
    sampleWindow('Close the year of a school plan', closePlanForm, {
      title,
      nextYear: '2027-28',
      items: items.slice(0, 8).map((item, at) => ({ ...item, id: sampleId(at), status: 'inProgress' as const })),
      open: 60,
      today,
    }),
  ];
}

const changes = (fill: Fill): string[] => ['due Oct 1 → Nov 1', `owner none → ${fill('Ana Rivera', 80)}`];

const kinds: readonly RoundKind[] = ['submitted', 'returned', 'submitted', 'approved', 'amended', 'closed'];

const historyOf = (fill: Fill, title: string) => ({
  planId,
  title,
  today,
  others: ['2025-26', '2024-25', '2023-24', '2022-23', '2021-22'].map((schoolYear, at) => ({
    id: sampleId(at),
    schoolYear,
  })),
  rounds: Array.from({ length: 18 }, (_, at) => ({
    number: 18 - at,
    kind: kinds[at % 6] ?? 'amended',
    onDay: today,
    by: fill('Pat Okafor', 80),
    consultedOn: at % 2 === 0 ? today : null,
    words: at % 3 === 0 ? fill('The council asked for a second family night.', 500) : '',
  })),
});

const frozenOf = (fill: Fill, at: number): FrozenItem => ({
  ...sampleItem(fill, at),
  initiative: { id: 'initiative', name: fill('1.1 Rigorous tasks in every lesson', 60) },
  ownerTeaches: at % 2 === 0,
});
