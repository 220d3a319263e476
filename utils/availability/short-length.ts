/** 25 minutes for 30, 50 for 60: up to three quarters of an hour five minutes less, longer ones ten. */
export function shortLength(minutes: number): number {
  if (minutes < 30 || minutes % 15 !== 0) return minutes;
  return minutes <= 45 ? minutes - 5 : minutes - 10;
}
