import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../../src/db/tx.ts';
import { type Day, dayText } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import type { DecisionKind, MeetingNoteKind, MeetingState } from '../../../src/features/principal-meetings/rules.ts';
import { meetingDecision, meetingNote, principalMeeting } from '../../../src/features/principal-meetings/schema.ts';
import type { TestDistrict } from '../../district.ts';

/** What of a district these need. */
type District = Pick<TestDistrict, 'db' | 'idOf'>;

export const schoolIdOf = ({ db }: Pick<District, 'db'>, name: string): string =>
  db.select().from(school).where(eq(school.name, name)).get()?.id ?? '';

interface MeetingTold {
  readonly school?: string;
  readonly day?: string;
  /** Null: the post is vacant. */
  readonly principal?: string | null;
  readonly lead?: string;
  readonly state?: MeetingState;
  readonly cancelledOn?: string;
  readonly movedFrom?: string;
  readonly why?: string;
}

/** Puts a meeting on the calendar: of Pat Okafor with Ada Assistant on October 14, where nothing else is said. */
export function insertMeeting({ db, idOf }: District, told: MeetingTold = {}): string {
  const id = newId();
  const { lead = 'Ada Assistant', principal = 'Pat Okafor', day = '2026-10-14', state = 'planned', why = '' } = told;
  const dayOr = (text: string | undefined): Day | null => (text === undefined ? null : dayText.parse(text));
  inTx(db, (tx) =>
    tx
      .insert(principalMeeting)
      .values({
        id,
        schoolId: schoolIdOf({ db }, told.school ?? 'Lincoln'),
        day: dayText.parse(day),
        beginsAt: '09:00',
        endsAt: '10:00',
        place: '',
        principalId: principal === null ? null : idOf(principal),
        leadId: idOf(lead),
        movedFrom: dayOr(told.movedFrom),
        cancelledOn: dayOr(told.cancelledOn),
        state,
        why,
      })
      .run(),
  );
  return id;
}

/** Writes something down in a meeting. */
export function insertMeetingNote(
  { db, idOf }: District,
  told: { readonly meeting: string; readonly words: string; readonly kind?: MeetingNoteKind; readonly by?: string },
): void {
  const { meeting: meetingId, words, kind = 'point', by = 'Ada Assistant' } = told;
  const written = { at: '2026-10-14T14:00:00Z', onDay: '2026-10-14' } as const;
  inTx(db, (tx) =>
    tx
      .insert(meetingNote)
      .values({ id: newId(), meetingId, kind, byId: idOf(by), words, ...written })
      .run(),
  );
}

interface DecisionTold {
  readonly meeting: string;
  readonly words: string;
  readonly kind?: DecisionKind;
  readonly school?: string;
  readonly owner?: string;
  readonly ofPost?: boolean;
  readonly byDay: string;
  readonly state?: 'open' | 'done' | 'partly' | 'not';
  readonly stateOn?: string;
}

/** Decides something in a meeting, or promises help. */
export function insertDecision({ db, idOf }: District, told: DecisionTold): string {
  const id = newId();
  const { kind = 'decision', owner = 'Pat Okafor', state = 'open', stateOn } = told;
  inTx(db, (tx) =>
    tx
      .insert(meetingDecision)
      .values({
        id,
        meetingId: told.meeting,
        schoolId: schoolIdOf({ db }, told.school ?? 'Lincoln'),
        kind,
        words: told.words,
        ownerId: idOf(owner),
        ofPost: told.ofPost ?? kind === 'decision',
        byDay: dayText.parse(told.byDay),
        madeById: idOf('Ada Assistant'),
        madeOn: '2026-10-14',
        state,
        stateOn: stateOn === undefined ? null : dayText.parse(stateOn),
      })
      .run(),
  );
  return id;
}

/** Time passes until then, a few hours at a time, and what is due is done. */
export async function passUntil(district: TestDistrict, instant: string): Promise<void> {
  const end = Temporal.Instant.from(instant);
  for (;;) {
    const next = district.clock.now().add({ hours: 6 });
    const last = Temporal.Instant.compare(next, end) >= 0;
    district.clock.moveTo(last ? end : next);
    await district.settle();
    if (last) return district.drain();
  }
}
