import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { few, lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { ratingNames } from '../messages.ts';
import type { Rubric, Standard } from '../rules.ts';
import { rubricWords } from './messages.ts';
import { newestRubric } from './store.ts';

export interface StandardShown {
  /** Undefined: a new one. */
  readonly standard: Standard | undefined;
  readonly levels: Rubric['levels'];
  /** The last standard stays: there must be one to rate. */
  readonly mayLeave: boolean;
}

const sentence = (label: string, typed = '') => lineField(label, { max: 300, typed });

/** A standard in the district's words: its name and a sentence for each level. */
export const standardForm = defineForm({
  name: 'self-ratings/standard',
  title: 'A standard',
  titled: ({ standard }: StandardShown) => (standard ? 'Change a standard' : 'Add a standard'),
  submit: 'Save',
  ability: 'plan.lead',
  params: z.object({ code: z.string() }),
  key: ({ code }) => code,
  load: (c, { code }): StandardShown => {
    const { levels, standards } = newestRubric(c.db);
    return { levels, standard: standards.find((one) => one.code === code), mayLeave: standards.length > 1 };
  },
  fields: ({ standard, levels, mayLeave }: StandardShown) => ({
    standard: lineField('Standard', { max: 40, typed: standard?.name ?? '' }),
    highlyEffective: sentence(`What “${levels.highlyEffective}” means`, standard?.sentences.highlyEffective),
    effective: sentence(`What “${levels.effective}” means`, standard?.sentences.effective),
    improvementNecessary: sentence(
      `What “${levels.improvementNecessary}” means`,
      standard?.sentences.improvementNecessary,
    ),
    ...(standard && mayLeave ? { stays: few('Keep rating it from now on?', staysOrNot, { chosen: 'yes' }) } : {}),
  }),
});

const staysOrNot = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No, remove it' },
] as const;

/** What the district calls the three levels. */
export const levelsForm = defineForm({
  name: 'self-ratings/levels',
  title: 'Name the levels',
  submit: 'Save',
  ability: 'plan.lead',
  params: z.object({}),
  load: (c): Rubric['levels'] => newestRubric(c.db).levels,
  fields: (levels: Rubric['levels']) => ({
    highlyEffective: levelField('Best level', levels.highlyEffective),
    effective: levelField('Middle level', levels.effective),
    improvementNecessary: levelField('Level that needs work', levels.improvementNecessary),
  }),
});

const levelField = (label: string, typed: string) => lineField(label, { max: 40, typed });

/** `/rate rubric`: what administrators rate themselves by, and its words changed. */
export const showRubric = (c: Asked): Done => done({ tell: rubricWords(newestRubric(c.db), c.today) });

export const openStandard = opens(ratingNames.rubric, standardForm, (_, code) => ({ code }), { inPlace: true });

export const openLevels = opens(ratingNames.levels, levelsForm, () => ({}), { inPlace: true });
