import { complain, type Findings, lineOf } from '../../../kit/sheets/findings.ts';
import type { Column, Row } from '../../../kit/sheets/table.ts';
import { schoolKey } from './keys.ts';
import type { LookForWords } from './wanted.ts';

export const lookForColumns = {
  code: { heading: 'Code', needed: true },
  words: { heading: 'Look-for', needed: true },
} as const satisfies Record<string, Column>;

type LookForRow = Row<keyof typeof lookForColumns>;

/** Slack's lists hold a hundred options of 75 letters. */
const most = { lookFors: 100, shown: 75, words: 300 } as const;

export function readLookFors(rows: readonly LookForRow[], findings: Findings): LookForWords[] {
  const places = new Map<string, string>();
  rows.slice(most.lookFors, most.lookFors + 1).forEach((row) => {
    complain(
      findings,
      row.code,
      `there are ${rows.length} look-fors. Keep at most ${most.lookFors}; that’s all the form holds.`,
    );
  });
  return rows.flatMap((row) => {
    const code = lineOf(findings, row.code, 'code', 20);
    const words = lineOf(findings, row.words, 'look-for', most.words);
    if (words !== undefined && [...words].length > most.shown) {
      findings.notes.push(
        `${row.words.at}: ${[...words].length} letters. Slack’s lists show only the first ${most.shown}.`,
      );
    }
    if (code === undefined) return [];
    const earlier = places.get(schoolKey(code));
    if (earlier)
      complain(findings, row.code, `the code “${code}” is already in ${earlier}. Each look-for needs its own.`);
    places.set(schoolKey(code), row.code.at);
    return words === undefined ? [] : [{ code, words }];
  });
}
