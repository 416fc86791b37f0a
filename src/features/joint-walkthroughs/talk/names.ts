/** The wire name of the button that talks a room over; its value is the room’s id. */
export const jointTalk = { name: 'joint/talk' } as const;
