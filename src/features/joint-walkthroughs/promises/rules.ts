/** Whether the number meant is kept: it is reached, or the month goes on and has a school day left. */
export const isJointKept = (count: number, number: number, schoolDaysLeft: number): boolean =>
  count >= number || schoolDaysLeft > 0;
