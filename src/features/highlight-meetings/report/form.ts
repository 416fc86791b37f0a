import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { type Field, one, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import type { ReportDocument } from './document.ts';
import { gatherReport, reportedOn } from './gather.ts';
import { besideRemark, finalWords } from './messages.ts';
import { reportReaders } from './readers.ts';
import { type Section, sectionsOf } from './rules.ts';
import { versionsOf } from './store.ts';

const remarkMost = 2000;

/** What the plan manager writes beside a part, or beside a strategic objective. */
export const remarkForm = defineForm({
  name: 'highlights/remark',
  title: 'Remark on a part',
  submit: 'Save',
  ability: 'highlights.lead',
  /** `said`: the newest that was written there when the window was opened. */
  params: z.object({ meetingId: z.string(), place: z.string(), said: z.string().optional() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load(c, { meetingId, place }): Section {
    const section = sectionsOf(gatherReport(c, reportedOn(c, meetingId))).find((one) => one.place === place);
    if (!section) throw notFound();
    return section;
  },
  intro: (section: Section): Words => besideRemark(section),
  fields: ({ remark }: Section) => ({
    words: paragraphField('Your remark', {
      optional: true,
      max: remarkMost,
      typed: remark,
      hint: 'Readers see it above the record, as the plan manager’s words. Leave empty for none.',
    }),
  }),
});

/** Which part to remark on, where there are more than have a button of their own. */
export const choosePartForm = defineForm({
  name: 'highlights/choose-part',
  title: 'Remark on a part',
  submit: 'Next',
  ability: 'highlights.lead',
  idempotent: true,
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load: (c, { meetingId }): readonly Section[] => sectionsOf(gatherReport(c, reportedOn(c, meetingId))),
  intro: () => [],
  fields: (sections: readonly Section[]) => ({
    place: one(
      'Which part?',
      sections.map((section) => ({ value: section.place, label: section.title })),
    ),
  }),
});

export interface FinalShown {
  readonly document: ReportDocument;
  /** By name. */
  readonly readers: readonly string[];
  /** The number of the version it would be. */
  readonly version: number;
}

type FinalFields = Partial<Record<'corrected', Field<string>>>;

/** The report as it will read, who will read it, and the button that makes it final. */
export const finalForm = defineForm({
  name: 'highlights/final',
  title: 'Make the report final',
  submit: 'Make final',
  ability: 'highlights.lead',
  /** `edition`: the version it was to be when the window was opened. */
  params: z.object({ meetingId: z.string(), edition: z.number().int().optional() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load(c, { meetingId, edition: meant }): FinalShown {
    const version = versionsOf(c.db, meetingId) + 1;
    if (meant !== undefined && meant !== version)
      throw new Refusal('The report was made final since you opened this window. Open the draft again: /highlight.');
    return {
      document: gatherReport(c, reportedOn(c, meetingId)),
      version,
      readers: reportReaders(c, meetingId).map(({ person }) => person.name),
    };
  },
  intro: ({ document, readers, version }: FinalShown): Words => finalWords(document, readers, version),
  fields: ({ version }: FinalShown): FinalFields =>
    version === 1 ? {} : { corrected: paragraphField('What was corrected? Readers see this', { max: 500 }) },
});
