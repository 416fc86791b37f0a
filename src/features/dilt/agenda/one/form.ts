import { z } from 'zod';
import type { Evidence } from '../../../../district/evidence.ts';
import { evidenceFor } from '../../../../district/evidence.ts';
import type { LookFor } from '../../../../district/look-fors.ts';
import { findInPlan } from '../../../../district/plan/find.ts';
import { called, proposedShortName } from '../../../../district/plan/short-names.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Asked } from '../../../../kit/context.ts';
import { evidenceFields } from '../../../../kit/evidence/ask.ts';
import { type Choice, lineField, paragraphField, search, several } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { personField } from '../../../../kit/forms/person.ts';
import { aside, bullets, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, linked, say, wholeWords } from '../../../../kit/words/text.ts';
import { initiativesNow, lookForsForAgenda } from '../known.ts';
import { type Segment, segmentIn, segmentRef } from '../store.ts';
import { most } from '../text/rules.ts';

export interface SegmentShown {
  readonly segment: Segment;
  readonly lookFors: readonly Pick<LookFor, 'code' | 'words'>[];
  readonly materials: readonly Pick<Evidence, 'words' | 'url'>[];
}

const params = z.object({ segment: z.string() });
type Params = z.infer<typeof params>;
const offered = 100;

const ofSegment = {
  params,
  about: ({ segment }: Params) => refTo('segment', segment),
  load: (c: Asked, { segment: id }: Params): SegmentShown => {
    const segment = segmentIn(c.db, id);
    const materials = evidenceFor(c.db, segmentRef(segment)).slice(-10);
    return { segment, lookFors: lookForsForAgenda(c).slice(0, offered), materials };
  },
};

/** A material: a link, a file. */
const { link, file } = evidenceFields();
const materialFields = () => ({
  link: { ...link, label: 'Material: a link' },
  file: { ...file, label: 'Material: a file' },
});

function materialWords({ materials }: SegmentShown): Words {
  if (materials.length === 0) return [];
  return [
    aside('Materials so far:'),
    bullets(materials.map(({ words, url }) => (url === '' ? say`${words}` : linked(words, url)))),
  ];
}

/** Everything of a segment, for who facilitates. */
export const segmentForm = defineForm({
  name: 'dilt/segment',
  title: 'Change a segment',
  submit: 'Save',
  ability: 'dilt.facilitate',
  ...ofSegment,
  intro: materialWords,
  fields: ({ segment, lookFors }: SegmentShown) => ({
    title: lineField('Title', { max: most.title, typed: wholeWords(segment.title, most.title) }),
    minutes: lineField('Minutes', { max: 3, typed: String(segment.minutes) }),
    owner: personField('Who leads it?', 'dilt.read', {
      chosen: { value: segment.ownerId, label: wholeWords(segment.owner, most.title) },
    }),
    teaches: paragraphField('What does it teach?', {
      optional: true,
      max: most.teaches,
      ...(segment.teaches === '' ? {} : { typed: segment.teaches }),
    }),
    initiative: search('Which initiative?', {
      optional: true,
      types: 'Type a code or a word',
      choices: initiativesFor,
      ...(segment.initiativeId === null
        ? {}
        : { chosen: { value: segment.initiativeId, label: segment.serves ?? 'an initiative' } }),
    }),
    lookFors: several(
      'Which look-fors?',
      lookFors.map(({ code, words }) => ({ value: code, label: `${code} ${proposedShortName(words)}` })),
      { optional: true, chosen: segment.lookFors },
    ),
    ...materialFields(),
  }),
});

function initiativesFor(c: Asked, typed: string): Choice[] {
  const names = new Map(initiativesNow(c).map((one) => [one.id, called(one)]));
  return findInPlan(c.db, ['initiative'], typed, offered).map(({ ref, code }) => {
    const value = ref.slice('initiative/'.length);
    return { value, label: names.get(value) ?? code };
  });
}

/** What whoever is responsible for a segment adds to it: what it teaches and its materials. */
export const materialsForm = defineForm({
  name: 'dilt/materials',
  title: 'Add materials',
  submit: 'Save',
  ability: 'segments.own',
  ...ofSegment,
  intro: (shown: SegmentShown): Words => [
    paragraph(say`${bold(shown.segment.title)} · ${shown.segment.minutes} min`),
    ...materialWords(shown),
  ],
  fields: ({ segment }: SegmentShown) => ({
    teaches: paragraphField('What does it teach?', {
      optional: true,
      max: most.teaches,
      ...(segment.teaches === '' ? {} : { typed: segment.teaches }),
    }),
    ...materialFields(),
  }),
});
