import { z } from 'zod';

const zone = z.string().refine(isZone, 'is not a time zone such as America/New_York');
const yesNo = z.enum(['yes', 'no']);
const channelId = z.string().regex(/^([CG][A-Z0-9]{8,20})?$/, 'is not the id of a channel');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 08:30');
/** One of them, as it begins a line: `Priority`. */
const levelName = z.string().min(1).max(30);

/**
 * What a district answers once: key in the workbook's Settings sheet, the question as people read it, and how the answer is read.
 * A setting that is missing has its default; one that gives somebody more to see is `no` until the district says `yes`.
 */
export const settingQuestions = {
  districtName: { ask: 'Name of the district', answer: z.string().min(1).max(80), default: 'Our district' },
  timeZone: { ask: 'Time zone (IANA name)', answer: zone, default: 'America/New_York' },
  sampleData: { ask: 'Is this sample data? (yes or no)', answer: yesNo, default: 'no' },
  sentenceOfUse: {
    ask: 'Sentence of use: what walkthroughs are for and are not, as agreed with the teachers’ association',
    answer: z.string().max(500),
    default: '',
  },
  leadersReadAllWalkthroughs: {
    ask: 'May the superintendent and assistant superintendent read every named walkthrough? (yes or no)',
    answer: yesNo,
    default: 'no',
  },
  minimumMinutes: {
    ask: 'Contract: how many minutes must a walkthrough last at least?',
    answer: z.enum(['5', '10', '15', '20']),
    default: '5',
  },
  noticeForThree: {
    ask: 'Contract: must the teacher be told beforehand when three or more visit? (yes or no)',
    answer: yesNo,
    default: 'no',
  },
  feedbackWithin: {
    ask: 'Contract: within how many school days after the visit must the teacher have the copy? (0 to 10; the copy is always meant for the same day)',
    answer: z.string().regex(/^(\d|10)$/, 'is not a number from 0 to 10'),
    default: '5',
  },
  restAfterFeedback: {
    ask: 'Contract: may the same visitor come back only on the day after the teacher had the copy? (yes or no)',
    answer: yesNo,
    default: 'no',
  },
  visitsAMonth: {
    ask: 'Contract: how many times a month may a teacher be visited, by anybody? (empty: no limit)',
    answer: z.string().regex(/^([1-9]|[12]\d)?$/, 'is not a number from 1 to 29'),
    default: '',
  },
  jointWalkthroughsAMonth: {
    ask: 'How many joint walkthroughs a month do the superintendent and assistant superintendent mean to make? (empty: no number)',
    answer: z.string().regex(/^([1-9]|[1-9]\d)?$/, 'is not a number from 1 to 99'),
    default: '',
  },
  testWindows: {
    ask: 'When are the state’s tests given? (such as 2027-03-24 to 2027-04-07; several with a comma between)',
    answer: z.string().max(300).refine(areWindows, 'is not one or more times such as 2027-03-24 to 2027-04-07'),
    default: '',
  },
  talkOverCopies: {
    ask: 'May a principal hand two of their own copies a month, names masked, to their supervisor to talk them over? (yes or no)',
    answer: yesNo,
    default: 'no',
  },
  planChannel: {
    ask: 'Slack channel of the plan, where the benchmark summary is posted each month (in a workbook its id, such as C0123456789)',
    answer: channelId,
    default: '',
  },
  diltChannel: {
    ask: 'Private Slack channel of the DILT, where its agenda and packet are posted (in a workbook its id, such as C0123456789)',
    answer: channelId,
    default: '',
  },
  diltBegins: { ask: 'When does a DILT begin? (such as 08:30)', answer: clockTime, default: '08:30' },
  diltEnds: { ask: 'When does a DILT end? (such as 15:00)', answer: clockTime, default: '15:00' },
  highlightChannel: {
    ask: 'Private Slack channel of the highlight meetings, where their agendas are posted (in a workbook its id, such as C0123456789)',
    answer: channelId,
    default: '',
  },
  highlightBegins: { ask: 'When does a highlight meeting begin? (such as 09:00)', answer: clockTime, default: '09:00' },
  highlightEnds: { ask: 'When does a highlight meeting end? (such as 12:00)', answer: clockTime, default: '12:00' },
  digestAt: {
    ask: 'When on Mondays does the weekly digest come? (such as 07:00)',
    answer: clockTime,
    default: '07:00',
  },
  monitorReadsRatings: {
    ask: 'May the plan monitor read the self-ratings in the DILT packet? (yes or no)',
    answer: yesNo,
    default: 'no',
  },
  sentenceOfMemos: {
    ask: 'Principal meetings: what prep sheets and memos are for and are not, as agreed with the principals',
    answer: z.string().max(500),
    default: '',
  },
  memoWithin: {
    ask: 'Within how many school days does a memo follow a principal meeting? (1 to 10)',
    answer: z.string().regex(/^([1-9]|10)$/, 'is not a number from 1 to 10'),
    default: '5',
  },
  teachersAreAsked: {
    ask: 'May Throughline ask teachers about items of the school plan that they own? (yes or no)',
    answer: yesNo,
    default: 'no',
  },
  nameOfObjectives: {
    ask: 'What do you call the plan’s objectives?',
    answer: levelName,
    default: 'Strategic objective',
  },
  nameOfInitiatives: {
    ask: 'What do you call the initiatives under an objective?',
    answer: levelName,
    default: 'Initiative',
  },
  nameOfActions: { ask: 'What do you call the actions under an initiative?', answer: levelName, default: 'Action' },
} as const;

