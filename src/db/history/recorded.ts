/** Of a table of records: which record its lines in the history are about, and with that who may read them. */
export interface Recorded {
  /** The record as SQL over the row that was (`OLD`), such as `walkthrough/018f…`. Null, or NULL in SQL: the district as a whole. */
  readonly about: string | null;
  /** Columns that are never copied into the history, and why. */
  readonly never?: { readonly columns: readonly string[]; readonly because: string };
}

/** Each row is a record of its own. */
const itself = (noun: string): Recorded => of(noun, 'id');
/** Each row is of the record that this column names. */
const of = (noun: string, column: string): Recorded => ({ about: `'${noun}/' || OLD."${column}"` });
/** Each row names the record it is about in full. */
const named = (column: string): Recorded => ({ about: `OLD."${column}"` });
const district: Recorded = { about: null };

const undecidedWorkbook = {
  columns: ['sheets', 'answers', 'preview_hash'],
  because: 'the workbook is kept only until somebody has decided about it',
};

/**
 * Every table of records. A change of any row of these leaves a line in the history, whoever makes it and however.
 * A table is either here or in `unrecorded`; a test holds both against the schema.
 */
export const recorded = {
  account_question: of('person', 'person_id'),
  action: itself('action'),
  action_part: itself('actionPart'),
  action_standing: of('actionPart', 'part_id'),
  action_update: of('actionPart', 'part_id'),
  agreement_block: district,
  agenda: {
    ...of('dilt', 'dilt_id'),
    never: { columns: ['draft', 'draft_id'], because: 'what is written and not saved yet is nobody else’s' },
  },
  ask_handed: of('person', 'person_id'),
  benchmark: itself('benchmark'),
  benchmark_decision: of('benchmark', 'benchmark_id'),
  benchmark_summary: {
    ...itself('benchmarkSummary'),
    never: { columns: ['before', 'standing'], because: 'they are made from the readings, each time one arrives' },
  },
  calendar_day: district,
  commitment: itself('commitment'),
  correction: itself('correction'),
  correction_check: of('correction', 'correction_id'),
  digest: itself('digest'),
  digest_subscription: of('person', 'person_id'),
  dilt: itself('dilt'),
  dilt_turn: of('dilt', 'dilt_id'),
  due_answer: district,
  evidence: named('about'),
  focus_look_for: district,
  held_change: of('person', 'person_id'),
  highlight_agenda: of('highlightReport', 'meeting_id'),
  highlight_invited: of('highlightMeeting', 'meeting_id'),
  highlight_item: itself('highlightItem'),
  highlight_meeting: itself('highlightMeeting'),
  highlight_note: itself('highlightNote'),
  highlight_note_change: of('highlightNote', 'note_id'),
  highlight_remark: of('highlightReport', 'meeting_id'),
  highlight_report: of('highlightReport', 'meeting_id'),
  highlight_request: itself('highlightRequest'),
  initiative: itself('initiative'),
  joint_memo: itself('jointMemo'),
  joint_note: of('jointRoom', 'room_id'),
  joint_room: itself('jointRoom'),
  joint_step: itself('jointStep'),
  joint_step_update: of('jointStep', 'step_id'),
  joint_walkthrough: itself('jointWalkthrough'),
  key_issue: district,
  learning_walk: itself('learningWalk'),
  learning_walk_member: of('learningWalk', 'walk_id'),
  look_for: district,
  look_for_link: { about: `OLD."level" || '/' || OLD."row_id"` },
  look_for_tool: district,
  meeting_decision: itself('meetingDecision'),
  meeting_decision_update: of('meetingDecision', 'decision_id'),
  meeting_note: of('principalMeeting', 'meeting_id'),
  meeting_topic: of('principalMeeting', 'meeting_id'),
  memo: itself('memo'),
  memo_version: of('memo', 'memo_id'),
  named_win: named('about'),
  obstacle: itself('obstacle'),
  obstacle_change: of('obstacle', 'obstacle_id'),
  owner_answer: district,
  packet: itself('packet'),
  // Read by two people, and not by everybody who reads the packet.
  packet_idea: of('person', 'by_id'),
  pattern_block: district,
  person: itself('person'),
  person_hours: of('person', 'person_id'),
  plan_check: of('planVersion', 'version_id'),
  plan_check_answer: {
    about: `'planVersion/' || (SELECT version_id FROM plan_check WHERE id = OLD."check_id")`,
  },
  plan_import: { ...itself('planImport'), never: undecidedWorkbook },
  plan_version: itself('planVersion'),
  prep_sheet: itself('prepSheet'),
  principal_meeting: itself('principalMeeting'),
  principal_meeting_other: of('principalMeeting', 'meeting_id'),
  protected_view: of('person', 'viewer_id'),
  published_year: district,
  rating_rubric: district,
  rating_standard: district,
  quarterly_check: { ...of('quarterlyReport', 'report_id'), never: { columns: ['wording'], because: 'it is a copy' } },
  quarterly_correction: itself('quarterlyCorrection'),
  quarterly_look: of('quarterlyReport', 'report_id'),
  quarterly_report: {
    ...itself('quarterlyReport'),
    // Whoever reported something reads the changes of this record in what is kept about them.
    never: {
      columns: ['gathered', 'version_why'],
      because: 'it is gathered each time somebody asks; why there is a version is kept with that version',
    },
  },
  quarterly_step: {
    ...itself('quarterlyStep'),
    never: { columns: ['words'], because: 'they change in a draft only, of which the step’s owner reads nothing' },
  },
  quarterly_version: {
    ...of('quarterlyReport', 'report_id'),
    never: { columns: ['document'], because: 'it is frozen: the version itself is kept as it was' },
  },
  quarterly_words: of('quarterlyReport', 'report_id'),
  reading: of('benchmark', 'benchmark_id'),
  role_holding: of('person', 'person_id'),
  roster_change: of('person', 'person_id'),
  roster_import: { ...itself('rosterImport'), never: undecidedWorkbook },
  rotation_absence: of('person', 'person_id'),
  rotation_member: of('person', 'person_id'),
  same_person: of('person', 'stays_id'),
  school: itself('school'),
  school_plan: itself('schoolPlan'),
  school_plan_comment: of('schoolPlan', 'plan_id'),
  school_plan_import: { ...itself('schoolPlanImport'), never: undecidedWorkbook },
  school_plan_item: itself('schoolPlanItem'),
  school_plan_member: of('schoolPlan', 'plan_id'),
  school_plan_round: of('schoolPlan', 'plan_id'),
  school_plan_sitting: of('school', 'school_id'),
  school_plan_update: of('schoolPlanItem', 'item_id'),
  segment: itself('segment'),
  self_rating: itself('selfRating'),
  self_rating_fact: of('selfRating', 'rating_id'),
  set_up_end: district,
  setting: district,
  shared_copy: itself('sharedCopy'),
  site_observation: itself('siteObservation'),
  site_request: itself('siteRequest'),
  site_visit: itself('siteVisit'),
  site_visit_import: { ...itself('siteVisitImport'), never: undecidedWorkbook },
  state_measure: of('benchmark', 'benchmark_id'),
  strategic_objective: itself('strategicObjective'),
  teacher_copy: of('walkthrough', 'walkthrough_id'),
  through_line_break: itself('break'),
  turn_confirmed: of('dilt', 'dilt_id'),
  turn_entry: of('dilt', 'dilt_id'),
  turn_offer: itself('turnOffer'),
  walkthrough: itself('walkthrough'),
  walkthrough_answer: of('walkthrough', 'walkthrough_id'),
  walkthrough_change: of('walkthrough', 'walkthrough_id'),
  walkthrough_opening: of('person', 'reader_id'),
  walkthrough_reply: of('walkthrough', 'walkthrough_id'),
  walkthrough_response: of('walkthrough', 'walkthrough_id'),
  walkthrough_target: of('person', 'person_id'),
} as const satisfies Record<string, Recorded>;

