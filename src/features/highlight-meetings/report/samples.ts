import { highlightParts } from '../../../district/highlight-meetings/report.ts';
import { refTo } from '../../../district/ref.ts';
import { notBroughtWords } from '../../../kit/documents/pdf.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { bullets, chart, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { meetingOf } from '../calendar/samples.ts';
import { type ReportDocument, type ReportPiece, reportKind } from './document.ts';
import { choosePartForm, finalForm, remarkForm } from './form.ts';
import { draftWords, readyWords, reportAlone, reportReplies, reportWords } from './messages.ts';
import { sectionsOf } from './rules.ts';

/** The report: as a draft, before it is made final, and final; of a usual district, and of the largest. */
export function reportSamples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const meeting = meetingOf(fill);
  const usual = documentOf(fill, 2);
  const large = documentOf(fill, 60);
  const due = '2026-11-26' as const;
  const readers = Array.from({ length: 60 }, () => fill('Mona Monitor', 80));
  const [, , section] = sectionsOf(large);
  return [
    message('The draft is ready', readyWords(meeting, due)),
    message('The draft', draftWords({ document: usual, when: meeting, due, versions: 0 })),
    message('The draft of a large report', draftWords({ document: large, when: meeting, due, versions: 2 })),
    message('The final report', reportWords(usual, meeting, 1)),
    message('The final report, large, corrected', reportWords(large, meeting, 2)),
    message('The report, read alone', reportAlone(large, meeting, 2)),
    ...reportReplies(large).map(({ at, words }) => message(`The final report, in its thread, ${at}`, words)),
    message(
      'The PDF was not brought',
      notBroughtWords(reportKind, 'Slack did not take it for hours. Please ask once more.'),
    ),
    ...(section ? [sampleWindow('A remark', remarkForm, section)] : []),
    sampleWindow('Choose a part to remark on', choosePartForm, sectionsOf(usual)),
    sampleWindow('Make the report final', finalForm, { document: usual, readers: readers.slice(0, 5), version: 1 }),
    sampleWindow('Make a further version final', finalForm, { document: large, readers, version: 2 }),
  ];
}

function documentOf(fill: Fill, size: number): ReportDocument {
  const objectives = Array.from({ length: Math.min(size, 6) }, (_, at) => ({
    id: `objective-${at}`,
    code: String(at + 1),
    words: fill('Rigorous instruction', 300),
    shortName: fill('Rigorous instruction', 48),
  }));
  const remark = fill('We moved more slowly than we had planned.', 2000);
  return {
    district: fill('Mill City', 80),
    sample: true,
    meetingDay: '2026-12-03',
    since: '2026-11-05',
    until: '2026-11-26',
    finalOn: 'Thursday, November 26 at 9:00 AM',
    finalBy: fill('Max Manager', 80),
    objectives,
    remarks: [...highlightParts, 'progress/objective-0', 'edition'].map((place) => ({
      place,
      words: place === 'edition' ? fill('A figure was from last year.', 500) : remark,
    })),
    pieces: [
      ...highlightParts.flatMap((part) => piecesOf(fill, part, null, size)),
      ...objectives.flatMap(({ id }) => piecesOf(fill, 'progress', id, size)),
    ],
  };
}

function piecesOf(fill: Fill, part: ReportPiece['part'], objectiveId: string | null, size: number): ReportPiece[] {
  const rows = Array.from({ length: size }, (_, at) => [fill(`Row ${at}`, 300), '62%', fill('🟢 on track', 300)]);
  const words: Words = [
    paragraph(fill('2 of 5 actions moved.', 1000)),
    chart({ kind: 'bar', title: 'By month', categories: ['Oct', 'Nov'], series: [{ name: 'read', values: [48, 62] }] }),
    table({ caption: fill('Benchmarks', 100), headings: ['Benchmark', 'Read', 'Stands'], rows }),
    bullets(rows.map(([first = '']) => first)),
  ];
  return [{ part, objectiveId, words, refs: [refTo('highlightMeeting', 'sample')], weight: 0 }];
}
