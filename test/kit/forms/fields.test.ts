import { expect, test } from 'vitest';
import { readAnswers } from '../../../src/engine/forms/read.ts';
import { fileField, lineField, maybeDayField, one } from '../../../src/kit/forms/field.ts';

const fields = {
  name: lineField('Name', { max: 12 }),
  role: one('Role', [{ value: 'principal', label: 'principal' }]),
  workbook: fileField('Workbook', ['xlsx']),
  last: maybeDayField('Last day'),
};
const chosen = (value: string) => ({ selected_option: { value } });

test('a line, a choice, a file and a day that may be left open are read as what they are', () => {
  const read = readAnswers(fields, {
    name: { name: { value: '  Ana \n  Rivera ' } },
    role: { role: chosen('principal') },
    workbook: { workbook: { files: [{ id: 'F1' }] } },
    last: { last: { selected_date: null } },
  });

  expect(read).toEqual({ answers: { name: 'Ana Rivera', role: 'principal', workbook: 'F1', last: undefined } });
});

test('what is missing, too long, or not offered is said beside each question', () => {
  const empty = readAnswers(fields, { name: { name: { value: null } } });
  const wrong = readAnswers(fields, {
    name: { name: { value: 'A name too long' } },
    role: { role: chosen('emperor') },
    workbook: { workbook: { files: [] } },
    last: { last: { selected_date: '2026-02-30' } },
  });

  expect(empty).toEqual({ problems: { name: 'Fill this in.', role: 'Choose one.', workbook: 'Choose a file.' } });
  expect(wrong).toEqual({
    problems: {
      name: 'This is 15 letters long. Keep it to 12.',
      role: 'This list has changed. Choose again.',
      workbook: 'Choose a file.',
      last: 'Choose a day.',
    },
  });
});

test('a file in a field that may be empty may be missing', () => {
  const read = readAnswers({ workbook: fileField('Workbook', ['xlsx'], { optional: true }) }, {});

  expect(read).toEqual({ answers: { workbook: '' } });
});
