import { addDays, type Day } from '../../../district/days.ts';
import { type Dilt, nextDilt } from '../../../district/dilt/store.ts';
import { idFrom } from '../../../district/ref.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { isDue } from '../rules.ts';
import { frozenAt, keepPacket } from '../store.ts';
import { packetThread } from '../thread/post.ts';
import { gatherPacket } from './gather.ts';

/** Each school day: the packet of the next DILT freezes when its time has come. */
export const freezeDue: Job = {
  name: 'freeze the packet',
  when: everySchoolDay('07:30'),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day }) {
    const dilt = toFreeze(c);
    // A slot that is made up for later freezes no more than it would have in its time.
    return dilt && isDue(schoolDaysBefore(c, dilt, day)) ? freezePacket(c, dilt, null) : done();
  },
};

/** The next DILT, if its packet is not frozen yet. */
export function toFreeze(c: Reading): Dilt | undefined {
  const next = nextDilt(c.db, c.today);
  return next && frozenAt(c.db, next.id) === null ? next : undefined;
}

/** How many school days there are from a day on before that of a DILT, the first among them. */
export const schoolDaysBefore = ({ db, today }: Reading, { day }: Dilt, from: Day = today): number =>
  schoolDaysIn(db, from, addDays(day, -1)).length;

/** Freezes it for good, and brings it to those who may read it. */
export function freezePacket(c: Writing, dilt: Dilt, byId: string | null): Done {
  const document = gatherPacket(c, dilt, byId);
  const id = idFrom('packet', dilt.day, dilt.id);
  keepPacket(c.db, { id, diltId: dilt.id, frozenAt: c.now.toString(), frozenById: byId, document });
  return packetThread.bring(c, { id, diltId: dilt.id, document, withheldWhy: null });
}
