import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { keepEvidence, visitEvidence } from '../../../src/district/evidence.ts';
import type { EvidenceKind } from '../../../src/district/evidence-kinds.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import type { TestDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { pdfText } from '../../pdf-text.ts';
import { idOfCode, openPlanned } from './plan.ts';

function show(district: TestDistrict, kind: EvidenceKind, words: string = kind): void {
  const about = `benchmark/${idOfCode(district, '1.1.B1')}` as const;
  const piece = { about, kind, words, url: '', fileId: null, byId: district.idOf('Dina Director') };
  inTx(district.db, (tx) => keepEvidence(tx, { ...piece, onDay: '2026-11-20' }));
}

async function read(district: TestDistrict, value: string, code = '1.1.B1'): Promise<void> {
  const dina = district.as('Dina Director');
  await dina.command(`/benchmark ${code} ${value}`);
  await dina.submit();
  await dina.close({ all: true });
  await district.drain();
}

async function said(district: TestDistrict, line: string, name = 'Sam Sato'): Promise<string> {
  const answer = await district.as(name).command(line);
  return 'blocks' in answer && Array.isArray(answer.blocks) ? visibleText(answer.blocks) : JSON.stringify(answer);
}

test('a benchmark says on how many kinds of evidence it rests', async () => {
  const district = await openPlanned();
  const one = () => said(district, '/benchmark 1.1.B1');

  expect(await one()).toContain('Evidence: none yet.');
  show(district, 'walkthroughs');
  show(district, 'walkthroughs', 'More of the same');
  expect(await one()).toContain('① Single source: one kind of evidence.');
  show(district, 'surveys');
  show(district, 'tests');
  expect(await one()).toContain('Rests on 3 kinds of evidence.');
});

test('an older kind of evidence still counts when much of another came in since', async () => {
  const district = await openPlanned();
  show(district, 'tests');
  for (let at = 0; at < 30; at += 1) show(district, 'walkthroughs', `Walkthroughs ${at}`);

  expect(await said(district, '/benchmark 1.1.B1')).toContain('Rests on 2 kinds of evidence.');
});

test('single source is marked at what is met or on track: in the plan, the list, the summary and its PDF', async () => {
  const district = await openPlanned();
  await read(district, '85');
  show(district, 'walkthroughs');
  const mark = '🟢 met · ① single source';

  expect(await said(district, '/throughline plan 1.1')).toContain(mark);
  expect(await said(district, '/benchmark', 'Mona Monitor')).toContain(mark);
  await said(district, '/benchmark summary');
  const window = visibleText(district.as('Sam Sato').window()?.blocks ?? []);
  expect(window).toContain('① Single source: 1 of 1 met or on track rests on one kind of evidence.');
  show(district, 'surveys');
  expect(await said(district, '/throughline plan 1.1')).not.toContain('single source');
});

test('the channel’s summary and its PDF mark it, and the message follows when a second kind comes in', async () => {
  const members = ['Sam Sato', 'Max Manager', 'Pat Okafor', 'Dina Director'];
  const district = await openPlanned({
    channels: [{ id: 'C0IMPROVEPLAN', name: 'plan', private: true, botIn: true, members }],
  });
  await read(district, '85');
  show(district, 'walkthroughs');
  const max = district.as('Max Manager');
  await max.command('/benchmark summary');
  await max.fill('Post it in', 'plan');
  await max.submit();
  await district.drain();
  const inChannel = () =>
    district.slack
      .messages()
      .filter((one) => one.channel === 'C0IMPROVEPLAN')
      .map((one) => visibleText(one.blocks))
      .join('\n');
  const before = inChannel();
  await max.press('Send me the PDF');
  await district.drain();
  const [pdf] = await filesOf(district, 'Max Manager');
  show(district, 'surveys');
  await read(district, '45', '1.1.B2');

  expect(before).toContain('① Single source: 1 of 1 met or on track rests on one kind of evidence.');
  expect(before).toContain('🟢 met · ① single source');
  expect(pdfText(pdf?.bytes ?? new Uint8Array())).toMatch(/met · ① \s*single source/);
  expect(inChannel()).not.toContain('①');
});

test('a site visit that contradicts what is reported is shown, and makes nothing met', async () => {
  const district = await openPlanned();
  await read(district, '85');
  show(district, 'siteVisits', visitEvidence('2026-11-20', 'contradicts'));

  const against = await said(district, '/benchmark 1.1.B1');
  expect(against).toContain('🔵 on track. The target is reached, but there is no evidence yet');
  expect(against).toContain('Site visit of Nov 20, 2026: contradicts what the district reports');
  expect(against).toContain('It doesn’t rest on any kind of evidence yet.');
  show(district, 'siteVisits', visitEvidence('2026-11-20', 'supports'));
  expect(await said(district, '/benchmark 1.1.B1')).toContain('🟢 met');
});
