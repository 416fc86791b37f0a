import type { Feature } from '../../../kit/feature.ts';
import { quarterlyMeetings } from '../quarterly-report/sections.ts';
import { meetingsDigest, meetingsPacket } from './sections.ts';

/** What leaders promise of these meetings: that they are held, that memos are on time, and that help is given. */
export const meetingPromiseCounts: Feature = {
  name: 'principal-meetings-promises',
  says: { digest: meetingsDigest, packet: meetingsPacket, quarterlyReport: quarterlyMeetings },
};
