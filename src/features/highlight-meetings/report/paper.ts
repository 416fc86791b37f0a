import { sayDay, sayShortDay } from '../../../district/days.ts';
import { type HighlightMeeting, highlightById } from '../../../district/highlight-meetings/store.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import { sayWhen } from '../../../kit/meetings/words.ts';
import type { Paper } from '../../../kit/paper.ts';
import { heading, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { guestsOf } from '../guests/store.ts';
import { highlightNames } from '../messages.ts';
import { tableOf } from '../requests/messages.ts';
import { requestsFor } from '../requests/store.ts';
import { type ReportDocument, reportKind } from './document.ts';
import { remarkWords, reportTitle } from './messages.ts';
import { isSilent, type Section, sectionHeadline, sectionsOf, versionPlace } from './rules.ts';
import { finalReport, versionsOf } from './store.ts';

/** Everything the plan monitor needs, to print: the final report, and what was asked for with its answers of today. */
export const reportPdf = pdfOf(reportKind, { button: highlightNames.pdf, paper: 'highlights/report-pdf' }, (c, id) => {
  const document = finalReport(c.db, id);
  const meeting = highlightById(c.db, id);
  if (!document || !meeting) return undefined;
  return reportPaper({
    document,
    meeting,
    version: versionsOf(c.db, id),
    today: sayDay(c.today),
    guests: guestsOf(c, id).map(({ name }) => name),
    wanted: tableOf(requestsFor(c.db, [id])),
  });
});

/** What the paper is made from. */
export interface ToPrint {
  readonly document: ReportDocument;
  readonly meeting: HighlightMeeting;
  readonly version: number;
  readonly today: string;
  readonly guests: readonly string[];
  readonly wanted: readonly (readonly string[])[];
}

/** The cover, each part with all of its record, and what was wanted. */
export function reportPaper(print: ToPrint): Paper {
  const { document, version } = print;
  const sections = sectionsOf(document);
  const said = sections.filter((one) => !isSilent(one));
  const wanted = wantedPage(print);
  return {
    kind: 'print',
    fileName: `highlight-report-${document.meetingDay}${version > 1 ? `-version-${version}` : ''}.pdf`,
    title: reportTitle(document),
    pages: [coverOf(print, sections), ...said.map(pageOf), wanted],
    report: {
      foot: `Highlight meeting of ${sayShortDay(document.meetingDay)}, report final on ${document.finalOn}`,
      mark: document.sample ? 'SAMPLE DATA' : '',
      contents: [...said.map((one) => `${one.title}: ${sectionHeadline(one)}`), 'What people were asked to bring'],
    },
  };
}

const pageOf = ({ title, words, detail, remark }: Section): Words => [
  heading(title),
  ...remarkWords(remark),
  ...words,
  ...detail,
];

function coverOf({ document, meeting, version, guests }: ToPrint, sections: readonly Section[]): Words {
  const { district, finalOn, finalBy, since, until, remarks } = document;
  const corrected = remarks.find(({ place }) => place === versionPlace)?.words ?? '';
  const silent = sections.filter(isSilent).map(({ title }) => title);
  return [
    heading(reportTitle(document)),
    paragraph(district),
    paragraph(`The meeting: ${sayWhen(meeting)}.`),
    ...(meeting.wanted === '' ? [] : [paragraph(say`Focus: ${meeting.wanted}`)]),
    ...(guests.length === 0 ? [] : [paragraph(say`Also invited: ${guests.join(', ')}.`)]),
    paragraph(
      `${version > 1 ? `Version ${version}, final` : 'Final'} on ${finalOn}, by ${finalBy}. It covers ${sayShortDay(since)} to ${sayShortDay(until)}.`,
    ),
    ...(version > 1 && corrected !== '' ? [paragraph(say`What was corrected: ${corrected}`)] : []),
    ...(silent.length === 0 ? [] : [paragraph(`Nothing on record for: ${silent.join(', ')}.`)]),
  ];
}

function wantedPage({ wanted, today }: ToPrint): Words {
  if (wanted.length === 0)
    return [heading('What people were asked to bring'), paragraph('Nobody was asked to bring anything.')];
  return [
    heading('What people were asked to bring'),
    paragraph(`Answers as of ${today}.`),
    table({ caption: 'What people were asked to bring', headings: ['What', 'Who', 'Answer'], rows: wanted }),
  ];
}
