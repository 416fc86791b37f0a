import { z } from 'zod';
import {
  isChannel,
  isNamingChannel,
  type SettingKey,
  type Settings,
  settingKeys,
  settingQuestions,
} from '../../../district/settings.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, channelField, type Field, lineField, one, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { capital } from '../../../kit/words/text.ts';

/** The district's settings, all in one window. Each is asked as its answer is read: a choice, a line or a few sentences. */
export const settingsForm = defineForm({
  name: 'roster/settings',
  title: 'Settings',
  submit: 'Save',
  ability: 'roster.import',
  params: z.object({}),
  load: (c): Settings => c.settings,
  intro: () => [aside('These are the settings from the workbook’s Settings sheet. Changes here count right away.')],
  fields: (settings: Settings) => ({
    ...fieldsOf(settings),
    why: lineField('If district leaders may now read named walkthroughs: why?', {
      max: 300,
      optional: true,
      hint: 'Every teacher will see this reason.',
    }),
  }),
});

function fieldsOf(settings: Settings): Readonly<Record<SettingKey, Field<string>>> {
  const fields = settingKeys.map((key) => [key, fieldOf(key, settings[key])] as const);
  // Every key of the settings has its field.
  return Object.fromEntries(fields) as Record<SettingKey, Field<string>>;
}

/** The question without what it says to whoever fills in a workbook. */
export const settingLabel = (key: SettingKey): string =>
  settingQuestions[key].ask.replace(/ \((yes or no|in a workbook .*)\)$/, '');

function fieldOf(key: SettingKey, now: string): Field<string> {
  const { answer } = settingQuestions[key];
  const optional = answer.safeParse('').success;
  const typed = now === '' ? {} : { typed: now };
  const label = settingLabel(key);
  if (isChannel(key)) {
    const chosen = now === '' ? {} : { chosen: now };
    return channelField(label, { optional: true, ...chosen, ...(isNamingChannel(key) ? { onlyPrivate: true } : {}) });
  }
  if (answer instanceof z.ZodEnum) return one(label, answer.options.map(asChoice), { chosen: now });
  const max = answer.maxLength ?? oneLine;
  return max > oneLine
    ? paragraphField(label, { max, optional, ...typed })
    : lineField(label, { max, optional, ...typed });
}

/** What is longer than this is sentences. */
const oneLine = 100;

const asChoice = (value: string): Choice => ({ value, label: capital(value) });

export const openSettings = opens('roster/open-settings', settingsForm, () => ({}));
