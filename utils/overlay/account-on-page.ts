/** The connected account whose page of Google's somebody looks at, by the e-mail the page names. */
export function accountOnPage<Account extends { readonly kind: string; readonly email: string }>(
  accounts: readonly Account[],
  onPage: string,
): Account | undefined {
  return accounts.find(({ kind, email }) => kind === 'google' && email === onPage.toLowerCase());
}
