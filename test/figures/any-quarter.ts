import { insert, type Rows } from './rows.ts';

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What else a quarter has: corrections, walks of two and of teams, school plans, visits of the monitor. */
export function anyQuarter(rows: Rows): void {
  const { db, dice } = rows;
  const read = (sql: string) => db.$client.prepare<[], string>(sql).pluck().all();
  const schools = read('SELECT id FROM school ORDER BY rowid');
  const people = read(`SELECT person_id FROM role_holding WHERE role IN ('principal', 'director') ORDER BY rowid`);
  const all = read(`SELECT 'initiative/' || id FROM initiative UNION ALL SELECT 'benchmark/' || id FROM benchmark
                    UNION ALL SELECT 'actionPart/' || id FROM action_part UNION ALL SELECT 'strategicObjective/' || id FROM strategic_objective`);
  const [who, ...others] = [dice.of(people), dice.of(people), dice.of(people)];
  const some = { schools, who, other: others[0] ?? who, refs: all };
  for (let n = dice.upTo(6); n > 0; n -= 1) correction(rows, some);
  for (let n = dice.upTo(5); n > 0; n -= 1) joint(rows, some);
  for (let n = dice.upTo(9); n > 0; n -= 1) learningWalk(rows, some);
  for (const school of schools.filter(() => dice.chance(0.6))) schoolPlan(rows, school, some);
  const monitor = read(`SELECT person_id FROM role_holding WHERE role = 'planMonitor'`)[0] ?? who;
  for (let n = dice.upTo(6); n > 0; n -= 1) siteVisit(rows, monitor, some);
}

interface Some {
  readonly schools: readonly string[];
  readonly who: string;
  readonly other: string;
  readonly refs: readonly string[];
}

/** A day of the last ten weeks. */
const someDay = ({ dice, today }: Rows): string => dayFrom(today, -dice.upTo(70));

function correction(rows: Rows, { who, refs }: Some): void {
  const { db, dice, today } = rows;
  const made = someDay(rows);
  const settled = dayFrom(made, 5 + dice.upTo(30));
  const isSettled = settled <= today && dice.chance(0.6);
  const about = dice.chance(0.8) ? dice.of(refs.filter((one) => !one.startsWith('actionPart'))) : null;
  insert(db, 'correction', {
    id: dice.id(),
    about,
    signal: 'Seen.',
    decision: 'Decided.',
    effect: 'Expected.',
    owner_id: who,
    made_by_id: who,
    made_on: made,
    look_on: dayFrom(made, 30),
    raised_in: null,
    follows_id: null,
    worked: isSettled ? dice.of(['yes', 'partly', 'changedNothing']) : null,
    settled_on: isSettled ? settled : null,
  });
}

function joint(rows: Rows, { who, other, schools }: Some): void {
  const { db, dice } = rows;
  const id = dice.id();
  const day = someDay(rows);
  const school = dice.of(schools);
  insert(db, 'joint_walkthrough', {
    id,
    observer_id: who,
    second_observer_id: other,
    school_id: school,
    day,
    begins_at: '09:00',
    planned_on: day,
    ended_at: null,
    cancelled_on: dice.chance(0.2) ? day : null,
  });
  const tool = db.$client.prepare<[], string>('SELECT id FROM look_for_tool').pluck().get() ?? '';
  insert(db, 'joint_room', {
    id: dice.id(),
    joint_id: id,
    position: 0,
    teacher_id: other,
    school_id: school,
    blind: 0,
    tool_id: tool,
    state: dice.chance(0.7) ? 'settled' : 'open',
    revealed_at: null,
    settled_at: null,
    ending: null,
    withdrawn_on: dice.chance(0.1) ? day : null,
  });
}

