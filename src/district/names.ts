import { fold } from './people.ts';

/**
 * Whether two names are clearly one person's: written otherwise, in another order, with a middle name more, or in a well-known short
 * form. A changed family name is not clear, and neither is an initial in place of a first name. It only decides whether somebody is
 * asked: no record moves by it.
 */
export function namesAgree(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  if (a.words.length === 0 || b.words.length === 0 || a.generation !== b.generation) return false;
  if (a.words.join('') === b.words.join('') || sameWords(a.words, b.words)) return true;
  const [firstA, ...restA] = a.words;
  const [firstB, ...restB] = b.words;
  if (firstA === undefined || firstB === undefined || restA.length === 0 || restB.length === 0) return false;
  if (restA.at(-1) !== restB.at(-1) || !sameFirst(firstA, firstB)) return false;
  return fits(restA.slice(0, -1), restB.slice(0, -1));
}

/** The words by which names that may agree are found among many: two that agree have at least one of these in common. */
export function wordsToFind(name: string): string[] {
  const { words } = read(name);
  return [...words, words.join('')];
}

/** Stand within a family name, and are nobody's name alone. */
const particles = new Set([
  'da',
  'de',
  'del',
  'della',
  'der',
  'den',
  'di',
  'do',
  'dos',
  'el',
  'la',
  'las',
  'los',
  'van',
  'von',
  'y',
]);

/**
 * Every word by which a text may call somebody: each of their names and its well-known short or long forms, and two names written as
 * one. Lower case and without marks, as `fold` has it. A single letter stands for nobody.
 */
export function wordsThatName(name: string): ReadonlySet<string> {
  const { words } = read(name);
  const called = [...name.matchAll(/\(([^)]*)\)/g)].flatMap(([, known = '']) => wordsIn(known));
  const alone = words.filter((word, at) => at === 0 || at === words.length - 1 || !particles.has(word));
  const given = words.length === 1 ? words : words.slice(0, -1);
  const forms = given.flatMap((word) => [...(shortForms[word] ?? []), ...(longForms.get(word) ?? [])]);
  const together = words.flatMap((word, at) => [word + (words[at + 1] ?? ''), words.slice(at).join('')]);
  const turned = [...words.slice(-1), ...words.slice(0, -1)].join('');
  return new Set(
    [...alone, ...called, ...forms, ...together.filter((one) => !particles.has(one)), turned].filter(hasLetters),
  );
}

const hasLetters = (word: string): boolean => [...word].length > 1;

interface ReadName {
  /** First name, middle names, family names. */
  readonly words: readonly string[];
  /** `jr`, `iii`; empty for most. */
  readonly generation: string;
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof']);
const degrees = new Set(['phd', 'edd', 'med', 'ma', 'mat', 'esq']);
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

function read(name: string): ReadName {
  const said = name.replaceAll(/\([^)]*\)/g, ' ');
  const [family = [], ...parts] = said.split(',').map(wordsIn);
  // A degree stands behind a comma; before one, Ma is somebody's name.
  const behind = parts.flat().filter((word) => !degrees.has(word));
  const isReversed = behind.some((word) => !generations.has(word));
  const words = isReversed ? [...behind, ...family] : [...family, ...behind];
  const names = words.filter((word) => !generations.has(word));
  const first = names.findIndex((word) => !titles.has(word));
  return { words: names.slice(Math.max(first, 0)), generation: words.find((word) => generations.has(word)) ?? '' };
}

/** `O'Brien` is one word however it is written; a double name is two. */
function wordsIn(text: string): string[] {
  const letters = fold(text).replaceAll(/['’ʼ`´.]/g, '');
  return letters.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** Of the middle names those of the one are among those of the other, in their order; an initial stands for its name. */
function fits(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of more) if (sameMiddle(fewer[at], word)) at += 1;
  return at === fewer.length;
}

function sameMiddle(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function sameFirst(a: string, b: string): boolean {
  return a === b || (shortForms[a]?.includes(b) ?? false) || (shortForms[b]?.includes(a) ?? false);
}

/** Only what nobody doubts: two short forms of one name may be two people, Liz and Beth. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  abigail: ['abby'],
  albert: ['al', 'bert'],
  alexander: ['alex'],
  alexandra: ['alex', 'sandra'],
  andrew: ['andy', 'drew'],
  anthony: ['tony'],
  barbara: ['barb'],
  benjamin: ['ben'],
  catherine: ['cathy', 'kate', 'katie', 'cate'],
  charles: ['charlie', 'chuck'],
  christina: ['chris', 'tina'],
  christine: ['chris', 'chrissy'],
  christopher: ['chris'],
  cynthia: ['cindy'],
  daniel: ['dan', 'danny'],
  david: ['dave'],
  deborah: ['deb', 'debbie'],
  donald: ['don'],
  dorothy: ['dot', 'dottie'],
  edward: ['ed', 'eddie', 'ted'],
  elizabeth: ['liz', 'beth', 'betty', 'eliza', 'lizzie'],
  eugene: ['gene'],
  francis: ['frank'],
  frederick: ['fred'],
  gabriel: ['gabe'],
  gerald: ['jerry'],
  gregory: ['greg'],
  jacob: ['jake'],
  james: ['jim', 'jimmy'],
  jeffrey: ['jeff'],
  jennifer: ['jen', 'jenny'],
  jessica: ['jess', 'jessie'],
  john: ['jack', 'johnny'],
  jonathan: ['jon'],
  joseph: ['joe', 'joey'],
  joshua: ['josh'],
  judith: ['judy'],
  katherine: ['kathy', 'kate', 'katie'],
  kathleen: ['kathy'],
  kenneth: ['ken', 'kenny'],
  lawrence: ['larry'],
  leonard: ['len', 'lenny'],
  margaret: ['maggie', 'meg', 'peggy'],
  matthew: ['matt'],
  michael: ['mike'],
  michelle: ['shelly'],
  nathaniel: ['nate', 'nat'],
  nicholas: ['nick'],
  pamela: ['pam'],
  patricia: ['pat', 'patty', 'tricia', 'trish'],
  patrick: ['pat'],
  peter: ['pete'],
  philip: ['phil'],
  raymond: ['ray'],
  rebecca: ['becky', 'becca'],
  richard: ['rick', 'rich', 'dick'],
  robert: ['bob', 'bobby', 'rob', 'robbie'],
  ronald: ['ron', 'ronnie'],
  samantha: ['sam'],
  samuel: ['sam', 'sammy'],
  stephanie: ['steph'],
  stephen: ['steve'],
  steven: ['steve'],
  susan: ['sue', 'susie'],
  theodore: ['ted', 'theo'],
  theresa: ['terry', 'tess'],
  thomas: ['tom', 'tommy'],
  timothy: ['tim'],
  victoria: ['vicky', 'tori'],
  vincent: ['vince', 'vinny'],
  walter: ['walt'],
  william: ['bill', 'billy', 'will', 'willie'],
  zachary: ['zach'],
};

const longForms = new Map<string, string[]>();
for (const [long, shorts] of Object.entries(shortForms))
  for (const short of shorts) longForms.set(short, [...(longForms.get(short) ?? []), long]);
