import type { Obj } from '../json.ts';

/** A refusal in Slack's words: `ok: false` with this error. */
export class ApiError extends Error {
  readonly code: string;
  readonly more: Obj;

  constructor(code: string, more: Obj = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** A refusal that says what is wrong with the payload, line by line. */
export function refused(code: string, messages: string[]): ApiError {
  return new ApiError(code, { errors: messages, response_metadata: { messages } });
}

/** 429: too many posts in this channel just now. */
export class RateLimited extends Error {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('ratelimited');
    this.retryAfter = retryAfter;
  }
}