function learningWalk(rows: Rows, { who, schools }: Some): void {
  const { db, dice } = rows;
  const id = dice.id();
  const day = someDay(rows);
  const tool = db.$client.prepare<[], { id: string; tool: string }>('SELECT id, tool_id AS tool FROM look_for').all();
  insert(db, 'learning_walk', {
    id,
    owner_id: who,
    school_id: dice.of(schools),
    day,
    begins_at: '09:00',
    question: 'Who talks?',
    minutes: 8,
    rooms_meant: 6,
    tool_id: tool[0]?.tool ?? '',
    look_fors: '[]',
    dilt_id: null,
    summary: '',
    next_step: '',
    state: dice.of(['planned', 'evidence', 'closed', 'closed', 'closed']),
    shared_on: dice.chance(0.8) ? day : null,
    cancelled_on: dice.chance(0.1) ? day : null,
  });
  for (const { id: look } of tool)
    if (dice.chance(0.8)) {
      const looked = 3 + dice.upTo(5);
      insert(db, 'learning_walk_tally', { walk_id: id, look_for_id: look, seen: dice.upTo(looked + 1), looked });
    }
}

function schoolPlan(rows: Rows, school: string, { who }: Some): void {
  const { db, dice, today } = rows;
  const id = dice.id();
  const approvedOn = dayFrom(today, -dice.upTo(60));
  const isApproved = dice.chance(0.7);
  const state = isApproved ? 'approved' : dice.of(['submitted', 'returned']);
  const madeOn = '2026-08-20';
  insert(db, 'school_plan', {
    id,
    school_id: school,
    school_year: '2026-27',
    state,
    made_by_id: who,
    made_on: madeOn,
  });
  if (isApproved)
    insert(db, 'school_plan_round', {
      id: dice.id(),
      plan_id: id,
      number: 1,
      kind: 'approved',
      by_id: who,
      at: `${approvedOn}T15:00:00Z`,
      on_day: approvedOn,
      consulted_on: null,
      words: '',
      document: '{"items":[]}',
      hash: '',
    });
  for (let at = 1; at <= 1 + dice.upTo(4); at += 1) {
    const item = dice.id();
    const said = dayFrom(today, -dice.upTo(50));
    const status = dice.of(['noAction', 'inProgress', 'complete']);
    insert(db, 'school_plan_item', {
      id: item,
      plan_id: id,
      code: `S${at}`,
      position: at,
      words: `Item ${at}`,
      short_name: '',
      initiative_id: null,
      required: null,
      owner_id: who,
      starts_on: null,
      due_on: null,
      practice: '',
      result: '',
      status,
      since: status === 'noAction' ? null : said,
      moved_on: status === 'noAction' ? null : said,
      added_on: madeOn,
      dropped_on: null,
      drop_reason: '',
      carried_from_id: null,
    });
    if (status !== 'noAction')
      insert(db, 'school_plan_update', {
        id: dice.id(),
        item_id: item,
        by_id: who,
        at: `${said}T15:00:00Z`,
        on_day: said,
        kind: 'update',
        from: 'noAction',
        to: status,
        note: '',
        takes_back: null,
      });
  }
}

function siteVisit(rows: Rows, monitor: string, { schools, refs }: Some): void {
  const { db, dice } = rows;
  const id = dice.id();
  const day = someDay(rows);
  const spoke = dice.of(['[]', '[{"role":"teachers","number":4}]', '[{"role":"principal","number":1}]']);
  insert(db, 'site_visit', {
    id,
    author_id: monitor,
    entered_by_id: monitor,
    day,
    school_id: dice.chance(0.8) ? dice.of(schools) : null,
    attended: '[]',
    spoke_with: spoke,
    note: '',
    learned: '',
    still_open: '',
    told_on: null,
    shared_on: dice.chance(0.5) ? day : null,
    cancelled_on: null,
  });
  for (let at = 0; at < 1 + dice.upTo(14); at += 1) {
    const bearing = dice.of(['supports', 'qualifies', 'contradicts']);
    const raised = bearing === 'contradicts' && dice.chance(0.5) ? day : null;
    insert(db, 'site_observation', {
      id: dice.id(),
      visit_id: id,
      position: at,
      about: dice.chance(0.8) ? dice.of(refs) : null,
      words: `Seen ${at}.`,
      bearing,
      on_day: day,
      raised_on: raised,
      owner_id: null,
      answer: '',
      answered_by_id: null,
      answered_on: null,
      removed_on: null,
    });
  }
}
