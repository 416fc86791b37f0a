import { z } from 'zod';
import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { committeeField } from '../../../kit/forms/committee.ts';
import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { obstacleNames } from '../messages.ts';
import { sayAge } from '../rules.ts';
import { newestChange, type Obstacle, obstacleById } from '../store.ts';
import { sayObstructedRow } from './rows.ts';

/** What a window about an obstacle shows. */
export interface ObstacleShown {
  readonly obstacle: Obstacle;
  readonly row: string;
  readonly today: Day;
}

/** `said` is the newest that was kept of it when the window was opened: what somebody decided since is not undone by an older window. */
const params = z.object({
  obstacle: z.string(),
  said: z.string().optional(),
  /** The page of the list it was opened from. */
  page: z.string().optional(),
});

const ofObstacle = {
  ability: 'obstacles.keep',
  params,
  about: ({ obstacle }: z.infer<typeof params>) => refTo('obstacle', obstacle),
  load: (c: Asked, { obstacle: id }: z.infer<typeof params>): ObstacleShown => {
    const obstacle = obstacleById(c.db, id);
    if (!obstacle) throw notFound();
    if (obstacle.closedOn !== null) throw new Refusal('This obstacle is already closed.');
    return { obstacle, row: sayObstructedRow(c.db, obstacle.about), today: c.today };
  },
  intro: ({ obstacle, row, today }: ObstacleShown): Words => [
    paragraph(say`${bold(row === '' ? 'The plan' : row)}, blocked ${sayAge(obstacle.raisedOn, today)}:`),
    quote(obstacle.words),
    aside(say`Raised by ${obstacle.raisedBy}.`),
  ],
} as const;

/** Who owns it, whether it waits for the School Committee, and the way around it. */
export const changeObstacleForm = defineForm({
  name: 'obstacles/change',
  title: 'Update an obstacle',
  submit: 'Save',
  ...ofObstacle,
  fields: ({ obstacle }: ObstacleShown) => ({
    owner: personField('Owner', 'obstacles.raise', {
      optional: true,
      hint: 'We’ll notify them.',
      ...(obstacle.ownerId === null ? {} : { chosen: { value: obstacle.ownerId, label: obstacle.owner ?? '' } }),
    }),
    committee: committeeField(obstacle.committeeSince !== null),
    mitigation: lineField('Way around it', {
      max: 500,
      optional: true,
      ...(obstacle.mitigation === '' ? {} : { typed: obstacle.mitigation }),
    }),
  }),
});

/** It is out of the way. */
export const closeForm = defineForm({
  name: 'obstacles/close',
  title: 'Close an obstacle',
  submit: 'Close',
  ...ofObstacle,
  fields: () => ({ became: paragraphField('How was it solved?', { max: 1000 }) }),
});

/** Opens the window to change one. */
export const openChangeObstacle = opens(obstacleNames.change, changeObstacleForm, (c, obstacle, { more: page }) => ({
  obstacle,
  page,
  said: newestChange(c.db, obstacle)?.id ?? '',
}));

/** Opens the window to close one. */
export const openClose = opens(obstacleNames.close, closeForm, (_, obstacle, { more: page }) => ({ obstacle, page }));
