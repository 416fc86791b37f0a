import type { CommandWord, Feature } from '../../kit/feature.ts';
import { seeToHanded } from './escalated/press.ts';
import { hoursButton, openHours } from './hours/form.ts';
import { saveHours } from './hours/save.ts';
import { later, saveNotMine } from './later/press.ts';
import { samples } from './samples.ts';
import { asksAbout, hoursHome } from './sections.ts';
import { showToDos } from './to-do/look.ts';
import { showLoad } from './workload/look.ts';

const command = '/throughline';
const commands: readonly CommandWord[] = [
  {
    command,
    word: 'todo',
    also: [
      'to-do',
      'to-dos',
      'todos',
      'to do list',
      'have to do',
      'need to do',
      'should i do',
      'waiting for me',
      'due',
      'overdue',
      'tasks',
    ],
    title: 'My to-dos',
    first: {
      principal: 2,
      assistantPrincipal: 2,
      director: 2,
      superintendent: 7,
      assistantSuperintendent: 1,
      planManager: 1,
      planMonitor: 4,
      teacher: 1,
      schoolCommittee: 2,
      invited: 2,
      operator: 6,
    },
    staysTrue: true,
    ability: 'app.use',
    does: 'See what’s waiting for you',
    run: showToDos,
  },
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
    also: ['my hours', 'remind me', 'when do you ask me'],
    title: 'My hours',
    first: { schoolCommittee: 4, invited: 4, operator: 5 },
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
