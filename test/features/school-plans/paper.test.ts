import { expect, test } from 'vitest';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { addByHand, decide, districtWithParts, pressOn, startLincoln } from './district.ts';

test('the PDF says status by shape and word, what moved, and leaves room to sign; a teacher who owns an item is a role', async () => {
  const district = await districtWithParts({ now: '2026-10-14T15:00:00Z' });
  const pat = district.as('Pat Okafor');
  await startLincoln(district, []);
  await addByHand(pat, 'Bring two tasks a month', {
    'Owner at the school': 'Ana Rivera · teacher',
    'Which initiative does it serve?': '1.1 Rigorous tasks',
    'What will adults do differently?': 'Change one task after each meeting.',
    'Due on': '2026-12-11',
  });
  await addByHand(pat, 'Hold fire drills', { 'Which initiative does it serve?': 'Required by law: safety' });
  decide(district, 'Lincoln', 'approved');
  await district.pass(40 * 24 * 3_600_000);
  await pat.command('/sip');
  await addByHand(pat, 'Open the library on Saturdays', { 'Reason for the change': 'Families asked.' });
  await pressOn(pat, 'S1', 'In progress');
  await pat.press('Send me the PDF');
  await district.drain();
  const [file] = await filesOf(district, 'Pat Okafor');
  const text = pdfText(file?.bytes ?? Buffer.from('')).replaceAll(/\s+/g, ' ');

  expect(file?.name).toBe('school-plan-lincoln-2026-27-2026-11-23.pdf');
  expect(text).toContain('Approved. As of Monday, November 23, 2026.');
  expect(text).toContain('0 of 5 complete, 1 added since October.');
  expect(text).toContain('◐ in progress');
  expect(text).toContain('a teacher');
  expect(text).not.toContain('Ana Rivera');
  expect(text).toContain('Change one task after each meeting.');
  expect(text).toContain('What moved this school year');
  expect(text).toContain('For the school council');
});
