import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const starting = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}`), `must begin with ${prefix}`)
    .optional();

/** Every variable the app reads. `.env.example` says the same in sentences; a test holds the two together. */
const variables = z.object({
  SLACK_BOT_TOKEN: starting('xoxb-'),
  SLACK_APP_TOKEN: starting('xapp-'),
  SLACK_SIGNING_SECRET: z.string().min(16, 'is too short to be a signing secret').optional(),
  PORT: z
    .stringFormat('port', /^\d{1,5}$/, { error: 'must be a port number' })
    .transform(Number)
    .optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional(),
  DATABASE_PATH: z.string().default('throughline.db'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
});

export const variableNames = Object.keys(variables.shape);

type Read = z.infer<typeof variables>;

export interface DatabaseConfig {
  readonly databasePath: string;
  /** The folder of backups, beside the database. */
  readonly backups: string;
  readonly logLevel: Read['LOG_LEVEL'];
}

export interface Config extends DatabaseConfig {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: string; readonly healthPort: number | undefined }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
}

/** What is wrong with the environment, all of it, in words. No value is ever in them: they may be secrets. */
export class ConfigProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `The settings in the environment (or the file .env) are not complete:\n${problems.map((one) => `  - ${one}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/**
 * The environment, with what the file `.env` adds to it. The only place that reads either. Throws, in words, when other accounts
 * of this machine could read the file too.
 */
export function environment(): NodeJS.ProcessEnv {
  requirePrivate('.env');
  try {
    process.loadEnvFile();
  } catch {
    // There is no .env; the environment itself may hold everything.
  }
  return process.env;
}

/** A file of another account is not this one's to judge, and Windows has no such modes. */
function requirePrivate(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file || process.platform === 'win32' || file.uid !== process.getuid?.()) return;
  if ((file.mode & 0o077) === 0) return;
  throw new Error(
    `Other accounts on this machine can open the file ${path}, and it holds the keys to your Slack workspace. Run this, then try again:\n  chmod 600 ${path}`,
  );
}

/** What command-line tools need. Throws `ConfigProblems`. */
export function databaseConfig(env: NodeJS.ProcessEnv): DatabaseConfig {
  const { read, problems } = parse(env);
  if (!read) throw new ConfigProblems(problems);
  return databasePart(read);
}

/** What serving needs. Socket Mode when there is an app token, else HTTP. Throws `ConfigProblems` with everything that is wrong. */
export function servingConfig(env: NodeJS.ProcessEnv): Config {
  const { read, problems } = parse(env);
  const wrong = [...problems, ...missing(env)];
  if (!read || wrong.length > 0) throw new ConfigProblems(wrong);
  return {
    ...databasePart(read),
    botToken: read.SLACK_BOT_TOKEN ?? '',
    apiUrl: withSlash(read.SLACK_API_URL),
    transport: transportOf(read),
  };
}

/** The port of the demo, where the environment names one. The file `.env` is the real app's, and its port too: it is not read. Throws `ConfigProblems`. */
export function demoPort(env: NodeJS.ProcessEnv = process.env): number | undefined {
  const { read, problems } = parse({ PORT: env.PORT });
  if (!read) throw new ConfigProblems(problems);
  return read.PORT;
}

function parse(env: NodeJS.ProcessEnv): { read?: Read; problems: string[] } {
  // An empty line in .env means the same as none.
  const given = Object.fromEntries(variableNames.map((name) => [name, env[name] === '' ? undefined : env[name]]));
  const parsed = variables.safeParse(given);
  if (parsed.success) return { read: parsed.data, problems: [] };
  return { problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`) };
}

function missing(env: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  if (!env.SLACK_BOT_TOKEN) problems.push('SLACK_BOT_TOKEN is missing: the app’s page in Slack, OAuth & Permissions.');
  if (env.SLACK_APP_TOKEN) return problems;
  if (!env.SLACK_SIGNING_SECRET && !env.PORT) {
    problems.push(
      'SLACK_APP_TOKEN is missing (for Socket Mode): the app’s page in Slack, Basic Information. For HTTP set SLACK_SIGNING_SECRET and PORT instead.',
    );
  } else if (!env.SLACK_SIGNING_SECRET) problems.push('SLACK_SIGNING_SECRET is missing: HTTP needs it beside PORT.');
  else if (!env.PORT) problems.push('PORT is missing: HTTP needs it beside SLACK_SIGNING_SECRET.');
  return problems;
}

function transportOf(read: Read): Config['transport'] {
  if (read.SLACK_APP_TOKEN) return { kind: 'socket', appToken: read.SLACK_APP_TOKEN, healthPort: read.PORT };
  return { kind: 'http', signingSecret: read.SLACK_SIGNING_SECRET ?? '', port: read.PORT ?? 0 };
}

function databasePart(read: Read): DatabaseConfig {
  const databasePath = read.DATABASE_PATH;
  return { databasePath, backups: join(dirname(databasePath), 'backups'), logLevel: read.LOG_LEVEL };
}

/** The SDK joins the method's name onto the address. */
const withSlash = (url: string | undefined) => (url === undefined || url.endsWith('/') ? url : `${url}/`);
