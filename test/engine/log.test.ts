import { expect, test } from 'vitest';
import { createLog, traceOf } from '../../src/engine/log.ts';

test('an unexpected error is logged by its kind and place, never by its words, which may quote a record', () => {
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));

  log.error(
    traceOf(Object.assign(new TypeError('could not save "Ana was late"'), { code: 'SQLITE_FULL' })),
    'a door failed',
  );

  expect(lines.join()).toContain('TypeError');
  expect(lines.join()).toContain('SQLITE_FULL');
  expect(lines.join()).not.toContain('Ana was late');
});

test('a token or a text that reaches the log all the same is blanked', () => {
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));

  log.info({ token: 'xoxb-1', request: { text: 'Ana was late' }, person: { name: 'Ana' } }, 'something');

  expect(lines.join()).not.toMatch(/xoxb-1|Ana/);
});
