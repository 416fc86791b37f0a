import type { Day } from './days.ts';
import { type DigestPart, digestParts } from './digest.ts';
import { type PacketPart, packetParts } from './dilt/packet.ts';
import { type HighlightPart, highlightParts } from './highlight-meetings/report.ts';
import { type PrepSheetPart, prepSheetParts } from './principal-meetings/prep-sheet.ts';
import { type QuarterlyPart, quarterlyParts } from './quarterly-reports/report.ts';

/** From one day to another, both included. */
export interface Span {
  readonly since: Day;
  readonly until: Day;
}

/** The DILT a packet is for, and since when it tells. */
export interface PacketOccasion extends Span {
  readonly diltId: string;
}

/** What a digest tells of: from the day of the last one to the day before this one. */
export interface DigestOccasion extends Span {
  /** Nothing else is wanted: somebody did something, and it is asked which decisions are open still. */
  readonly only?: 'decisions';
}

/** The highlight meeting something is said for, and since when: the day of the one before. */
export interface HighlightOccasion extends Span {
  readonly meetingId: string;
}

/** The meeting a prep sheet is for: of which school, with whom, and since when it tells: the day of the last one that was held. */
export interface PrepSheetOccasion extends Span {
  readonly meetingId: string;
  readonly schoolId: string;
  /** The principal: a person’s id. */
  readonly personId: string;
}

/**
 * What a quarterly report covers, and whose it is. Of a monitor's own visits that are not shared only what they, and nobody for them,
 * typed is said while they write it themselves; `onBehalf`: somebody writes it for them, and reads what was typed on their behalf.
 */
export interface QuarterlyOccasion extends Span {
  /** Null before it is begun. */
  readonly reportId: string | null;
  /** The monitor: a person's id; null where nobody holds that role. */
  readonly authorId: string | null;
  readonly onBehalf: boolean;
}

/**
 * The occasions on which all routines are asked what they have to say: what each is asked about, its parts, how it is said, and whose
 * right decides who reads it. Whoever holds one gathers it; no other room names it.
 */
export interface Occasions {
  /** The packet of a DILT. It is frozen, so what is said in it must stand alone. */
  readonly packet: Occasion<PacketOccasion, PacketPart, 'words', 'ofEach'>;
  /** Somebody’s weekly digest. */
  readonly digest: Occasion<DigestOccasion, DigestPart, 'sentence', 'ofReader'>;
  /** The report for a highlight meeting. It is frozen too; the first record of what is said is what the meeting talks about. */
  readonly highlight: Occasion<HighlightOccasion, HighlightPart, 'words', 'ofAll'>;
  /** The prep sheet of a principal meeting: frozen, and the same for the principal and who meets them. It says nothing of anybody else’s. */
  readonly prepSheet: Occasion<PrepSheetOccasion, PrepSheetPart, 'words', 'ofAll'>;
  /**
   * The plan monitor's quarterly report: frozen, and read by the public. Nobody is named in what is said there, offices are; no figure is
   * about fewer than five teachers or too few students.
   */
  readonly quarterlyReport: Occasion<QuarterlyOccasion, QuarterlyPart, 'words', 'ofAll'>;
}

interface Occasion<Asked extends Span, Part extends string, Speech extends 'words' | 'sentence', Right> {
  readonly asked: Asked;
  readonly part: Part;
  /** One sentence that stands alone, or words of any kind. */
  readonly speech: Speech;
  /**
   * `ofEach`: everything said names the right its readers need. `ofReader`: it does, and is said to one person, who is known.
   * `ofAll`: whoever may read any of it may read all of it.
   */
  readonly right: Right & ('ofEach' | 'ofReader' | 'ofAll');
}

export type OccasionName = keyof Occasions;

/** What is said to no reader in particular, and so can be gathered away from the doors. */
export type GatheredApart = {
  [O in OccasionName]: Occasions[O]['right'] extends 'ofAll' ? O : never;
}[OccasionName];

/** The parts of each, in the order they are read. */
export const partsOn: { readonly [O in OccasionName]: readonly Occasions[O]['part'][] } = {
  packet: packetParts,
  digest: digestParts,
  highlight: highlightParts,
  prepSheet: prepSheetParts,
  quarterlyReport: quarterlyParts,
};
