import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { placeInCode } from '../../utils/privacy/logs';
import { createCommandServer } from '../../utils/rpc/server';
import { onOrganisationChange } from '../../utils/settings/organisation';
import { DELETION_RETRY, ensurePoll, HOLDS_END, syncAlarms } from './alarms';
import { createCommands } from './commands';
import { listenToOmnibox } from './omnibox';
import { withdrawForbidden } from './organisation';
import { TOGGLE_COMMAND } from './overlay';
import { createServices } from './services';

/** As wxt.config.ts names it. */
const MASK_COMMAND = 'toggle-mask';

/** An answer takes less; the browser leaves a worker thirty seconds. */
const CHORES_AFTER_MS = 300;

/**
 * The file to read first. `services.ts` builds everything, `commands.ts` is all that pages can ask for; here every
 * listener is registered before the first `await`, because a worker that wakes for an event looks for its listener
 * at once.
 */
export default defineBackground(() => {
  const services = createServices();
  const { bookings, dataRights, devices, logs, overlay, syncAll } = services;
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('')).origin };

  logs.listen(globalThis);
  browser.runtime.onMessage.addListener(
    createCommandServer(createCommands(services), own, (where, { code, stack }) => {
      if (code === 'cancelled') return;
      const place = code === 'bug' ? placeInCode(stack) : undefined;
      void logs.errors.note({ code, where, ...(place && { place }) });
    }),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
    void overlay.ensure().then(overlay.replaceInTabs);
  });
  // Registered for its own sake: it wakes the worker when the browser starts, and what is below runs.
  browser.runtime.onStartup.addListener(() => {});
  browser.permissions.onAdded.addListener(() => void overlay.ensure());
  browser.permissions.onRemoved.addListener(() => void overlay.ensure());
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE_COMMAND) overlay.toggle(tab);
    if (command === MASK_COMMAND) void services.toggleMask();
  });
  const obeyOrganisation = () => {
    void withdrawForbidden(dataRights.withdraw).catch(() => {});
    void overlay.ensure();
  };
  onOrganisationChange(obeyOrganisation);
  devices.listen();
  listenToOmnibox(services.answerTyped);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (syncAlarms.has(name)) void syncAll('alarm');
    if (name === DELETION_RETRY) void dataRights.finishDeletion();
    if (name === HOLDS_END) void bookings.releaseExpired();
  });

  // Somebody may have woken the worker for an answer: that goes first.
  setTimeout(() => {
    void dataRights.finishDeletion().finally(dataRights.resumeWithdrawal);
    void ensurePoll(Math.random);
    obeyOrganisation();
  }, CHORES_AFTER_MS);
  // Scripts on Google's page have no business with what is stored.
  void chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
});
