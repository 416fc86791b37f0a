import { eq } from 'drizzle-orm';
import { person } from '../../../district/schema.ts';
import type { Beginning } from '../../../kit/beginning.ts';
import { place } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { clean, clip } from '../../../kit/words/text.ts';
import { rosterHandOver } from '../imports/workbook.ts';
import { adding } from '../people/one.ts';
import { applyRosterDifference } from '../workbook/apply.ts';

/** Who installed the app is its operator: looks after it, may import the roster, and never sees a record. */
export const beginning: Beginning = {
  button: rosterHandOver.open,
  words: (opens) => (opens === 'administrator' ? beginHere : somebodyElse),
  begin(c, { slackId, name, email: address }) {
    const email = address?.trim().toLowerCase();
    if (!email)
      throw new Refusal(
        'Slack doesn’t share your email address with Throughline, and the roster needs it. Import the workbook from the command line instead: npm run import.',
      );
    const first = { key: email, name: clip(clean(name), 100) || email, email };
    const roles = [{ role: 'operator', school: null, from: undefined, to: undefined }] as const;
    applyRosterDifference(c.db, adding({ ...first, roles }, c.today), c.today);
    c.db.update(person).set({ slackId, slackState: 'found' }).where(eq(person.email, email)).run();
    return done();
  },
};

export const beginHere: Words = [
  paragraph('Nobody is on the roster yet.'),
  paragraph(
    'You administer this Slack workspace, so you can begin. Upload the workbook that says who’s who. We’ll add you to the roster as the operator, who looks after the app and never sees a record.',
  ),
  buttons(place(rosterHandOver.open, 'Import the roster', '', { style: 'primary' })),
  aside('No workbook yet? The import window can send you a template to fill in.'),
];

export const somebodyElse: Words = [
  paragraph('Nobody is on the roster yet.'),
  paragraph(
    'An owner or admin of this Slack workspace can begin. They’ll find a button on this page to import the roster.',
  ),
];
