import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import type { Day } from '../../../src/district/days.ts';
import { highlightInvited, highlightMeeting } from '../../../src/district/highlight-meetings/schema.ts';
import { planNow } from '../../../src/district/plan/store.ts';
import { newId } from '../../../src/district/ref.ts';
import { applying } from '../../../src/engine/apply.ts';
import { contextOn } from '../../../src/engine/context.ts';
import type { ReportDocument, ReportPiece } from '../../../src/features/highlight-meetings/report/document.ts';
import { piecesNow } from '../../../src/features/highlight-meetings/report/gather.ts';
import { highlightReport } from '../../../src/features/highlight-meetings/report/schema.ts';
import { features } from '../../../src/features/index.ts';
import { insertObstacle } from '../../../src/features/obstacles/store.ts';
import { done } from '../../../src/kit/outcome.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';

export const channel = 'C0HIGHLIGHTS1';
/** Everybody in the usual district who may read a report that Dina is invited for. */
export const readers = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor', 'Dina Director'];

/** A district with its plan, the channel of the highlight meetings, and a meeting on December 3 to which Dina and a guest are invited. */
export async function withMeeting(
  options: DistrictOptions & { readonly inChannel?: readonly string[] } = {},
): Promise<TestDistrict & { readonly meetingId: string }> {
  const { inChannel = [], settings, ...rest } = options;
  const district = await openDistrict({
    channels: [{ id: channel, name: 'highlights', private: true, botIn: true, members: [...readers, ...inChannel] }],
    settings: { highlightChannel: channel, ...settings },
    ...rest,
  });
  importPlan(district);
  return { ...district, meetingId: addMeeting(district, '2026-12-03') };
}

/** Puts a highlight meeting into the calendar. */
export function addMeeting({ db, idOf }: TestDistrict, day: Day): string {
  const id = newId();
  const hours = { beginsAt: '09:00', endsAt: '12:00', place: 'Library' } as const;
  db.insert(highlightMeeting)
    .values({ id, day, ...hours, wanted: 'A look at data meetings', movedFrom: null, cancelledOn: null })
    .run();
  for (const name of ['Dina Director', 'Ivo Invited'])
    db.insert(highlightInvited)
      .values({ meetingId: id, personId: idOf(name) })
      .run();
  return id;
}

/** Something is in the way, and somebody sees to it, or nobody. */
export const addObstacle = ({ db, clock, idOf }: TestDistrict, words: string, owner?: string): string =>
  inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    const by = { raisedById: idOf('Pat Okafor'), ownerId: owner === undefined ? null : idOf(owner) };
    return insertObstacle(c, { about: null, words, mitigation: '', ...by }).id;
  });

/** The report of a meeting is final, with what the routines have to say and these pieces; the others hear of it. */
export function makeFinal(
  { db, clock, idOf }: TestDistrict,
  meetingId: string,
  { since = '2026-10-01' as Day, more = [] as readonly ReportPiece[], happens = true } = {},
): void {
  inTx(db, (tx) => {
    const c = contextOn(tx, clock, features);
    const objectives = planNow(tx).objectives.map(({ id, code, words, shortName }) => ({ id, code, words, shortName }));
    const first = objectives[0]?.id ?? '';
    const document: ReportDocument = {
      district: 'Mill City',
      sample: true,
      meetingDay: '2026-12-03',
      since,
      until: c.today,
      finalOn: 'Monday, November 23 at 10:00 AM',
      finalBy: 'Max Manager',
      objectives,
      remarks: [{ place: `progress/${first}`, words: 'Lincoln goes ahead.' }],
      pieces: [...piecesNow(c, { meetingId, since, until: c.today }), ...more],
    };
    const kept = JSON.stringify(document);
    const hash = createHash('sha256').update(kept).digest('base64url');
    const when = { finalAt: c.now.toString(), finalById: idOf('Max Manager') };
    tx.insert(highlightReport)
      .values({ meetingId, edition: '1', ...when, document: kept, hash })
      .run();
    if (happens) applying(features, clock)(tx, done({ happened: [{ what: 'highlightChanged', meetingId }] }), c.now);
  });
}

/** What a report says of an obstacle, as long as the routine of obstacles says nothing. */
export const obstaclePiece = (id: string, words: string): ReportPiece => ({
  ...({ part: 'obstacles', objectiveId: null, weight: 1, refs: [`obstacle/${id}`] } as const),
  words: [paragraph(words)],
});

/** Time passes until then, and what is due is done. */
export async function until(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

/** What stands in the channel, as people read it: what begins a thread, and what is said in one. */
export function inChannel({ slack }: TestDistrict) {
  const all = slack.messages().filter((one) => one.channel === channel);
  const read = (one: (typeof all)[number]) => visibleText(one.blocks);
  return {
    parents: all.filter((one) => one.thread_ts === undefined).map(read),
    replies: all.filter((one) => one.thread_ts !== undefined).map(read),
  };
}

/** Where the newest message in the channel stands that says this. */
export function saying({ slack }: TestDistrict, words: string): { channel: string; ts: string } {
  const all = slack.messages().filter((one) => one.channel === channel && visibleText(one.blocks).includes(words));
  return { channel, ts: all.at(-1)?.ts ?? '' };
}

/** What was said to this person alone, the newest. */
export const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

/** Everything a person has in their direct messages, as they read it. */
export const dmsOf = (person: Person): string =>
  person
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n');

/** Closes what is open; a window that saved is closed already. */
export const shut = async (person: Person): Promise<void> => {
  if (person.window()) await person.close({ all: true });
};
