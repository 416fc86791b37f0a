import {
  isSettingKey,
  type SettingKey,
  type Settings,
  settingKeys,
  settingQuestions,
} from '../../../district/settings.ts';
import { complain, type Findings, lengthOf, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import type { Column, FoundCell, Row } from '../../../kit/sheets/table.ts';
import { nearest } from '../../../kit/words/nearest.ts';

export const settingColumns = {
  setting: { heading: 'Setting', needed: true },
  value: { heading: 'Value', needed: true },
  meaning: { heading: 'What it means', onlyToRead: true },
  otherwise: { heading: 'If left empty', onlyToRead: true },
} as const satisfies Record<string, Column>;

type SettingRow = Row<keyof typeof settingColumns>;

/** The settings that were answered. A row without a value is no answer: the setting stays as it is. */
export function readSettings(rows: readonly SettingRow[], findings: Findings): Partial<Settings> {
  const places = new Map<SettingKey, string>();
  const answers: Record<string, string> = {};
  for (const row of rows) {
    const key = keyIn(row.setting, findings);
    if (!key) continue;
    const earlier = places.get(key);
    if (earlier) complain(findings, row.setting, `“${key}” is already in ${earlier}. Keep one of them.`);
    places.set(key, row.setting.at);
    const answer = row.value.text === '' ? undefined : answerIn(row.value, key, findings);
    if (answer !== undefined) answers[key] = answer;
  }
  // Each answer was just read by its own question's rule.
  return answers as Partial<Settings>;
}

function keyIn(cell: FoundCell, findings: Findings): SettingKey | undefined {
  const key = settingKeys.find((one) => lettersOf(one) === lettersOf(cell.text));
  if (key && isSettingKey(key)) return key;
  const meant = nearest(cell.text, settingKeys);
  return complain(
    findings,
    cell,
    `${quoted(cell.text)} is not a setting${meant ? `; did you mean ${meant}?` : `. Copy the name from the template.`}`,
  );
}

/** A box that is ticked says yes. */
const ticks = new Map([
  ['true', 'yes'],
  ['false', 'no'],
]);

/** The answer in a cell, in the form it is kept in; undefined, with a problem, when it is none. */
export function answerIn(cell: FoundCell, key: SettingKey, findings: Findings): string | undefined {
  const { answer } = settingQuestions[key];
  const read = answer.safeParse(cell.text);
  if (read.success) return read.data;
  const lower = cell.text.toLowerCase();
  const again = answer.safeParse(ticks.get(lower) ?? lower);
  if (again.success) return again.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'invalid_value')
    return complain(findings, cell, `${quoted(cell.text)} doesn’t fit here. Write ${issue.values.join(' or ')}.`);
  if (issue?.code === 'too_big')
    return complain(findings, cell, `has ${lengthOf(cell.text)} letters. Keep it to ${issue.maximum}.`);
  return complain(findings, cell, `${quoted(cell.text)} ${issue?.message ?? 'doesn’t answer this setting.'}`);
}
