/** The shape of every OAuth client id that Google gives out: digits, a dash, and the host of Google's clients. */
export function looksLikeClientId(text: string): boolean {
  return /^[\w-]+\.apps\.googleusercontent\.com$/.test(text);
}
