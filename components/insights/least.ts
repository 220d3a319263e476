/** Below so many events the shares say nothing. */
export const LEAST_EVENTS = 20;
