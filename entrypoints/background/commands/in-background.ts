/** Work that outlives the answer; what goes wrong there is kept in the rows it was about. */
export function inBackground(work: Promise<unknown>): void {
  void work.catch(() => {});
}
