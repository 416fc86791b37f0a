import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import { maxReplies } from '../../../kit/documents/thread.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import { toValue } from '../../../kit/value.ts';
import { asFarAs, inOneMessage, type Room } from '../../../kit/words/fit.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  divider,
  entry,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { highlightNames, partButton } from '../messages.ts';
import type { ReportDocument } from './document.ts';
import { asLines, isSilent, placesIn, type Section, sectionHeadline, sectionsOf, versionPlace } from './rules.ts';

/** `Highlight report for Thursday, December 3`. */
export const reportTitle = ({ meetingDay }: Pick<ReportDocument, 'meetingDay'>): string =>
  `Highlight report for ${sayDay(meetingDay)}`;

/** What begins the thread: what it is, the numbers that matter, and all of it as a PDF. Each part is a reply. */
export const reportWords = (document: ReportDocument, when: When, version: number): Words => [
  ...about(document, when, version),
  ...numbers(sectionsOf(document)),
  buttons(
    { action: highlightNames.pdf, label: 'Send me the PDF', value: when.id, style: 'primary' },
    partButton(when.id),
  ),
];

/** A reply for each part, and for each strategic objective while there is room; `at` is its place in the thread’s names. */
export const reportReplies = (document: ReportDocument): { readonly at: string; readonly words: Words }[] =>
  placesIn(sectionsOf(document), maxReplies).map((one) => ({
    at: one.place,
    words: inOneMessage(one.title, [...remarkWords(one.remark), ...one.words]),
  }));

/** The whole of it for somebody who looks at it alone, as far as a message goes. */
export function reportAlone(document: ReportDocument, when: When, version: number): Words {
  const shown = allPlaces(document, alone);
  return [
    ...about(document, when, version),
    ...shown.words,
    ...(shown.left === 0 ? [] : [aside(`${shown.left} more in the PDF.`)]),
    buttons(
      { action: highlightNames.pdf, label: 'Send me the PDF', value: when.id, style: 'primary' },
      partButton(when.id),
    ),
  ];
}

const alone = { blocks: 40, letters: 1_600, items: 5 } as const;
const window = { blocks: 70, letters: 12_000 } as const;

const allPlaces = (document: ReportDocument, room: Room) =>
  asFarAs(
    sectionsOf(document)
      .filter((one) => !isSilent(one))
      .flatMap((one) => [heading(one.title), ...remarkWords(one.remark), ...asLines(one.words)]),
    room,
  );

function about(document: ReportDocument, when: When, version: number): Piece[] {
  const { since, until, finalOn, finalBy, sample, remarks } = document;
  const changed = remarks.find(({ place }) => place === versionPlace)?.words ?? '';
  const made = sample ? ' ■ Sample data: none of this is real.' : '';
  return [
    heading(reportTitle(document)),
    paragraph(say`The meeting: ${bold(sayWhen(when))}. Please read the report before it.`),
    paragraph(
      `${version > 1 ? `Version ${version}, final` : 'Final'} on ${finalOn}, by ${finalBy}. It covers ${sayShortDay(since)} to ${sayShortDay(until)}.${made}`,
    ),
    ...(version > 1 && changed !== '' ? [paragraph(say`${bold('What was corrected:')} ${changed}`)] : []),
  ];
}

/** Of these places, the first that say something stand in the cover. */
const matters: readonly string[] = ['obstacles', 'benchmarksDue', 'feedback', 'corrections', 'progress'];
const inCover = 3;

function numbers(sections: readonly Section[]): Piece[] {
  const said = sections.filter((one) => !isSilent(one));
  const shown = matters.flatMap((place) => said.filter((one) => one.place === place)).slice(0, inCover);
  const objectives = said.filter(({ place }) => place.startsWith('progress/')).slice(0, inCover - shown.length);
  const lines = [...objectives, ...said.filter((one) => shown.includes(one))].map(numberLine);
  return lines.length === 0 ? [] : [...asFarAs([bullets(lines)], { blocks: 4, letters: 1_200 }).words];
}

function numberLine(one: Section): Text {
  const more = one.pieces - 1;
  const others = more > 0 && !one.place.startsWith('progress') ? ` (${more} more)` : '';
  return say`${bold(one.title)}: ${sectionHeadline(one)}${others}`;
}

/** What the plan manager wrote stands first, and apart from the record. */
export const remarkWords = (remark: string): Piece[] =>
  remark === '' ? [] : [paragraph('The plan manager writes:'), quote(remark)];

