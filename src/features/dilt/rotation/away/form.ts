import { z } from 'zod';
import { type Day, dayText, sayShortDay } from '../../../../district/days.ts';
import { can } from '../../../../district/policy.ts';
import type { Asked } from '../../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../../kit/feature.ts';
import { dayField } from '../../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../../kit/forms/form.ts';
import { personField } from '../../../../kit/forms/person.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { entry, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { say } from '../../../../kit/words/text.ts';
import { rotationNames } from '../messages.ts';
import { absencesFrom } from '../store.ts';

/** An absence that can be taken back. */
export interface Away {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

interface AwayShown {
  readonly today: Day;
  readonly away: readonly Away[];
  readonly takesTurns: boolean;
}

const moves = paragraph(
  'A turn on these days moves to the next possible date, and whoever takes it is told. We won’t ask anything of you until the first day back.',
);
/** Whoever takes no turns. */
const waits = paragraph('We won’t ask anything of you until the first day back.');

const daysFields = ({ today }: AwayShown) => ({
  from: dayField('From', { day: today }),
  to: dayField('Through', { day: today }),
});

/** Days on which somebody is away: anybody may be. */
export const awayForm = defineForm({
  name: 'dilt/away',
  title: 'Days I’m away',
  submit: 'Save',
  ability: 'app.use',
  params: z.object({ today: dayText }),
  load: (c, { today }): AwayShown => ({
    today,
    away: awayOf(c, c.viewer.person.id),
    takesTurns: can(c.viewer, 'dilt.turn'),
  }),
  intro: ({ away, takesTurns }): Words => [takesTurns ? moves : waits, ...awayEntries(away)],
  fields: daysFields,
});

/** The same of somebody else, for whoever leads. */
export const awayForForm = defineForm({
  name: 'dilt/away-for',
  title: 'Somebody is away',
  submit: 'Save',
  ability: 'dilt.lead',
  params: z.object({ today: dayText }),
  load: (_c, { today }): AwayShown => ({ today, away: [], takesTurns: true }),
  intro: (): Words => [moves],
  fields: (shown: AwayShown) => ({ person: personField('Who?', 'dilt.turn'), ...daysFields(shown) }),
});

const listed = 8;

const awayEntries = (away: readonly Away[]): Words =>
  away.slice(0, listed).map((one) =>
    entry(say`Away ${sayShortDay(one.from)} to ${sayShortDay(one.to)}`, {
      action: rotationNames.back,
      label: 'Cancel this',
      value: one.id,
      spoken: `Cancel this: away from ${sayShortDay(one.from)}`,
    }),
  );

/** When somebody is away, as far as it is still to come. */
export const awayOf = (c: Asked, of: string): Away[] =>
  absencesFrom(c)
    .filter(({ personId }) => personId === of)
    .map(({ id, from, to }) => ({ id, from, to }));

/** `/dilt away`: for oneself; who leads and takes no turns says it for others. */
export const openAway = (c: Asked): Done =>
  done({
    open: can(c.viewer, 'dilt.turn') ? opening(awayForm, { today: c.today }) : opening(awayForForm, { today: c.today }),
  });

/** `/throughline away`: for oneself, whoever one is. */
export const openOwnAway = (c: Asked): Done => done({ open: opening(awayForm, { today: c.today }) });

/** The same from a button. */
export const awayButton: ButtonPress = { name: rotationNames.away, ability: 'dilt.read', press: (c) => openAway(c) };

/** For whoever leads: somebody else is away. */
export const awayForButton = opens(rotationNames.awayFor, awayForForm, ({ today }) => ({ today }));
