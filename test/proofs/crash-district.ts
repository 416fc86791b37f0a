import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { type Db, openDatabase } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, dayOf } from '../../src/district/days.ts';
import { newId } from '../../src/district/ref.ts';
import { personById } from '../../src/district/roster.ts';
import { lookFor, person, roleHolding } from '../../src/district/schema.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { contextOn } from '../../src/engine/context.ts';
import { features } from '../../src/features/index.ts';
import { jointPreviewForm } from '../../src/features/joint-walkthroughs/talk/preview.ts';
import { obstacleForm } from '../../src/features/obstacles/raise/form.ts';
import { memoPreviewForm, memoShownAs } from '../../src/features/principal-meetings/memo/write/preview.ts';
import { memoAtWork } from '../../src/features/principal-meetings/memo/write/written.ts';
import { quarterlyCheckNames } from '../../src/features/quarterly-reports/check/names.ts';
import { quarterlyFinalForm } from '../../src/features/quarterly-reports/final/make-final.ts';
import { quarterlyFinalNames } from '../../src/features/quarterly-reports/final/names.ts';
import { copyForm } from '../../src/features/walkthroughs/log/copy-window.ts';
import { firstForm } from '../../src/features/walkthroughs/log/marks-window.ts';
import { askedBy } from '../../src/kit/context.ts';
import { type Cast, emailOf, hire } from '../district.ts';
import { insertJoint, insertJointNote, insertJointRoom } from '../features/joint-walkthroughs/records.ts';
import { insertMeeting, insertMeetingNote } from '../features/principal-meetings/records.ts';
import { planChannel, pressed, type quarterlyActs, reportPeople, reportsToPress, writes } from './crash-reports.ts';
import { freePort, newFolder, type SlackProcess, startSlack } from './processes.ts';

type Sent = Readonly<Record<string, unknown>>;

/** A district on disk that observers log walkthroughs, walk together, record obstacles, send memos and bring reports to the public in, and a pretend Slack that misbehaves. */
export interface CrashDistrict {
  readonly folder: string;
  readonly path: string;
  readonly port: number;
  readonly slack: SlackProcess;
  readonly env: Readonly<Record<string, string>>;
  /** Both windows of a walkthrough as Slack submits them, filled in. Its note is `marker`, which no other has. */
  submissions(observer: number, teacher: number, marker: string): readonly [Sent, Sent];
  /** The window of an obstacle as Slack submits it: its words are `marker`, and somebody else is to see to it. */
  obstacle(raiser: number, marker: string): readonly [Sent];
  /** The window that sends the memo of a meeting, whose only note is its marker; undefined once every meeting has its memo. */
  memo(): { readonly marker: string; readonly sent: readonly [Sent] } | undefined;
  /** The two windows that send the copy of a joint room, one of each observer, whose note is its marker; undefined once every room has its copy. */
  jointRoom(): { readonly marker: string; readonly sent: readonly [Sent, Sent] } | undefined;
  /** The same act with a quarterly report as its author does it twice at once, on two devices; undefined once every report had it. */
  report(
    act: (typeof quarterlyActs)[number],
  ): { readonly marker: string; readonly sent: readonly [Sent, Sent] } | undefined;
}

export const crowd = 60;
const alphabet = (n: number) => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
const observer = (n: number): Cast => ({ name: `Observer ${alphabet(n)}`, role: 'director', from: '2020-07-01' });
const teacher = (n: number): Cast => ({
  name: `Teacher ${alphabet(n)}`,
  role: 'teacher',
  school: 'Lincoln',
  from: '2020-07-01',
});

/** Who leads the meetings, and whom they are with: after all others. */
const leads: Cast = { name: 'Lead Aa', role: 'assistantSuperintendent', from: '2020-07-01' };
const met: Cast = { name: 'Principal Aa', role: 'principal', school: 'Lincoln', from: '2020-07-01' };
/** More than are ever sent between the kills of one district. */
const meetings = 400;
/** The markers of memos are told from those of whoever submits. */
const memoMarker = (n: number): string => `record-99-${n}-end`;

