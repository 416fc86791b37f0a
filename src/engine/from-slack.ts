/** A message's text, or a command's line, as people read it: Slack's markup for addresses, channels and people becomes plain words. */
export function asRead(markup: string): string {
  return markup
    .replaceAll(/<(?:[^|<>]*)\|([^<>]*)>/g, '$1')
    .replaceAll(/<[@!][^<>]*>/g, '')
    .replaceAll(/<([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
