import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import biome from '../biome.json' with { type: 'json' };

const src = new URL('../src', import.meta.url).pathname;

/** Which rooms a room's files may import from. Imports run one way. */
const reach: Record<string, readonly string[]> = {
  db: [],
  district: ['db'],
  kit: ['db', 'district'],
  engine: ['db', 'district', 'kit'],
  features: ['db', 'district', 'kit'],
  simulator: [],
  'mill-city': ['db', 'district', 'kit', 'engine', 'features'],
  cli: ['db', 'district', 'kit', 'engine', 'features', ''],
  '': ['db', 'district', 'kit', 'engine', 'features', 'cli', ''],
};

/** The only files at the top that may know the pretend Slack. */
const demos = ['demo.ts', 'start-demo.ts'];

interface File {
  readonly path: string;
  readonly room: string;
  readonly feature: string | undefined;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map(readFile);

function readFile(path: string): File {
  const text = readFileSync(join(src, path), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1] ?? '');
  const [first = '', second] = path.split('/');
  const room = second === undefined ? '' : first;
  return { path, room, feature: room === 'features' ? second : undefined, text, imports: found };
}

/** Imports of our own files, as paths below src. */
function own(file: File): string[] {
  return file.imports
    .filter((one) => one.startsWith('.'))
    .map((one) => relative(src, join(src, dirname(file.path), one)));
}

const offenders = (breaks: (file: File) => boolean): string[] => files.filter(breaks).map((file) => file.path);

test('imports run one way: main, then features and the engine, then the kit, then the district, then the database', () => {
  const wrong = files.flatMap((file) =>
    own(file)
      .map((target) => ({ target, room: target.includes('/') ? (target.split('/')[0] ?? '') : '' }))
      .filter(
        ({ room }) =>
          room !== file.room &&
          !reach[file.room]?.includes(room) &&
          !(demos.includes(file.path) && ['simulator', 'mill-city'].includes(room)),
      )
      .map(({ target }) => `${file.path} → ${target}`),
  );
  expect(wrong.filter((one) => !one.includes('→ ../'))).toEqual([]);
});

test('a routine does not know another', () => {
  const wrong = files
    .filter((file) => file.feature && file.path !== 'features/index.ts')
    .filter((file) =>
      own(file).some((target) => target.startsWith('features/') && !target.startsWith(`features/${file.feature}/`)),
    );
  expect(wrong.map((file) => file.path)).toEqual([]);
});

test('Slack is known only to the engine, the simulator and where the app is put together', () => {
  const allowed = ['engine', 'simulator'];
  expect(
    offenders(
      (file) =>
        !allowed.includes(file.room) && !['app.ts', 'serve.ts'].includes(file.path) && /'@slack\//.test(file.text),
    ),
  ).toEqual([]);
});

test('features never wait: they answer, and the kit waits', () => {
  expect(offenders((file) => file.room === 'features' && /\b(async|await)\b/.test(file.text))).toEqual([]);
});

test('rules are pure: no database, no Slack, no clock', () => {
  const impure = /drizzle|\/db\/|kit\/(?!words)|Temporal\.Now|Date\.now|new Date\(\)/;
  expect(offenders((file) => file.path.endsWith('/rules.ts') && impure.test(file.text))).toEqual([]);
});

test('only the configuration reads the environment, and only the clock asks the time', () => {
  expect(offenders((file) => file.path !== 'config.ts' && /process\.env/.test(file.text))).toEqual([]);
  const clocks = ['engine/clock.ts', 'db/backup.ts'];
  expect(
    offenders(
      (file) =>
        file.room !== 'simulator' &&
        !clocks.includes(file.path) &&
        /Date\.now|new Date\(\)|Temporal\.Now/.test(file.text),
    ),
  ).toEqual([]);
});

test('every transaction goes through inTx', () => {
  expect(offenders((file) => file.room !== 'db' && /\.transaction\(/.test(file.text))).toEqual([]);
});

/** Words of a routine's name that are the district's, Slack's or English as well: the roster and the plan are rooms of the district. */
const everybodys = ['action', 'meeting', 'nudge', 'plan', 'principal', 'report', 'roster', 'school', 'self', 'upkeep'];

/** The words routines are called by, in the singular. */
const routineWords = readdirSync(join(src, 'features'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => name.split('-'))
  .map((word) => word.replace(/s$/, ''))
  .filter((word) => !everybodys.includes(word));

/** Every word of a file's code, of what it imports, and of what it says: names of types and properties too, `PacketPiece` as packet and piece. */
function wordsIn({ text }: File): Set<string> {
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/ .*$/gm, '')
    // What a hash comes to is a digest too.
    .replaceAll(/\.digest\('/g, '');
  const words = code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').match(/[A-Za-z]+/g) ?? [];
  return new Set(words.map((word) => word.toLowerCase().replace(/s$/, '')));
}

test('the kit and the engine name no routine, not in a type or a property either', () => {
  const naming = files
    .filter((file) => ['kit', 'engine'].includes(file.room))
    .flatMap((file) => {
      const words = wordsIn(file);
      return routineWords.filter((word) => words.has(word)).map((word) => `${file.path} says ${word}`);
    });
  expect(routineWords).toContain('packet');
  expect(naming).toEqual([]);
});

test('a file of the kit is read without reading it first: none imports itself by way of others, types included', () => {
  const kit = new Map(files.filter((file) => file.room === 'kit').map((file) => [file.path, own(file)]));
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      for (const next of kit.get(path) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          visit(next);
        }
    };
    visit(from);
    return seen;
  };
  expect([...kit.keys()].filter((path) => reached(path).has(path))).toEqual([]);
});

test('a file has one purpose: none is over 200 lines, and nothing is called utils, helpers or common', () => {
  expect(offenders((file) => file.text.split('\n').length > 201)).toEqual([]);
  expect(offenders((file) => /(^|\/)(utils?|helpers?|common|types|constants)\.ts$/.test(file.path))).toEqual([]);
});

test('no literal is spread into another, anywhere: the rule knows no exceptions', () => {
  expect(biome.plugins).toEqual(['./no-literal-spread.grit']);
});

test('what is exported has a name of its own over all routines, the kit and the district: a search finds one place', () => {
  const homes = new Map<string, Set<string>>();
  for (const { text, room, feature } of files.filter(({ room }) => ['features', 'kit', 'district'].includes(room)))
    for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm))
      homes.set(name, (homes.get(name) ?? new Set()).add(feature ?? room));
  const shared = [...homes]
    // The one name that every routine has.
    .filter(([name, at]) => at.size > 1 && name !== 'samples')
    .map(([name, at]) => `${name}: ${[...at].sort().join(', ')}`);

  expect(shared, 'find another name').toEqual([]);
});

test('a feature folder holds only the names every feature has', () => {
  const known = ['feature', 'rules', 'schema', 'store', 'form', 'messages', 'sections', 'samples'];
  const odd = files
    .filter((file) => file.feature && file.path.split('/').length === 3)
    .map((file) => file.path.split('/')[2] ?? '');
  const missing = odd.filter((name) => !known.includes(name.replace('.ts', '')));
  // One file more where a routine's own act deserves a name: said here, so that it is a decision.
  const decided: string[] = [];
  const wrong = missing.filter((name) => !decided.includes(name));
  expect(
    wrong.map((name) => `${name} is none of ${known.join(', ')}; what else there is belongs into a subfolder`),
  ).toEqual([]);
});
