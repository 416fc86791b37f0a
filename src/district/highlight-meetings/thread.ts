/** The name for life of the message that the agenda of a highlight meeting begins its thread with. */
export const highlightThread = (meetingId: string): string => `highlight/${meetingId}/agenda`;
