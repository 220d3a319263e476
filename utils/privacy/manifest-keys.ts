import { inventory } from './inventory';

/**
 * Firefox's declaration of what leaves the computer. Its `none` covers requests a person makes to their own account
 * at Google; settings carried by the browser's own sync are not sent by the extension either. A recipient of any
 * other kind would have to be declared, so it is not `none` any more.
 */
export function firefoxDataCollection(): { required: string[] } {
  const ownOnly = inventory.every((store) =>
    Object.values(store.fields).every(({ leavesTo }) => ['nobody', 'google', 'browser'].includes(leavesTo)),
  );
  return { required: ownOnly ? ['none'] : ['personallyIdentifyingInfo'] };
}
