import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import type { QuarterlySection } from '../rules.ts';
import { refuseCorrectionForm } from './answers.ts';
import { checkPartForm } from './form.ts';
import { factCheckWords } from './lines.ts';
import {
  checkFactsButton,
  draftPdfButton,
  partsToCheckWords,
  toAuthorWords,
  toCheckWords,
  toOfficeWords,
} from './messages.ts';
import { officeSaid } from './rules.ts';
import type { QuarterlyCorrection } from './store.ts';

const id = '0197f000-0000-7000-8000-000000000001';
const today = '2026-12-02';
const dueOn = '2026-12-08';
const check = {
  office: 'superintendent',
  reachedOn: '2026-12-01',
  dueOn,
  parts: 12,
  checked: 5,
  changed: 1,
  corrections: 2,
} as const;
const states = ['not', 'checked', 'changed', 'checked'] as const;
const always = () => true;

/** Everything that is shown of a fact-check. */
export function quarterlyCheckSamples(fill: Fill): Sample[] {
  const report = { id, since: '2026-09-01', until: '2026-11-30', author: fill('Mona Monitor', 80) } as const;
  const message = (name: string, words: Words): Sample => ({ name: `Fact-check: ${name}`, on: 'message', words });
  const open: QuarterlyCorrection = {
    id,
    reportId: id,
    place: 'summary',
    title: `1 ${fill('Rigorous instruction', 48)}`,
    office: 'superintendent',
    kind: 'wrong',
    words: fill('It says 82%. The workbook of November says 81%.', 600),
    record: fill('The workbook of November, page 2.', 300),
    answer: null,
    reason: '',
    withdrawnOn: null,
    version: 1,
    hash: 'x',
    byId: 'p1',
    onDay: today,
    answeredById: null,
    answeredOn: null,
  };
  const refused = { ...open, answer: 'refused', reason: fill('Page 2 says 82%.', 600) } as const;
  const toCheck = { report, check, dueOn, today, onPaper: false, alsoWrites: true } as const;
  const line = (at: number) => paragraph(fill(`1.1.B${at} Rigorous tasks: 78% of 84 visits as of Nov 12.`, 400));
  const section: QuarterlySection = {
    place: 'objective/o1',
    title: open.title,
    written: { print: 'drafted', leftOut: [], words: fill('We saw rigorous tasks in most rooms.', 3_000) },
    drafted: Array.from({ length: 40 }, (_, at) => ({
      key: `${at}`,
      part: 'evidence',
      objectiveId: 'o1',
      words: [line(at)],
      detail:
        at > 0 ? [] : [table({ caption: 'Benchmarks', headings: ['Benchmark', 'Now'], rows: [['1.1.B1', '78%']] })],
      refs: ['benchmark/b'],
      weight: at,
      figures: [],
      withheld: [],
      question: '',
    })),
  };
  const lines = (n: number) =>
    Array.from({ length: n }, (_, at) => fill(`1.1.B${at} Rigorous tasks: 80% of 84 visits.`, 400));
  const marks = Array.from({ length: 12 }, (_, at) => ({
    section: { ...section, title: `${at} ${fill('Rigorous instruction', 48)}` },
    as: states[at % 4] ?? 'not',
    before: lines(3),
    corrections: at % 4 === 3 ? 2 : 0,
  }));
  const clock = '4 school days left, until Dec 8';
  const list = { report, office: 'planManager', marks, clock, rest: 'x', note: '' } as const;
  const said = [check, { ...check, office: 'planManager', checked: 12, changed: 0 } as const].map((one) =>
    officeSaid(one, today, always),
  );
  const acts = [
    draftPdfButton(id),
    checkFactsButton(id, 'planManager', false),
    checkFactsButton(id, 'superintendent', true),
  ];
  return [
    message('to an office', toCheckWords({ ...toCheck, check: { ...check, checked: 0, changed: 0, corrections: 0 } })),
    message('to an office that has begun', toCheckWords({ ...toCheck, alsoWrites: false })),
    message('to be handed over on paper', toCheckWords({ ...toCheck, onPaper: true })),
    message('the parts', partsToCheckWords(list)),
    message(
      'the parts, all checked',
      partsToCheckWords({ ...list, marks: marks.filter(({ as }) => as === 'checked') }),
    ),
    message('a correction', toAuthorWords(open)),
    message('a correction, accepted', toAuthorWords({ ...open, answer: 'accepted' })),
    message('a correction, refused', toAuthorWords(refused)),
    message('a correction was accepted', toOfficeWords({ ...open, answer: 'accepted' })),
    message('a correction was refused', toOfficeWords(refused)),
    message('a correction, withdrawn', toOfficeWords({ ...refused, withdrawnOn: today })),
    message(
      'on the page',
      factCheckWords({
        said,
        open: [open, open, open],
        disagreements: [refused],
        unchanged: [open],
        writes: true,
        acts,
      }),
    ),
    sampleWindow('Fact-check: a part', checkPartForm, { section, as: 'not', before: [] }),
    sampleWindow('Fact-check: a part that changed', checkPartForm, { section, as: 'changed', before: lines(14) }),
    sampleWindow('Fact-check: refuse a correction', refuseCorrectionForm, open),
  ];
}
