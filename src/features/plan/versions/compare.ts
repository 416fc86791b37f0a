import { z } from 'zod';
import type { EarlierReading } from '../../../district/questions.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Choice, one } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { planDifference } from '../rules.ts';
import { sayDate } from '../tree/rules.ts';
import { asKept } from './document.ts';
import { comparisonWords } from './messages.ts';
import * as names from './names.ts';
import { flags, type MovedTarget, movedOn, movedTargets, stateSaid } from './rules.ts';
import { benchmarkIds, versionById, versionInForce, versionsBelow, writtenBetween } from './store.ts';

/** As many as a list of choices holds. */
const maxChoices = 100;

export interface CompareShown {
  readonly versions: readonly Choice[];
  readonly before: string;
  readonly after: string;
}

/** Which two versions to see side by side. */
export const compareForm = defineForm({
  name: 'plan/compare',
  title: 'Compare versions',
  submit: 'Compare',
  ability: 'plan.read',
  params: z.object({}),
  load(c): CompareShown {
    const rows = versionsBelow(c.db, Number.MAX_SAFE_INTEGER, maxChoices);
    const inForce = versionInForce(c.db)?.number ?? 0;
    const earlier = rows.slice(1).find((row) => row.number === inForce) ?? rows[1];
    return {
      versions: rows.map((row) => ({
        value: row.id,
        label: `Version ${row.number}, ${sayDate(row.onDay)}`,
        more: stateSaid(row, inForce),
      })),
      before: earlier?.id ?? '',
      after: rows[0]?.id ?? '',
    };
  },
  fields: ({ versions, before, after }: CompareShown) => ({
    before: one('This version', versions, { chosen: before }),
    after: one('with this one', versions, { chosen: after }),
  }),
});

/** Keeps nothing: the answer is the comparison. */
export const compareVersions = saving(compareForm, (c, { answers }) => {
  if (answers.before === answers.after) return problems({ after: 'Choose another version than above.' });
  return done({ tell: comparisonOf(c, answers.before, answers.after) });
});

export const openCompare: ButtonPress = {
  ...names.openCompare,
  ability: 'plan.read',
  press(c) {
    if (versionsBelow(c.db, Number.MAX_SAFE_INTEGER, 2).length < 2)
      throw new Refusal('There is only one version so far; the next import that changes something leaves another.');
    return done({ open: opening(compareForm, {}), inPlace: true });
  },
};

/** A version beside the one before it. */
export const whatChanged: ButtonPress = {
  ...names.whatChanged,
  ability: 'plan.read',
  about: 'planVersion',
  press(c, value) {
    const [before] = versionsBelow(c.db, versionById(c.db, value)?.number ?? 0, 1);
    if (!before) throw new Refusal('This is the first version, so there is nothing to compare.');
    return done({ tell: comparisonOf(c, before.id, value), inPlace: true });
  },
};

/** Two versions side by side, the earlier one first whichever was named first. */
function comparisonOf(c: Asked, one: string, other: string): Words {
  const numbers = [one, other].map((id) => versionById(c.db, id)?.number ?? 0).sort((a, b) => a - b);
  const [from = 0, to = 0] = numbers;
  const [before] = writtenBetween(c.db, from, from);
  const [after] = writtenBetween(c.db, to, to);
  if (!before || !after) throw notFound();
  const moved = movedTargets(before.plan, after.plan);
  return comparisonWords({
    before,
    after,
    found: planDifference(asKept(before.plan), after.plan),
    flags: flags(moved, earlierReadings(c, moved, { from, to })),
  });
}

/** The newest reading of each benchmark from before its target was moved, by the benchmark's key. */
function earlierReadings(
  c: Asked,
  moved: readonly MovedTarget[],
  { from, to }: { from: number; to: number },
): Map<string, EarlierReading> {
  if (moved.length === 0) return new Map();
  const days = movedOn(moved, writtenBetween(c.db, from, to));
  const ids = benchmarkIds(
    c.db,
    moved.map((one) => one.key),
  );
  const readings = [...new Set(days.values())].flatMap((day) => {
    const keys = [...ids].filter(([key]) => days.get(key) === day);
    const asked = c.ask('readingsBefore', { benchmarkIds: keys.map(([, id]) => id), day });
    return asked.flatMap((reading) =>
      keys.filter(([, id]) => id === reading.benchmarkId).map(([key]) => [key, reading] as const),
    );
  });
  return new Map(readings);
}
