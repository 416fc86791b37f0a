import type { RecordedTable } from '../../../db/history/recorded.ts';
import { byDayIn, byMomentIn, of, type Placed } from './placed.ts';
import { placedReports } from './reports.ts';

const ofDilt = (table: string): string => `(SELECT dilt.day FROM dilt WHERE dilt.id = "${table}".dilt_id)`;
const ofHighlight =
  '(SELECT highlight_meeting.day FROM highlight_meeting WHERE highlight_meeting.id = highlight_invited.meeting_id)';

const ofPrincipalMeeting =
  '(SELECT principal_meeting.day FROM principal_meeting WHERE principal_meeting.id = principal_meeting_other.meeting_id)';

const ofJointWalkthrough =
  '(SELECT joint_walkthrough.day FROM joint_walkthrough WHERE joint_walkthrough.id = joint_room.joint_id)';
const ofLearningWalk =
  '(SELECT learning_walk.day FROM learning_walk WHERE learning_walk.id = learning_walk_member.walk_id)';

/** Every table whose records can be somebody else’s after all. Roles are listed one by one. */
export const placedInTime: Partial<Record<RecordedTable, Placed>> = {
  walkthrough: of(byDayIn('day'), {
    teacher_id: 'Walkthroughs about them',
    observer_id: 'Walkthroughs they made',
    second_observer_id: 'Walkthroughs they made with somebody',
  }),
  shared_copy: of(byMomentIn('at'), {
    observer_id: 'Walkthrough copies they shared',
    supervisor_id: 'Walkthrough copies shared with them',
  }),
  protected_view: of(byMomentIn('at'), { viewer_id: 'Walkthroughs they read' }),
  walkthrough_opening: of(byMomentIn('at'), {
    reader_id: 'Older walkthroughs opened to them',
    teacher_id: 'Openings of walkthroughs about them',
    by_id: 'Older walkthroughs they opened',
  }),
  walkthrough_target: of(`"from_month" || '-01'`, { person_id: 'Walkthrough targets of theirs' }),
  self_rating: of(byDayIn('on_day'), { person_id: 'Self-ratings' }),
  rating_rubric: of(byDayIn('on_day'), { by_id: 'Rubrics they worded' }),
  action: of(null, { owner_id: 'Actions they own' }),
  action_part: of(null, { owner_id: 'Parts of actions they own', given_to_id: 'Parts of actions reassigned to them' }),
  action_update: of(byDayIn('on_day'), {
    by_id: 'Updates of actions they wrote',
    to_person_id: 'Updates that gave them an action',
  }),
  benchmark: of(null, { owner_id: 'Benchmarks they own' }),
  initiative: of(null, { owner_id: 'Initiatives they own' }),
  owner_answer: of(byDayIn('on_day'), { person_id: 'Owners in the plan that mean them', by_id: 'Owners they named' }),
  due_answer: of(byDayIn('on_day'), { by_id: 'Due dates they answered' }),
  evidence: of(byDayIn('on_day'), { by_id: 'Evidence they added' }),
  obstacle: of(byDayIn('raised_on'), { owner_id: 'Obstacles they own', raised_by_id: 'Obstacles they raised' }),
  obstacle_change: of(byDayIn('on_day'), {
    by_id: 'Updates of obstacles they wrote',
    owner_id: 'Updates that gave them an obstacle',
  }),
  correction: of(byDayIn('made_on'), {
    owner_id: 'Mid-course corrections they own',
    made_by_id: 'Mid-course corrections they made',
  }),
  correction_check: of(byDayIn('on_day'), { by_id: 'Checks of mid-course corrections' }),
  reading: of(byDayIn('on_day'), { by_id: 'Benchmark readings they entered' }),
  benchmark_decision: of(byDayIn('on_day'), { by_id: 'Decisions on a benchmark’s status' }),
  benchmark_summary: of(byDayIn('posted_on'), { by_id: 'Benchmark summaries they posted' }),
  state_measure: of(byDayIn('on_day'), { by_id: 'State figures they entered' }),
  plan_check: of(byDayIn('on_day'), { by_id: 'Checks of the plan' }),
  plan_version: of(byDayIn('on_day'), { decided_by_id: 'Versions of the plan they decided' }),
  plan_import: of(byMomentIn('handed_over_at'), { importer_id: 'Plan workbooks they handed over' }),
  dilt: of(byDayIn('day'), { facilitator_id: 'DILT dates they facilitate' }),
  dilt_turn: of(ofDilt('dilt_turn'), { turn_of_id: 'DILT turns' }),
  turn_confirmed: of(byDayIn('on_day'), { person_id: 'DILT turns they confirmed' }),
  turn_entry: of(byDayIn('on_day'), { person_id: 'Entries in the list of turns', by_id: 'Turns they entered' }),
  turn_offer: of(byDayIn('on_day'), { from_id: 'Swaps they offered', to_id: 'Swaps offered to them' }),
  rotation_member: of(byDayIn('joined_on'), { person_id: 'Place in the DILT rotation' }),
  rotation_absence: of(byDayIn('from_day'), { person_id: 'Absences', by_id: 'Absences they entered' }),
  published_year: of(byDayIn('on_day'), { by_id: 'DILT years they published' }),
  agenda: of(ofDilt('agenda'), { written_by_id: 'DILT agendas they wrote', posted_by_id: 'DILT agendas they posted' }),
  segment: of(ofDilt('segment'), {
    owner_id: 'DILT segments they own',
    reminded_by_id: 'DILT segments they sent a reminder about',
  }),
  commitment: of(ofDilt('commitment'), {
    owner_id: 'Commitments they own',
    helper_id: 'Commitments they help with',
  }),
  packet: of(byMomentIn('frozen_at'), { frozen_by_id: 'DILT packets they froze' }),
  packet_idea: of(byMomentIn('at'), { by_id: 'Ideas they gave', to_id: 'Ideas they were given' }),
  highlight_invited: of(ofHighlight, { person_id: 'Highlight meetings they are invited to' }),
  highlight_agenda: of(byMomentIn('posted_at'), {
    posted_by_id: 'Highlight agendas they posted',
    closed_by_id: 'Highlight agendas they closed',
  }),
  highlight_item: of(byDayIn('first_on'), {
    added_by_id: 'Highlight agenda items they added',
    discussed_by_id: 'Highlight agenda items they marked discussed',
  }),
  highlight_note: of(byDayIn('on_day'), {
    owner_id: 'Highlight notes they own',
    from_id: 'Highlight notes that came from them',
    by_id: 'Highlight notes they wrote',
  }),
  highlight_note_change: of(byDayIn('on_day'), { by_id: 'Updates of highlight notes' }),
  highlight_remark: of(byMomentIn('at'), { by_id: 'Remarks in highlight reports' }),
  highlight_report: of(byMomentIn('final_at'), { final_by_id: 'Highlight reports they made final' }),
  highlight_request: of(byDayIn('asked_on'), {
    owner_id: 'Highlight requests to them',
    asked_by_id: 'Highlight requests they made',
    answered_by_id: 'Highlight requests they answered',
  }),
  school_plan: of(byDayIn('made_on'), { made_by_id: 'School plans they began' }),
  school_plan_comment: of(byDayIn('on_day'), { by_id: 'Comments on a school plan they wrote' }),
  school_plan_import: of(byMomentIn('handed_over_at'), { importer_id: 'School plan workbooks they handed over' }),
  school_plan_item: of(null, { owner_id: 'School plan items they own' }),
  school_plan_member: of(byDayIn('from_day'), { person_id: 'Leadership teams they are on' }),
  school_plan_round: of(byDayIn('on_day'), { by_id: 'Rounds of a school plan they made' }),
  school_plan_sitting: of(byDayIn('on_day'), { by_id: 'Monthly looks at a school plan' }),
  school_plan_update: of(byDayIn('on_day'), { by_id: 'Updates of school plan items they wrote' }),
  principal_meeting: of(byDayIn('day'), {
    principal_id: 'Principal meetings with them',
    lead_id: 'Principal meetings they lead',
  }),
  principal_meeting_other: of(ofPrincipalMeeting, { person_id: 'Principal meetings they are at' }),
  meeting_topic: of(byDayIn('on_day'), { by_id: 'Topics for a principal meeting' }),
  prep_sheet: of(byDayIn('on_day'), { person_id: 'Prep sheets' }),
  meeting_note: of(byDayIn('on_day'), { by_id: 'Notes in principal meetings they wrote' }),
  meeting_decision: of(byDayIn('made_on'), {
    owner_id: 'Decisions of principal meetings they own',
    made_by_id: 'Decisions of principal meetings they wrote',
  }),
  meeting_decision_update: of(byDayIn('on_day'), { by_id: 'Updates of principal meeting decisions' }),
  memo: of(byDayIn('sent_on'), { person_id: 'Memos to them', by_id: 'Memos they wrote' }),
  memo_version: of(byDayIn('on_day'), { by_id: 'Versions of memos they wrote' }),
  walkthrough_response: of(byMomentIn('at'), { by_id: 'Replies to teachers they wrote' }),
  joint_walkthrough: of(byDayIn('day'), {
    observer_id: 'Joint walkthroughs',
    second_observer_id: 'Joint walkthroughs they were asked to',
  }),
  joint_room: of(ofJointWalkthrough, { teacher_id: 'Joint rooms about them' }),
  joint_note: of(byDayIn('on_day'), { by_id: 'Shared notes they wrote' }),
  joint_memo: of(byDayIn('due_on'), { author_id: 'Joint memos they write', addressee_id: 'Joint memos to them' }),
  joint_step: of(byDayIn('made_on'), { owner_id: 'Steps of joint memos they own' }),
  joint_step_update: of(byDayIn('on_day'), { by_id: 'Updates of joint steps they wrote' }),
  learning_walk: of(byDayIn('day'), { owner_id: 'Learning walks they lead' }),
  learning_walk_member: of(ofLearningWalk, { person_id: 'Learning walks they are on' }),
  site_visit: of(byDayIn('day'), { author_id: 'Site visits', entered_by_id: 'Site visits they entered' }),
  site_visit_import: of(byMomentIn('handed_over_at'), { importer_id: 'Site visit workbooks they handed over' }),
  site_observation: of(byDayIn('on_day'), {
    owner_id: 'Observations of site visits they answer',
    answered_by_id: 'Answers to observations they wrote',
  }),
  site_request: of(byDayIn('asked_on'), {
    owner_id: 'Requests for a site visit they hold',
    asked_by_id: 'Requests for a site visit they made',
    answered_by_id: 'Requests for a site visit they answered',
  }),
  ...placedReports,
  digest: of(byDayIn('day'), { person_id: 'Monday digests' }),
  named_win: of(byDayIn('on_day'), { by_id: 'Recognitions they gave' }),
  through_line_break: of(byDayIn('first_seen_on'), {
    owner_id: 'Missing links they own',
    answered_by_id: 'Missing links they answered',
  }),
  ask_handed: of(byDayIn('on_day'), {
    person_id: 'Questions left to the plan manager',
    ended_by: 'Questions they settled for others',
  }),
  account_question: of(byDayIn('asked_on'), { answered_by_id: 'Slack accounts they answered for' }),
  held_change: of(byDayIn('asked_on'), {
    person_id: 'Changes about them that a second person decides',
    asked_by_id: 'Changes they asked a second person for',
    answered_by_id: 'Changes they decided as a second person',
  }),
  roster_change: of(byMomentIn('at'), {
    person_id: 'Roster changes about them',
    changer_id: 'Roster changes they made',
  }),
  roster_import: of(byMomentIn('handed_over_at'), { importer_id: 'Roster workbooks they handed over' }),
  set_up_end: of(byDayIn('on_day'), { person_id: 'End of the first set-up' }),
};

const mergeStays = 'it says of the entries themselves which are one person, and an entry of two is not split';
const goesWithAccount = 'it belongs to whoever uses the Slack account, which stays with the entry';

/** Columns that name a person and are not moved, each with its reason. */
export const staying = {
  'account_question.person_id': 'it is about the entry’s address and account, which stay with the entry',
  'digest_subscription.person_id': goesWithAccount,
  'person_hours.person_id': goesWithAccount,
  'role_holding.person_id': 'roles are listed one by one',
  'same_person.away_id': mergeStays,
  'same_person.stays_id': mergeStays,
  'same_person.said_by_id': mergeStays,
  'same_person.undone_by_id': mergeStays,
} as const satisfies Record<string, string>;
