import { z } from 'zod';
import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { evidenceFields } from '../../../kit/evidence/ask.ts';
import { opens } from '../../../kit/feature.ts';
import { dayField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound } from '../../../kit/refusal.ts';
import { aside } from '../../../kit/words/pieces.ts';
import * as names from './names.ts';
import { versionById, versionInForce } from './store.ts';

export interface ApproveShown {
  readonly number: number;
  /** The version that is in force, and is amended by this one; 0 before any was approved. */
  readonly amends: number;
  readonly today: Day;
}

/** A letter has approved a version. Where another one is in force, this one amends it, which takes a reason. */
export const approveForm = defineForm({
  name: 'plan/approve',
  title: 'Approve a version',
  submit: 'Save',
  ability: 'plan.lead',
  params: z.object({ version: z.string() }),
  about: ({ version }) => refTo('planVersion', version),
  load(c, { version }): ApproveShown {
    const found = versionById(c.db, version);
    if (!found) throw notFound();
    return { number: found.number, amends: versionInForce(c.db)?.number ?? 0, today: c.today };
  },
  intro: ({ number, amends }: ApproveShown) => [
    aside(
      amends === 0
        ? `Enter the letter that approves version ${number}. From then on it is the plan in force.`
        : `Version ${amends} is in force. Version ${number} amends it: say why, and enter the letter that approves the change.`,
    ),
  ],
  fields({ amends, today }: ApproveShown) {
    const { link, file } = evidenceFields();
    return {
      letterOn: dayField('Date of the letter', { day: today }),
      said: paragraphField('What the letter said', { max: 2_000 }),
      ...(amends === 0 ? {} : { reason: paragraphField('Why the plan is amended', { max: 2_000 }) }),
      link: { ...link, label: 'The letter: a link' },
      file: { ...file, label: 'The letter: a file' },
    };
  },
});

/** Opens it for the version in its value. */
export const openApprove = opens(names.openApprove.name, approveForm, (_, version) => ({ version }), { inPlace: true });
