import { type Day, sayShortDay } from '../../district/days.ts';
import { type Person, reachable } from '../../district/people.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import type { Reading } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Message } from '../../kit/outcome.ts';
import { toValue } from '../../kit/value.ts';
import { buttons, paragraph, quote, type Words } from '../../kit/words/pieces.ts';
import { bold, linked, say, type Text } from '../../kit/words/text.ts';
import { hasNoOwner } from './rules.ts';
import type { Obstacle } from './store.ts';

/** The buttons on an obstacle, by their wire names. */
export const obstacleNames = {
  list: 'obstacles/open-list',
  change: 'obstacles/open-change',
  close: 'obstacles/open-close',
  page: 'obstacles/page',
  recordIn: 'obstacles/open-record-in',
} as const;

const maxSpoken = 40;

/** The page of the list that an obstacle stands in, as it travels with its buttons; `''` in a message. */
export type ListPage = `${number}` | '';

/** What can be done about an obstacle by whoever keeps it. One without an owner is assigned first. */
export function keepButtons(one: Pick<Obstacle, 'id' | 'words' | 'ownerId' | 'committeeSince'>, page: ListPage = '') {
  const of = [...one.words].slice(0, maxSpoken).join('');
  const label = hasNoOwner(one) ? 'Assign…' : 'Change…';
  return buttons(
    place({ name: obstacleNames.change }, label, toValue(one.id, page), { spoken: `${label.replace('…', '')}: ${of}` }),
    place({ name: obstacleNames.close }, 'Close…', toValue(one.id, page), { spoken: `Close: ${of}` }),
  );
}

/** What the new owner of an obstacle is told. */
export interface ForOwner {
  readonly obstacle: Obstacle;
  /** Of what in the plan it stands in the way. */
  readonly row: string;
  readonly by: Pick<Person, 'name'>;
  readonly today: Day;
}

/** Tells who owns it now. `changeId` makes it news: an edit would notify nobody. Who did it themselves knows. */
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
  const what = row === '' ? say`an obstacle to the plan` : say`what’s blocking ${bold(row)}`;
  return [
    paragraph(say`${by.name} asks you to take on ${what}.`),
    quote(obstacle.words),
    ...waitingWords(obstacle),
    ...mitigationWords(obstacle),
    ...linkWords(obstacle),
    keepButtons(obstacle),
  ];
}

const waitingWords = ({ committeeSince }: Pick<Obstacle, 'committeeSince'>): Words =>
  committeeSince === null
    ? []
    : [paragraph(say`It’s been ${bold('waiting for the School Committee')} since ${sayShortDay(committeeSince)}.`)];

/** The way around it, as far as one is known. */
export const mitigationWords = ({ mitigation }: Pick<Obstacle, 'mitigation'>): Words =>
  mitigation === '' ? [] : [paragraph(say`Way around it: ${mitigation}`)];

const linkWords = ({ url }: Pick<Obstacle, 'url'>): Words => (url === '' ? [] : [paragraph(messageLink(url))]);

/** Leads to the message in which it was said. */
export const messageLink = (url: string): Text => linked('Open the message', url);