/** Rooms two walked together, eight a pair: more than are ever sent between the kills of one district. */
const jointRooms = 400;
const jointMarker = (n: number): string => `record-98-${n}-end`;
const pairOf = (n: number): readonly [number, number] => [(n >> 3) % crowd, ((n >> 3) + 1) % crowd];

/** What goes wrong between the app and Slack while it is being killed. What comes late comes after a look without the quiet before it. */
export const faults = {
  post: { accept_then_drop: 0.2, ratelimited: 0.1, retryAfter: 1, status500: 0.1, late: 0.05, lateMs: 400 },
};
export const noFaults = { post: { accept_then_drop: 0, ratelimited: 0, status500: 0, late: 0 } };

export async function openCrashDistrict(seed: number): Promise<CrashDistrict> {
  const folder = newFolder();
  const path = join(folder, 'throughline.db');
  const port = await freePort();
  const numbers = Array.from({ length: crowd }, (_, n) => n);
  const cast = [...numbers.map(observer), ...numbers.map(teacher), leads, met, ...reportPeople];
  const people = cast.map(({ name }, n) => ({ id: `U${n}`, name, email: emailOf(name) }));
  const slack = await startSlack({ folder, seed, people, channels: [planChannel] });
  await slack.remote.misbehave(faults);
  const day = dayOf(machineClocks().district.now(), 'America/New_York');
  const { tool, lookForId, holdings, ids, memos, rooms, reports } = await fill(path, cast, day);
  let next = 0;
  let nextRoom = 0;
  const sent = (
    form: { readonly name: string },
    opened: object,
    answers: Readonly<Record<string, object>>,
    { from, marker }: { readonly from: number; readonly marker: string },
  ) => {
    const values = Object.fromEntries(Object.entries(answers).map(([name, one]) => [name, { [name]: one }]));
    const blocks = Object.keys(values).map((block_id) => ({ type: 'input', block_id }));
    const private_metadata = JSON.stringify({ opened, nonce: `${form.name}-${marker}` });
    const view = { type: 'modal', id: `V${marker}`, callback_id: form.name, blocks, state: { values } };
    return {
      type: 'view_submission',
      team: { id: slack.teamId, domain: 'pretend' },
      user: { id: `U${from}`, team_id: slack.teamId },
      view: { ...view, private_metadata },
    };
  };
  return {
    folder,
    path,
    port,
    slack,
    env: {
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_SIGNING_SECRET: slack.tokens.signingSecret,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      DATABASE_PATH: path,
      LOG_LEVEL: 'silent',
    },
    obstacle(raiser, marker) {
      const owner = ids.get(observer((raiser + 1) % crowd).name) ?? '';
      const answers = {
        words: { value: marker },
        about: { selected_option: null },
        owner: { selected_option: { value: owner } },
        mitigation: { value: null },
      };
      return [sent(obstacleForm, { channel: 'CNOWHERE', ts: '1.0', text: '' }, answers, { from: raiser, marker })];
    },
    memo() {
      const params = memos[next];
      if (!params) return undefined;
      const marker = memoMarker(next);
      next += 1;
      return { marker, sent: [sent(memoPreviewForm, params, {}, { from: cast.indexOf(leads), marker })] };
    },
    jointRoom() {
      const room = rooms[nextRoom];
      if (room === undefined) return undefined;
      const marker = jointMarker(nextRoom);
      const [one, other] = pairOf(nextRoom);
      nextRoom += 1;
      const by = (from: number) => sent(jointPreviewForm, { room, number: 1, changed: false }, {}, { from, marker });
      return { marker, sent: [by(one), by(other)] };
    },
    report(act) {
      const one = reports.next(act);
      if (!one) return undefined;
      const { id, marker } = one;
      const from = cast.findIndex(({ name }) => name === writes);
      const button = { send: quarterlyCheckNames.send, release: quarterlyFinalNames.publish };
      const onDevice = (device: number): Sent =>
        act === 'final'
          ? sent(
              quarterlyFinalForm,
              { report: id, version: 1 },
              { day: { selected_date: day } },
              { from, marker: `${marker}-${device}` },
            )
          : pressed(`U${from}`, slack.teamId, button[act], id);
      return { marker, sent: [onDevice(1), onDevice(2)] };
    },
    submissions(from, about, marker) {
      const who = { from, marker };
      const draft = newId();
      const marked = {
        teacher: { selected_option: { value: holdings[about] } },
        minutes: { selected_option: { value: '10' } },
        seen: { selected_options: [{ value: lookForId }] },
        notSeen: { selected_options: [] },
        day: { selected_date: day },
      };
      const written = { [`comment-${lookForId}`]: { value: 'Two groups asked why.' }, note: { value: marker } };
      return [sent(firstForm, { draft, day, at: '10:00', tool }, marked, who), sent(copyForm, { draft }, written, who)];
    },
  };
}

