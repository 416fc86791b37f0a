import { insert, type Rows } from './rows.ts';

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Principal meetings of each school in these months: held, called off, not held, or nothing said; memos and help in time, late, or never. */
export function anyMeetings(rows: Rows): void {
  const { db, dice, today } = rows;
  const read = (sql: string) => db.$client.prepare<[], string>(sql).pluck().all();
  const [leaders, schools, people] = [
    read(
      `SELECT person_id FROM role_holding WHERE role IN ('superintendent', 'assistantSuperintendent') ORDER BY rowid`,
    ),
    read('SELECT id FROM school ORDER BY rowid'),
    read(`SELECT person_id FROM role_holding WHERE role IN ('principal', 'director') ORDER BY rowid`),
  ];
  for (const school of schools)
    for (const month of [-2, -1, 0, 1])
      if (dice.chance(0.8)) meeting(rows, { school, day: dayFrom(today, month * 30 - dice.upTo(12)), leaders, people });
}

interface Where {
  readonly school: string;
  readonly day: string;
  readonly leaders: readonly string[];
  readonly people: readonly string[];
}

function meeting(rows: Rows, { school, day, leaders, people }: Where): void {
  const { db, dice, today } = rows;
  const id = dice.id();
  const [lead, principal] = [dice.of(leaders), dice.of(people)];
  const state = day < today ? dice.of(['held', 'held', 'held', 'notHeld', 'planned']) : 'planned';
  const off = state === 'planned' && dice.chance(0.2) ? dayFrom(day, -1) : null;
  insert(db, 'principal_meeting', {
    id,
    school_id: school,
    day,
    begins_at: '09:00',
    ends_at: '10:00',
    place: '',
    principal_id: dice.chance(0.9) ? principal : null,
    lead_id: lead,
    moved_from: null,
    cancelled_on: off,
    state,
    why: '',
  });
  if (state !== 'held') return;
  const sent = dayFrom(day, 1 + dice.upTo(14));
  if (dice.chance(0.7) && sent <= today)
    insert(db, 'memo', {
      id: dice.id(),
      meeting_id: id,
      person_id: principal,
      by_id: lead,
      due_on: dayFrom(day, 7),
      sent_on: sent,
      read_on: null,
      response: '',
      responded_on: null,
    });
  for (let n = dice.upTo(3); n > 0; n -= 1) help(rows, { meeting: id, school, day, lead });
}

function help({ db, dice, today }: Rows, of: { meeting: string; school: string; day: string; lead: string }): void {
  const id = dice.id();
  const byDay = dayFrom(of.day, dice.upTo(45));
  const said = dayFrom(of.day, 1 + dice.upTo(30));
  const state = said > today ? 'open' : dice.of(['open', 'done', 'done', 'partly', 'not']);
  insert(db, 'meeting_decision', {
    id,
    meeting_id: of.meeting,
    school_id: of.school,
    kind: dice.chance(0.8) ? 'help' : 'decision',
    words: 'Ask for a coach.',
    owner_id: of.lead,
    of_post: 0,
    by_day: byDay,
    made_by_id: of.lead,
    made_on: of.day,
    state,
    state_on: state === 'open' ? null : said,
  });
  if (state !== 'open')
    insert(db, 'meeting_decision_update', {
      id: dice.id(),
      decision_id: id,
      by_id: of.lead,
      at: `${said}T15:00:00Z`,
      on_day: said,
      state,
      words: '',
      by_day: state === 'partly' ? byDay : null,
    });
}
