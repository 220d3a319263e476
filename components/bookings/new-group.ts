/** Made when a dialog opens: whatever is pressed in it twice is the same wish. */
export function newGroup(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
