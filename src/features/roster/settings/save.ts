import { type SettingKey, type Settings, settingKeys } from '../../../district/settings.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { whyAsked } from '../messages.ts';
import { noChange } from '../people/one.ts';
import { beside, noFindings } from '../people/read.ts';
import { carriedOut } from '../people/save.ts';
import { type RosterDifference, settingDifference } from '../rules.ts';
import { answerIn } from '../workbook/settings.ts';
import { settingLabel, settingsForm } from './form.ts';

/** Keeps the settings that are different now, read by the rules of the workbook. */
export const saveSettings = saving(settingsForm, (c, { answers }) => {
  const findings = noFindings();
  const read: Record<string, string> = {};
  for (const key of settingKeys) {
    const answer = answerIn({ at: key, text: answers[key] }, key, findings);
    if (answer !== undefined) read[key] = answer;
  }
  if (findings.problems.length > 0) return problems(beside<SettingKey>(findings, 'districtName', settingKeys));
  const settings = settingDifference(c.settings, read as Partial<Settings>);
  if (settings.length === 0) return done({ tell: [paragraph('Nothing changed. Every answer is the same as before.')] });
  const difference = { ...noChange, settings };
  const why = answers.why.trim();
  if (whyAsked(difference) && why === '')
    return problems({
      why: 'Say why district leaders may read named walkthroughs. Every teacher will see the reason.',
    });
  return carriedOut(c, difference, { words: sayChanges(settings), idOf: () => null, why });
});

function sayChanges(settings: RosterDifference['settings']): string {
  return settings.map(({ key, now }) => `${asked(key)} ${now === '' ? 'none' : now}`).join('; ');
}

/** As the window asks it: `Time zone:`, `Is this sample data?`. */
function asked(key: SettingKey): string {
  const label = settingLabel(key);
  return label.endsWith('?') ? label : `${label}:`;
}
