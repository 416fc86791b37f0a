import type { Ability } from '../../district/policy.ts';
import { type Noun, type Ref, refTo } from '../../district/ref.ts';

/** A kind of document that is frozen and brought to its readers: a routine’s own. */
export interface DocumentKind {
  /** As people call it in a sentence: `packet`. */
  readonly called: string;
  /** What its record is, and the right to read that. */
  readonly noun: Noun;
  readonly can: Ability;
  /** With which the names of its messages begin. */
  nameOf(id: string): string;
}

/** What every message that brings a document says it is about. */
export function aboutIt({ noun, can }: DocumentKind, id: string): { readonly about: Ref; readonly can: Ability } {
  return { about: refTo(noun, id), can };
}
