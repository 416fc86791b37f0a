import { sayDay, sayNearDay, sayTimeOfDay } from '../../../district/days.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import { calledOffMessages, jointMessages } from '../rooms/messages.ts';
import { jointNames } from '../rooms/names.ts';
import { jointNow, otherOf } from '../rooms/shown.ts';
import { type JointWalkthrough, jointById, jointRoomsOf } from '../store.ts';
import { cancelJoint, jointSchool, jointsToShow } from './store.ts';

/** So many are on one page. */
const page = 5;

/** A joint walkthrough in the list. */
export interface JointListed extends Pick<JointWalkthrough, 'id'> {
  readonly school: string;
  readonly other: string;
  readonly when: string;
  readonly rooms: string;
}

/** What `/walkthrough joint` answers. */
export const jointPlanned = (c: Asked, from = 0): Words => {
  const joints = jointsToShow(c);
  return jointListWords({
    listed: joints.slice(from, from + page).map((one) => listedOf(c, one)),
    from,
    of: joints.length,
  });
};

function listedOf(c: Asked, joint: JointWalkthrough): JointListed {
  const rooms = jointRoomsOf(c.db, joint.id).filter(({ state }) => state !== 'leftOut');
  const open = rooms.filter(({ state }) => state !== 'settled').length;
  const unsettled =
    joint.day < c.today ? `🔴 ${counted(open, 'room isn’t settled', 'rooms aren’t settled')}` : undefined;
  const planned = rooms.length === 0 ? 'rooms as you go' : counted(rooms.length, 'room', 'rooms');
  return {
    id: joint.id,
    school: jointSchool(c.db, joint.schoolId)?.name ?? '',
    other: personById(c.db, otherOf(joint, c.viewer.person.id))?.name ?? '',
    when: `${capital(sayNearDay(joint.day, c.today))} at ${sayTimeOfDay(joint.beginsAt)}`,
    rooms: unsettled ?? planned,
  };
}

export interface JointListShown {
  readonly listed: readonly JointListed[];
  readonly from: number;
  readonly of: number;
}

export function jointListWords({ listed, from, of }: JointListShown): Words {
  return [
    heading('Your joint walkthroughs'),
    ...(of === 0 ? [paragraph('None is planned. The two of you visit up to eight rooms and talk them over.')] : []),
    ...listed.map(listedRow),
    ...pager(from, of),
    buttons(place({ name: jointNames.openPlan }, 'Plan…', '', { style: 'primary' })),
  ];
}

const listedRow = ({ id, school, other, when, rooms }: JointListed): Piece =>
  entry(
    say`${bold(`${school} · ${when}`)}\nwith ${other} · ${rooms}`,
    place({ name: jointNames.card }, 'Open', id, { spoken: `Open: ${school}, ${when}` }),
  );

function pager(from: number, of: number): Piece[] {
  if (of <= page) return [];
  const to = (label: string, at: number) => place({ name: jointNames.list }, label, String(at));
  return [
    aside(`${from + 1}–${Math.min(of, from + page)} of ${of}`),
    buttons(
      ...(from > 0 ? [to('Back', Math.max(0, from - page))] : []),
      ...(from + page < of ? [to('More', from + page)] : []),
    ),
  ];
}

/** Turns the list over. */
export const pageJoints: ButtonPress = {
  name: jointNames.list,
  ability: 'jointWalkthroughs.plan',
  press(c, value) {
    const words = jointPlanned(c, fromRow(value));
    return done({ tell: words, instead: words });
  },
};

/** One joint walkthrough, with what can be done in it. */
export const openJoint: ButtonPress = {
  name: jointNames.card,
  ability: 'jointWalkthroughs.own',
  about: 'jointWalkthrough',
  press: (c, id) => done({ tell: jointNow(c, id) }),
};

/** Called off before anybody has written: both messages say so, and the other one is told. */
export const callOffJoint: ButtonPress = {
  name: jointNames.callOff,
  ability: 'jointWalkthroughs.own',
  about: 'jointWalkthrough',
  press(c, id) {
    const joint = jointById(c.db, id);
    if (!joint) throw notFound();
    if (joint.cancelledOn !== null) throw new Refusal('It’s called off already.');
    if (joint.day < c.today) throw new Refusal('The day of this visit is over.');
    if (jointRoomsOf(c.db, id).some(({ state }) => state !== 'planned' && state !== 'leftOut'))
      throw new Refusal('Somebody has already written in a room. Press “Rooms are done” instead.');
    cancelJoint(c.db, id, c.today);
    const school = jointSchool(c.db, joint.schoolId)?.name ?? '';
    const told = calledOffMessages(c, joint, calledOffWords(c.viewer.person.name, { ...joint, school }));
    return done({ messages: [...jointMessages(c, id), ...told], instead: jointNow(c, id) });
  },
};

export const calledOffWords = (
  by: string,
  { school, day, beginsAt }: Pick<JointWalkthrough, 'day' | 'beginsAt'> & { readonly school: string },
): Words => [
  paragraph(
    say`${by} called off your joint walkthrough at ${bold(school)} on ${sayDay(day)}, ${sayTimeOfDay(beginsAt)}. Nothing to do.`,
  ),
];
