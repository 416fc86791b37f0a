import { isObj, list, type Obj, objs, parsed, str } from '../json.ts';
import { ApiError, refused } from './api-error.ts';

/** The arguments of a call, whether they came as a form, in the address or as JSON. */
export class Args {
  readonly raw: Obj;

  constructor(raw: Obj) {
    this.raw = raw;
  }

  text(name: string): string | undefined {
    const value = this.raw[name];
    if (typeof value === 'number') return String(value);
    return str(value) === '' ? undefined : str(value);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw refused('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
    return value;
  }

  flag(name: string): boolean {
    return [true, 'true', '1', 1].some((yes) => yes === this.raw[name]);
  }

  /** A whole number between 1 and `max`; the default where it is left out. */
  limit(name: string, standard: number, max: number): number {
    const given = this.text(name);
    if (given === undefined) return standard;
    const value = Number(given);
    if (!Number.isInteger(value) || value < 1) throw new ApiError('invalid_limit');
    return Math.min(value, max);
  }

  /** A structure: JSON inside a form value, or itself inside a JSON body. */
  json(name: string): unknown {
    const value = this.raw[name];
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    const found = parsed(value);
    if (found === undefined) throw badFormat(name);
    return found;
  }

  objects(name: string): Obj[] | undefined {
    const value = this.json(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw badFormat(name);
    return objs(list(value));
  }

  object(name: string): Obj | undefined {
    const value = this.json(name);
    if (value !== undefined && !isObj(value)) throw new ApiError('invalid_arguments');
    return value;
  }
}

function badFormat(name: string): ApiError {
  return name === 'blocks' ? new ApiError('invalid_blocks_format') : new ApiError('invalid_arguments');
}

/** Reads the arguments of a request out of its body and its address. */
export function readArgs(contentType: string, body: string, query: URLSearchParams): Args {
  const inAddress = Object.fromEntries(query);
  if (contentType.includes('application/json')) {
    const found = parsed(body === '' ? '{}' : body);
    if (!isObj(found)) throw new ApiError('invalid_json');
    return new Args({ ...inAddress, ...found });
  }
  return new Args({ ...inAddress, ...Object.fromEntries(new URLSearchParams(body)) });
}
