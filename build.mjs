// @ts-check
// Makes dist/, what runs in earnest: `npm run build`, and by itself `npm ci` and `npm start`.
// Plain JavaScript: it must answer, too, where the tools of development were taken away and nothing here understands TypeScript.
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The app, and the tools of package.json. The pretend Slack and its district are no part of what is built. */
export const entries = [
  'src/main.ts',
  ...['import', 'export', 'template', 'backup', 'restore', 'manifest', 'doctor'].map((tool) => `src/cli/${tool}.ts`),
];

/** Resolved from node_modules when it runs: a compiled binding, and a library that reads its own data files. The fonts are found there too. */
export const unbundled = ['better-sqlite3', 'pdfkit'];

/** Some of what is bundled still calls for Node's own modules by `require`, which a module does not have. */
const banner = `import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);`;

/**
 * Bundles these entries, and the scripts of the threads they start, into a folder. What several need is shared between them.
 * A thread starts no other: its script is bundled alone.
 * All of it lies side by side, so that a thread's script is found beside whoever starts it. Returns what was made of what.
 * @param {readonly string[]} from paths below the project
 * @param {string} folder
 */
export async function bundle(from, folder) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: from.every(isThread) ? [...from] : [...from, ...threads()],
    outdir: folder,
    entryNames: '[name]',
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: unbundled,
    banner: { js: banner },
    // Stack traces name the source; what stands in it is in src, and need not be read at each start.
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
  });
  return metafile;
}

/** The scripts that are started as threads, by the name they all have. */
function threads() {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return paths.filter(isThread).map((path) => join('src', path));
}

/** @param {string} path */
const isThread = (path) => path.endsWith('-worker.ts');

/** Builds the app; what an earlier version left in the folder goes. */
async function build() {
  const dist = join(root, 'dist');
  const { outputs } = await bundle(entries, dist);
  const made = new Set(Object.keys(outputs).map((path) => basename(path)));
  for (const name of readdirSync(dist)) if (!made.has(name)) rmSync(join(dist, name), { recursive: true, force: true });
}

/** Whether the tools of development are installed: `npm prune --omit=dev` takes them away, and what was built before stays. */
const canBuild = () => existsSync(join(root, 'node_modules', 'esbuild'));

const isRun = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isRun && canBuild()) await build();
else if (isRun && !existsSync(join(root, 'dist', 'main.js'))) {
  process.stderr.write('Throughline is not built yet, and what builds it is not installed. Type: npm ci\n');
  process.exitCode = 1;
}
