import type { Feature } from '../../../kit/feature.ts';
import { openMeetingNote, openMeetingWrite } from './form.ts';
import { atWorkSamples } from './samples.ts';
import { saveArea, saveHelpPromised, saveMeetingDecision, saveMeetingNote } from './save.ts';

/** What is written down in a meeting, by either. */
export const meetingAtWorkPart: Feature = {
  name: 'principal-meetings/at-work',
  forms: [saveMeetingNote, saveArea, saveMeetingDecision, saveHelpPromised],
  buttons: [openMeetingNote, openMeetingWrite],
  samples: atWorkSamples,
};
