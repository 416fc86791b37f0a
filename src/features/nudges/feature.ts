import type { CommandWord, Feature } from '../../kit/feature.ts';
import { seeToHanded } from './escalated/press.ts';
import { hoursButton, openHours } from './hours/form.ts';
import { saveHours } from './hours/save.ts';
import { later, saveNotMine } from './later/press.ts';
import { samples } from './samples.ts';
import { asksAbout, hoursHome } from './sections.ts';
import { showLoad } from './workload/look.ts';

const command = '/throughline';
const commands: readonly CommandWord[] = [
  {
    command,
    word: 'asks',
    ability: 'app.use',
    does: 'See how much you’re asked and how much you’ve done',
    run: (c) => showLoad(c),
  },
  {
    command,
    word: 'hours',
    ability: 'app.use',
    does: 'Choose when your to-dos come',
    run: openHours,
  },
];

/** How people are asked: what they put off, what is not theirs, their hours, and how much it all is. */
export const nudges: Feature = {
  name: 'nudges',
  commands,
  forms: [saveNotMine, saveHours],
  buttons: [later, seeToHanded, hoursButton],
  home: hoursHome,
  about: asksAbout,
  samples,
};
