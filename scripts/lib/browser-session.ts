import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer';
import { findBrowser } from './find-browser.mjs';

/** What the stand-in for Google tells a browser, so that it goes there instead of to the network. */
export interface StandIn {
  readonly hostResolverRules: string;
  readonly spki: string;
}

export interface SessionOptions {
  readonly standIn: StandIn;
  readonly extensionDir: string;
  readonly headless?: boolean;
  /** IANA zone of the browser; the machine's own by default. */
  readonly timeZone?: string;
  readonly userDataDir?: string;
  readonly extraArgs?: readonly string[];
}

export interface BrowserSession {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The page that opened by itself at installation. */
  welcomePage(): Promise<Page>;
  openPage(name: 'options' | 'popup'): Promise<Page>;
  /** The real toolbar popup, opened by the toolbar button. */
  openPopup(): Promise<Page>;
  closePopups(): Promise<void>;
  /** The background worker, once it runs. */
  worker(): Promise<WebWorker>;
  /** Ends the worker as the browser would after 30 idle seconds. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** How long a press may take to show something, and how often it is tried. */
const PRESS_MS = 8000;
const MOST_PRESSES = 3;

/** A fresh browser with the extension installed, whose every request goes to the stand-in or nowhere. */
export async function openBrowserSession(options: SessionOptions): Promise<BrowserSession> {
  const executablePath = process.env['CHROME_PATH'] ?? findBrowser();
  if (!executablePath) throw new Error('no browser: run this through npm, which finds or installs one');
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
    env: { ...process.env, ...(options.timeZone ? { TZ: options.timeZone } : {}) },
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${options.standIn.hostResolverRules}`,
      `--ignore-certificate-errors-spki-list=${options.standIn.spki}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...(options.extraArgs ?? []),
    ],
  });
  // The browser reads an unpacked extension's files when they are asked for: with a copy of its own, a build that
  // runs meanwhile changes nothing under its feet.
  const ownCopy = await mkdtemp(join(tmpdir(), 'allset-extension-'));
  await cp(options.extensionDir, ownCopy, { recursive: true });
  const extensionId = await browser.installExtension(ownCopy);
  const pageUrl = (name: string) => `chrome-extension://${extensionId}/${name}.html`;
  const isPopup = (url: string) => url.startsWith(pageUrl('popup'));
  const host = await browser.newPage();

  const workerTarget = () =>
    browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().includes(extensionId),
    );

  return {
    browser,
    extensionId,
    async welcomePage() {
      const target = await browser.waitForTarget((t) => t.url().startsWith(pageUrl('options')));
      return target.asPage();
    },
    async openPage(name) {
      const page = await browser.newPage();
      await page.goto(pageUrl(name));
      return page;
    },
    async openPopup() {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('the extension is not installed');
      await host.bringToFront();
      for (let presses = 1; ; presses++) {
        const opening = browser.waitForTarget((target) => isPopup(target.url()), { timeout: PRESS_MS });
        await extension.triggerAction(host);
        try {
          return await (await opening).asPage();
        } catch (failed) {
          // The browser takes a press for «close» while the last popup's window has not quite gone.
          if (presses === MOST_PRESSES) throw failed;
        }
      }
    },
    async closePopups() {
      for (const target of browser.targets()) {
        if (isPopup(target.url())) await (await target.asPage()).close();
      }
    },
    async worker() {
      const worker = await (await workerTarget()).worker();
      if (!worker) throw new Error('the background worker has no handle');
      return worker;
    },
    async killWorker() {
      const worker = await (await workerTarget()).worker();
      await worker?.close().catch((failed: unknown) => {
        // It has ended, and the browser was first to let go of it.
        if (!String(failed).includes('No session with given id')) throw failed;
      });
    },
    async close() {
      await browser.close();
      await rm(ownCopy, { recursive: true, force: true });
    },
  };
}
