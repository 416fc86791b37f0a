import type { Asked, Writing } from '../../../kit/context.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import { obstacleOwnerMessage } from '../messages.ts';
import { changeObstacle, newestChange, obstacleById } from '../store.ts';
import { changeObstacleForm, closeForm } from './form.ts';
import { obstaclesNow, obstaclesWords } from './list.ts';

/** Keeps who owns it, whether it waits for the School Committee, and the way around it. A new owner is told. */
export const saveObstacleChange = saving(changeObstacleForm, (c, { answers, params, shown }) => {
  const before = shown.obstacle;
  const newest = newestChange(c.db, before.id);
  if (newest && params.said !== undefined && params.said !== newest.id)
    return problems({
      mitigation: `${newest.by} changed this obstacle after you opened this window. Close it and look again.`,
    });
  const ownerId = answers.owner || null;
  const committeeSince = answers.committee.length === 0 ? null : (before.committeeSince ?? c.today);
  const isSame = ownerId === before.ownerId && committeeSince === before.committeeSince;
  if (isSame && answers.mitigation === before.mitigation) return listed(c, done(), params.page);
  if (ownerId !== null && ownerId !== before.ownerId && !mayToday(c, ownerId, 'obstacles.raise'))
    return problems({ owner: roleForbids });
  const by = c.viewer.person;
  const set = { ownerId, mitigation: answers.mitigation, committeeSince };
  const changeId = changeObstacle(c, before, { byId: by.id, what: 'changed', said: '', ...set });
  const obstacle = obstacleById(c.db, before.id);
  if (!obstacle) throw notFound();
  const told =
    ownerId === before.ownerId
      ? []
      : obstacleOwnerMessage(c, { obstacle, row: shown.row, by }, { changeId, byId: by.id });
  return listed(
    c,
    done({ messages: told, happened: [{ what: 'obstacleChanged', obstacleId: before.id }] }),
    params.page,
  );
});

/** The list that the window was opened from shows what was saved. */
function listed(c: Asked<Writing>, saved: Done, page = ''): Done {
  const words = obstaclesWords(obstaclesNow(c), fromRow(page));
  return { ...saved, instead: words, tell: words };
}

/** Closes it, with how it was solved. */
export const saveClose = saving(closeForm, (c, { answers, params, shown }) => {
  changeObstacle(c, shown.obstacle, {
    byId: c.viewer.person.id,
    what: 'closed',
    said: answers.became,
    closedOn: c.today,
  });
  return listed(c, done({ happened: [{ what: 'obstacleChanged', obstacleId: shown.obstacle.id }] }), params.page);
});
