import type { SQL, SQLWrapper } from 'drizzle-orm';
import { administrators, type Viewer } from './people.ts';
import { policyOfVisits } from './policy-of-visits.ts';
import {
  allOf,
  anyOf,
  bySetting,
  condition,
  everyone,
  type FacetsShown,
  hasBeen,
  hasRole,
  hasRoleAt,
  holds,
  isAmong,
  isThe,
  leaders,
  planManager,
  planMonitor,
  type Right,
} from './rights.ts';

const operator = hasRole('operator');
const quarterlyWriters = anyOf(planMonitor, allOf(hasBeen('enteredBy'), planManager));
const quarterlyDraftReaders = anyOf(quarterlyWriters, allOf(hasBeen('sent'), anyOf(leaders, planManager)));

/**
 * Who may do and see what: the district's whole law, one sentence a line; what is of visits to schools and classrooms stands on a page of its own.
 * Every door, statement, message and errand names one of these abilities; leaving it out does not compile.
 */
export const policy = {
  ...policyOfVisits,

  /** Anyone who holds a role today: help, their own Home. */
  'app.use': everyone,
  /** People, roles, schools, calendar, look-fors and settings: from the workbook or one at a time. */
  'roster.import': anyOf(leaders, planManager, operator),
  /** To confirm what nobody does alone: a role of one’s own that reads records, a setting that opens records. */
  'roster.confirm': anyOf(leaders, planManager),
  /** What is for this person alone: what they are asked today, the list of their slips. */
  'person.own': isThe('person'),
  /** Everything that is kept about oneself. */
  'person.export': isThe('person'),
  /** What stopped, what was missed: never a record. */
  'health.see': anyOf(planManager, operator),

  /** The plan, its benchmarks and actions: those who work by it. The committee reads what is published; the operator and guests no record. */
  'plan.read': hasRole(...administrators, 'planManager', 'planMonitor', 'teacher'),
  'plan.import': anyOf(leaders, planManager),
  /** Who answers for what, versions and their approval, the five criteria, look-fors beside initiatives, published state figures. */
  'plan.lead': anyOf(leaders, planManager),

  /** How an action goes: whoever answers for it, who leads that school, district leaders. */
  'actions.update': anyOf(isThe('owner'), hasRoleAt('school', 'principal', 'assistantPrincipal'), leaders),
  /** A word on an action without changing how it stands. */
  'actions.comment': anyOf(isThe('owner'), hasRole(...administrators), planManager),
  'actions.drop': leaders,
  /** To put an action into somebody else's hands. */
  'actions.give': anyOf(leaders, planManager),
  /** Readings of a benchmark, and corrections of them. */
  'benchmarks.record': anyOf(hasRole(...administrators), planManager),
  /** To decide otherwise than the rule, with a reason; to post the summary. */
  'benchmarks.lead': anyOf(leaders, planManager),
  'obstacles.raise': anyOf(hasRole(...administrators), planManager),
  /** Until the highlight report is final an obstacle is known to those who raised it, who see to it, and who lead. */
  'obstacles.read': anyOf(isThe('raiser'), isThe('owner'), leaders, planManager),
  'obstacles.keep': anyOf(isThe('owner'), leaders, planManager),

  /** The DILT: its dates, turns, agenda and thread. The planning committee sits in it; the monitor and teachers do not. */
  'dilt.read': anyOf(hasRole(...administrators), planManager),
  /** Dates and turns, also on behalf of others; the agenda of any DILT. */
  'dilt.lead': anyOf(leaders, planManager),
  /** The agenda of one's own DILT, and the day itself. */
  'dilt.facilitate': anyOf(isThe('facilitator'), leaders, planManager),
  /** One's own turn: to swap it, to be away. */
  'dilt.turn': hasRole(...administrators),
  /** A segment: whether it is ready, its materials, when it ran. */
  'segments.own': anyOf(isThe('owner'), isThe('facilitator'), leaders, planManager),
  /** What a school brings back from a DILT. */
  'commitments.read': anyOf(hasRole(...administrators), planManager),
  'commitments.keep': anyOf(
    isThe('owner'),
    hasRoleAt('school', 'principal', 'assistantPrincipal'),
    leaders,
    planManager,
  ),

  /** To rate oneself: nobody else sees it before the packet. */
  'ratings.rate': hasRole(...administrators),
  'ratings.own': isThe('person'),
  /** The packet of a DILT with everybody's ratings: for all administrators to see, and nowhere else. */
  'packet.read': anyOf(
    hasRole(...administrators),
    planManager,
    allOf(hasRole('planMonitor'), bySetting('monitorReadsRatings')),
  ),

  /** When and where a highlight meeting is and what is wanted for it: whoever goes there. */
  'highlights.meet': anyOf(leaders, planManager, planMonitor, isAmong('invited')),
  /** Dates, who is invited, what is wanted of whom, the report while it is a draft. */
  'highlights.lead': anyOf(leaders, planManager),
  /** The report once it is final, and with it the agenda and the notes: there is nothing to read before. Guests attend and read no record. */
  'highlights.read': anyOf(leaders, planManager, planMonitor, allOf(isAmong('invited'), hasRole(...administrators))),
  /** To ask for the agenda and the notes: what is shown of a meeting is asked of that meeting. */
  'highlights.look': hasRole(...administrators, 'planManager', 'planMonitor'),
  /** To write down what is decided, asked and praised in the meeting. */
  'highlights.note': anyOf(leaders, planManager, planMonitor),
  'highlightRequests.answer': anyOf(isThe('owner'), leaders, planManager),
  /** The answer to the monitor’s feedback; what became of a decision or a next step. */
  'highlightNotes.answer': anyOf(isThe('owner'), leaders, planManager),
  /** What was said of them since, before the next report says it: the district presents to the monitor, it is not watched. */
  'highlightNotes.follow': anyOf(hasRole(...administrators), planManager),

  /** Mid-course corrections: what was seen, what was decided, and whether it worked. */
  'corrections.read': anyOf(hasRole(...administrators), planManager),
  'corrections.make': anyOf(leaders, planManager),
  'corrections.check': anyOf(isThe('owner'), leaders, planManager),

  /** The school improvement plans, with how each item goes; teachers their own school’s. */
  'schoolPlans.look': hasRole(...administrators, 'planManager', 'planMonitor', 'teacher'),
  'schoolPlans.read': anyOf(hasRole(...administrators, 'planManager', 'planMonitor'), hasRoleAt('school', 'teacher')),
  /** One that was never submitted, and what is said of it: who leads that school, its leadership team, district leaders. */
  'schoolPlans.draft': anyOf(hasRoleAt('school', 'principal', 'assistantPrincipal'), isAmong('team'), leaders),
  'schoolPlans.keep': hasRoleAt('school', 'principal', 'assistantPrincipal'),
  'schoolPlans.import': hasRole('principal', 'assistantPrincipal'),
  /** To approve it, or return it with comments (M.G.L. c. 69 s. 1I). */
  'schoolPlans.decide': hasRole('superintendent'),
  'schoolPlans.lead': anyOf(leaders, planManager),
  /** How an item goes: whoever owns it, who leads that school, district leaders. */
  'schoolPlanItems.update': anyOf(isThe('owner'), hasRoleAt('school', 'principal', 'assistantPrincipal'), leaders),

  'principalMeetings.look': anyOf(leaders, hasRole('principal')),
  'principalMeetings.lead': leaders,
  'handovers.read': anyOf(hasRoleAt('school', 'principal'), leaders),
  /** A meeting, its prep sheet, and what is written down in it: the principal it is with, and who leads the district. */
  'principalMeetings.meet': anyOf(isThe('addressee'), leaders),
  /** The memo, and what the principal says to it: addressee and author. A successor inherits the open decisions only. */
  'memos.read': anyOf(isThe('addressee'), isThe('author'), leaders),
  'memos.look': hasRole(...administrators),
  'memos.write': leaders,
  'memos.answer': isThe('addressee'),
  /** A decision or a promise of help: whoever owns it, the principal it was made with, and while it is open whoever leads the school. */
  'meetingDecisions.look': anyOf(hasRole(...administrators), planManager),
  'meetingDecisions.keep': anyOf(isThe('owner'), isThe('addressee'), hasRoleAt('school', 'principal'), leaders),

  /** To begin a quarterly report: the monitor, or the plan manager for them. */
  'quarterlyReports.begin': anyOf(planMonitor, planManager),
  /** To write one: the monitor’s, or the plan manager’s where it is written on the monitor’s behalf. */
  'quarterlyReports.write': quarterlyWriters,
  /** The fact-check, once the draft is sent: two offices say of each part that they have no corrections, or which. */
  'quarterlyReports.check': allOf(hasBeen('sent'), anyOf(hasRole('superintendent'), planManager)),
  /** Who leads the district reads the draft once it is sent: that an earlier version is public opens nothing of it. */
  'quarterlyReports.readDraft': quarterlyDraftReaders,
  /** Everybody reads what is public. */
  'quarterlyReports.read': anyOf(quarterlyDraftReaders, allOf(hasBeen('shared'), everyone)),
  /** What the School Committee may ask on the evening it is presented: who presents it, and who wrote it. */
  'quarterlyReports.present': anyOf(quarterlyWriters, hasRole('superintendent'), planManager),
  /** What the superintendent reports as successes and impediments. */
  'quarterlyReports.report': hasRole('superintendent'),
  /** What became of a next step that a public report recommends. */
  'quarterlySteps.keep': allOf(hasBeen('shared'), anyOf(isThe('owner'), leaders, planManager)),

  'digest.read': anyOf(hasRole(...administrators), planManager),
  'digest.own': allOf(isThe('person'), anyOf(hasRole(...administrators), planManager)),
  /** A break in the through-line: whoever answers for it says a line before a digest names it. */
  'breaks.answer': anyOf(isThe('owner'), planManager),
  /** What others were asked and did not answer, by name and without the record. */
  'asks.follow': planManager,
} as const satisfies Record<string, Right>;

export type Ability = keyof typeof policy;

/** The facets of a record: whose it is and where. */
export type Facets = FacetsShown;

/** May this viewer do this, to this record if it is about one? */
export function can(viewer: Viewer, ability: Ability, record: Facets = {}): boolean {
  return viewer.holdings.length > 0 && holds(policy[ability], viewer, record);
}

/** The condition that leaves only the rows this viewer may see: no query of a protected table is without one. */
export function visible(viewer: Viewer, ability: Ability, columns: Partial<Record<keyof Facets, SQLWrapper>>): SQL {
  return condition(viewer.holdings.length > 0 ? policy[ability] : { is: 'nobody' }, viewer, columns);
}
