import { z } from 'zod';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens, place } from '../../../kit/feature.ts';
import { few, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { toValue } from '../../../kit/value.ts';
import { whileFits } from '../../../kit/words/lists.ts';
import { aside, buttons, type Piece, paragraph, plain, type Words } from '../../../kit/words/pieces.ts';
import { bold, join, say, type Text, wholeWords } from '../../../kit/words/text.ts';
import { inThePdf, quarterlyRef } from '../messages.ts';
import { type PartWritten, type Print, printedSentences, type QuarterlySection, quarterlyLabels } from '../rules.ts';
import { keepQuarterlyWords, type QuarterlyReport, quarterlySectionsNow, reportAtWork } from '../store.ts';
import { staleFigures, staleSaid } from './figures.ts';
import type { DraftedSentence } from './gathered.ts';
import { quarterlyNames } from './names.ts';
import { shownQuarterly } from './page.ts';

/** What the window of a part shows. */
export interface QuarterlyPartShown {
  readonly report: Pick<QuarterlyReport, 'id' | 'version' | 'author' | 'enteredById'>;
  readonly section: QuarterlySection;
  /** Figures of the own words that the record does not say. */
  readonly stale: readonly string[];
}

const printed: readonly { readonly value: Print; readonly label: string }[] = [
  { value: 'drafted', label: 'The drafted sentences and your words' },
  { value: 'own', label: 'Your words only' },
  { value: 'nothing', label: 'Leave this part out' },
];
const maxWords = 3_000;
const inList = 100;
const inSection = 2_900;

/** A part of a report that is at work. Refuses one that is final, or that there is not. */
export function quarterlyPartNow(c: Asked, id: string, named: string): QuarterlyPartShown {
  const report = reportAtWork(c, id);
  const sections = quarterlySectionsNow(c, report);
  const section = sections.find(({ place }) => place === named);
  if (!section) throw notFound();
  return {
    report,
    section,
    stale: staleFigures(sections).flatMap((one) => (one.place === named ? staleSaid(one) : [])),
  };
}

/** A part: what is drafted, what of it is printed, and the author's own words. */
export const quarterlyPartForm = defineForm({
  name: 'quarterly-reports/part',
  title: 'Part of the report',
  submit: 'Save',
  ability: 'quarterlyReports.write',
  params: z.object({ report: z.string(), place: z.string(), started: z.string().exactOptional() }),
  about: ({ report }) => quarterlyRef(report),
  load: (c: Asked, { report, place }) => quarterlyPartNow(c, report, place),
  key: ({ started = '' }) => started,
  intro: introWords,
  fields: ({ section: { drafted, written } }: QuarterlyPartShown) => ({
    print: few('In the report', printed, { chosen: written.print }),
    leftOut: several('Leave out sentences', drafted.slice(0, inList).map(offered), {
      optional: true,
      chosen: written.leftOut,
    }),
    words: paragraphField('Your words', {
      optional: true,
      max: maxWords,
      hint: 'They stand before the drafted sentences. An empty line begins a new paragraph. Name offices, not people.',
      ...(written.words === '' ? {} : { typed: written.words }),
    }),
  }),
  keep: (c, soFar, { report, place }) => {
    const shown = quarterlyPartNow(c, report, place);
    keepPart(c, shown, { ...shown.section.written, ...soFar });
  },
});

const lineOf = ({ words }: DraftedSentence): string => plain(words).replaceAll(/\s+/g, ' ').trim();

const offered = (one: DraftedSentence, at: number) => ({
  value: one.key,
  label: wholeWords(`${at + 1}. ${lineOf(one)}`, 75),
});

function introWords({ report, section, stale }: QuarterlyPartShown): Words {
  const { title, drafted, place: at } = section;
  const value = toValue(report.id, at);
  const fits = section.written.print === 'drafted' && [...draftedText(section)].length <= maxWords;
  return [
    paragraph(bold(title)),
    ...(drafted.length === 0 ? [paragraph('Nothing is on record for this part in this period.')] : sentences(drafted)),
    ...inThePdf(drafted.flatMap((one) => one.detail)),
    ...(at === 'reported'
      ? [aside('The superintendent writes this in Slack. What they hand you on paper, type below in their own words.')]
      : []),
    ...stale.map((one) => paragraph(`⚠️ ${one}`)),
    ...(drafted.length === 0
      ? []
      : [
          buttons(
            ...(fits ? [place({ name: quarterlyNames.start }, 'Start from the drafted words', value)] : []),
            place({ name: quarterlyNames.rests }, 'What it rests on', value),
          ),
        ]),
  ];
}

/** The drafted sentences, numbered, below their labels: whole ones in each section. */
function sentences(drafted: readonly DraftedSentence[]): Piece[] {
  const lines = drafted.map((one, at) => ({ label: quarterlyLabels[one.part], text: say`${at + 1}. ${lineOf(one)}` }));
  const labels = [...new Set(lines.map(({ label }) => label))];
  return labels.flatMap((label) => [
    ...(label === '' ? [] : [paragraph(bold(label))]),
    ...inSections(lines.flatMap((one) => (one.label === label ? one.text : []))),
  ]);
}

function inSections(lines: readonly Text[]): Piece[] {
  if (lines.length === 0) return [];
  const first = whileFits(lines, inSection);
  return [paragraph(join(first, '\n')), ...inSections(lines.slice(first.length))];
}

/** What is printed of the drafted sentences as text, to go on from. */
const draftedText = (section: QuarterlySection): string =>
  [
    section.written.words,
    ...printedSentences({ ...section, written: { ...section.written, print: 'drafted' } }).map(lineOf),
  ]
    .filter(Boolean)
    .join('\n\n');

/** Keeps what was done with a part, where that is something new. What the list did not offer stays left out. */
function keepPart(c: Asked<Writing>, { report, section }: QuarterlyPartShown, given: PartWritten): void {
  const { written, drafted, place: at } = section;
  const listed = new Set(drafted.slice(0, inList).map(({ key }) => key));
  const unlisted = written.leftOut.filter((key) => !listed.has(key));
  const { print, words } = given;
  const next = { print, words, leftOut: [...new Set([...given.leftOut, ...unlisted])] };
  if (JSON.stringify(next) !== JSON.stringify({ print: written.print, words: written.words, leftOut: written.leftOut }))
    keepQuarterlyWords(c, report, at, next);
}

export const saveQuarterlyPart = saving(quarterlyPartForm, (c, { answers, params, shown }) => {
  if (answers.print === 'own' && answers.words === '')
    return problems({ words: 'Write a few words, or choose another answer above.' });
  keepPart(c, shown, answers);
  return shownQuarterly(c, params.report);
});

export const openQuarterlyPart = opens(quarterlyNames.part, quarterlyPartForm, (_, report, { more }) => ({
  report,
  place: more,
}));

/** The drafted words as text in the box, to write on from there. */
export const startFromDrafted: ButtonPress = {
  name: quarterlyNames.start,
  ability: 'quarterlyReports.write',
  about: 'quarterlyReport',
  press(c, id, { more }) {
    const shown = quarterlyPartNow(c, id, more);
    const words = draftedText(shown.section);
    const letters = [...words].length;
    if (letters > maxWords)
      throw new Refusal(
        `That is ${letters.toLocaleString('en-US')} letters; the box takes 3,000. Leave sentences out.`,
      );
    keepPart(c, shown, { ...shown.section.written, print: 'own', words });
    const params = { report: id, place: more, started: String(c.now.epochMilliseconds) };
    return done({ open: opening(quarterlyPartForm, params), inPlace: true });
  },
};
