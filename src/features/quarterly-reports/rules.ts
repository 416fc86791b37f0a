import { createHash } from 'node:crypto';
import { called, type NamedRow } from '../../district/plan/short-names.ts';
import type { QuarterlyPart } from '../../district/quarterly-reports/report.ts';
import { type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold } from '../../kit/words/text.ts';
import type { DraftedSentence } from './draft/gathered.ts';

/** What of a part is printed: the drafted sentences and the author's own words, the author's alone, or nothing. */
export const prints = ['drafted', 'own', 'nothing'] as const;
export type Print = (typeof prints)[number];

/** The offices that check the facts. */
export const offices = ['superintendent', 'planManager'] as const;
export type Office = (typeof offices)[number];

/** What a correction is of: facts, not judgements. */
export const correctionKinds = ['wrong', 'behind', 'missing'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
export const correctionKindNames: Readonly<Record<CorrectionKind, string>> = {
  wrong: 'A wrong figure or word',
  behind: 'A fact behind a judgment',
  missing: 'Something left out',
};

export type CorrectionAnswer = 'accepted' | 'refused';
export type StepOutcome = 'done' | 'partly' | 'not';

/** The first version; one that mends an error; one that brings better data. */
export type VersionKind = 'first' | 'correction' | 'revision';

/** So many school days an office has for the fact-check, from the day the draft reached it. */
export const checkWithin = 5;

/** A place of the report, in the order they are read: `objective/` and a strategic objective's id. */
export type QuarterlyPlace = 'lastSteps' | 'summary' | `objective/${string}` | 'routine' | 'reported' | 'nextSteps';

/** What the author did with a place. */
export interface PartWritten {
  readonly print: Print;
  /** Keys of drafted sentences. */
  readonly leftOut: readonly string[];
  readonly words: string;
}

/** A part of the report as it stands now. */
export interface QuarterlySection {
  readonly place: QuarterlyPlace;
  readonly title: string;
  readonly drafted: readonly DraftedSentence[];
  readonly written: PartWritten;
}

/** Nothing was done with it: all that is drafted is printed. */
export const asDrafted: PartWritten = { print: 'drafted', leftOut: [], words: '' };

type Objectives = readonly (NamedRow & { readonly id: string; readonly code: string })[];

/** Every place of a report with its title, in the order they are read. */
export const quarterlyPlaces = (objectives: Objectives): (readonly [QuarterlyPlace, string])[] => [
  ['lastSteps', 'What became of the last report’s next steps'],
  ['summary', 'Overall summary'],
  ...objectives.map((one) => [`objective/${one.id}`, called(one)] as const),
  ['routine', 'The district’s routine'],
  ['reported', 'What the superintendent reported'],
  ['nextSteps', 'Recommended next steps'],
];

interface Reported {
  /** What stands there besides what routines said: what the superintendent reported, the next steps. */
  readonly added: ReadonlyMap<string, readonly DraftedSentence[]>;
  readonly objectives: Objectives;
  readonly drafted: readonly DraftedSentence[];
  readonly written: ReadonlyMap<string, PartWritten>;
}

/** Every place of a report in the order they are read, those too of which nothing is drafted. */
export function quarterlySections({ objectives, drafted, written, added }: Reported): QuarterlySection[] {
  const known = new Set(objectives.map(({ id }) => id));
  const placeOf = ({ part, objectiveId }: DraftedSentence): QuarterlyPlace => {
    if (part === 'lastSteps' || part === 'routine') return part;
    return objectiveId !== null && known.has(objectiveId) ? `objective/${objectiveId}` : 'summary';
  };
  return quarterlyPlaces(objectives).map(([place, title]) => ({
    place,
    title,
    drafted: [...drafted.filter((one) => placeOf(one) === place), ...(added.get(place) ?? [])],
    written: written.get(place) ?? asDrafted,
  }));
}

/** What is said under each label within a place. */
export const quarterlyLabels: Readonly<Record<QuarterlyPart, string>> = {
  lastSteps: '',
  done: 'What was done',
  evidence: 'Evidence',
  seen: 'Seen on site',
  concerns: 'Concerns',
  routine: '',
};

/** The drafted sentences of a section that are printed. */
export const printedSentences = ({ drafted, written }: QuarterlySection): DraftedSentence[] =>
  written.print === 'drafted' ? drafted.filter(({ key }) => !written.leftOut.includes(key)) : [];

/** What a section says, without its title: the author's own words first; `whole` with the tables and charts of paper and page. */
export function sectionWords(section: QuarterlySection, { whole }: { readonly whole: boolean }): Words {
  const { print, words } = section.written;
  if (print === 'nothing') return [];
  const own = words.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  let label = '';
  const drafted = printedSentences(section).flatMap((one): Piece[] => {
    const next = quarterlyLabels[one.part];
    const headed = next === label ? [] : [paragraph(bold(next))];
    label = next;
    return [...headed, ...one.words, ...(whole ? one.detail : [])];
  });
  return [...own.map((one) => paragraph(one.trim())), ...drafted];
}

/** Tells one wording of a part from another: what was said of it counts while it is the same. */
export const wordingOf = (section: QuarterlySection): string => quarterlyHash(sectionWords(section, { whole: true }));

/** Short, and the same as long as all of it is the same. */
export const quarterlyHash = (of: object): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 16);

/** Whether nothing is printed at a place. */
export const isSilentSection = (section: QuarterlySection): boolean =>
  sectionWords(section, { whole: true }).length === 0;
