import { insert, type Rows } from './rows.ts';

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A plan of two or three objectives, with rows that ended, readings with corrections, actions of several schools, obstacles, and the DILT. */
export function anyPlan(rows: Rows): void {
  const { db, dice, began } = rows;
  const head = {
    name: 'The plan',
    school_year: '2026-27',
    theory: '',
    kind: 'draft',
    reason: '',
    approval: '',
    document: '{}',
  };
  insert(db, 'plan_version', { id: dice.id(), number: 1, on_day: began, ...head });
  const initiatives: Placed[] = [];
  meetings(rows);
  for (let n = 1; n <= 2 + dice.upTo(2); n += 1) {
    const objective = dice.id();
    insert(db, 'strategic_objective', {
      id: objective,
      words: `Objective ${n}`,
      position: n,
      ended_on: null,
      ...coded(`${n}`),
    });
    for (let at = 1; at <= 1 + dice.upTo(2); at += 1) {
      const id = dice.id();
      const owner = dice.of(administrators(rows));
      insert(db, 'initiative', {
        id,
        words: `Initiative ${n}.${at}`,
        position: at,
        ended_on: null,
        ...coded(`${n}.${at}`),
        raw_owner: '',
        owner_id: owner,
        objective_id: objective,
      });
      for (const look of ['L1', 'L2', 'L3'].filter(() => dice.chance(0.4)))
        insert(db, 'look_for_link', { code: look, level: 'initiative', row_id: id });
      initiatives.push({ id, objective, code: `${n}.${at}` });
    }
    if (dice.chance(0.6)) benchmark(rows, { id: null, objective, code: `${n}` }, 1, 'finalOutcome');
  }
  for (const one of initiatives) {
    for (let at = 1; at <= 1 + dice.upTo(3); at += 1)
      benchmark(rows, one, at, dice.of(['earlyEvidence', 'shortTermOutcome']));
    for (let at = 1; at <= dice.upTo(4); at += 1) action(rows, one, at);
  }
  dilts(rows, initiatives);
}

interface Placed {
  readonly id: string | null;
  readonly objective: string;
  readonly code: string;
}

const coded = (code: string) => ({ code, code_key: code.toLowerCase() });

const ids = ({ db }: Rows, sql: string): string[] =>
  db.$client
    .prepare<[], { id: string }>(sql)
    .all()
    .map(({ id }) => id);

/** Everybody who leads something, those who left among them. */
const administrators = (rows: Rows): string[] =>
  ids(
    rows,
    `SELECT DISTINCT person_id AS id FROM role_holding WHERE role NOT IN ('teacher', 'planMonitor') ORDER BY 1`,
  );

function meetings({ db, dice, today }: Rows): void {
  const from = dayFrom(today, -dice.upTo(20));
  for (let n = 0; n < 3; n += 1)
    insert(db, 'highlight_meeting', {
      id: dice.id(),
      day: dayFrom(from, -28 * n),
      begins_at: '09:00',
      ends_at: '12:00',
      place: '',
      wanted: '',
      moved_from: null,
      cancelled_on: dice.chance(0.2) ? today : null,
    });
}

function benchmark(rows: Rows, under: Placed, at: number, kind: string): void {
  const { db, dice, today } = rows;
  const id = dice.id();
  const up = dice.chance(0.7);
  const inWords = dice.chance(0.1);
  const base = 20 + dice.upTo(30);
  const cadence = dice.of(['weekly', 'monthly', 'monthly', 'quarterly', 'perMeeting', null]);
  insert(db, 'benchmark', {
    id,
    words: `Benchmark ${under.code}.B${at}`,
    position: at,
    ended_on: dice.chance(0.1) ? today : null,
    ...coded(`${under.code}.B${at}`),
    raw_owner: '',
    owner_id: dice.chance(0.85) ? dice.of(administrators(rows)) : null,
    raw_due: '',
    due_on: dice.chance(0.7) ? dayFrom(today, dice.upTo(220) - 70) : null,
    objective_id: under.objective,
    initiative_id: under.id,
    kind,
    cadence,
    baseline: dice.chance(0.8) ? String(up ? base : base + 40) : '',
    target: inWords ? 'most classes' : String(base + 20),
    unit: dice.of(['%', '', 'points', '% of visits']),
    direction: dice.chance(0.8) && !inWords ? (up ? 'up' : 'down') : null,
    evidence: '',
  });
  for (const period of periodsOf(cadence, today).filter(() => dice.chance(0.6))) readingOf(rows, id, period, inWords);
  if (dice.chance(0.4))
    insert(db, 'evidence', {
      id: dice.id(),
      about: `benchmark/${id}`,
      kind: null,
      words: 'A file',
      url: '',
      file_id: null,
      by_id: dice.of(administrators(rows)),
      on_day: today,
    });
  if (dice.chance(0.12))
    insert(db, 'benchmark_decision', {
      id: dice.id(),
      benchmark_id: id,
      status: dice.of(['met', 'notMet', 'onTrack', 'partlyMet']),
      reason: 'Seen.',
      by_id: dice.of(administrators(rows)),
      at: `${today}T04:30:00Z`,
      on_day: today,
      ended_on: dice.chance(0.3) ? today : null,
    });
}

