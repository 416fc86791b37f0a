import { highlightById, invitedTo } from '../../district/highlight-meetings/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndNotes } from './agenda/feature.ts';
import { highlightCalendar } from './calendar/feature.ts';
import { guests } from './guests/feature.ts';
import { asksBefore } from './next/asks.ts';
import { closedBefore } from './next/closing.ts';
import { highlightHome, type PartOfMeeting, showMeeting, showNextMeeting } from './next/show.ts';
import { noteClosing } from './notes/closing.ts';
import { report } from './report/feature.ts';
import { requests } from './requests/feature.ts';
import { samples } from './samples.ts';
import { meetingsAbout } from './sections.ts';

/** What the answer to a bare `/highlight` says of the viewer’s own part. */
const parts: readonly PartOfMeeting[] = [];

/** The highlight meetings: their dates and guests, the report, the agenda, what was decided. */
export const highlightMeetings: Feature = {
  name: 'highlight-meetings',
  commands: [
    {
      command: '/highlight',
      word: '',
      ability: 'highlights.look',
      does: 'See the next highlight meeting and your part in it',
      run: (c) => showNextMeeting(c, parts),
    },
    ...highlightCalendar.commands,
    ...agendaAndNotes.commands,
  ],
  forms: [...highlightCalendar.forms, ...guests.forms, ...requests.forms, ...report.forms, ...agendaAndNotes.forms],
  buttons: [
    showMeeting(parts),
    ...highlightCalendar.buttons,
    ...guests.buttons,
    ...requests.buttons,
    ...report.buttons,
    ...agendaAndNotes.buttons,
  ],
  onMessages: agendaAndNotes.onMessages,
  jobs: [...report.jobs, ...agendaAndNotes.jobs],
  closing: (c, ask) => closedBefore(c, ask) ?? noteClosing(c, ask),
  asks: (c, of) => [...asksBefore(c, of), ...agendaAndNotes.asks(c, of)],
  hears: { ...requests.hears, ...report.hears, ...agendaAndNotes.hears },
  reacts: agendaAndNotes.reacts,
  papers: report.papers,
  records: {
    highlightMeeting: (db, id) => highlightById(db, id) && { invited: invitedTo(db, id) },
    ...requests.records,
    ...report.records,
    ...agendaAndNotes.records,
  },
  says: agendaAndNotes.says,
  breaks: agendaAndNotes.breaks,
  home: highlightHome,
  about: (c, personId) => [...meetingsAbout(c, personId), ...agendaAndNotes.about(c, personId)],
  samples: (fill) => [...samples(fill), ...agendaAndNotes.samples(fill)],
};
