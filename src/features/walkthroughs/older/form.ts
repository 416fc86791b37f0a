import { z } from 'zod';
import { type Day, sayDay } from '../../../district/days.ts';
import { roleNames } from '../../../district/people.ts';
import { dayField, paragraphField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { openUntil, yearBefore } from './rules.ts';
import { schoolLeaders, visitedTeachers } from './store.ts';

export interface OlderShown {
  readonly today: Day;
}

/** Opens walkthroughs of earlier years to who leads a school. */
export const olderForm = defineForm({
  name: 'walkthroughs/open-older',
  title: 'Older walkthroughs',
  submit: 'Open them',
  ability: 'walkthroughs.open',
  params: z.object({}),
  load: ({ today }): OlderShown => ({ today }),
  intro: ({ today }: OlderShown): Words => [
    paragraph(
      `Who leads a school reads the walkthroughs of this school year. Here you let them read older ones, until ${sayDay(openUntil(today))}.`,
    ),
    aside('The teachers concerned are told who can read them, until when, and your reason.'),
  ],
  fields: ({ today }: OlderShown) => ({
    reader: search('Who may read them', {
      choices: (c, typed) =>
        schoolLeaders(c.db, c.today, { typed })
          .slice(0, 100)
          .map(({ holdingId, name, role, school }) => ({
            value: holdingId,
            label: `${name} · ${roleNames[role]} of ${school}`,
          })),
    }),
    teacher: search('Teacher', {
      optional: true,
      hint: 'Leave empty for every teacher of the school.',
      choices: (c, typed) => visitedTeachers(c.db, typed).map(({ id, name }) => ({ value: id, label: name })),
    }),
    from: dayField('Walkthroughs since', { day: yearBefore(today) }),
    reason: paragraphField('Why?', { max: 300, hint: 'The teachers and the reader get these words.' }),
  }),
});