export type RecordedTable = keyof typeof recorded;

/** Tables whose changes leave no line, each with its reason. */
export const unrecorded = {
  action_asked: 'a mark of what was asked, so that it is asked once',
  day_line: 'what somebody is told once of a change that has a line of its own',
  ask_round: 'a mark of how far a day was asked',
  ask_snoozed: 'what somebody put off, gone by itself when its time comes',
  asked: 'a mark of what was asked, so that it is asked once',
  change_cause: 'the history’s own: who changes something while a transaction lasts',
  errand: 'work that waits, and no record',
  inbox: 'marks of what Slack delivered, so that it counts once',
  looked_through: 'how far was read in Slack after a backup was put back',
  put_back: 'when a backup was put back: written once, by the app itself',
  stray_message: 'what Slack shows that a backup does not know: no record of anybody',
  joint_answer: 'answered blind: nobody else’s until both have sent, and never changed from then on',
  joint_memo_draft: 'begun and not sent: nobody else’s, and replaced at each letter',
  learning_walk_said: 'that somebody has said something, without when: who said what is never to be found out',
  learning_walk_tally: 'sums of all rooms: each change of one would be a row of a room',
  learning_walk_total: 'sums of all rooms: each change of one would be a row of a room',
  learning_walk_word: 'said without a name, and never changed',
  memo_draft: 'begun and not sent: nobody else’s, and replaced at each letter',
  outbox: 'what Slack is to show, made from the records; it changes with every attempt',
  record_change: 'the history itself: SQLite refuses to change it',
  schedule: 'a mark of how far the clock was looked at',
  self_rating_draft: 'begun and not sent: nobody else’s, and replaced at each choice',
  slot: 'a mark of what was due, so that it runs once',
  turn_asked: 'a mark of what was asked, so that it is asked once',
  upkeep_mark: 'when the app last did something of its own',
  walkthrough_draft: 'begun and not sent: nobody else’s, and replaced at each choice',
} as const satisfies Record<string, string>;
