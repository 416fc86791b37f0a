import { paragraph, type Words } from '../kit/words/pieces.ts';

/** What the app does without, and what people gain where it is granted: said after `Reinstall the app to`. */
const gains: Readonly<Record<string, string>> = {
  'app_mentions:read': 'let people type to Throughline in a direct message',
  'files:read': 'let people upload a workbook or a file in Slack',
  'files:write': 'send people their files in Slack',
};

/** What a reinstall would bring, as a sentence. A permission this version knows nothing of is named. */
export const gainOf = (scope: string): string => `Reinstall the app to ${gains[scope] ?? `grant ${scope}`}.`;

/** What came with a version: an app that was installed before is not granted it. The others an installer may have declined. */
const newest = 'app_mentions:read';

/** What a reinstall would bring that this version can do; nothing while Slack has not said what is granted. */
export const reinstallWords = (granted: readonly string[] | undefined): Words =>
  granted === undefined || granted.includes(newest) ? [] : [paragraph(gainOf(newest))];
