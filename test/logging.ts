import type { Person } from '../src/simulator/simulator.ts';

/** Whoever logs: a person of the pretend Slack, in this process or in one of its own. */
export type Logs = Pick<Person, 'command' | 'fill' | 'submit'>;
type Submitted = Awaited<ReturnType<Person['submit']>>;

/** A walkthrough as a test tells of it; what is missing is as usual. */
export interface Told {
  readonly teacher: string;
  readonly minutes?: string;
  readonly seen?: readonly string[];
  readonly notSeen?: readonly string[];
  readonly day?: string;
  readonly note?: string;
  /** Words under a look-for, by the label of their question. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** Fills the first window as somebody between two classrooms does, and goes on to the second. */
export async function markWalkthrough(person: Logs, told: Told): Promise<Submitted> {
  await person.command('/walkthrough');
  await person.fill('Teacher', told.teacher);
  await person.fill('Minutes', told.minutes ?? '10 minutes');
  if (told.seen) await person.fill('Seen', [...told.seen]);
  if (told.notSeen) await person.fill('Looked for', [...told.notSeen]);
  if (told.day) await person.fill('Day of', told.day);
  return person.submit();
}

/** Logs a walkthrough: both windows, to the copy that is sent. */
export async function logWalkthrough(person: Logs, told: Told): Promise<Submitted> {
  const marked = await markWalkthrough(person, told);
  if (marked.kind !== 'updated') return marked;
  for (const [label, words] of Object.entries(told.comments ?? {})) await person.fill(label, words);
  if (told.note !== undefined || !told.seen) await person.fill('Note', told.note ?? 'Strong questions.');
  return person.submit();
}
