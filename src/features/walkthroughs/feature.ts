import type { Feature } from '../../kit/feature.ts';
import { logForm, openLog, openWindow } from './form.ts';
import { home } from './sections.ts';
import { facetsOfWalkthrough } from './store.ts';

/** Classroom walkthroughs: an administrator logs a visit, the teacher has a copy the same day. */
export const walkthroughs: Feature = {
  name: 'walkthroughs',
  commands: [
    { command: '/walkthrough', word: '', ability: 'walkthroughs.log', does: 'Log a walkthrough', run: openWindow },
  ],
  forms: [logForm],
  buttons: [openLog],
  records: { walkthrough: facetsOfWalkthrough },
  home,
};
