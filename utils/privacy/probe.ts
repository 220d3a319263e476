/** The one address that is asked for so that the browser refuses it, when a user wants to see that. Not noted as an incident. */
export const PROBE = 'https://example.com';
