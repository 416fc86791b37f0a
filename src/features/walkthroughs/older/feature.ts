import { weekdayOf } from '../../../district/days.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Feature, Job } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { canBeMessaged } from '../../../kit/told.ts';
import { olderForm } from './form.ts';
import { outOfSightFor } from './messages.ts';
import { lossesAhead } from './rules.ts';
import { saveOlder } from './save.ts';
import { losesSightOn, openByItselfUntil, schoolLeaders } from './store.ts';

/** Who leads a school is told before walkthroughs go out of their sight. Asked each weekday; the same is said once. */
const beforeOutOfSight: Job = {
  name: 'walkthroughs that go out of sight',
  when: { ...everyDay('14:30'), fits: (day) => weekdayOf(day) <= 5 },
  missed: 'latest',
  // Later it would be night.
  within: { hours: 6 },
  run: (c) => done({ messages: schoolLeaderIds(c).flatMap((id) => toldOf(c, id)) }),
};

const schoolLeaderIds = (c: Writing): string[] => [
  ...new Set(schoolLeaders(c.db, c.today, { typed: '' }).map(({ personId }) => personId)),
];

function toldOf(c: Writing, personId: string): Message[] {
  const person = personById(c.db, personId);
  if (!person || !canBeMessaged(c, personId, 'app.use')) return [];
  const viewer = viewerOn(c.db, person, c.today, c.settings);
  const lost = lossesAhead(c.today, openByItselfUntil(c.db, personId)).filter((day) => losesSightOn(c.db, viewer, day));
  return lost.map((day) => outOfSightFor(personId, day));
}

/** Walkthroughs of earlier school years: out of sight of who leads the school, unless a leader opens them with a reason. */
export const older: Feature = {
  name: 'older walkthroughs',
  commands: [
    {
      command: '/walkthrough',
      word: 'older',
      ability: 'walkthroughs.open',
      does: 'Let a principal read walkthroughs of earlier years, with a reason',
      run: () => done({ open: opening(olderForm, {}) }),
    },
  ],
  forms: [saveOlder],
  jobs: [beforeOutOfSight],
};
