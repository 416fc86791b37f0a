import { sayReaders } from '../../district/readers.ts';
import { settingsFrom } from '../../district/settings.ts';
import type { Fill, Sample } from '../../kit/feature.ts';
import { sampleWindow } from '../../kit/feature.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { attachEvidenceForm } from './attach/form.ts';
import { blockedForm, commentForm, doneForm, stillForm } from './change/form.ts';
import { dropForm, reassignForm } from './lead/form.ts';
import { droppedWords, givenWords, takenWords } from './lead/messages.ts';
import { allActionsWords, type ListedPart, myActionsWords, orphanListWords } from './mine/list.ts';
import { monthlyWords } from './monthly/messages.ts';
import { findActionForm } from './one/find.ts';
import { partsWords } from './one/parts.ts';
import { actionWords } from './one/show.ts';
import { notRead } from './one/typed.ts';
import type { LoggedUpdate } from './rules.ts';
import { actionsHomeWords } from './sections.ts';
import type { Part, SaidOfPart } from './store.ts';
import { wantedForm } from './wanted/form.ts';

const today = '2026-11-23';
const statuses = ['blocked', 'noAction', 'inProgress', 'complete', 'dropped'] as const;

/** Everything this routine shows: more actions than fit, words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const parts = Array.from({ length: 60 }, (_, at) => partOf(fill, at));
  const part = partOf(fill, 1);
  return [...windows(fill, part), ...messages(fill, part, parts), ...lists(fill, part, parts)];
}

function partOf(fill: Fill, at: number): Part {
  return {
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    actionId: '018f0000-0000-7000-8000-000000000001',
    code: fill(`1.2.A${at + 1}`, 20),
    words: fill('Every team looks at student work together, once a week.', 1000),
    shortName: '',
    planDueOn: null,
    dueOn: at % 3 === 0 ? '2026-12-18' : at % 3 === 1 ? '2026-11-02' : null,
    rawDue: fill('ongoing', 200),
    rawOwner: fill('Principals', 200),
    ownerId: at % 2 === 0 ? 'owner' : null,
    owner: at % 2 === 0 ? fill('Pat Okafor', 80) : null,
    schoolId: 'school',
    school: fill('Lincoln', 80),
    reassignedToId: null,
    status: statuses[at % statuses.length] ?? 'noAction',
    since: '2026-11-02',
    movedOn: '2026-11-02',
  };
}

function windows(fill: Fill, part: Part): Sample[] {
  const shown = { part, today, typed: fill('copied to all schools', 500) } as const;
  return [
    sampleWindow('An action is complete', doneForm, shown),
    sampleWindow('A new date for an action', stillForm, shown),
    sampleWindow('Is an action still wanted?', wantedForm, { part, late: [part, partOf(fill, 4)], today }),
    sampleWindow('Find an action', findActionForm, {}),
    sampleWindow('An action is blocked', blockedForm, shown),
    sampleWindow('A note on an action', commentForm, { ...shown, typed: '' }),
    sampleWindow('Drop an action', dropForm, shown),
    sampleWindow('Assign an owner to an action', reassignForm, {
      ...shown,
      likely: { id: 'p1', name: fill('Pat Okafor', 75) },
    }),
    sampleWindow('Attach a message as evidence', attachEvidenceForm, {
      text: fill('Here are the minutes of our data meeting.', 200),
      readers: sayReaders('plan.read', settingsFrom([])),
    }),
  ];
}

function messages(fill: Fill, part: Part, parts: readonly Part[]): Sample[] {
  const by = { id: 'leader', name: fill('Sam Sato', 80) };
  const decided = { id: 'update', part, by, note: fill('You know the schools best.', 500) };
  const items = parts.slice(0, 20).map((one, at) => ({
    part: { ...one, movedOn: at % 2 === 0 ? one.movedOn : today } as const,
    onDay: today,
    gone: at % 7 === 6,
    undo: at % 4 === 1,
  })) satisfies Parameters<typeof monthlyWords>[0]['items'];
  const month = { month: '2026-11', today, more: 5 } as const;
  const answered = items.map((one) => ({ ...one, gone: true }));
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  return [
    message('Actions of the month', monthlyWords({ ...month, items })),
    message('Actions of the month, all answered', monthlyWords({ ...month, items: answered, more: 0 })),
    message('You are assigned an action', givenWords(decided, today)),
    message('An action is not yours any more', takenWords(decided)),
    message('Your action is dropped', droppedWords(decided)),
  ];
}

function lists(fill: Fill, part: Part, parts: readonly Part[]): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const may = { update: true, comment: true, drop: true, give: true };
  const said = Array.from({ length: 12 }, (_, at) => saidOf(fill, at));
  const evidence = said.slice(0, 10).map(({ id }, at) => ({
    id,
    about: 'actionPart/1' as const,
    kind: null,
    words: fill('Minutes of the data meeting', 200),
    url: at === 0 ? '' : 'https://millcity.example/minutes?a=1&b=2',
    fileId: null,
    byId: 'owner',
    onDay: today,
  })) satisfies Parameters<typeof actionWords>[0]['evidence'];
  const status = { kind: 'status', code: part.code, status: 'complete', note: '' } as const;
  const unclear = { kind: 'unclear', code: part.code, rest: fill('finnished early', 500), meant: 'complete' } as const;
  const listed = parts.map((one, at) => listedOf(one, at));
  const mine = { parts: listed, today } as const;
  return [
    message('My actions', myActionsWords({ ...mine, parts: listed.slice(0, 3), orphans: [] }, 0)),
    message('My actions and what has no owner', myActionsWords({ ...mine, orphans: parts }, 5)),
    message('Actions without an owner', orphanListWords({ orphans: parts, today }, 0)),
    message('No actions', myActionsWords({ parts: [], orphans: [], today }, 0)),
    message('Everybody’s open actions', allActionsWords(mine, 0)),
    message('One action', actionWords({ part, today, said, evidence, may, last: marked(fill), viewerId: 'owner' })),
    message('An action at each school', partsWords(mine, 0)),
    message('A line without its note', notRead(part, status)),
    message('A line that could not be read', notRead(part, unclear)),
    { name: 'My actions on Home', on: 'home', words: actionsHomeWords(listed, { today }) },
  ];
}

const marked = (fill: Fill): LoggedUpdate => ({
  id: 'update',
  kind: 'update',
  to: 'inProgress',
  onDay: today,
  byId: 'owner',
  by: fill('Pat Okafor', 80),
  dueOn: null,
  takesBack: null,
});

function listedOf(part: Part, at: number): ListedPart {
  const may = { update: true, comment: true, drop: true, give: true, undo: at === 0 };
  return { part, may, mark: { last: at === 0 ? marked((usual) => usual) : undefined, viewerId: 'owner' } };
}

function saidOf(fill: Fill, at: number): SaidOfPart {
  return {
    id: String(at),
    byId: 'owner',
    onDay: at === 0 ? '2025-11-02' : today,
    kind: (['update', 'comment', 'given'] as const)[at % 3] ?? 'update',
    from: 'inProgress',
    to: at % 2 === 0 ? 'inProgress' : 'complete',
    dueOn: at === 0 ? '2026-12-11' : null,
    note: at === 3 ? '' : fill('Copied to all schools.', 1000),
    by: fill('Pat Okafor', 80),
    toPerson: fill('Dina Director', 80),
  };
}
