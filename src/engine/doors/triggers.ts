/** Slack takes a trigger for three seconds; what it delivers again comes within a minute. */
const remembered = 60_000;

/**
 * Tells the first use of each of Slack's triggers from those that follow. A command that Slack delivers twice carries the same one: its
 * window is there already, and asking for it again would be refused.
 */
export function triggersOnce(now: () => number): (trigger: string) => boolean {
  const used = new Map<string, number>();
  return (trigger) => {
    for (const [one, at] of used) if (at + remembered < now()) used.delete(one);
    const isFirst = !used.has(trigger);
    if (isFirst) used.set(trigger, now());
    return isFirst;
  };
}
