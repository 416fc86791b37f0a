import { administrators } from './people.ts';
import {
  allOf,
  anyOf,
  bySetting,
  everyone,
  hasBeen,
  hasRole,
  hasRoleAt,
  hasRoleSince,
  isAmong,
  isOpened,
  isThe,
  leaders,
  ofThisYear,
  planManager,
  planMonitor,
  type Right,
} from './rights.ts';

/** Who may do and see what of visits: walkthroughs, alone and together, learning walks, the monitor’s days. A part of the policy. */
export const policyOfVisits = {
  'walkthroughs.log': hasRole(...administrators),
  /**
   * A named walkthrough: who made it, one or two together, its teacher; who leads that school today, of this school year, an assistant principal from the
   * first day of that role, and older ones that a leader has opened to them; district leaders only by setting.
   */
  'walkthroughs.read': anyOf(
    isThe('observer'),
    isThe('secondObserver'),
    isThe('teacher'),
    allOf(hasRoleAt('school', 'principal'), ofThisYear),
    allOf(hasRoleSince('school', 'assistantPrincipal'), ofThisYear),
    allOf(hasRoleAt('school', 'principal', 'assistantPrincipal'), isOpened),
    allOf(leaders, bySetting('leadersReadAllWalkthroughs')),
  ),
  /** To open older ones to who leads a school, with a reason. It lets nobody read any themselves. */
  'walkthroughs.open': leaders,
  /** The teacher answers: what you missed, I would like to talk. */
  'walkthroughs.reply': isThe('teacher'),
  /** The observer's own: the receipt, the draft, to correct, to withdraw. */
  'walkthroughs.own': anyOf(isThe('observer'), isThe('secondObserver')),
  /** The list of visits to a school, to read them from. */
  'walkthroughs.ofSchool': anyOf(
    hasRole('principal', 'assistantPrincipal'),
    allOf(leaders, bySetting('leadersReadAllWalkthroughs')),
  ),
  /** How many each administrator logged, and how many copies went the same day, by school. */
  'walkthroughs.counts': hasRole(...administrators, 'planManager', 'planMonitor'),
  /** The month's focus look-fors and everybody's number a month. */
  'walkthroughs.lead': anyOf(leaders, planManager),
  /** Patterns by look-for at one school, of five teachers and more. */
  'patterns.read': anyOf(hasRole(...administrators, 'planManager', 'planMonitor'), hasRoleAt('school', 'teacher')),
  /** The same for the whole district. */
  'patterns.district': everyone,
  /** Two of one's own copies a month, names masked, for one's supervisor. */
  'sharedCopies.share': allOf(hasRole('principal'), bySetting('talkOverCopies')),
  'sharedCopies.read': anyOf(isThe('observer'), isThe('reader')),

  /** To walk with somebody: two administrators. What they write together in a room is theirs, until the teacher's copy says it. */
  'jointWalkthroughs.plan': hasRole(...administrators),
  'jointWalkthroughs.own': anyOf(isThe('observer'), isThe('secondObserver')),
  /** What one answered blind: whoever answered, and the other once both have sent that room. */
  'jointAnswers.read': anyOf(
    isThe('author'),
    allOf(anyOf(isThe('observer'), isThe('secondObserver')), hasBeen('shared')),
  ),
  /** On which look-fors two agree, over all pairs of the district: no pair, person or school is in it. */
  'calibration.read': hasRole(...administrators, 'planManager', 'planMonitor'),
  /** The principal's memo of a visit of two, and what its reader says. */
  'jointMemos.look': hasRole(...administrators),
  'jointMemos.read': anyOf(isThe('author'), isThe('addressee'), leaders),
  'jointMemos.write': isThe('author'),
  'jointMemos.answer': isThe('addressee'),
  /** A step of such a memo: whoever wrote it, and while it is open whoever leads the school. */
  'jointSteps.keep': anyOf(isThe('owner'), hasRoleAt('school', 'principal'), leaders),

  /** Learning walks: dates, question and team; counts only, of five rooms and more, and the summary. */
  'learningWalks.look': hasRole(...administrators, 'planManager', 'planMonitor', 'teacher'),
  'learningWalks.plan': hasRole(...administrators),
  'learningWalks.lead': anyOf(isThe('owner'), leaders),
  'learningWalks.walk': isAmong('team'),
  'learningWalks.read': anyOf(
    isAmong('team'),
    allOf(
      anyOf(hasRole(...administrators, 'planManager', 'planMonitor'), hasRoleAt('school', 'teacher')),
      hasBeen('shared'),
    ),
  ),
  /** What all of them together saw in the district. */
  'learningWalks.district': everyone,

  /** The monitor's days in the district: theirs until they share them; what was typed on their behalf also whoever typed it. */
  'siteVisits.look': anyOf(leaders, planManager, planMonitor),
  'siteVisits.log': anyOf(planMonitor, planManager),
  'siteVisits.own': anyOf(isThe('author'), isThe('enteredBy')),
  'siteVisits.read': anyOf(isThe('author'), isThe('enteredBy'), allOf(anyOf(leaders, planManager), hasBeen('shared'))),
  /** An observation that contradicts what the district reported, once it is raised: whoever answers for that. */
  'siteObservations.answer': allOf(anyOf(isThe('owner'), leaders, planManager), hasBeen('shared')),
  'siteRequests.answer': anyOf(isThe('owner'), leaders, planManager),
  /** What became of a request: it is part of the visit, which stays with whoever logged it. */
  'siteRequests.read': anyOf(isThe('owner'), isThe('author'), isThe('enteredBy')),
} as const satisfies Record<string, Right>;
