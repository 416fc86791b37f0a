import { z } from 'zod';
import { keepToThisAccount } from '../db/open.ts';

/** Runs a command-line tool, whose files are for this account only: prints what it answers, or, when it throws, the reason in words, and ends with 1. */
export async function tool(work: () => Promise<string>): Promise<void> {
  keepToThisAccount();
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map((issue) => issue.message).join('\n');
  return error instanceof Error ? error.message : 'It didn’t work, and I don’t know why.';
}
