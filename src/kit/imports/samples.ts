import { Temporal } from 'temporal-polyfill';
import { type Fill, type Sample, sampleWindow } from '../feature.ts';
import { problemWords } from '../sheets/problems.ts';
import type { Words } from '../words/pieces.ts';
import { fitting } from './fitting.ts';
import type { HandOver } from './imports.ts';
import * as say from './messages.ts';
import { templateComes, templateFailedWords } from './template.ts';
import type { Confirm, OpenRows, Workbook } from './workbook.ts';

const id = '018f0000-0000-7000-8000-000000000001';

/** What the worst workbook of a kind would say. */
export interface WorstWorkbook {
  readonly preview: Words;
  readonly confirm: Confirm;
  readonly notFilledIn: Words;
  readonly next?: Words;
  readonly open?: OpenRows;
}

/** Everything that is shown between a workbook and its import, for the gallery. */
export function samplesOf(
  of: Pick<Workbook<never>, 'routine' | 'says'>,
  { importForm, confirmForm }: Pick<HandOver, 'importForm' | 'confirmForm'>,
  fill: Fill,
  { preview, confirm, notFilledIn, next, open }: WorstWorkbook,
): Sample[] {
  const at = Temporal.Instant.from('2026-11-23T15:42:00Z');
  const by = { name: fill('Max Manager', 100), at, zone: 'America/New_York' };
  const { what, upToDate } = of.says;
  const other = { what: 'another routine', open: { name: `${of.routine}/open-import` } } as const;
  const sent = (name: string, words: Words): Sample => {
    return { name: `${name} (${what})`, on: 'message', words: fitting(words) };
  };
  return [
    sampleWindow(`${of.says.title} (${what})`, importForm, {}),
    sampleWindow(`Much would end (${what})`, confirmForm, confirm),
    sent('The workbook is being read', say.readingIt),
    sent('The template is on its way', templateComes),
    sent('The template could not be sent', templateFailedWords(of, fill('Slack did not take the file.', 300))),
    sent('Preview of a workbook', say.askingWords(of, id, { words: preview, confirm, ...(open ? { open } : {}) })),
    sent('Preview of a workbook that ends little', say.askingWords(of, id, { words: preview, confirm: undefined })),
    sent('A workbook with problems', say.returnedWords(of, problems(fill))),
    sent('A workbook that is not filled in', say.returnedWords(of, notFilledIn)),
    sent('A workbook of another kind', say.otherKindWords(of.says, other, true)),
    sent('A workbook that could not be fetched', say.returnedWords(of, say.notFetched)),
    sent('A workbook nobody decided about', say.tooOld(of)),
    sent('A preview that is true no longer', say.changedMeanwhile(what)),
    sent('A workbook was imported', say.importedWords(upToDate, preview, by, next)),
    sent('A workbook was not imported', say.declinedWords(of, by)),
  ];
}

function problems(fill: Fill): Words {
  const one = (at: number) => ({
    at: `People C${at}`,
    says: fill('“princpal” is not a role; did you mean principal?', 400),
  });
  return problemWords(Array.from({ length: 500 }, (_, at) => one(at)));
}
