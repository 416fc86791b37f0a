import { sayDay } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { handing, pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, heading, type Piece, paragraph, quote } from '../../../kit/words/pieces.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import { readsDraft } from '../check/who.ts';
import { quarterlyDay, reportSaid } from '../messages.ts';
import { quarterlyReportById } from '../store.ts';
import { type QuarterlyDocument, quarterlyKind } from './document.ts';
import { earlierSaid, quarterlyByline, quarterlyLeftOut, quarterlyTitle, quarterlyVersionWords } from './messages.ts';
import { quarterlyFinalNames } from './names.ts';
import { type FinalVersion, quarterlyVersionsOf, releasedVersion } from './store.ts';

/** The version somebody has: who reads drafts the newest that is final, everybody else the one that is public. */
export function versionFor(c: Asked, id: string): FinalVersion | undefined {
  const report = quarterlyReportById(c.db, id);
  return report && readsDraft(c, report) ? quarterlyVersionsOf(c.db, id).at(-1) : releasedVersion(c.db, id);
}

const paperFor = (c: Asked, id: string, kind: 'print' | 'page'): Paper | undefined => {
  const version = versionFor(c, id);
  return version && quarterlyPaper(version.document, kind);
};

export const quarterlyPdf = pdfOf(
  quarterlyKind,
  { button: quarterlyFinalNames.pdf, paper: 'quarterly-reports/pdf-paper' },
  (c, id) => paperFor(c, id, 'print'),
);

export const quarterlyPageFile = handing(
  quarterlyKind,
  { button: quarterlyFinalNames.page, paper: 'quarterly-reports/page-paper', called: 'web page' },
  (c, id) => paperFor(c, id, 'page'),
);

export const nightPaper = 'quarterly-reports/committee-night-paper';

/** For the evening it is presented: the claims most likely to be questioned. It answers nothing. */
export const committeeNight = pdfOf(
  { ...quarterlyKind, called: 'questions for the School Committee', can: 'quarterlyReports.present' },
  { button: quarterlyFinalNames.night, paper: nightPaper },
  (c, id) => {
    const version = quarterlyVersionsOf(c.db, id).at(-1);
    return version && committeeNightPaper(version.document);
  },
);

const endings = { print: 'pdf', page: 'html', word: 'docx' } as const;

/** A version on paper, or as a web page: the same words. */
export function quarterlyPaper(document: QuarterlyDocument, kind: keyof typeof endings): Paper {
  const { since, until, version, sections, district, sample, publicFrom } = document;
  const title = quarterlyTitle(document);
  const about = 'About this report';
  const cover = [
    district,
    `${quarterlyByline(document)} Presented and public on ${sayDay(publicFrom)}.`,
    ...quarterlyVersionWords(document),
  ];
  return {
    kind,
    fileName: `quarterly-report-${since}-to-${until}-version-${version.number}.${endings[kind]}`,
    title,
    pages: [
      [heading(title), ...cover.map((one) => paragraph(one))],
      ...sections.map((one) => [heading(one.title), ...one.words]),
      [heading(about), ...aboutWords(document)],
    ],
    report: {
      foot: `${district}, ${reportSaid(document)}, version ${version.number}`,
      mark: sample ? 'SAMPLE DATA' : '',
      contents: [...sections.map((one) => one.title), about],
    },
  };
}

function aboutWords(document: QuarterlyDocument): Piece[] {
  const { checked, disagreements, earlier, finalOn } = document;
  const said = [...checked, `Final on ${quarterlyDay(finalOn)}.`, ...quarterlyLeftOut(document)];
  return [
    ...said.map((one) => paragraph(one)),
    ...disagreements.flatMap((one) => [
      paragraph(bold(`${one.title}: ${one.office} and the author disagree`)),
      paragraph(`${one.kind}. ${capital(one.office)} writes:`),
      quote(`${one.words}\nRecord: ${one.record}`),
      paragraph('The author answers:'),
      quote(one.reason),
    ]),
    ...(earlier.length === 0 ? [] : [paragraph('The versions before:'), bullets(earlier.map(earlierSaid))]),
  ];
}

/** Two pages: the first claim, and the others. */
function committeeNightPaper({ claims, publicFrom, sample, ...document }: QuarterlyDocument): Paper {
  const title = 'Before the School Committee';
  const [first = [], ...rest] = claims.map((one, at) => [
    heading(`${at + 1}. ${one.claim}`),
    paragraph(say`${bold('The hardest question:')} ${one.question}`),
    paragraph(say`${bold('It rests on:')} ${one.restsOn}.`),
  ]);
  const few = `Only ${counted(claims.length, 'claim', 'claims')} in this report ${claims.length === 1 ? 'raises' : 'raise'} a question.`;
  const intro = [
    `${quarterlyTitle(document)}, presented on ${sayDay(publicFrom)}.${sample ? ' SAMPLE DATA' : ''}`,
    'The claims most likely to be questioned, the hardest question about each, and what they rest on. The answers are yours.',
    ...(claims.length < 3 ? [few] : []),
  ];
  const pages = [[heading(title), ...intro.map((one) => paragraph(one)), ...first], rest.flat()];
  return {
    kind: 'print',
    fileName: `committee-night-${publicFrom}.pdf`,
    title,
    pages: pages.filter((page) => page.length > 0),
  };
}
