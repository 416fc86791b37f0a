import { saving } from '../../../../kit/forms/saving.ts';
import { done, problems } from '../../../../kit/outcome.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { say } from '../../../../kit/words/text.ts';
import { calibrationSegmentForm, diltsToPropose } from './form.ts';

/** Has it put on that DILT’s agenda: the routine of the DILT hears of it, and refuses where it may not be. */
export const proposeSegment = saving(calibrationSegmentForm, (c, { answers, shown }) => {
  const { dilt: diltId, title } = answers;
  const minutes = /^\d{1,3}$/.test(answers.minutes) ? Number(answers.minutes) : 0;
  if (!diltsToPropose(c).some(({ id }) => id === diltId)) return problems({ dilt: 'Choose one of these DILTs.' });
  if (minutes < 1) return problems({ minutes: 'Write a number of minutes, such as 30.' });
  const { lookFor, agreed, bothLooked } = shown;
  const teaches = `What “${lookFor.code}” looks like: two of us agreed in ${agreed} of ${bothLooked} rooms.`;
  const ownerId = c.viewer.person.id;
  const about = { diltId, title, teaches, minutes, ownerId, lookFors: [lookFor.code] };
  return done({
    happened: [{ what: 'segmentProposed', ...about }],
    tell: [paragraph(say`“${title}” is at the end of the agenda, with you as its owner. Type /dilt agenda to see it.`)],
  });
});
