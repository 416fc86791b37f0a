/** A JSON object whose fields are not known yet. */
export type Obj = Record<string, unknown>;

/** Tells a JSON object from lists, null and plain values. */
export function isObj(value: unknown): value is Obj {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is something else. */
export function obj(value: unknown): Obj {
  return isObj(value) ? value : {};
}

/** The value as text; undefined when it is something else. */
export function str(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as a list; an empty one when it is something else. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list, anything else left out. */
export function objs(value: unknown): Obj[] {
  return list(value).filter(isObj);
}

/** The texts of a list, anything else left out. */
export function strs(value: unknown): string[] {
  return list(value).filter((item) => typeof item === 'string');
}

/** Parses JSON; undefined when it is none (JSON itself cannot say undefined). */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, item) =>
    isObj(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

/** The fields that are set, for building an answer without undefined in it. */
export function present(fields: Obj): Obj {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
