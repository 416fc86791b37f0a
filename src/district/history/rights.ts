import { type RecordedTable, recorded } from '../../db/history/recorded.ts';
import type { Viewer } from '../people.ts';
import { type Ability, can, type Facets } from '../policy.ts';
import { type Noun, parseRef } from '../ref.ts';
import type { HistoryLine } from './store.ts';

/** Who may read a record reads what became of it. */
const readAbility: Record<Noun, Ability> = {
  person: 'person.own',
  school: 'app.use',
  walkthrough: 'walkthroughs.read',
  sharedCopy: 'sharedCopies.read',
  roster: 'roster.import',
  rosterImport: 'roster.import',
  planImport: 'plan.import',
  strategicObjective: 'plan.read',
  initiative: 'plan.read',
  benchmark: 'plan.read',
  action: 'plan.read',
  actionPart: 'plan.read',
  planVersion: 'plan.read',
  obstacle: 'obstacles.read',
  benchmarkSummary: 'plan.read',
  dilt: 'dilt.read',
  turnOffer: 'person.own',
  // With it goes what somebody says of how ready they are.
  segment: 'segments.own',
  commitment: 'commitments.read',
  selfRating: 'ratings.own',
  packet: 'packet.read',
  highlightMeeting: 'highlights.meet',
  highlightReport: 'highlights.read',
  highlightRequest: 'highlightRequests.answer',
  highlightItem: 'highlights.read',
  // What is said of it since is not the monitor’s before the next report says it.
  highlightNote: 'highlightNotes.answer',
  correction: 'corrections.read',
  schoolPlan: 'schoolPlans.draft',
  // Of a draft nobody reads what was changed but those who write it.
  schoolPlanItem: 'schoolPlanItems.update',
  schoolPlanImport: 'person.own',
  principalMeeting: 'principalMeetings.meet',
  prepSheet: 'principalMeetings.meet',
  meetingDecision: 'meetingDecisions.keep',
  memo: 'memos.read',
  jointWalkthrough: 'jointWalkthroughs.own',
  jointRoom: 'jointWalkthroughs.own',
  jointMemo: 'jointMemos.read',
  jointStep: 'jointSteps.keep',
  learningWalk: 'learningWalks.read',
  siteVisit: 'siteVisits.own',
  siteVisitImport: 'person.own',
  siteObservation: 'siteVisits.own',
  siteRequest: 'siteRequests.read',
  // What a draft said before it was public is its writers’.
  quarterlyReport: 'quarterlyReports.write',
  quarterlyCorrection: 'quarterlyReports.write',
  quarterlyStep: 'quarterlyReports.write',
  digest: 'digest.own',
  break: 'breaks.answer',
};

/** Where a table is for others than its record is, or is about no record: of the rest of these, whoever leads the plan. */
const tableAbility: Partial<Record<RecordedTable, Ability>> = {
  account_question: 'roster.import',
  ask_handed: 'asks.follow',
  calendar_day: 'roster.import',
  // Drafts of a report stay the plan manager's when it is final.
  highlight_item: 'highlights.lead',
  highlight_remark: 'highlights.lead',
  person: 'roster.import',
  plan_check: 'plan.lead',
  plan_check_answer: 'plan.lead',
  role_holding: 'roster.import',
  roster_change: 'roster.import',
  rotation_absence: 'dilt.lead',
  rotation_member: 'dilt.read',
  setting: 'roster.import',
  walkthrough_target: 'walkthroughs.lead',
};

/** The record a line is about, as it is now: undefined facets when it is there no more. */
interface AboutNow {
  readonly facets: Facets | undefined;
  /** It was withdrawn: shown to nobody but whom it names. */
  readonly sealed: boolean;
}

/** Whether somebody may read a line: asked of the record it is about, as that is now. */
export function mayReadLine(viewer: Viewer, line: HistoryLine, about: (ref: string) => AboutNow): boolean {
  if (!isRecordedTable(line.tableName)) return false;
  const own = tableAbility[line.tableName];
  if (line.about === null) return can(viewer, own ?? 'plan.lead');
  const parsed = parseRef(line.about);
  const { facets, sealed } = about(line.about);
  if (!parsed || !facets) return false;
  // Whoever else may read a walkthrough does so where each reading is noted; one that was withdrawn they may not read at all.
  if ((sealed || parsed.noun === 'walkthrough') && !names(facets, viewer.person.id)) return false;
  return can(viewer, own ?? readAbility[parsed.noun], facets);
}

const names = (facets: Facets, personId: string): boolean =>
  facets.observer === personId || facets.secondObserver === personId || facets.teacher === personId;

export const isRecordedTable = (table: string): table is RecordedTable => Object.hasOwn(recorded, table);
