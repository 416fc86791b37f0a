import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { dropItemForm, itemForm } from '../change/form.ts';
import { planCommentForm } from '../comments/form.ts';
import { commentsPage, commentsWords, newCommentsWords } from '../comments/messages.ts';
import { sampleItem, sampleItems } from '../items/sample.ts';
import { notSentWords } from '../paper/send.ts';
import { itemDetailWords } from '../say/details.ts';
import { itemDoneForm, itemNoteForm } from '../say/form.ts';
import { teamForm } from '../team/form.ts';
import { onTeamWords } from '../team/save.ts';
import { schoolPlanWorkbookSamples } from '../workbook/samples.ts';
import { schoolPlanHomeWords } from './home.ts';
import { groupedByInitiative, schoolPlanCounts, schoolPlanProgress } from './rules.ts';
import type { SchoolPlanShown } from './shown.ts';
import { droppedItemsWords, schoolPlanPage, schoolPlanWords } from './words.ts';

const today = '2026-11-23';
const approvedOn = '2026-10-05' as const;

/** What the school’s own side shows: sixty items, words as long as they may be. */
export function ownPlanSamples(fill: Fill): Sample[] {
  return [...lists(fill), ...windows(fill), ...messages(fill), ...schoolPlanWorkbookSamples(fill)];
}

const initiativesOf = (fill: Fill) =>
  Array.from({ length: 6 }, (_, at) => ({
    id: `i${at}`,
    name: fill(`1.${at + 1} Rigorous tasks in every lesson`, 69),
  }));

const keeps = { keep: true, draft: true, comment: true, onlyReads: false };
const reads = { keep: false, draft: false, comment: false, onlyReads: true };

function shownOf(fill: Fill, n: number, may = keeps): SchoolPlanShown {
  const items = sampleItems(fill, n);
  const listed = items.map((item) => ({
    item,
    may: {
      update: !may.onlyReads,
      change: may.draft && item.kind === 'own',
      undo: item.tappedBy !== null,
      onlyReads: may.onlyReads,
    },
    markedBy: item.markedBy,
    addedSince: (item.addedOn ?? '') > approvedOn ? approvedOn : null,
    initiativeId: item.initiativeId,
    required: item.required,
  }));
  return {
    schoolId: 'school',
    school: fill('Lincoln', 80),
    schoolYear: '2026-27',
    planId: 'plan',
    state: 'approved',
    progress: schoolPlanProgress(items, approvedOn),
    counts: schoolPlanCounts(items, today),
    groups: groupedByInitiative(listed, initiativesOf(fill)),
    dropped: items.slice(0, 12).map((one) => ({ ...one, dropReason: fill('The coach left in October.', 500) })),
    comments: 3,
    may,
    life: [
      { action: 'school-plans/open-close', label: 'Close the year…', value: 'plan', style: 'primary' },
      { action: 'school-plans/show', label: '2027-28 plan', value: 'plan' },
      { action: 'school-plans/open-history', label: 'History', value: 'plan' },
    ],
    viewerId: 'principal',
    today,
  };
}

const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });

function lists(fill: Fill): Sample[] {
  const all = shownOf(fill, 60);
  const teacher = { ...shownOf(fill, 6, reads), dropped: [], comments: 0 };
  const none = { ...shownOf(fill, 2), planId: null, state: null, dropped: [], comments: 0 };
  return [
    message('A school plan', schoolPlanWords(all, 0)),
    message('A school plan, a later page', schoolPlanWords({ ...all, state: 'submitted' }, 5 * schoolPlanPage)),
    message('A school plan as a teacher reads it', schoolPlanWords(teacher, 0)),
    message('A school without a plan', schoolPlanWords(none, 0)),
    message('What was dropped from a school plan', droppedItemsWords({ ...all, dropped: all.dropped.slice(0, 5) })),
    message('An item of a school plan', itemDetailWords(detailOf(fill, 0))),
    message('A part of a district action in a school plan', itemDetailWords({ ...detailOf(fill, 3), said: [] })),
    { name: 'The school plan on Home', on: 'home', words: schoolPlanHomeWords(all.progress) },
  ];
}

