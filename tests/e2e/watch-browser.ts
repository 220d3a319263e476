import type { Browser, CDPSession, Page, Target } from 'puppeteer';

/** Everything that pages and workers write to their consoles from now on, faults nobody caught and failed loads with them. */
export async function watchConsoles(browser: Browser): Promise<readonly string[]> {
  const lines: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    if (!['page', 'service_worker'].includes(target.type())) return;
    const session = await target.createCDPSession();
    session.on('Runtime.consoleAPICalled', ({ args }) => void lines.push(JSON.stringify(args)));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      lines.push(JSON.stringify(exceptionDetails));
    });
    session.on('Log.entryAdded', ({ entry }) => void lines.push(JSON.stringify(entry)));
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  };
  // A target may be gone again before it could be watched.
  browser.on('targetcreated', (target) => void watch(target).catch(() => {}));
  await Promise.all(browser.targets().map(watch));
  return lines;
}

/** Everything the content script on a page is told from now on: answers to what it asks, and what it is sent. */
export async function watchContentScript(page: Page, extensionId: string): Promise<() => Promise<string[]>> {
  const session = await page.createCDPSession();
  const contextId = await contextOf(session, extensionId);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
    return result.value;
  };
  await evaluate(`{
    globalThis.heard = [];
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime);
    const hear = (message) => void heard.push(JSON.stringify(message));
    runtime.sendMessage = async (...message) => {
      const answer = await send(...message);
      hear(answer);
      return answer;
    };
    runtime.onMessage.addListener(hear);
    addEventListener('message', ({ data }) => hear(data));
  }`);
  return async () => (await evaluate('heard.filter(Boolean)')) as string[];
}

/** The world of its own in which the browser runs an extension's script on a page. */
function contextOf(session: CDPSession, extensionId: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no script of the extension runs here')), 10_000);
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== `chrome-extension://${extensionId}`) return;
      clearTimeout(timer);
      resolve(context.id);
    });
    void session.send('Runtime.enable');
  });
}
