/** The name for life of the message that a DILT's agenda begins its thread with: what belongs to that day stands under it. */
export const agendaThread = (diltId: string): string => `dilt/${diltId}/agenda`;
