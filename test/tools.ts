import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtApp } from './proofs/processes.ts';

/** What a tool said, and the exit code it ended with. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** What `npm run` starts node with for a tool that was built into this folder. */
export function commandOf(tool: string, dist: string): string[] {
  const [program, ...words] = (scripts[tool] ?? '').split(' ');
  if (program !== 'node') throw new Error(`npm run ${tool} does not run what was built.`);
  return words.map((word) => word.replace(/^dist/, dist));
}

/** Runs a tool as `npm run` does, as it is built from the sources of now. */
export async function runTool(
  tool: string,
  args: readonly string[],
  { env = process.env, cwd, dist }: { env?: NodeJS.ProcessEnv; cwd?: string; dist?: string } = {},
): Promise<Told> {
  const command = [...commandOf(tool, dist ?? (await builtApp()).folder), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env, cwd }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
