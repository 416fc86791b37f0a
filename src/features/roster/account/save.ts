import { because } from '../../../db/tx.ts';
import { personById } from '../../../district/roster.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { whyNotOwn } from '../merging/leaders.ts';
import { keepingSomebody } from '../people/importers.ts';
import { keepRosterChange } from '../people/store.ts';
import { detachForm } from './form.ts';
import { detachedLine, detachedWords } from './messages.ts';
import { detach } from './store.ts';

/** Takes from somebody the Slack account they had when the window was opened: it is not theirs. */
export const saveDetached = saving(detachForm, (c, { answers: { why }, params, shown }) => {
  const own = whyNotOwn(c, [params.person]);
  if (own !== undefined) throw new Refusal(own);
  const who = personById(c.db, params.person);
  if (!who) throw notFound();
  const { slackId } = who;
  if (slackId === null || slackId !== shown.slackId) throw new Refusal(`${who.name} no longer has this account.`);
  because(c.db, { why });
  keepingSomebody(c, () => detach(c.db, { ...who, slackId }, { id: c.viewer.person.id, on: c.today }));
  keepRosterChange(c, who.id, detachedLine);
  return done({ happened: [{ what: 'rolesChanged' }], tell: detachedWords({ person: who.name }) });
});
