import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { variableNames } from '../src/config.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the service runs what the build makes, restarts after a failure and keeps its records to itself', () => {
  const unit = read('service/throughline.service');
  const value = (key: string) => unit.match(new RegExp(`^${key}=(.*)$`, 'm'))?.[1];

  expect(value('ExecStart')).toMatch(/ --enable-source-maps \/\S+\/dist\/main\.js$/);
  expect(value('Restart')).toBe('on-failure');
  expect(value('UMask')).toBe('0077');
  expect(value('StateDirectoryMode')).toBe('0700');
  expect(variableNames).toContain(value('Environment')?.split('=')[0]);
  expect(Number(value('TimeoutStopSec'))).toBeGreaterThanOrEqual(15);
});

test('the image is made from files that are there, and ends in the same program', () => {
  const file = read('service/Containerfile');
  const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? '').split(' '));

  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(file).toContain('CMD ["node", "--enable-source-maps", "dist/main.js"]');
  expect(file).toMatch(/^USER node$/m);
});

test('what the app needs when it runs is not left to the tools of development', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  const wanted = [
    '@slack/bolt',
    '@slack/web-api',
    'better-sqlite3',
    'drizzle-orm',
    'node-cron',
    'pino',
    'temporal-polyfill',
    'uuidv7',
    'ws',
    'zod',
  ];

  expect(wanted.filter((name) => !(name in dependencies))).toEqual([]);
});
