import { z } from 'zod';
import { sayDay } from '../../../../district/days.ts';
import { type Dilt, diltsFrom } from '../../../../district/dilt/store.ts';
import { type LookFor, lookForsNow } from '../../../../district/look-fors.ts';
import { can } from '../../../../district/policy.ts';
import { personById } from '../../../../district/roster.ts';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { lineField, one } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../../kit/refusal.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { bold, say, wholeWords } from '../../../../kit/words/text.ts';
import { calibrationSegment } from '../messages.ts';
import { publishedAgreement } from '../store.ts';

/** A year of months. */
const ahead = 12;

/** The coming DILTs whose agenda this viewer may write. */
export const diltsToPropose = (c: Asked): Dilt[] =>
  diltsFrom(c.db, c.today, ahead).filter(({ facilitatorId }) =>
    can(c.viewer, 'dilt.facilitate', { facilitator: facilitatorId }),
  );

export interface CalibrationSegmentShown {
  readonly lookFor: Pick<LookFor, 'code' | 'words'>;
  readonly agreed: number;
  readonly bothLooked: number;
  readonly dilts: readonly (Pick<Dilt, 'id' | 'day'> & { readonly facilitator: string })[];
}

/** A title takes so many letters. */
const titleMax = 75;

/** A look-for that is agreed on least becomes a segment: in which DILT, with which title, how long. */
export const calibrationSegmentForm = defineForm({
  name: 'calibration/segment',
  title: 'Make it a DILT segment',
  submit: 'Add to the agenda',
  ability: 'dilt.read',
  params: z.object({ code: z.string() }),
  load: (c, { code }): CalibrationSegmentShown => {
    const lookFor = lookForsNow(c).find((each) => each.code === code);
    const published = publishedAgreement(c.db).find((each) => each.code === code);
    if (!lookFor || !published) throw notFound();
    const dilts = diltsToPropose(c);
    if (dilts.length === 0)
      throw new Refusal('No DILT is coming whose agenda you can change. Ask its facilitator or the plan manager.');
    const facilitator = (id: string | null) => (id === null ? '' : (personById(c.db, id)?.name ?? ''));
    return {
      lookFor,
      ...published,
      dilts: dilts.map((each) => ({ ...each, facilitator: facilitator(each.facilitatorId) })),
    };
  },
  intro: ({ lookFor, agreed, bothLooked }: CalibrationSegmentShown) => [
    paragraph(say`${bold(lookFor.words)}\nAgreed in ${agreed} of ${bothLooked} both looked for.`),
  ],
  fields: ({ lookFor, dilts }: CalibrationSegmentShown) => ({
    dilt: one(
      'Which DILT?',
      dilts.map(({ id, day, facilitator }) => ({
        value: id,
        label: wholeWords(facilitator === '' ? sayDay(day) : `${sayDay(day)}, ${facilitator}`, titleMax),
      })),
      { ...(dilts[0] ? { chosen: dilts[0].id } : {}) },
    ),
    title: lineField('Title', { max: titleMax, typed: wholeWords(`Calibrate: ${lookFor.words}`, titleMax) }),
    minutes: lineField('Minutes', { max: 3, typed: '30' }),
  }),
});

export const openCalibrationSegment = opens(calibrationSegment.name, calibrationSegmentForm, (_, code, named) => ({
  code: named.more === '' ? code : `${code}|${named.more}`,
}));
