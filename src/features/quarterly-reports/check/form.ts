import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { few, lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { quarterlyRef } from '../messages.ts';
import {
  correctionKindNames,
  correctionKinds,
  offices,
  type QuarterlySection,
  sectionWords,
  wordingOf,
} from '../rules.ts';
import { correctionMessages } from './answers.ts';
import { changedPieces } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { checking, partsToCheckNow } from './parts.ts';
import { wordsChanged } from './rules.ts';
import { checkCopies } from './send.ts';
import { changedSince, type InCheck, keepQuarterlyCheck, keepQuarterlyCorrection } from './store.ts';

/** A part of a report as the window shows it that checks it. */
export interface CheckedPartShown {
  readonly section: QuarterlySection;
  readonly changed: ReturnType<typeof wordsChanged> | undefined;
}

function sectionAt({ sections }: InCheck, at: string): QuarterlySection {
  const section = sections.find(({ place }) => place === at);
  if (!section) throw notFound();
  return section;
}

const kinds = [
  { value: 'none', label: 'No corrections' },
  ...correctionKinds.map((value) => ({ value, label: correctionKindNames[value] })),
] as const;

/** A part is shown whole, as far as a window goes. */
const inWindow = { blocks: 70, letters: 60_000 } as const;
const isDrawn = ({ piece }: Words[number]) => piece === 'table' || piece === 'chart';

/** One part with the words of it: sent as it opens, it has no corrections. */
export const checkPartForm = defineForm({
  name: 'quarterly-reports/check-part',
  title: 'Check the facts',
  submit: 'Send',
  ability: 'quarterlyReports.check',
  /** `seen` is the wording that is shown. */
  params: z.object({ report: z.string(), office: z.enum(offices), place: z.string(), seen: z.string() }),
  about: ({ report }) => quarterlyRef(report),
  load(c, { report, office, place }): CheckedPartShown {
    const now = checking(c, report, office);
    const section = sectionAt(now, place);
    const changed = changedSince(c, now, office, section);
    return { section, changed: changed && wordsChanged(changed.before, changed.now) };
  },
  intro({ section, changed }: CheckedPartShown): Words {
    const drawn = sectionWords(section, { whole: true }).filter(isDrawn).length;
    const said = asFarAs(
      sectionWords(section, { whole: false }).filter((one) => !isDrawn(one)),
      inWindow,
    );
    const inPdf = [
      ...(drawn === 0 ? [] : [counted(drawn, 'table or chart', 'tables and charts')]),
      ...(said.left === 0 ? [] : [counted(said.left, 'more sentence', 'more sentences')]),
    ];
    return [
      paragraph(bold(section.title)),
      ...(changed ? changedPieces(changed) : []),
      ...said.words,
      ...(inPdf.length === 0 ? [] : [aside(`In the PDF: ${inPdf.join(', ')}.`)]),
    ];
  },
  fields: () => ({
    what: few('What does your office say?', kinds, { chosen: 'none' }),
    words: paragraphField('What is it, and what should it say?', { max: 600, optional: true }),
    record: lineField('Which record shows it?', { max: 300, optional: true }),
  }),
});

function partOpened(c: Asked, report: string, more: string) {
  const [named = '', place = ''] = more.split(' ');
  const now = checking(c, report, named);
  return { report, office: now.office, place, seen: wordingOf(sectionAt(now, place)) };
}

export const openCheckPart = opens(quarterlyCheckNames.part, checkPartForm, (c, id, { more }) =>
  partOpened(c, id, more),
);

/** Keeps what the office says of the wording it saw; a part that changed meanwhile is opened again. */
export const saveCheckPart = saving(
  checkPartForm,
  (c, { answers: { what, words, record }, params, shown: { section } }) => {
    const { report, office } = checking(c, params.report, params.office);
    if (wordingOf(section) !== params.seen)
      return problems({ what: 'This part changed while you had it open. Close this window and open it again.' });
    const missing = {
      ...(words === '' ? { words: 'Say what is wrong, and what it should say.' } : {}),
      ...(record === '' ? { record: 'Say which record shows it, such as a workbook or an agenda.' } : {}),
    };
    if (what === 'none' && words + record !== '')
      return problems({ what: 'You wrote something below. Choose which kind of correction it is.' });
    if (what !== 'none' && Object.keys(missing).length > 0) return problems(missing);
    keepQuarterlyCheck(c, report, office, section);
    const said = { place: section.place, office, words, record };
    const messages =
      what === 'none' ? [] : correctionMessages(c, keepQuarterlyCorrection(c, report, { ...said, kind: what }));
    return done({
      messages: [...messages, ...checkCopies(c, report.id)],
      instead: partsToCheckNow(c, report.id, office),
    });
  },
);
