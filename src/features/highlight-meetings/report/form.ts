import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { type Field, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import type { ReportDocument } from './document.ts';
import { gatherReport, reportedOn } from './gather.ts';
import { besideRemark, finalWords } from './messages.ts';
import { reportReaders } from './readers.ts';
import { type Section, sectionsOf } from './rules.ts';
import { editionsOf } from './store.ts';

const remarkMost = 2000;

/** What the plan manager writes beside a part, or beside a strategic objective. */
export const remarkForm = defineForm({
  name: 'highlights/remark',
  title: 'Remark in the report',
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
      hint: 'It stands before the record, as the plan manager’s words. Empty, it is left out.',
    }),
  }),
});

export interface FinalShown {
  readonly document: ReportDocument;
  /** By name. */
  readonly readers: readonly string[];
  /** The number of the edition it would be. */
  readonly edition: number;
}

type FinalFields = Partial<Record<'corrected', Field<string>>>;

/** The report as it will read, who will read it, and the button that makes it final. */
export const finalForm = defineForm({
  name: 'highlights/final',
  title: 'Highlight report',
  submit: 'Make it final',
  ability: 'highlights.lead',
  /** `edition`: the one it was to be when the window was opened. */
  params: z.object({ meetingId: z.string(), edition: z.number().int().optional() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load(c, { meetingId, edition: meant }): FinalShown {
    const edition = editionsOf(c.db, meetingId) + 1;
    if (meant !== undefined && meant !== edition)
      throw new Refusal('The report was made final since you opened this window. Look at the draft again: /highlight.');
    return {
      document: gatherReport(c, reportedOn(c, meetingId)),
      edition,
      readers: reportReaders(c, meetingId).map(({ person }) => person.name),
    };
  },
  intro: ({ document, readers, edition }: FinalShown): Words => finalWords(document, readers, edition),
  fields: ({ edition }: FinalShown): FinalFields =>
    edition === 1 ? {} : { corrected: paragraphField('What was put right, for its readers', { max: 500 }) },
});
