import type { Fill, Sample } from '../../../kit/feature.ts';
import { samplesOf } from '../../../kit/imports/samples.ts';
import { sampleItems } from '../items/sample.ts';
import { previewWords } from './prepare.ts';
import { schoolPlanHandOver, schoolPlanWorkbook } from './workbook.ts';

/** What is shown between a school’s workbook and its import. */
export function schoolPlanWorkbookSamples(fill: Fill): Sample[] {
  const items = sampleItems(fill, 30).filter(({ kind }) => kind === 'own');
  const added = items.map((one) => ({ ...one, ownerId: null }));
  const changed = items.map((item) => ({ item, written: {}, what: ['owner', 'due'] }));
  const notes = items.map((_, at) =>
    fill(`School plan E${at + 6}: Owner “ELA team” is nobody at Lincoln: left empty.`, 150),
  );
  return samplesOf(schoolPlanWorkbook, schoolPlanHandOver, fill, {
    preview: previewWords(fill('Lincoln', 80), undefined, { added, changed, dropped: items }, notes),
    confirm: { typed: '', asks: 'The plan is approved: this is kept as an amendment.', why: 'Reason for the change' },
    notFilledIn: [],
  });
}
