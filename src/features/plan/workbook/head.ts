import type { PlanHead } from '../../../district/plan/plan.ts';
import { complain, type Findings, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import type { FoundCell, Row } from '../../../kit/sheets/table.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { writtenIn } from './cells.ts';
import { type columns, headWords } from './columns.ts';

type HeadRow = Row<keyof (typeof columns)['Plan']>;
type HeadKey = keyof typeof headWords;

const most = { name: 200, schoolYear: 20, theory: 12_000 } as const;

/** What the sheet Plan answers. A row without an answer leaves what is known. */
export function readHead(rows: readonly HeadRow[], findings: Findings): Partial<PlanHead> {
  const places = new Map<HeadKey, string>();
  const answers: { -readonly [Key in HeadKey]?: string } = {};
  for (const { what, answer } of rows) {
    const key = keyIn(what, findings);
    if (!key) continue;
    const earlier = places.get(key);
    if (earlier) complain(findings, what, `“${headWords[key]}” is in ${earlier} already.`);
    places.set(key, what.at);
    const written = writtenIn(answer, most[key], findings);
    const read = key === 'schoolYear' ? schoolYearIn(answer, findings) : written;
    if (read) answers[key] = read;
  }
  return answers;
}

function keyIn(cell: FoundCell, findings: Findings): HeadKey | undefined {
  // The keys of a record that was written out in code are its names.
  const keys = Object.keys(headWords) as HeadKey[];
  const key = keys.find((one) => lettersOf(headWords[one]) === lettersOf(cell.text));
  if (key) return key;
  const words = Object.values(headWords);
  const meant = nearest(cell.text, words);
  return complain(
    findings,
    cell,
    `${quoted(cell.text)} is not asked here; ${meant ? `did you mean “${meant}”?` : `the rows are ${words.join(', ')}.`}`,
  );
}

/** `2026-27`, also written 2026-2027. */
function schoolYearIn(cell: FoundCell, findings: Findings): string | undefined {
  if (cell.text === '') return undefined;
  const [, first = '', second = ''] = /^(20\d\d)\s*[-–/]\s*(?:20)?(\d\d)$/.exec(cell.text) ?? [];
  const next = String((Number(first) + 1) % 100).padStart(2, '0');
  if (first !== '' && second === next) return `${first}-${second}`;
  return complain(findings, cell, `${quoted(cell.text)} is not a school year. Write it like 2026-27.`);
}
