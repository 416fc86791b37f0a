import { isObj, type Obj, str } from '../json.ts';

/** What is wrong with a payload, in Slack's own form: the reason and a JSON pointer to the place. */
export class Report {
  readonly problems: string[] = [];

  add(at: string, reason: string): void {
    this.problems.push(`[ERROR] ${reason} [json-pointer:${at}]`);
  }
}

/** Looks at one value and reports what is wrong with it. */
export type Check = (value: unknown, at: string, report: Report) => void;

/** How long a text is for Slack: in code points, not in UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A plain string of some length. */
export function string(max: number, min = 0): Check {
  return (value, at, report) => {
    if (typeof value !== 'string') return report.add(at, 'must be a string');
    if (lengthOf(value) > max) report.add(at, `must be less than ${max + 1} characters`);
    if (lengthOf(value) < min) report.add(at, `must be more than ${min - 1} characters`);
  };
}

/** A whole number within bounds. */
export function whole(min: number, max: number): Check {
  return (value, at, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return report.add(at, 'must be an integer');
    if (value < min || value > max) report.add(at, `must be between ${min} and ${max}`);
  };
}

/** Any number at all. */
export const number: Check = (value, at, report) => {
  if (typeof value !== 'number') report.add(at, 'must be a number');
};

/** True or false. */
export const flag: Check = (value, at, report) => {
  if (typeof value !== 'boolean') report.add(at, 'must be a boolean');
};

/** Anything. */
export const anything: Check = () => undefined;

/** Text of a given shape. */
export function matching(pattern: RegExp, what: string): Check {
  return (value, at, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report.add(at, `must be ${what}`);
  };
}

/** One of these words. */
export function oneOf(...words: string[]): Check {
  return (value, at, report) => {
    if (typeof value !== 'string' || !words.includes(value)) report.add(at, `must be one of: ${words.join(', ')}`);
  };
}

/** A list, each entry checked. */
export function listOf(check: Check, max: number, min = 1): Check {
  return (value, at, report) => {
    if (!Array.isArray(value)) return report.add(at, 'must be an array');
    if (value.length > max) report.add(at, `no more than ${max} items allowed`);
    if (value.length < min) report.add(at, `no fewer than ${min} items allowed`);
    for (const [index, item] of value.entries()) check(item, `${at}/${index}`, report);
  };
}

/** An object with these fields and no others. */
export function shape(fields: { required?: Record<string, Check>; optional?: Record<string, Check> }): Check {
  const required = fields.required ?? {};
  const known = { ...required, ...fields.optional };
  return (value, at, report) => {
    if (!isObj(value)) return report.add(at, 'must be an object');
    for (const name of Object.keys(required)) {
      if (value[name] === undefined || value[name] === null) report.add(at, `missing required field: ${name}`);
    }
    for (const [name, item] of Object.entries(value)) checkField(known[name], { name, item, at }, report);
  };
}

function checkField(
  check: Check | undefined,
  field: { name: string; item: unknown; at: string },
  report: Report,
): void {
  if (!check) report.add(field.at, `invalid additional property: ${field.name}`);
  else if (field.item !== undefined && field.item !== null) check(field.item, `${field.at}/${field.name}`, report);
}

/** Several checks on the same value. */
export function all(...checks: Check[]): Check {
  return (value, at, report) => {
    for (const check of checks) check(value, at, report);
  };
}

/** A rule over the fields of an object; gives the reason it is broken. */
export function rule(broken: (fields: Obj) => string | undefined): Check {
  return (value, at, report) => {
    const reason = isObj(value) ? broken(value) : undefined;
    if (reason !== undefined) report.add(at, reason);
  };
}

/** At least one, or exactly one, of these fields. */
export function needs(how: 'one' | 'any', ...names: string[]): Check {
  return rule((fields) => {
    const given = names.filter((name) => fields[name] !== undefined && fields[name] !== null).length;
    if (given === 0) return `missing required field: one of ${names.join(', ')}`;
    return how === 'one' && given > 1 ? `only one of ${names.join(', ')} may be given` : undefined;
  });
}

/** An object whose `type` decides what it must look like. */
export function byType(table: () => Record<string, Check>, what: string): Check {
  return (value, at, report) => {
    const type = isObj(value) ? str(value.type) : undefined;
    const check = type === undefined ? undefined : table()[type];
    if (!check) return report.add(at, `unsupported ${what}: ${type ?? 'none'}`);
    check(value, at, report);
  };
}