/** The days of the tests as they are typed: `2027-03-24 to 2027-04-07, 2027-05-05 to 2027-05-20`. */
export function windowsIn(typed: string): readonly (readonly [string, string])[] {
  return typed
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [first = '', last = first] = one.split(/\bto\b/).map((day) => day.trim());
      return [first, last];
    });
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function areWindows(typed: string): boolean {
  return windowsIn(typed).every(([first, last]) => isDay(first) && isDay(last) && first <= last);
}

export type SettingKey = keyof typeof settingQuestions;
export type Settings = { readonly [K in SettingKey]: z.infer<(typeof settingQuestions)[K]['answer']> };

/** What goes to the channels where people are named: they must be private. */
export const namingChannels = {
  diltChannel: 'the DILT’s agenda, its packet and the list of facilitators',
  highlightChannel: 'the agenda and the summary of each highlight meeting',
} as const satisfies Partial<Record<SettingKey, string>>;

export const isNamingChannel = (key: SettingKey): key is keyof typeof namingChannels =>
  Object.hasOwn(namingChannels, key);

/** Whether a setting is answered with a channel of the workspace. */
export const isChannel = (key: SettingKey): boolean => settingQuestions[key].answer === channelId;

/** The district’s own channels, as far as they are named. */
export const channelsOf = (settings: Settings): string[] =>
  settingKeys.filter((key) => isChannel(key) && settings[key] !== '').map((key) => settings[key]);

export const settingKeys = Object.keys(settingQuestions).filter(isSettingKey);

export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(settingQuestions, text);
}

/** The settings of a district from its stored rows, defaults where there is none or where an old answer no longer fits. */
export function settingsFrom(rows: readonly { key: string; value: string }[]): Settings {
  const said = JSON.stringify(rows.map(({ key, value }) => [key, value]));
  if (lastRead?.said !== said) lastRead = { said, settings: read(rows) };
  return lastRead.settings;
}

/** What was read last: every door and every job asks for the settings, and they change a few times a year. */
let lastRead: { readonly said: string; readonly settings: Settings } | undefined;

function read(rows: readonly { key: string; value: string }[]): Settings {
  const stored = new Map(rows.map((row) => [row.key, row.value]));
  const settings: Record<string, string> = {};
  for (const key of settingKeys) {
    const { answer, default: fallback } = settingQuestions[key];
    const found = answer.safeParse(stored.get(key));
    settings[key] = found.success ? found.data : fallback;
  }
  return settings as unknown as Settings;
}

/** Zones found to exist. Every door reads the settings, and to ask about a zone costs more than all else it does. */
const zones = new Set<string>();

function isZone(name: string): boolean {
  if (zones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    zones.add(name);
    return true;
  } catch {
    return false;
  }
}
