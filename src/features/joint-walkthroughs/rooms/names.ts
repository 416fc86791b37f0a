/** The buttons of planning and of the rooms, by their wire names. */
export const jointNames = {
  list: 'joint/list',
  openPlan: 'joint/open-plan',
  card: 'joint/open',
  callOff: 'joint/call-off',
  openAddRoom: 'joint/open-add-room',
  roomsDone: 'joint/rooms-done',
  write: 'joint/write',
  room: 'joint/room',
} as const;

/** What the menu of a room offers. */
export const jointRoomChoices = ['write', 'alone', 'together', 'out', 'back', 'read'] as const;
export type JointRoomChoice = (typeof jointRoomChoices)[number];
