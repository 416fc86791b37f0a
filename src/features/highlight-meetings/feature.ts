import { highlightById, invitedTo } from '../../district/highlight-meetings/store.ts';
import type { Feature } from '../../kit/feature.ts';
import { agendaAndNotes } from './agenda/feature.ts';
import { highlightCalendar } from './calendar/feature.ts';
import { guests } from './guests/feature.ts';
import { asksBefore } from './next/asks.ts';
import { closedBefore } from './next/closing.ts';
import { highlightHome, showMeeting, showNextMeeting } from './next/show.ts';
import { report } from './report/feature.ts';
import { requests } from './requests/feature.ts';
import { samples } from './samples.ts';
import { meetingsAbout } from './sections.ts';

/** The highlight meetings: their dates and guests, the report, the agenda, what was decided. */
export const highlightMeetings: Feature = {
  name: 'highlight-meetings',
  commands: [
    {
      command: '/highlight',
      word: '',
      also: ['highlight report', 'report', 'remarks', 'meeting', 'ask for something'],
      title: 'Highlight meeting',
      first: { superintendent: 3, planManager: 6, planMonitor: 3 },
      ability: 'highlights.look',
      does: 'See the next highlight meeting and your part in it',
      run: (c) => showNextMeeting(c),
    },
  ],
  parts: [highlightCalendar, guests, requests, report, agendaAndNotes],
  buttons: [showMeeting],
  closing: closedBefore,
  asks: asksBefore,
  records: { highlightMeeting: (db, id) => highlightById(db, id) && { invited: invitedTo(db, id) } },
  home: highlightHome,
  about: meetingsAbout,
  samples,
};
