import { AppError } from '../../../utils/errors';
import type { overlayCommands } from '../../../utils/rpc/commands/overlay';
import type { HandlersOf } from '../../../utils/rpc/server';
import { loadOrganisation } from '../../../utils/settings/organisation';
import type { Services } from '../services';
import { defined } from './defined';

/** Marks on Google’s page. */
export function createOverlayCommands(services: Services): HandlersOf<typeof overlayCommands> {
  const { overlay, updateSettings } = services;
  return {
    overlayTimes: services.overlayTimes,

    setOverlay: (change) =>
      overlay.usePage(async () => {
        if (change.on && (await loadOrganisation()).forbidOverlay)
          throw new AppError('managed', 'the organisation forbids the overlay');
        await updateSettings((settings) => ({
          ...settings,
          overlay: { ...settings.overlay, ...defined(change) },
        }));
        await overlay.ensure();
        await overlay.renew();
        return {};
      }),
  };
}