interface Period {
  readonly name: string;
  readonly last: string;
}

/** Periods of before today that a reading could be of, the running one too, oldest first. */
function periodsOf(cadence: string | null, today: string): Period[] {
  const days = Array.from({ length: 130 }, (_, at) => dayFrom(today, at - 130)).filter((day) => day >= '2026-08-01');
  const named = days.map((day): Period => ({ name: nameOf(cadence, day), last: day }));
  const newest = new Map(named.map((one) => [one.name, one]));
  const all = [...newest.values()];
  return cadence === null || cadence === 'perMeeting' ? all.filter((_, at) => at % 25 === 0) : all.slice(-5);
}

function nameOf(cadence: string | null, day: string): string {
  if (cadence === 'monthly') return day.slice(0, 7);
  if (cadence === 'quarterly') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  if (cadence !== 'weekly') return day;
  const at = new Date(day);
  at.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const year = at.getUTCFullYear();
  const week = Math.ceil(((at.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** A reading, which is corrected now and then: the old one stays, and counts no more. */
function readingOf({ db, dice, today, ...rows }: Rows, benchmarkId: string, period: Period, inWords: boolean): void {
  const everybody = administrators({ db, dice, today, ...rows });
  const noted = dayFrom(period.last, dice.upTo(6));
  const put = (corrects: string | null, onDay: string): string => {
    const id = dice.id();
    insert(db, 'reading', {
      id,
      benchmark_id: benchmarkId,
      period: period.name,
      measured_on: period.last,
      value: inWords ? null : Math.round((15 + dice.upTo(800) / 10) * 10) / 10,
      words: inWords ? 'Most of them' : '',
      n: dice.chance(0.5) ? 1 + dice.upTo(400) : null,
      note: '',
      source: 'person',
      by_id: dice.of(everybody),
      at: `${onDay}T15:00:00Z`,
      on_day: onDay,
      corrects,
      superseded_by: null,
      stood: dice.of(['onTrack', 'offTrack', 'met', 'notMet', 'partlyMet', 'noData']),
    });
    return id;
  };
  const first = put(null, noted < today ? noted : today);
  if (!dice.chance(0.2)) return;
  const second = put(first, today);
  db.$client.prepare('UPDATE reading SET superseded_by = ? WHERE id = ?').run(second, first);
}

function action(rows: Rows, under: Placed, at: number): void {
  const { db, dice, today } = rows;
  const id = dice.id();
  insert(db, 'action', {
    id,
    words: `Action ${under.code}.A${at}`,
    position: at,
    ended_on: dice.chance(0.08) ? today : null,
    ...coded(`${under.code}.A${at}`),
    raw_owner: '',
    owner_id: null,
    raw_due: '',
    due_on: dice.chance(0.7) ? dayFrom(today, dice.upTo(120) - 60) : null,
    initiative_id: under.id,
  });
  const schools = ids(rows, 'SELECT id FROM school ORDER BY name');
  for (const [nth, school] of (dice.chance(0.4) ? schools : [null]).entries()) part(rows, id, school, nth > 0);
}

/** One action, or its part at a school: what was said of it in its order, comments too. */
function part(rows: Rows, action: string, school: string | null, mayEnd: boolean): void {
  const { db, dice, today } = rows;
  const id = dice.id();
  const everybody = administrators(rows);
  insert(db, 'action_part', {
    id,
    action_id: action,
    school_id: school,
    owner_id: dice.chance(0.85) ? dice.of(everybody) : null,
    given_to_id: null,
    ended_on: mayEnd && dice.chance(0.1) ? today : null,
  });
  let stands = 'noAction';
  let since: string | undefined;
  let moved: string | undefined;
  let day = dayFrom(today, -60);
  for (let n = dice.upTo(4); n > 0; n -= 1) {
    day = dayFrom(day, 1 + dice.upTo(15));
    const kind = dice.of(['update', 'update', 'comment']);
    const to =
      kind === 'comment' ? stands : dice.of(['inProgress', 'inProgress', 'blocked', 'complete', 'dropped', 'noAction']);
    insert(db, 'action_update', {
      id: dice.id(),
      part_id: id,
      by_id: dice.of(everybody),
      at: `${day}T15:00:00Z`,
      on_day: day,
      kind,
      from: stands,
      to,
      note: '',
      to_person_id: null,
    });
    if (kind === 'comment') continue;
    since = to === stands && since !== undefined ? since : day;
    stands = to;
    moved = day;
  }
  if (since !== undefined && moved !== undefined)
    insert(db, 'action_standing', { part_id: id, status: stands, since, moved_on: moved });
  if (stands === 'blocked' || dice.chance(0.1)) obstacle(rows, id);
}

function obstacle(rows: Rows, about: string): void {
  const { db, dice, today } = rows;
  const everybody = administrators(rows);
  const id = dice.id();
  insert(db, 'obstacle', {
    id,
    about: dice.chance(0.8) ? `actionPart/${about}` : null,
    words: `Obstacle ${id.slice(-6)}`,
    mitigation: '',
    owner_id: dice.chance(0.6) ? dice.of(everybody) : null,
    raised_by_id: dice.of(everybody),
    raised_on: dayFrom(today, -dice.upTo(70)),
    url: '',
    closed_on: dice.chance(0.3) ? today : null,
    raised_in: null,
  });
}

/** DILTs behind and ahead of today, with what was taught, what schools brought back, and ratings. */
function dilts(rows: Rows, initiatives: readonly Placed[]): void {
  const { db, dice, today } = rows;
  const everybody = administrators(rows);
  const schools = ids(rows, 'SELECT id FROM school ORDER BY name');
  for (const from of [-62, -31, 1 + dice.upTo(20)]) {
    const id = dice.id();
    const day = dayFrom(today, from);
    const isPast = day < today;
    insert(db, 'dilt', {
      id,
      day,
      begins_at: '08:30',
      ends_at: '15:00',
      place: '',
      facilitator_id: dice.of(everybody),
      moved_from: null,
      cancelled_on: dice.chance(0.1) ? today : null,
    });
    for (let at = 1; at <= 1 + dice.upTo(4); at += 1) {
      const segment = dice.id();
      insert(db, 'segment', {
        id: segment,
        dilt_id: id,
        position: at,
        minutes: 30,
        title: `Segment ${at}`,
        teaches: '',
        owner_id: dice.of(everybody),
        initiative_id: dice.chance(0.8) ? dice.of(initiatives).id : null,
        look_fors: '[]',
        readiness: dice.of(['open', 'ready', 'help']),
        readiness_note: '',
        started_at: isPast ? `${day}T14:00:00Z` : null,
        ended_at: isPast && dice.chance(0.8) ? `${day}T15:00:00Z` : null,
        added: 0,
        carried_from: null,
        removed_on: dice.chance(0.1) ? day : null,
      });
      for (const school of isPast ? schools.filter(() => dice.chance(0.5)) : [])
        insert(db, 'commitment', {
          id: dice.id(),
          dilt_id: id,
          school_id: school,
          segment_id: segment,
          words: `Bring back ${at}`,
          owner_id: dice.of(everybody),
          helper_id: null,
          by_day: dayFrom(day, 20),
          state: dice.of(['open', 'kept', 'partly', 'not']),
          note: '',
          state_on: null,
        });
    }
    ratings(rows, id, day);
  }
}

const standards = ['S1', 'S2', 'S3', 'S4'];

function ratings(rows: Rows, dilt: string, day: string): void {
  const { db, dice, today } = rows;
  for (const person of administrators(rows))
    for (const code of standards.filter(() => dice.chance(0.6))) {
      const onDay = dayFrom(day, -4 - dice.upTo(8));
      if (onDay > today) continue;
      const text = {
        why: 'Because.',
        next_step: 'Go on.',
        evidence: '',
        goal: '',
        steps: '',
        ideas_wanted: '',
        promised: '',
        because: '',
      };
      insert(db, 'self_rating', {
        id: dice.id(),
        person_id: person,
        dilt_id: dilt,
        code,
        standard: code,
        level: 'effective',
        level_name: 'effective',
        sentence: '',
        working: 0,
        how: null,
        saved_at: `${onDay}T15:00:00Z`,
        on_day: onDay,
        late: 0,
        ...text,
      });
    }
}
