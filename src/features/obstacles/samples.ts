import { sayReaders } from '../../district/readers.ts';
import { settingsFrom } from '../../district/settings.ts';
import type { Fill, Sample } from '../../kit/feature.ts';
import { sampleWindow } from '../../kit/feature.ts';
import { inOneMessage } from '../../kit/words/fit.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { changeObstacleForm, closeForm } from './keep/form.ts';
import { type Closed, type ListedObstacle, obstaclesWords } from './keep/list.ts';
import { obstacleOwnerWords } from './messages.ts';
import { sheetObstaclesWords } from './prep-sheet/sections.ts';
import { obstacleForm } from './raise/form.ts';
import { nobodysWords } from './sections.ts';

const today = '2026-11-23';
const settings = settingsFrom([]);

/** Everything this routine shows: more obstacles than fit, words as long as they may be. */
export function samples(fill: Fill): Sample[] {
  const open = Array.from({ length: 30 }, (_, at) => obstacleOf(fill, at));
  const closed = Array.from({ length: 10 }, () => closedOf(fill));
  const obstacle = { ...obstacleOf(fill, 1), committeeSince: '2026-11-03' as const };
  const shown = { obstacle, row: obstacle.row, today } as const;
  const by = { name: fill('Pat Okafor', 80) };
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  return [
    sampleWindow('Record a message as an obstacle', obstacleForm, {
      text: fill('No substitutes on Tuesdays.', 500),
      readers: sayReaders('obstacles.read', settings),
    }),
    sampleWindow('Record an obstacle in a highlight meeting', obstacleForm, {
      text: '',
      meetingDay: today,
      readers: sayReaders('highlights.read', settings),
    }),
    sampleWindow('Update an obstacle', changeObstacleForm, shown),
    sampleWindow('Close an obstacle', closeForm, shown),
    message('You own an obstacle', obstacleOwnerWords({ obstacle, row: obstacle.row, by, today })),
    message('Open obstacles', obstaclesWords({ open, closed, today }, 5)),
    message('No obstacles', obstaclesWords({ open: [], closed: [], today }, 0)),
    {
      name: 'Obstacles on a prep sheet',
      on: 'message',
      words: inOneMessage(
        'In the way',
        sheetObstaclesWords(Array.from({ length: 15 }, (_, at) => obstacleOf(fill, at))),
      ),
    },
    { name: 'Obstacles without an owner', on: 'home', words: nobodysWords(3) },
  ];
}

function obstacleOf(fill: Fill, at: number): ListedObstacle {
  return {
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    about: null,
    words: fill('There are no substitutes on Tuesdays, so teams cannot meet.', 1500),
    mitigation: fill('The literacy coach covers two classes.', 500),
    ownerId: at % 2 === 0 ? null : 'owner',
    owner: at % 2 === 0 ? null : fill('Dina Director', 75),
    raisedById: 'raiser',
    raisedBy: fill('Pat Okafor', 80),
    raisedOn: '2026-11-02',
    url: at % 3 === 0 ? '' : 'https://millcity.slack.com/archives/C1/p1',
    closedOn: null,
    committeeSince: at % 4 === 2 ? '2026-11-03' : null,
    row: fill('1.2.A3, Lincoln', 100),
    movesAgain: at % 4 === 0,
    mayKeep: true,
  };
}

const closedOf = (fill: Fill): Closed => ({
  words: fill('No room to meet in.', 1500),
  row: fill('1.2.A3', 100),
  became: fill('The library is free on Thursdays.', 1000),
  closedOn: '2026-11-20',
});
