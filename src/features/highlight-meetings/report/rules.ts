import { type HighlightPart, highlightParts } from '../../../district/highlight-meetings/report.ts';
import { aside, bullets, type Piece, paragraph, tableLines, type Words } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';

/** The parts as people say them. */
export const reportPartNames: Readonly<Record<HighlightPart, string>> = {
  feedback: 'Answers to the monitor’s feedback',
  progress: 'Progress since the last meeting',
  obstacles: 'Obstacles and the way round them',
  benchmarksDue: 'Benchmarks due',
  corrections: 'Mid-course corrections',
};

/** So many school days before it is due, the draft is ready to look at. */
export const readyBefore = 5;

/** Under this place stands what an edition after the first puts right. */
export const editionPlace = 'edition';

interface Said {
  readonly part: HighlightPart;
  readonly objectiveId: string | null;
  readonly words: Words;
}

interface Reported {
  readonly objectives: readonly { readonly id: string; readonly code: string; readonly words: string }[];
  readonly remarks: readonly { readonly place: string; readonly words: string }[];
  readonly pieces: readonly Said[];
}

/** A place in the report: a part, or one strategic objective’s progress. */
export interface Section {
  /** Also where a remark belongs. */
  readonly place: string;
  readonly title: string;
  readonly words: Words;
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
  });
  const known = new Set(objectives.map(({ id }) => id));
  return highlightParts.flatMap((part) => {
    const said = pieces.filter((one) => one.part === part);
    if (part !== 'progress') return [section(part, reportPartNames[part], said)];
    const general = said.filter(({ objectiveId }) => objectiveId === null || !known.has(objectiveId));
    return [
      section(part, reportPartNames.progress, general),
      ...objectives.map(({ id, code, words }) =>
        section(
          `progress/${id}`,
          `${code} ${words}`,
          said.filter((one) => one.objectiveId === id),
        ),
      ),
    ];
  });
}

/** A heading that only says again where it stands. */
const says = (piece: Piece, title: string): boolean => piece.piece === 'heading' && piece.words === title;

/** Whether anything stands in a place: on record, or in a remark. */
export const isSilent = ({ words, remark }: Section): boolean => words.length === 0 && remark === '';

/** A place in one line: the first thing the record says there; where it says nothing, the remark and whose it is. */
export function sectionHeadline({ words, remark }: Section): string {
  const [first = remark === '' ? '' : `the plan manager writes: ${remark}`] = words.flatMap(lineOf);
  return clip(first.replaceAll(/\s+/g, ' '), 200);
}

function lineOf(piece: Piece): string[] {
  if (piece.piece === 'paragraph' || piece.piece === 'aside' || piece.piece === 'entry') return [piece.text.plain];
  if (piece.piece === 'bullets') return piece.items.slice(0, 1).map((item) => item.plain);
  if (piece.piece === 'quote' || piece.piece === 'heading') return [piece.words];
  return piece.piece === 'table' ? [piece.table.caption] : [];
}

const rowsTogether = 15;
const lineMost = 280;

/** The same as lines, for where tables and charts are not drawn: beside a chart always stands what says the same. */
export function asLines(words: Words): Words {
  return words.flatMap((piece): Piece[] => {
    if (piece.piece === 'chart') return [];
    if (piece.piece === 'entry') return [paragraph(piece.text)];
    if (piece.piece !== 'table') return [piece];
    const [caption = '', ...rows] = tableLines(piece.table).map((line) => clip(line, lineMost));
    const more = rows.length - rowsTogether;
    return [
      paragraph(caption),
      ...(rows.length === 0 ? [] : [bullets(rows.slice(0, rowsTogether))]),
      ...(more > 0 ? [aside(`and ${more} more`)] : []),
    ];
  });
}
