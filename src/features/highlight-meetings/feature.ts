import { highlightById, invitedTo } from '../../district/highlight-meetings/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndNotes } from './agenda/feature.ts';
import { finalReport } from './report/store.ts';

/** The highlight meetings: their dates and guests, the report, the agenda, what was decided. */
export const highlightMeetings: Feature = {
  name: 'highlight-meetings',
  commands: agendaAndNotes.commands,
  forms: agendaAndNotes.forms,
  buttons: agendaAndNotes.buttons,
  onMessages: agendaAndNotes.onMessages,
  jobs: agendaAndNotes.jobs,
  asks: agendaAndNotes.asks,
  hears: agendaAndNotes.hears,
  reacts: agendaAndNotes.reacts,
  records: {
    highlightMeeting: (db, id) => highlightById(db, id) && { invited: invitedTo(db, id) },
    // There is no such record before it is final: whoever is told of it then is told of nothing now.
    highlightReport: (db, id) => finalReport(db, id) && { invited: invitedTo(db, id) },
    ...agendaAndNotes.records,
  },
  highlight: agendaAndNotes.highlight,
  breaks: agendaAndNotes.breaks,
  about: agendaAndNotes.about,
  samples: agendaAndNotes.samples,
};
