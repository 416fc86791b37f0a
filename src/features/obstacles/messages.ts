import type { Day } from '../../district/days.ts';
import { type Person, reachable } from '../../district/people.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import type { Reading } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Message } from '../../kit/outcome.ts';
import { buttons, paragraph, quote, type Words } from '../../kit/words/pieces.ts';
import { bold, linked, say, type Text } from '../../kit/words/text.ts';
import type { Obstacle } from './store.ts';

/** The buttons on an obstacle, by their wire names. */
export const obstacleNames = {
  list: 'obstacles/open-list',
  change: 'obstacles/open-change',
  close: 'obstacles/open-close',
  recordIn: 'obstacles/open-record-in',
} as const;

const spokenMost = 40;

/** What can be done about an obstacle by whoever keeps it. */
export function keepButtons({ id, words }: Pick<Obstacle, 'id' | 'words'>) {
  const of = [...words].slice(0, spokenMost).join('');
  return buttons(
    place({ name: obstacleNames.change }, 'Change…', id, { spoken: `Change: ${of}` }),
    place({ name: obstacleNames.close }, 'Close…', id, { spoken: `Close: ${of}` }),
  );
}

/** What somebody is told who is to see to an obstacle. */
export interface ForOwner {
  readonly obstacle: Obstacle;
  /** Of what in the plan it stands in the way. */
  readonly row: string;
  readonly by: Pick<Person, 'name'>;
  readonly today: Day;
}

/** Tells who sees to it now. `changeId` makes it news: an edit would notify nobody. Who did it themselves knows. */
export function obstacleOwnerMessage(
  c: Reading,
  told: Omit<ForOwner, 'today'>,
  said: { changeId: string; byId: string },
): Message[] {
  const { id, ownerId } = told.obstacle;
  const owner = ownerId === null || ownerId === said.byId ? undefined : personById(c.db, ownerId);
  if (!owner || !reachable(owner)) return [];
  return [
    {
      name: `obstacles/${id}/owner/${said.changeId}`,
      to: { person: owner.id },
      about: refTo('obstacle', id),
      can: 'obstacles.read',
      words: obstacleOwnerWords({ ...told, today: c.today }),
    },
  ];
}

export function obstacleOwnerWords({ obstacle, row, by }: ForOwner): Words {
  const way = row === '' ? say`Something is in the way of the plan` : say`Something is in the way of ${bold(row)}`;
  return [
    paragraph(say`${way}, and ${by.name} asks you to see to it.`),
    quote(obstacle.words),
    ...mitigationWords(obstacle),
    ...linkWords(obstacle),
    keepButtons(obstacle),
  ];
}

/** The way round it, as far as one is known. */
export const mitigationWords = ({ mitigation }: Pick<Obstacle, 'mitigation'>): Words =>
  mitigation === '' ? [] : [paragraph(say`The way round it: ${mitigation}`)];

const linkWords = ({ url }: Pick<Obstacle, 'url'>): Words => (url === '' ? [] : [paragraph(messageLink(url))]);

/** Leads to the message in which it was said. */
export const messageLink = (url: string): Text => linked('The message in Slack', url);
