import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { everyDay } from '../../../kit/slots/rule.ts';
import { jointsOn } from '../plan/store.ts';
import { jointById } from '../store.ts';
import { requireItsDay } from './enter.ts';
import { jointMessages } from './messages.ts';
import { jointNames } from './names.ts';
import { jointNow } from './shown.ts';
import { endJointRooms } from './store.ts';

/** The rooms are over: what nobody went into is left out, and the talk is next. */
export const pressRoomsDone: ButtonPress = {
  name: jointNames.roomsDone,
  ability: 'jointWalkthroughs.own',
  about: 'jointWalkthrough',
  press(c, id) {
    const joint = jointById(c.db, id);
    if (!joint) throw notFound();
    requireItsDay(c, joint);
    if (joint.endedAt !== null) throw new Refusal('The rooms of this visit are done already.');
    endJointRooms(c.db, id, c.now.toString());
    return done({ messages: jointMessages(c, id), instead: jointNow(c, id) });
  },
};

/** On the day of a visit its message offers the rooms. */
export const openJointDay: Job = {
  name: 'open the joint walkthroughs of the day',
  when: everyDay('05:40'),
  missed: 'latest',
  within: { hours: 12 },
  run: (c, { day }) => done({ messages: jointsOn(c.db, day).flatMap((id) => jointMessages(c, id)) }),
};
