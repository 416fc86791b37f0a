import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import { diltThreadNow, repliesGone } from '../thread/post.ts';
import { linesForm, type PreviewShown, previewForm } from './form.ts';
import { before, knownNow } from './known.ts';
import { type DiltHours, type Meant, meantBy, tooLong } from './rules.ts';
import { dropDraft, keepDecisions, keepDraft, keepSegments, type SegmentRow } from './store.ts';
import { readLines } from './text/rules.ts';

const problemsSaid = 6;

/** Reads the lines; what is wrong stands under the box, line by line, and nothing typed is lost. */
export const saveLines = saving(linesForm, (c, { answers, params, shown }) => {
  const wrong = problemsIn(c, answers.lines, shown.dilt);
  if (wrong.length > 0) return problems({ lines: firstOf(wrong, problemsSaid).join('\n') });
  const draft = keepDraft(c, params.dilt, answers.lines);
  return done({ open: opening(previewForm, { dilt: params.dilt, draft }) });
});

/** Everything that is wrong with lines of an agenda, in words. */
function problemsIn(c: Asked<Writing>, text: string, dilt: DiltHours): string[] {
  const read = readLines(text);
  const meant = meantBy(read.lines, knownNow(c));
  const byLine = [...read.wrong, ...meant.wrong].sort((a, b) => a.line - b.line);
  const sum = tooLong(
    dilt,
    read.lines.map(({ minutes }) => minutes),
  );
  if (read.lines.length === 0 && byLine.length === 0) return ['Write at least one segment.'];
  return [
    ...byLine.map(({ line, words }) => `Line ${line}: ${words}${words.endsWith('?') ? '' : '.'}`),
    ...(sum === undefined ? [] : [sum]),
  ];
}

/** Saves the agenda as it was shown. */
export const savePreview = saving(previewForm, (c, { answers, shown }) => {
  const { dilt, segments } = shown;
  const gone = keepSegments(c, dilt.id, segments.map(asMeant), before(c, dilt)?.carried ?? []);
  keepDecisions(c.db, dilt.id, answers.toDecide);
  return changed(c, dilt.id, gone);
});

const asMeant = ({ owner: _, serves: __, ...meant }: PreviewShown['segments'][number]): Meant => meant;

/** What follows a change of an agenda: its thread says so, and what was taken off is not in it any more. */
export function changed(c: Writing, diltId: string, gone: readonly Pick<SegmentRow, 'id'>[] = []): Done {
  dropDraft(c.db, diltId);
  return done({ messages: diltThreadNow(c, diltId), retract: repliesGone(c, diltId, gone) });
}
