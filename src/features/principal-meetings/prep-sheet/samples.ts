import { prepSheetParts } from '../../../district/principal-meetings/prep-sheet.ts';
import { notBroughtWords } from '../../../kit/documents/pdf.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { bullets, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { meetingOfSamples } from '../calendar/samples.ts';
import { type PrepSheetDocument, prepSheetKind, prepSheetPartNames } from './document.ts';
import {
  addedSinceWords,
  noSheetWords,
  sheetAgainWords,
  sheetCoverWords,
  sheetListWords,
  sheetReplies,
} from './messages.ts';

/** A sheet with every part, one of a school with more to say than any, and one of which little is on record. */
export function sheetSamples(fill: Fill): Sample[] {
  const large = documentOf(fill, 60);
  const usual = documentOf(fill, 2);
  const little: PrepSheetDocument = { ...usual, pieces: usual.pieces.slice(0, 1) };
  const ids = { id: 'sheet', meetingId: 'meeting' };
  const written = '12 notes, 3 decisions, 2 areas to improve, 1 promise of help';
  const later = {
    topics: [{ by: fill('Pat Okafor', 80), words: fill('The bus duty', 500) }],
    files: [{ words: fill('Interim results.xlsx', 200), url: 'https://millcity.slack.com/files/F1' }],
  };
  const message = (name: string, words: Words): Sample => ({ name: `Prep sheet: ${name}`, on: 'message', words });
  return [
    message('the cover', sheetCoverWords(usual, ids, '')),
    message('the cover where little is on record', sheetCoverWords(little, ids, written)),
    message(
      'three of a day, for who meets several principals',
      sheetListWords('2026-12-09', [
        { meetingId: 'a', beginsAt: '09:00', document: usual, written: '' },
        { meetingId: 'b', beginsAt: '10:30', document: { ...usual, pieces: [] }, written: '' },
        { meetingId: 'c', beginsAt: '14:00', document: usual, written },
      ]),
    ),
    ...[usual, large].flatMap((one, at) =>
      sheetReplies(one).map(({ words }, n) =>
        message(
          `${prepSheetPartNames[prepSheetParts[n] ?? 'topics'].toLowerCase()}${at === 0 ? '' : ', much of it'}`,
          words,
        ),
      ),
    ),
    message('once more', sheetAgainWords(large, ids, { written, later })),
    message('added since', addedSinceWords(later)),
    message('there is none', noSheetWords(meetingOfSamples(fill))),
    message(
      'the PDF was not brought',
      notBroughtWords(prepSheetKind, 'Slack didn’t accept it for hours. Please ask again.'),
    ),
  ];
}

function documentOf(fill: Fill, size: number): PrepSheetDocument {
  const lines = Array.from({ length: size }, () => fill('Visit two rooms a week with the coach', 500));
  const rows = Array.from({ length: size }, () => [fill('Rigorous task', 80), '8 of 8', '🟢 on pace']);
  return {
    district: fill('Mill City', 80),
    sample: true,
    school: fill('Lincoln', 80),
    principal: fill('Pat Okafor', 80),
    leads: [fill('Ada Assistant', 80), fill('Sam Sato', 80)],
    meetingDay: '2026-12-09',
    since: '2026-11-10',
    until: '2026-12-08',
    frozenOn: 'Tuesday, December 8 at 3:00 PM',
    files: 0,
    sentence: fill('Prep sheets and memos help us work together.', 500),
    pieces: prepSheetParts.map((part, weight) => ({
      part,
      weight,
      refs: ['principalMeeting/m'] as const,
      words:
        part === 'walkthroughs'
          ? [
              paragraph('8 of 8 walkthroughs this month.'),
              table({ caption: 'Walkthroughs', headings: ['What', 'Seen', 'Pace'], rows }),
            ]
          : [
              paragraph('2 open, 1 settled since Nov 10.'),
              paragraph(bold('From the meeting on Nov 10')),
              bullets(lines),
            ],
    })),
  };
}