/** The roster, with everybody's account known, as after an import. */
async function fill(path: string, cast: readonly Cast[], day: Day) {
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  const ids = hire(db, cast, {
    now: '2020',
    settings: { sentenceOfMemos: 'To follow through.', planChannel: planChannel.id },
  });
  const found = inTx(db, (tx) => {
    cast.forEach(({ name }, n) => {
      const who = eq(person.id, ids.get(name) ?? '');
      tx.update(person)
        .set({ slackId: `U${n}`, slackState: 'found' })
        .where(who)
        .run();
    });
    const first = tx.select().from(lookFor).limit(1).get();
    const held = tx.select().from(roleHolding).where(eq(roleHolding.role, 'teacher')).all();
    return { tool: first?.toolId ?? '', lookForId: first?.id ?? '', holdings: held.map((one) => one.id) };
  });
  const memos = memosToSend(db, ids);
  const rooms = roomsToSend(db, ids);
  const reports = reportsToPress(db, (name) => ids.get(name) ?? '', day);
  db.$client.close();
  return { ...found, ids, memos, rooms, reports };
}

/** Meetings of yesterday with a note each, and what the window with each memo as it will be read was opened about. */
function memosToSend(db: Db, ids: ReadonlyMap<string, string>) {
  const idOf = (name: string): string => ids.get(name) ?? '';
  const { district } = machineClocks();
  const day = addDays(dayOf(district.now(), 'America/New_York'), -1);
  const told = { day, principal: met.name, lead: leads.name };
  const all = Array.from({ length: meetings }, (_, n) => {
    const meeting = insertMeeting({ db, idOf }, told);
    insertMeetingNote({ db, idOf }, { meeting, words: memoMarker(n), by: leads.name });
    return meeting;
  });
  return inTx(db, (tx) => {
    const lead = personById(tx, idOf(leads.name));
    if (!lead) throw new Error('nobody leads the meetings');
    const c = askedBy(contextOn(tx, district, features), lead);
    return all.map((meeting) => ({ meeting, as: memoShownAs(memoAtWork(c, { meeting }).document, '') }));
  });
}

/** Joint rooms of today with one note each that neither of the two has sent. */
function roomsToSend(db: Db, ids: ReadonlyMap<string, string>): string[] {
  const district = { db, idOf: (name: string): string => ids.get(name) ?? '', clock: machineClocks().district };
  const day = dayOf(district.clock.now(), 'America/New_York');
  const joints = new Map<number, string>();
  return Array.from({ length: jointRooms }, (_, n) => {
    const [one, other] = pairOf(n).map((at) => observer(at).name);
    const joint = joints.get(n >> 3) ?? insertJoint(district, { observer: one ?? '', second: other ?? '', day });
    joints.set(n >> 3, joint);
    const room = insertJointRoom(district, { joint, teacher: teacher(n % crowd).name, state: 'open' });
    insertJointNote(district, { room, by: one ?? '', said: { marks: 's', note: jointMarker(n) } });
    return room;
  });
}