function detailOf(fill: Fill, at: number): Parameters<typeof itemDetailWords>[0] {
  const item = sampleItem(fill, at);
  const by = { onDay: today, by: fill('Ana Rivera', 80), note: fill('Both grade teams met twice.', 1000) } as const;
  const said = [
    { ...by, kind: 'update', from: 'noAction', to: 'inProgress' },
    { ...by, kind: 'comment', from: 'inProgress', to: 'inProgress' },
    { ...by, kind: 'undone', from: 'inProgress', to: 'inProgress' },
  ] as const;
  const evidence = [
    {
      id: 'evidence',
      about: item.ref,
      kind: null,
      words: fill('Minutes of the planning time', 200),
      url: 'https://millcity.example/minutes',
      fileId: null,
      byId: 'owner',
      onDay: today,
    },
  ] as const;
  return { item, initiative: fill('1.2 Rigorous tasks in every lesson', 69), said, evidence, today };
}

function windows(fill: Fill): Sample[] {
  const item = sampleItem(fill, 0);
  const at = { item, plan: undefined, schoolId: 'school', school: 'Lincoln' };
  const serves = initiativesOf(fill).map(({ id, name }) => ({ value: `initiative/${id}`, label: name }));
  const plan = { id: 'plan', schoolId: 'school', state: 'approved' } as const;
  const people = Array.from({ length: 100 }, (_, n) => ({ value: `p${n}`, label: fill('Ana Rivera · teacher', 75) }));
  const items = sampleItems(fill, 60).map(({ id, code }) => ({
    value: id,
    label: fill(`${code} Two tasks a month`, 69),
  }));
  return [
    sampleWindow('An item of a school plan is complete', itemDoneForm, { at, today }),
    sampleWindow('A note on an item of a school plan', itemNoteForm, { at, today, detail: detailOf(fill, 0) }),
    sampleWindow('Add an item to a school plan', itemForm, {
      plan: { ...plan, state: 'draft' },
      item: undefined,
      serves,
      today,
    }),
    sampleWindow('Change an item of an approved school plan', itemForm, { plan, item, serves, today }),
    sampleWindow('Drop an item of a school plan', dropItemForm, { plan, item, serves: [], today }),
    sampleWindow('The leadership team of a school plan', teamForm, { plan, people, team: ['p1', 'p2'] }),
    sampleWindow('A comment on a school plan', planCommentForm, { items }),
  ];
}

function messages(fill: Fill): Sample[] {
  const school = fill('Lincoln', 80);
  const comments = Array.from({ length: commentsPage }, (_, at) => ({
    id: String(at),
    onDay: today,
    words: fill('Could the math team take this one?', 1000),
    byId: 'owner',
    by: fill('Ana Rivera', 80),
    code: at % 2 === 0 ? `S${at + 1}` : null,
    item: at % 2 === 0 ? fill('Two tasks a month', 1000) : null,
    shortName: at % 2 === 0 ? fill('Two tasks a month', 48) : null,
  })) satisfies Parameters<typeof commentsWords>[0]['comments'];
  const shown = { planId: 'plan', school, comments, from: 0, today } as const;
  return [
    message('New comments on a school plan', newCommentsWords({ school, planId: 'plan', n: 2 })),
    message('Comments on a school plan', commentsWords({ ...shown, all: 14 })),
    message('No comments on a school plan', commentsWords({ ...shown, comments: [], all: 0 })),
    message(
      'You are on a leadership team',
      onTeamWords({ id: 'plan', school, schoolYear: '2026-27', by: fill('Pat Okafor', 80) }),
    ),
    message(
      'The workbook of a school plan could not be sent',
      notSentWords('workbook of your school’s plan', fill('Slack did not take the file.', 300)),
    ),
  ];
}
