import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from './overlay';

/** No `matches`: with them the permission for Google's page would be asked for at installation. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  main: () => startOverlay(),
});
