import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { few, lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { inThePdf, quarterlyRef } from '../messages.ts';
import { correctionKindNames, correctionKinds, offices, sectionWords, wordingOf } from '../rules.ts';
import { reportAtWork } from '../store.ts';
import { correctionMessages } from './answers.ts';
import { changedPieces } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { checking, partsToCheckNow } from './parts.ts';
import { sentencesIn } from './rules.ts';
import { checkCopies } from './send.ts';
import type { OfficeNow, PartCheck } from './stands.ts';
import { keepQuarterlyCheck, keepQuarterlyCorrection } from './store.ts';

/** What somebody checks in the window: a part, as their office checked it before. */
type CheckedPart = Pick<PartCheck, 'section' | 'as' | 'before'>;

function partAt({ marks }: OfficeNow, at: string): PartCheck {
  const part = marks.find(({ section }) => section.place === at);
  if (!part) throw notFound();
  return part;
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
  load: (c, { report, office, place }): CheckedPart => partAt(checking(c, report, office).now, place),
  intro({ section, as, before }: CheckedPart): Words {
    const words = sectionWords(section, { whole: true });
    const read = words.filter((one) => !isDrawn(one));
    const said = asFarAs(read, inWindow);
    return [
      paragraph(bold(section.title)),
      ...(as === 'changed' ? changedPieces(before, sentencesIn(section)) : []),
      ...said.words,
      ...inThePdf(words, said.left),
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
  const { now } = checking(c, report, named);
  return { report, office: now.office, place, seen: wordingOf(partAt(now, place).section) };
}

export const openCheckPart = opens(quarterlyCheckNames.part, checkPartForm, (c, id, { more }) =>
  partOpened(c, id, more),
);

/** Keeps what the office says of the wording it saw; a part that changed meanwhile is opened again. */
export const saveCheckPart = saving(
  checkPartForm,
  (c, { answers: { what, words, record }, params, shown: { section } }) => {
    const { place, office, seen } = params;
    const report = reportAtWork(c, params.report);
    if (wordingOf(section) !== seen)
      return problems({ what: 'This part changed while you had it open. Close this window and open it again.' });
    const missing = {
      ...(words === '' ? { words: 'Say what is wrong, and what it should say.' } : {}),
      ...(record === '' ? { record: 'Say which record shows it, such as a workbook or an agenda.' } : {}),
    };
    if (what === 'none' && words + record !== '')
      return problems({ what: 'You wrote something below. Choose which kind of correction it is.' });
    if (what !== 'none' && Object.keys(missing).length > 0) return problems(missing);
    keepQuarterlyCheck(c, report, office, section);
    const said = { place, office, words, record, hash: seen };
    const messages =
      what === 'none' ? [] : correctionMessages(c, keepQuarterlyCorrection(c, report, { ...said, kind: what }));
    return done({
      messages: [...messages, ...checkCopies(c, report.id)],
      instead: partsToCheckNow(c, report.id, office),
    });
  },
);
