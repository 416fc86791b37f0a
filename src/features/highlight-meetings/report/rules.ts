import { type HighlightPart, highlightParts } from '../../../district/highlight-meetings/report.ts';
import { called, type NamedRow } from '../../../district/plan/short-names.ts';
import { bullets, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';

/** The parts as people say them. */
export const reportPartNames: Readonly<Record<HighlightPart, string>> = {
  feedback: 'Answers to the monitor’s feedback',
  progress: 'Progress since the last meeting',
  obstacles: 'Obstacles and ways around them',
  benchmarksDue: 'Benchmarks due',
  corrections: 'Mid-course corrections',
};

/** So many school days before it is due, the draft is ready to look at. */
export const readyBefore = 5;

/** Under this place stands what a version after the first corrects. */
export const versionPlace = 'edition';

interface Said {
  readonly part: HighlightPart;
  readonly objectiveId: string | null;
  readonly words: Words;
  readonly detail?: Words;
}

interface Reported {
  readonly objectives: readonly (NamedRow & { readonly id: string; readonly code: string })[];
  readonly remarks: readonly { readonly place: string; readonly words: string }[];
  readonly pieces: readonly Said[];
}

/** A place in the report: a part, or one strategic objective’s progress. */
export interface Section {
  /** Also where a remark belongs. */
  readonly place: string;
  readonly title: string;
  readonly words: Words;
  /** What there is besides, for paper. */
  readonly detail: Words;
  /** How many statements were made. */
  readonly pieces: number;
  /** What the plan manager wrote beside it; empty when nothing was written. */
  readonly remark: string;
}

/** All places of a report in the order they are read, those too of which nothing is on record. */
export function sectionsOf({ objectives, remarks, pieces }: Reported): Section[] {
  const remark = (place: string) => remarks.find((one) => one.place === place)?.words ?? '';
  const section = (place: string, title: string, said: readonly Said[]): Section => ({
    place,
    title,
    remark: remark(place),
    words: said.flatMap(({ words }) => words.filter((one) => !says(one, title))),
    detail: said.flatMap(({ detail = [] }) => detail),
    pieces: said.length,
  });
  const known = new Set(objectives.map(({ id }) => id));
  return highlightParts.flatMap((part) => {
    const said = pieces.filter((one) => one.part === part);
    if (part !== 'progress') return [section(part, reportPartNames[part], said)];
    const general = said.filter(({ objectiveId }) => objectiveId === null || !known.has(objectiveId));
    return [
      section(part, reportPartNames.progress, general),
      ...objectives.map((objective) =>
        section(
          `progress/${objective.id}`,
          called(objective),
          said.filter((one) => one.objectiveId === objective.id),
        ),
      ),
    ];
  });
}

/** A heading that only says again where it stands. */
const says = (piece: Piece, title: string): boolean => piece.piece === 'heading' && piece.words === title;

/** Whether anything stands in a place: on record, or in a remark. */
export const isSilent = ({ words, remark }: Pick<Section, 'words' | 'remark'>): boolean =>
  words.length === 0 && remark === '';

/** A place in one line: the first thing the record says there; where it says nothing, the remark and whose it is. */
export function sectionHeadline({ words, remark }: Pick<Section, 'words' | 'remark'>): string {
  const [first = remark === '' ? '' : `the plan manager writes: ${remark}`] = words.flatMap(lineOf);
  return first.replaceAll(/\s+/g, ' ');
}

function lineOf(piece: Piece): string[] {
  if (piece.piece === 'paragraph' || piece.piece === 'aside' || piece.piece === 'entry') return [piece.text.plain];
  if (piece.piece === 'bullets') return piece.items.slice(0, 1).map((item) => item.plain);
  if (piece.piece === 'quote' || piece.piece === 'heading') return [piece.words];
  return piece.piece === 'table' ? [piece.table.caption] : [];
}

/** Each place that says something, or, where those are more than a thread holds, all strategic objectives as one. */
export function placesIn(sections: readonly Section[], most: number): Section[] {
  const said = sections.filter((one) => !isSilent(one));
  const ofObjectives = said.filter(({ place }) => place.startsWith('progress/'));
  const [first] = ofObjectives;
  if (said.length <= most || !first) return said;
  const lines = ofObjectives.map((one) => say`${bold(one.title)}: ${sectionHeadline(one)}`);
  const joined = { ...first, title: 'Progress by strategic objective', remark: '', words: [bullets(lines)] };
  return said.flatMap((one) => (one === first ? [joined] : ofObjectives.includes(one) ? [] : [one]));
}

/** The same without tables and charts, for where they are not drawn: the sentence beside each says the same. */
export const asLines = (words: Words): Words =>
  words.flatMap((piece): Piece[] => {
    if (piece.piece === 'chart' || piece.piece === 'table') return [];
    return piece.piece === 'entry' ? [paragraph(piece.text)] : [piece];
  });
