import type { Fill, Sample } from '../src/kit/feature.ts';
import { isObj, type Obj, obj, objs, str } from '../src/simulator/json.ts';
import { words } from '../src/simulator/visible-text.ts';
import { payloadOf } from './drawn.ts';

/** What nobody should have to read, and the words of it that show where. */
export interface Violation {
  readonly kind: string;
  readonly words: string;
}

const most = { columns: 3, equalButtons: 5, shown: 60 } as const;

/** Words of ours that a person must never read, and phrases for which there is a plainer one. */
const neverRead: readonly RegExp[] = [
  /\b(?:rung|occasion|errand|slot|statement|edition)s?\b/gi,
  /\b(?:an|the|my|your|their|our|this|each|every|more|few|open|\d+) asks?\b|\basks of (?=\d)/gi,
  /\b(?:a|the|this|each|every|of|more|\d+) breaks?\b|\bbreaks (?:in|of)\b/gi,
  /(?<!school )\bboards?\b(?! of)/gi,
  /\b(?:(?:who|nobody|somebody) )?(?:sees?|saw|seen) to\b/gi,
  /\blet (?:it|them|this) go\b|\bis let go\b/gi,
  /\bhave (?:it|them) no more\b|\bhave the digest every week\b/gi,
  /\bwhat needs you\b/gi,
  /\bwants? a reading\b|\bis wanted of (?:it|you)\b|\bwanted of you\b|\bsomething of you\b/gi,
  /\bis to come of it\b|\bon which day do you look\b|\bdoes it steer\b|\bmonth in it\b/gi,
  /\bdid not end just now\b|\bmissed, or what you would like\b|\band whoever leads\b/gi,
  /\bbuttons come on the day\b|\bnot heard of yet\b|\bknows how it went\b/gi,
  /\bcame to stand\b|\bgo on as before\b|\bholds them up\b|\bheld up by\b/gi,
  /\bwhat is answered counts\b|\bas it would be now\b|\bwho joins later\b|\bof the last time\b/gi,
  /\bnot understood\b|\bcannot see to it\b|\beverything that throughline keeps\b/gi,
  /\ba date more\b|\bfor who asks\b|\bof before\b|\bare named\b/gi,
];

/** What a person may type, at its longest: none of our own words has this letter, so it can be told from them. */
export const worst: Fill = (_, max) => 'ñññññ ññññ '.repeat(300).slice(0, max).trim();

/** Everything of a sample that a person should not have to read as it stands. */
export function violationsOf(sample: Sample): Violation[] {
  const payload = payloadOf(sample);
  const drawn = obj('post' in payload ? payload.post : payload.view);
  const text = 'post' in payload ? [payload.post.text] : [];
  const labels = [...buttonsOf(drawn).map((button) => button.text), drawn.submit].map((label) => words(label));
  const sentences = [...text, ...sentencesOf(drawn)].map(withoutTyped).join('\n');
  const blocks = objs(drawn.blocks);
  return [
    ...cutSentences(sentences).map((one) => ({ kind: 'cut sentence', words: one })),
    ...emptyHeadings(blocks).map((one) => ({ kind: 'heading without content', words: one })),
    ...wideTables(blocks).map((one) => ({ kind: 'wide table', words: one })),
    ...insiderWords([sentences, ...labels].join('\n')).map((one) => ({ kind: 'insider word', words: one })),
    ...('post' in payload ? tooManyButtons(drawn) : []),
  ];
}

/** What somebody typed is one letter: a list of what is wrong need not know how much of it was left. */
const withoutTyped = (words: string): string => words.replaceAll(/ñ[ñ ]*/g, 'ñ');

/** The end of each line that was cut, where one sees it, and any number as 0: lines of one list are one fault. */
const cutSentences = (lines: string): string[] =>
  (lines.match(/^.*…[\s"”’*_)]*$/gm) ?? []).map((line) =>
    [...line.replace(/^•\s*/, '').replaceAll(/\d+/g, '0').trim()].slice(-most.shown).join('').trim(),
  );

const insiderWords = (lines: string): string[] =>
  neverRead.flatMap((pattern) => lines.match(pattern) ?? []).map((one) => one.trim().toLowerCase());

/** Every text in it but what stands on a button or in a menu, where an ellipsis says that a window opens. */
function sentencesOf(one: unknown): string[] {
  if (Array.isArray(one)) return one.flatMap(sentencesOf);
  if (!isObj(one)) return [];
  if (one.type === 'plain_text' || one.type === 'mrkdwn' || one.type === 'raw_text') return [words(one)];
  if (one.type === 'overflow') return [];
  const { text, ...rest } = one.type === 'modal' ? { ...one, submit: undefined } : one;
  const labels = one.type === 'data_visualization' ? labelsOf(one) : [];
  return [...(one.type === 'button' ? [] : sentencesOf(text)), ...labels, ...Object.values(rest).flatMap(sentencesOf)];
}

function labelsOf({ title, chart }: Obj): string[] {
  const series = objs(obj(chart).series);
  return [title, ...series.flatMap((one) => [one.name, ...objs(one.data).map((point) => point.label)])].map(
    (label) => str(label) ?? '',
  );
}

function buttonsOf(one: unknown): Obj[] {
  if (Array.isArray(one)) return one.flatMap(buttonsOf);
  if (!isObj(one)) return [];
  if (one.type === 'button') return [one];
  if (one.type === 'overflow') return objs(one.options);
  return Object.values(one).flatMap(buttonsOf);
}

function emptyHeadings(blocks: readonly Obj[]): string[] {
  const said = blocks.filter((block) => block.type !== 'divider');
  return said
    .filter((block, at) => block.type === 'header' && (said[at + 1]?.type ?? 'header') === 'header')
    .map((block) => withoutTyped(words(block.text)));
}

function wideTables(blocks: readonly Obj[]): string[] {
  return blocks
    .filter((block) => block.type === 'table')
    .map(({ rows }) => (Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0].map((cell) => words(cell)) : []))
    .filter((headings) => headings.length > most.columns)
    .map((headings) => `${headings.length} columns`);
}

function tooManyButtons(message: Obj): Violation[] {
  const buttons = buttonsOf(message).filter((one) => one.type === 'button');
  const primary = buttons.filter((one) => one.style === 'primary').length;
  const labels = buttons.map((one) => words(one.text));
  // Buttons that differ in what somebody typed are only equal in this filling.
  const own = [...new Set(labels)].filter((label) => !label.includes('ñ'));
  const equal = own.filter((label) => labels.filter((one) => one === label).length > most.equalButtons);
  return [
    ...(primary > 1 ? [{ kind: 'primary buttons', words: `${primary}` }] : []),
    ...equal.map((label) => ({ kind: 'equal buttons', words: label })),
  ];
}
