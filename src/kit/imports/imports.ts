import type { Reader } from '../../db/open.ts';
import type { Reading, Writing } from '../context.ts';
import { type ButtonPress, type Feature, opens } from '../feature.ts';
import { hearing, taking } from './arrive.ts';
import { confirming, declining, forgetting, importing } from './decide.ts';
import { confirmFormOf, importFormOf } from './form.ts';
import { lastImportWords } from './messages.ts';
import { importNames } from './names.ts';
import { type Counts, importById, keepImport, lastImport } from './store.ts';
import type { WorkbookTaken } from './taken.ts';
import { hearingTemplate, sendingTemplate, templatePaperOf } from './template.ts';
import type { Workbook } from './workbook.ts';

/** What a routine that takes a workbook plugs in. */
export interface HandOver extends Feature {
  /** The button that begins an import, wherever it stands. */
  readonly open: ButtonPress;
  readonly importForm: ReturnType<typeof importFormOf>;
  readonly confirmForm: ReturnType<typeof confirmFormOf>;
  /** `Last import: …`, or that there was none yet. */
  lastImport(c: Reading): string;
  /** Notes an import that is done already, on the command line. */
  keepDone(c: Writing, changed: Counts): void;
}

/**
 * Everything between a workbook handed over in Slack and its import: the window, the preview as a direct message that asks *Import now*
 * or *Not now*, the words to be typed before much ends. What is kept is read again when somebody decides; a preview that would say
 * something else by then is shown again.
 */
export function handOverOf<Found>(of: Workbook<Found>): HandOver {
  const importForm = importFormOf(of);
  const confirmForm = confirmFormOf(of);
  const open = opens(importNames(of).open.name, importForm, () => ({}));
  const taken: WorkbookTaken = { what: of.says.what, ability: of.ability, open, holds: of.holds };
  return {
    name: open.name,
    open,
    importForm,
    confirmForm,
    forms: [taking(of, importForm), confirming(of, confirmForm)],
    buttons: [open, importing(of, confirmForm), declining(of), sendingTemplate(of)],
    jobs: [forgetting(of)],
    hears: { [importNames(of).read]: hearing(of), [importNames(of).templatePaper]: hearingTemplate(of) },
    papers: { [importNames(of).templatePaper]: templatePaperOf(of) },
    records: { [of.noun]: (db: Reader, id: string) => (importById(db, of.table, id) ? {} : undefined) },
    workbooks: [taken],
    lastImport: (c) => lastImportWords(of, lastImport(c.db, of.table), c.settings.timeZone),
    keepDone: (c, changed) => keepImport(c, of.table, changed),
  };
}