/** What there is to do with a draft, in the order it is read. */
export interface DraftShown {
  readonly document: ReportDocument;
  readonly when: When;
  readonly due: Day;
  /** How many versions are final already. */
  readonly versions: number;
}

/** The draft, place by place with its remarks: for those who lead, and nobody else. */
export function draftWords({ document, when, due, versions }: DraftShown): Words {
  const sections = sectionsOf(document);
  return [
    heading(reportTitle(document)),
    paragraph(stateText(due, document.until, versions)),
    paragraph(
      `Covers ${sayShortDay(document.since)} to ${sayShortDay(document.until)}, as the record stands now. Fix mistakes where they were recorded.`,
    ),
    ...sections.flatMap((one, at) => placePieces(one, when.id, at < withButton)),
    buttons(
      { action: highlightNames.final, label: 'Read it, make it final…', value: when.id, style: 'primary' },
      ...(sections.length > withButton
        ? [{ action: highlightNames.remark, label: 'Remark on another part…', value: when.id }]
        : []),
    ),
  ];
}

/** What is longer is read in the window for a remark, and not cut here. */
const most = { headline: 160, remark: 100 } as const;
const shorter = (words: string, letters: number, instead: string): string => (words.length > letters ? instead : words);
/** So many parts have a button of their own; of more one is chosen. */
const withButton = 5;

const stateText = (due: Day, today: Day, versions: number): string =>
  versions === 0
    ? `A draft, ${due < today ? '🔴 was due' : 'due'} on ${sayDay(due)}. The plan monitor can’t read it until it’s final.`
    : `Version ${versions} is final. If you make it final again, it becomes version ${versions + 1} and its readers are told.`;

function placePieces(one: Section, meetingId: string, ownButton: boolean): Piece[] {
  const headline = one.words.length === 0 ? 'nothing on record' : sectionHeadline({ ...one, remark: '' });
  const remark = shorter(one.remark, most.remark, 'written');
  const beside = one.remark === '' ? say`` : say`\n🟢 your remark: ${remark}`;
  const text = say`${bold(one.title)}\n${shorter(headline, most.headline, counted(one.pieces, 'entry on record', 'entries on record'))}${beside}`;
  if (!ownButton) return [paragraph(text)];
  const label = one.remark === '' ? 'Write a remark…' : 'Change the remark…';
  const value = toValue(meetingId, one.place);
  return [entry(text, { action: highlightNames.remark, label, value, spoken: `${label} ${one.title}` })];
}

/** What stands beside the question for a remark: what the record says there, as far as a window goes. */
export function besideRemark(one: Section): Words {
  const shown = asFarAs(asLines(one.words), window);
  return [
    heading(one.title),
    ...(one.words.length === 0 ? [paragraph('Nothing is on record here.')] : shown.words),
    ...(one.detail.length + shown.left === 0 ? [] : [aside('The PDF of the final report has more of it.')]),
  ];
}

/** The report as it will read, and who will read it. */
export function finalWords(document: ReportDocument, readers: readonly string[], version: number): Words {
  const shown = allPlaces(document, window);
  return [
    paragraph(say`${bold('Who will be able to read it:')} ${readers.join(', ')}.`),
    paragraph(
      version > 1
        ? `This will be version ${version}. The one before is kept, and its readers are told what was corrected.`
        : 'They get it at once. It can’t be undone; a correction becomes a new version.',
    ),
    divider,
    ...shown.words,
    ...(shown.left === 0 ? [] : [aside(`${shown.left} more will be in the PDF.`)]),
  ];
}

/** To the plan manager, some days before it is due. */
export function readyWords(when: When, due: Day): Words {
  return [
    paragraph(say`The highlight report for ${bold(sayWhen(when))} is due on ${bold(sayDay(due))}.`),
    paragraph('The draft is ready: what the record says about each part, with room for your remarks.'),
    buttons({ action: highlightNames.draft, label: 'Look at the draft', value: when.id, style: 'primary' }),
  ];
}

/** Why the plan manager is reminded. */
export const dueText = ({ day }: Pick<When, 'day'>, due: Day, today: Day): Text =>
  say`The highlight report for ${sayDay(day)} ${due < today ? 'was due on' : 'is due today,'} ${sayDay(due)}. The monitor reads obstacles only once it is final.`;
