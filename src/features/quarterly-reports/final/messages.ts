import { addDays, type Day, sayNearDay, timeOfDay } from '../../../district/days.ts';
import type { Moment } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { capital } from '../../../kit/words/text.ts';
import { quarterlyDay, reportSaid } from '../messages.ts';
import type { QuarterlyReport } from '../store.ts';
import type { QuarterlyDocument } from './document.ts';
import { quarterlyFinalNames } from './names.ts';

export const quarterlyTitle = (of: Pick<QuarterlyDocument, 'since' | 'until'>): string => capital(reportSaid(of));

/** `Version 2, December 12, 2026: a correction. It replaces version 1 of December 2, 2026.` and why, and what changed. */
export function quarterlyVersionWords({ version, replaces }: QuarterlyDocument): string[] {
  if (!replaces) return [`Version ${version.number}, ${quarterlyDay(version.on)}.`];
  const { number, on, changed } = replaces;
  return [
    `Version ${version.number}, ${quarterlyDay(version.on)}: a ${version.kind}. It replaces version ${number} of ${quarterlyDay(on)}.`,
    `Why: ${version.why}`,
    `Changed: ${changed.length === 0 ? 'no part' : changed.join('; ')}.`,
  ];
}

/** `Version 1, December 2, 2026`, with why there was one where it followed another. */
export const earlierSaid = ({ number, on, kind, why }: QuarterlyDocument['version']): string =>
  `Version ${number}, ${quarterlyDay(on)}${kind === 'first' ? '' : `: a ${kind}. Why: ${why}`}`;

/** What was left out, in a sentence; nothing where nothing was. */
export const quarterlyLeftOut = ({ leftOut }: QuarterlyDocument): string[] =>
  leftOut === 0 ? [] : [`Figures about too few students or teachers are left out: ${leftOut}.`];

/** When a version becomes public by itself; the hour of today may have passed. */
export function publicWhen({ now, today, settings }: Moment, day: Day): string {
  const isOver = day <= today && timeOfDay(now, settings.timeZone) >= publicAt;
  return `${sayNearDay(isOver ? addDays(today, 1) : day > today ? day : today, today)} at 5 PM`;
}
export const publicAt = '17:00';

export const paperButtons = (id: string): Piece =>
  buttons(
    place({ name: quarterlyFinalNames.pdf }, 'Send me the PDF', id, { style: 'primary' }),
    place({ name: quarterlyFinalNames.page }, 'Send me the page', id),
  );

/** Whose it is, and that somebody wrote it for them. */
export const quarterlyByline = ({ author, onBehalf }: Pick<QuarterlyDocument, 'author' | 'onBehalf'>): string =>
  `Written by ${onBehalf ? 'the plan manager for ' : ''}${author}, the plan monitor.`;

/** Not what only leads in to something. */
const isSentence = (piece: Piece): boolean => piece.piece === 'paragraph' && /[.!?]$/.test(piece.text.plain.trim());

/** What begins the thread: what it is, its headline, and all of it as a PDF. Before anybody in the workspace its author is not `named`. */
export function coverWords(document: QuarterlyDocument, id: string, named: boolean): Words {
  const { sample, sections } = document;
  const headline = sections.find((one) => one.place === 'summary')?.words.find(isSentence);
  return [
    heading(quarterlyTitle(document)),
    paragraph(
      `It’s public.${named ? ` ${quarterlyByline(document)}` : ''}${sample ? ' ■ Sample data: none of this is real.' : ''}`,
    ),
    ...(document.replaces ? [paragraph(quarterlyVersionWords(document).join(' '))] : []),
    ...(headline ? [headline] : []),
    aside([`${counted(sections.length, 'part', 'parts')}.`, ...quarterlyLeftOut(document)].join(' ')),
    paperButtons(id),
  ];
}

/** To the offices and the author, once a version is final. */
export const finalToldWords = (
  report: Pick<QuarterlyReport, 'id' | 'since' | 'until' | 'version'>,
  when: string,
): Words => [
  paragraph(
    `The ${reportSaid(report)} is final${report.version === 1 ? '' : `, version ${report.version}`}. It becomes public ${when}. Nothing to do.`,
  ),
  paperButtons(report.id),
];
