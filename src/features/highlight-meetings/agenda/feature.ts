import type { CommandWord, Feature } from '../../../kit/feature.ts';
import { openAnswer } from '../notes/answer/form.ts';
import { noteDone, saveAnswer } from '../notes/answer/save.ts';
import { noteAsks } from '../notes/asks.ts';
import { noteClosing } from '../notes/closing.ts';
import { openNotes, showNotes } from '../notes/list.ts';
import { notesAbout, notesHighlight } from '../notes/sections.ts';
import { facetsOfNote } from '../notes/store.ts';
import { noteMessage, openWrite } from '../notes/write/form.ts';
import { hearNoteMessage, messageHeard, saveWrite } from '../notes/write/save.ts';
import { chooseItem, openChooseItem } from './choose/form.ts';
import { closeInTime, closeMeeting, reopen, sendNow } from './close.ts';
import { itemButtons } from './discuss.ts';
import { hearHighlightAgenda } from './hear.ts';
import { openHighlightAgenda, showHighlightAgenda } from './list.ts';
import { openAddItem, saveAddedItem } from './own/form.ts';
import { highlightChanged, postHighlightAgenda, postHighlightInTime } from './post.ts';
import { correctionChanged, obstacleChanged } from './react.ts';
import { highlightAgendaSamples } from './samples.ts';
import { agendaBreaks, itemsAbout } from './sections.ts';
import { facetsOfItem } from './store.ts';
import { agendaTells } from './thread.ts';

const command = '/highlight';

const commands: readonly CommandWord[] = [
  {
    command,
    word: 'agenda',
    ability: 'highlights.look',
    does: 'Work through the highlight meeting’s agenda, or as much of it as you may read',
    run: openHighlightAgenda,
  },
  {
    command,
    word: 'notes',
    ability: 'highlights.look',
    does: 'See what was decided, asked and praised in the newest highlight meeting',
    run: openNotes,
  },
];

/** The agenda as a thread and what is noted in the meeting, as the routine of highlight meetings plugs it in. */
export const agendaAndNotes: Feature = {
  name: 'highlight-meetings/agenda',
  commands,
  forms: [chooseItem, saveAddedItem, saveWrite, saveAnswer],
  buttons: [
    postHighlightAgenda,
    closeMeeting,
    sendNow,
    reopen,
    showHighlightAgenda,
    ...itemButtons,
    openChooseItem,
    openAddItem,
    openWrite,
    showNotes,
    openAnswer,
    noteDone,
  ],
  onMessages: [noteMessage],
  jobs: [postHighlightInTime, closeInTime],
  hears: { [agendaTells]: hearHighlightAgenda, [messageHeard]: hearNoteMessage },
  reacts: { highlightChanged, obstacleChanged, correctionChanged },
  records: { highlightItem: facetsOfItem, highlightNote: facetsOfNote },
  asks: noteAsks,
  closing: noteClosing,
  says: { highlight: notesHighlight },
  breaks: agendaBreaks,
  about: (c, personId) => [...itemsAbout(c, personId), ...notesAbout(c, personId)],
  samples: highlightAgendaSamples,
};
