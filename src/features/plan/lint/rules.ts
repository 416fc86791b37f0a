import {
  type Action,
  type Benchmark,
  type BenchmarkKind,
  codeKey,
  type Initiative,
  type Plan,
} from '../../../district/plan/plan.ts';
import { misreadIn, sayMisread } from './misread.ts';

/** Something in a plan that the district's own rules would have otherwise: where, what the rule is, and what would put it right. It stops nothing. */
export interface PlanRemark {
  readonly at: string;
  readonly says: string;
}

const fewest = 3;
const maxObjectives = 5;
const maxWords = 1_000;

/** Everything worth a look in a plan, from the whole of it down to its rows. */
export function lint(plan: Plan): PlanRemark[] {
  const initiatives = new Set(plan.initiatives.map((one) => codeKey(one.code)));
  const kinds = new Set(plan.benchmarks.map((one) => kindUnder(one.parent, one.kind)));
  return [
    ...ofTheWhole(plan),
    ...plan.initiatives.flatMap((one) => ofInitiative(one, kinds)),
    ...plan.benchmarks.flatMap((one) => ofBenchmark(one, initiatives)),
    ...plan.actions.flatMap(ofAction),
  ];
}

function ofTheWhole({ objectives, keyIssues, head }: Plan): PlanRemark[] {
  const count = objectives.length;
  const focus =
    count > 0 && (count < fewest || count > maxObjectives)
      ? [
          {
            at: 'Objectives',
            says: `${count === 1 ? 'there is one' : `there are ${count}`}; a plan that keeps its focus has three to five. ${count < fewest ? 'Is one missing?' : 'Put some together.'}`,
          },
        ]
      : [];
  const issues = keyIssues.reduce((sum, one) => sum + wordsIn(one.words), 0);
  return [
    ...focus,
    ...tooLong('Key issues', issues, 'Keep what the plan answers to.'),
    ...tooLong('Theory of action', wordsIn(head.theory), 'Keep the if and the then.'),
  ];
}

function tooLong(at: string, count: number, fix: string): PlanRemark[] {
  if (count <= maxWords) return [];
  return [{ at, says: `${count.toLocaleString('en-US')} words; at most 1,000 are read. ${fix}` }];
}

const kindUnder = (parent: string, kind: BenchmarkKind): string => `${kind} ${parent}`;

function ofInitiative({ code }: Initiative, kinds: ReadonlySet<string>): PlanRemark[] {
  const has = (kind: BenchmarkKind) => kinds.has(kindUnder(codeKey(code), kind));
  const missing = [
    ...(has('earlyEvidence') ? [] : ['early evidence of change (in what adults do)']),
    ...(has('shortTermOutcome') ? [] : ['short-term outcome (in students’ results)']),
  ];
  if (missing.length === 0) return [];
  return [
    { at: code, says: `the initiative has no benchmark for ${missing.join(' and none for ')}. Add one of each.` },
  ];
}

function ofBenchmark(one: Benchmark, initiatives: ReadonlySet<string>): PlanRemark[] {
  const missing = [
    ...(saysWho(one) ? [] : ['who (teachers, students of grade 3, …)']),
    ...howMuchMissing(one),
    ...(saysEvidence(one) ? [] : ['the evidence it rests on']),
    ...(one.dueOn || one.cadence ? [] : [one.rawDue === '' ? 'a date, or how often' : `a date for “${one.rawDue}”`]),
  ];
  const loose = one.kind !== 'finalOutcome' && !initiatives.has(one.parent);
  return [
    ...(missing.length === 0
      ? []
      : [{ at: one.code, says: `the benchmark does not say ${missing.join('; nor ')}. Write it in.` }]),
    ...misreadIn(one).map((misread) => ({ at: one.code, says: `${sayMisread(misread)}. Write it with its sign.` })),
    ...(loose ? [{ at: one.code, says: 'hangs on an objective. Say which initiative it tells of.' }] : []),
  ];
}

function ofAction({ code, rawOwner, ownerId, rawDue, dueOn }: Action): PlanRemark[] {
  const owner = ownerId ? [] : ownerRemark(rawOwner);
  const date = rawDue === '' ? 'the action has no date' : `“${rawDue}” is not a date`;
  return [
    ...owner.map((says) => ({ at: code, says })),
    ...(dueOn ? [] : [{ at: code, says: `${date}. Say by which day it is done, or looked at again.` }]),
  ];
}

function ownerRemark(rawOwner: string): string[] {
  if (rawOwner === '') return ['nobody is responsible for the action. Name one person.'];
  if (!several.test(rawOwner)) return [];
  return [`“${rawOwner}” are several; an action has one accountable owner. Name one person, the others help.`];
}

const several = /[,;/&+\n]|\s(and|or)\s/i;

/** Words for those a plan speaks of. It is enough that one of them stands there. */
const people =
  /\b(teacher|educator|staff|facult|instructional|principal|leader|administrator|director|coach|superintendent|counselor|paraprofessional|team|student|pupil|child|kindergart|grader|cohort|subgroup|learner|parent|famil|school|classroom|department)/i;

const saysWho = ({ words, evidence }: Benchmark): boolean => people.test(`${words} ${evidence}`);

const quantity = /\d|%|percent|\b(all|every|each|both|half|no|none|zero|twice|one|two|three|four|five|ten)\b/i;
const year = /\b(19|20)\d\d\b/g;
/** `XX%` and `____` are where a figure is still to come. */
const blank = /\b(X{2,}|Y{2,}|N{2,})\b|_{2,}/;

function howMuchMissing({ words, target }: Benchmark): string[] {
  const written = `${words} ${target}`;
  const open = blank.exec(target === '' ? words : target)?.[0];
  if (open) return [`how much (“${open}” is still open)`];
  return target !== '' || quantity.test(written.replaceAll(year, '')) ? [] : ['how much (a target)'];
}

const shownBy = /\bas (shown|demonstrated|evidenced|measured|seen|documented|indicated) (by|in|through)\b/i;

const saysEvidence = ({ words, evidence }: Benchmark): boolean => evidence !== '' || shownBy.test(words);

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
