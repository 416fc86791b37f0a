import { type Day, sayDay, sayShortDay, sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import type { Evidence } from '../../../district/evidence.ts';
import type { Reply } from '../../../kit/documents/thread.ts';
import { asFarAs, inOneMessage } from '../../../kit/words/fit.ts';
import {
  aside,
  bullets,
  buttons,
  buttonsAndMenu,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, linked, say } from '../../../kit/words/text.ts';
import { andNames, principalMeetingNames, writeMenu } from '../messages.ts';
import type { MeetingTopic } from '../topics/store.ts';
import { type PrepSheetDocument, prepSheetPartNames } from './document.ts';
import { sheetHeadline, sheetOpen, sheetParts, sheetSilent } from './rules.ts';

type Shown = Pick<PrepSheetDocument, 'school' | 'meetingDay' | 'principal' | 'leads'>;

export const sheetTitle = ({ school, meetingDay }: Shown): string =>
  `Prep sheet: ${school}, ${sayShortDay(meetingDay)}`;

/** On a lock screen: that there is one, and nobody’s name. */
export const sheetNotice = ({ meetingDay }: Shown): string =>
  `The prep sheet for the principal meeting on ${sayDay(meetingDay)} is ready.`;

/** Which sheet its buttons are of, and which meeting. */
interface SheetIds {
  readonly id: string;
  readonly meetingId: string;
}

/** What begins it: what it is, all of it as a PDF, and what is written down in the meeting. At most six lines. */
export function sheetCoverWords(document: PrepSheetDocument, ids: SheetIds, written: string): Words {
  return [
    ...aboutSheet(document, ''),
    ...(written === '' ? [] : [paragraph(`🟢 Written down so far: ${written}.`)]),
    sheetButtons(ids),
  ];
}

/** Who, what is open, and when it was frozen; `more` is said after that. */
function aboutSheet(document: PrepSheetDocument, more: string): Piece[] {
  const { principal, leads, frozenOn, sample, pieces } = document;
  const made = sample ? ' ■ Sample data: none of this is real.' : '';
  const decisions = decisionsIn(pieces);
  return [
    heading(sheetTitle(document)),
    paragraph(say`${bold(principal)} with ${andNames(leads)}. You both have the same sheet.`),
    ...(decisions ? [paragraph(say`${bold(prepSheetPartNames.decisions)}: ${sheetHeadline(decisions)}`)] : []),
    aside(`Frozen on ${frozenOn}.${more}${made}`),
  ];
}

const decisionsIn = (pieces: PrepSheetDocument['pieces']) =>
  sheetParts(pieces, prepSheetPartNames).find(({ part }) => part === 'decisions');

/** How far back it looks, and what it lacks. */
function reachOf({ since, pieces }: PrepSheetDocument): string {
  const missing = sheetSilent(pieces).map((part) => prepSheetPartNames[part]);
  const silent = missing.length === 0 ? '' : ` Nothing on record for: ${missing.join(', ')}.`;
  return ` It covers what happened since ${sayShortDay(since)}.${silent}`;
}

/** The PDF first; on the day, the one that writes a note. */
const sheetButtons = ({ id, meetingId }: SheetIds): Piece =>
  buttonsAndMenu(
    [
      { action: principalMeetingNames.pdf, label: 'Send me the PDF', value: id },
      { action: principalMeetingNames.note, label: 'Note…', value: meetingId, style: 'primary' },
    ],
    writeMenu(meetingId),
  );

/** A reply for each part. */
export const sheetReplies = ({ pieces }: PrepSheetDocument): Reply[] =>
  sheetParts(pieces, prepSheetPartNames).flatMap(({ part, words }) => {
    const said = inOneMessage(prepSheetPartNames[part], words);
    return said.length === 0 ? [] : [{ part, at: `${part}/0`, words: said }];
  });

/** What of a sheet is shown in one message: of its first two parts as much as is read at a glance, of the others how they stand. */
const inShort = { blocks: 30, letters: 6_000 } as const;

/** The sheet once more, for who asks for it: what it begins with whole, of the rest a line each. */
export function sheetAgainWords(
  document: PrepSheetDocument,
  ids: SheetIds,
  { written, later }: { readonly written: string; readonly later: AddedSince },
): Words {
  const parts = sheetParts(document.pieces, prepSheetPartNames);
  const first = parts.filter(({ part }) => part === 'decisions' || part === 'topics');
  const rest = parts.filter((one) => !first.includes(one));
  const whole = first.flatMap(({ part, words }) => inOneMessage(prepSheetPartNames[part], words));
  const lines = rest.map((one) => say`${bold(prepSheetPartNames[one.part])}: ${sheetHeadline(one)}`);
  return [
    ...aboutSheet(document, reachOf(document)),
    ...asFarAs(whole, inShort).words,
    ...(lines.length === 0 ? [] : [heading('And'), bullets(lines)]),
    ...addedSinceWords(later),
    ...(written === '' ? [] : [paragraph(`🟢 Written down so far: ${written}.`)]),
    sheetButtons(ids),
  ];
}

/** A sheet in a leader’s list of a day: of which meeting, and what is written down in it. */
export interface SheetListed {
  readonly meetingId: string;
  readonly beginsAt: TimeOfDay;
  readonly document: PrepSheetDocument;
  readonly written: string;
}

/** Whoever meets several principals on a day has one message: who, when, what is open, and each sheet whole behind its button. */
export const sheetListWords = (day: Day, sheets: readonly SheetListed[]): Words => [
  heading(`Prep sheets for ${sayDay(day)}`),
  ...sheets.map(({ meetingId, beginsAt, document: { school, principal, pieces }, written }) => {
    const open = decisionsIn(pieces);
    const stands = written === '' ? (open ? sheetOpen(open) : '') : `🟢 Written down so far: ${written}`;
    const button = { action: principalMeetingNames.sheet, label: 'Open', value: meetingId };
    return entry(say`${bold(school)}, ${sayTimeOfDay(beginsAt)} · ${principal}${stands === '' ? '' : `\n${stands}`}`, {
      ...button,
      spoken: `Open the prep sheet: ${school}`,
    });
  }),
];

/** On a lock screen: how many there are, and nobody’s name. */
export const sheetListNotice = (day: Day, n: number): string =>
  `${n} prep sheets for the principal meetings on ${sayDay(day)} are ready.`;

/** What was added to talk about since a sheet was frozen. */
export interface AddedSince {
  readonly topics: readonly Pick<MeetingTopic, 'by' | 'words'>[];
  readonly files: readonly Pick<Evidence, 'words' | 'url'>[];
}

/** Whether nothing was. */
export const isNothing = ({ topics, files }: AddedSince): boolean => topics.length + files.length === 0;

/** Below a sheet: what was added to talk about since it was frozen. */
export const addedSinceWords = ({ topics, files }: AddedSince): Words =>
  isNothing({ topics, files })
    ? []
    : [
        heading('Added since it was frozen'),
        bullets([
          ...topics.map(({ by, words }) => say`${bold(by)}: ${words}`),
          ...files.map(({ words, url }) => linked(words, url)),
        ]),
      ];

/** To those who would have met a principal: there is none. */
export const noSheetWords = ({ school, day, id }: { school: string; day: Shown['meetingDay']; id: string }): Words => [
  paragraph(say`There’s no prep sheet for ${bold(school)} on ${sayDay(day)}: the school has no principal that day.`),
  paragraph('Call the meeting off or move it, or add the principal on the roster.'),
  buttons({ action: principalMeetingNames.change, label: 'Change the meeting…', value: id }),
];
