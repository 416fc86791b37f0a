import type { Fill, Sample } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import { bullets } from '../../../kit/words/pieces.ts';
import { progressWords } from '../highlight/messages.ts';
import * as say from './messages.ts';
import type { PartNow, ToldAction } from './rules.ts';

const today = '2026-11-23';
const statuses = ['blocked', 'noAction', 'inProgress', 'complete'] as const;

/** What a digest and a highlight report say of actions, of more of them than there ever are. */
export function actionDigestSamples(fill: Fill): Sample[] {
  const all = Array.from({ length: 60 }, (_, at) => toldOf(fill, at));
  const [one = toldOf(fill, 0)] = all;
  const objective = {
    code: fill('1', 30),
    words: fill('Rigorous instruction in every classroom', 2_000),
    shortName: '',
  };
  const parts = all.flatMap((told) => told.parts);
  const name = fill('Sam Sato', 80);
  const progress = { moved: all.slice(0, 8), still: all, said: 7, blocked: all };
  const nothing = { moved: [], still: all, said: 0, blocked: [] };
  return [
    {
      name: 'What a digest says of actions',
      on: 'message',
      words: [
        bullets([say.movedText(one), say.givenText(one, name), say.orphanText(one), say.orphansText(all)]),
        bullets([say.longOverdueText(one, 84), say.longOverduesText(all), say.ownActionsText(name, all, all)]),
        bullets([
          say.ownActionsText(name, all, []),
          say.completeText(one),
          say.answeredText({ asked: 60, answered: 41 }, today),
        ]),
        bullets([
          say.quietText(objective, { kind: 'noProgress', updates: 4 }, today),
          say.quietText(objective, { kind: 'noData', last: today }, today),
          say.quietText(objective, { kind: 'noData', last: undefined }, today),
        ]),
      ],
    },
    {
      name: 'Actions in a highlight report',
      on: 'message',
      words: inOneMessage('1 Rigor', progressWords(parts, progress, today)),
    },
    {
      name: 'Actions in a highlight report, nothing moved',
      on: 'message',
      words: inOneMessage('1 Rigor', progressWords(parts, nothing, today)),
    },
  ];
}

function toldOf(fill: Fill, at: number): ToldAction {
  const { actionId, objectiveId, code, words, shortName } = partOf(fill, at);
  return {
    actionId,
    objectiveId,
    code,
    words,
    shortName,
    parts: [0, 1, 2, 3, 4, 5, 6].map((n) => partOf(fill, at + n)),
  };
}

const partOf = (fill: Fill, at: number): PartNow => ({
  id: `p${at}`,
  actionId: `a${at}`,
  initiativeId: 'i',
  objectiveId: 'o',
  initiativeOwnerId: null,
  code: fill(`1.${1 + (at % 5)}.A${at + 1}`, 30),
  words: fill('Agree what a rigorous task is', 2_000),
  shortName: '',
  dueOn: '2026-09-01',
  school: fill(`School ${at}`, 40),
  ownerId: 'owner',
  owner: fill('Pat Okafor', 80),
  status: statuses[at % statuses.length] ?? 'noAction',
  since: today,
  movedOn: today,
});
