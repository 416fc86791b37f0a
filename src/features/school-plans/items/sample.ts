import type { Fill } from '../../../kit/feature.ts';
import type { SchoolItem } from './store.ts';

const today = '2026-11-23';
const statuses = ['noAction', 'inProgress', 'complete', 'blocked', 'inProgress'] as const;

/** An item as the gallery shows one: of every kind and status, its words as long as they may be. */
export function sampleItem(fill: Fill, at: number): SchoolItem {
  const kind = at % 4 === 3 ? 'part' : 'own';
  const id = sampleId(at);
  const [dueOn] = ([['2026-12-18'], ['2026-11-02'], [null]] as const)[at % 3] ?? [null];
  return {
    id,
    kind,
    ref: kind === 'own' ? `schoolPlanItem/${id}` : `actionPart/${id}`,
    code: kind === 'own' ? `S${at + 1}` : fill(`1.2.A${at + 1}`, 20),
    words: fill('Every grade team brings two tasks a month to its planning time.', 1000),
    shortName: fill('Two tasks a month in planning time', 48),
    initiativeId: at % 5 === 0 ? null : `i${at % 6}`,
    required: at % 10 === 5 ? 'safety' : null,
    ownerId: at % 2 === 0 ? 'owner' : null,
    owner: at % 2 === 0 ? fill('Ana Rivera', 80) : null,
    practice: fill('Teams bring two tasks and change one of them.', 500),
    result: fill('Students explain how they solved it.', 500),
    status: kind === 'own' && at % 5 === 3 ? 'inProgress' : (statuses[at % 5] ?? 'noAction'),
    startsOn: at % 2 === 0 ? '2026-09-14' : null,
    dueOn,
    since: '2026-11-02',
    movedOn: at === 1 ? today : '2026-11-02',
    before: 'noAction',
    addedOn: at % 7 === 0 ? '2026-11-09' : '2026-07-01',
    droppedOn: null,
    dropReason: '',
    tappedBy: at === 1 ? 'principal' : null,
    markedBy: at === 1 ? 'principal' : null,
  };
}

/** A record of the gallery, by its number. */
export const sampleId = (at: number): string => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

export const sampleItems = (fill: Fill, n: number): SchoolItem[] =>
  Array.from({ length: n }, (_, at) => sampleItem(fill, at));
