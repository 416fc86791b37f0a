import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { obstacleOwnerMessage } from '../messages.ts';
import { changeObstacle, newestChange, obstacleById } from '../store.ts';
import { changeObstacleForm, closeForm } from './form.ts';

/** Keeps who sees to it and the way round it. Who is new to it is told. */
export const saveObstacleChange = saving(changeObstacleForm, (c, { answers, params, shown }) => {
  const before = shown.obstacle;
  const newest = newestChange(c.db, before.id);
  if (newest && params.said !== undefined && params.said !== newest.id)
    return problems({
      mitigation: `${newest.by} has changed this obstacle since you opened this window. Close it, look again, and then change it.`,
    });
  const ownerId = answers.owner || null;
  if (ownerId === before.ownerId && answers.mitigation === before.mitigation)
    return done({ tell: [paragraph('Nothing was changed.')] });
  if (ownerId !== null && ownerId !== before.ownerId && !mayToday(c, ownerId, 'obstacles.raise'))
    return problems({ owner: roleForbids });
  const by = c.viewer.person;
  const set = { ownerId, mitigation: answers.mitigation };
  const changeId = changeObstacle(c, before, { byId: by.id, what: 'changed', said: '', ...set });
  const obstacle = obstacleById(c.db, before.id);
  if (!obstacle) throw notFound();
  const told =
    ownerId === before.ownerId
      ? []
      : obstacleOwnerMessage(c, { obstacle, row: shown.row, by }, { changeId, byId: by.id });
  return done({
    messages: told,
    happened: [{ what: 'obstacleChanged', obstacleId: before.id }],
    tell: [paragraph('Saved.')],
  });
});

/** Closes it, with what became of it. */
export const saveClose = saving(closeForm, (c, { answers, shown }) => {
  changeObstacle(c, shown.obstacle, {
    byId: c.viewer.person.id,
    what: 'closed',
    said: answers.became,
    closedOn: c.today,
  });
  return done({
    happened: [{ what: 'obstacleChanged', obstacleId: shown.obstacle.id }],
    tell: [paragraph('Closed. It stays in the list for a month, and in the record for good.')],
  });
});
