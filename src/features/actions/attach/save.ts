import { keepEvidence } from '../../../district/evidence.ts';
import { inPlan } from '../../../district/plan/find.ts';
import { parseRef, refTo } from '../../../district/ref.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { evidenceHeard, kindIn } from '../change/save.ts';
import { keepComment } from '../change/store.ts';
import { partById } from '../store.ts';
import { attachEvidenceForm } from './form.ts';

/** Keeps the message as evidence; where it lies Slack is asked afterwards. An action's history says so. */
export const saveAttached = saving(attachEvidenceForm, (c, { answers, params }) => {
  const chosen = parseRef(answers.about);
  const known = chosen && ['actionPart', 'benchmark'].includes(chosen.noun);
  const about = known ? refTo(chosen.noun, chosen.id) : undefined;
  const row = about && inPlan(c.db, about);
  if (!about || !row) return problems({ about: 'This is not in the plan any more. Choose again.' });
  const part = chosen?.noun === 'actionPart' ? partById(c.db, chosen.id) : undefined;
  if (part) keepComment(c, part, `Evidence: ${answers.words}`);
  const { id: byId, slackId } = c.viewer.person;
  const piece = { about, kind: kindIn(answers.kind), byId, onDay: c.today };
  const id = keepEvidence(c.db, { ...piece, words: answers.words, url: '', fileId: null });
  const what = { channel: params.channel, ts: params.ts };
  return done({
    happened: chosen?.noun === 'benchmark' ? [{ what: 'readingRecorded', benchmarkId: chosen.id }] : [],
    errands: [{ name: evidenceHeard, request: { kind: 'whereIs', what, by: slackId ?? '', about: id } }],
    tell: [paragraph(say`Attached to ${bold(row.code)}.`)],
  });
});
