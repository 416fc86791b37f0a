import { partsStanding } from './actions.ts';
import type { Routine } from './figure.ts';

export const missingLinks: Routine = {
  heading: 'Missing links',
  figures: [
    {
      name: 'objective last moved',
      words: 'No action under an objective has moved since a date',
      sql: `${partsStanding} SELECT o.code AS of, coalesce(max(t.moved), (SELECT on_day FROM plan_version WHERE number = 1)) AS "is"
              FROM strategic_objective o LEFT JOIN told t ON t.objective = o.code GROUP BY o.code`,
    },
  ],
};
