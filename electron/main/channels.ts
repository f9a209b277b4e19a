/** The three channels between window and program. Both sides name them from here. */
export const channels = {
  call: 'huapian:call',
  dialog: 'huapian:dialog',
  event: 'huapian:event',
} as const;
