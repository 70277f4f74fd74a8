// A browser driven over plain WebDriver, as WebKit is here: one window.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', End: '\uE010', Home: '\uE011', ArrowUp: '\uE013', ArrowDown: '\uE015' };
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts the driver, and a screen that nobody looks at where there is none. Answers `{open, end}`. */
export async function startWebDriver(program) {
  const screen = process.env.DISPLAY ? null : await hiddenScreen();
  const port = await freePort();
  const env = { ...process.env, ...(screen && { DISPLAY: screen.name, GDK_BACKEND: 'x11' }) };
  const driver = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  const end = async () => {
    driver.kill();
    screen?.end();
  };
  try {
    const call = caller(`http://127.0.0.1:${port}`, driver);
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    await session('POST', '/window/rect', { width: 1300, height: 960 });
    const close = () => session('POST', '/url', { url: 'about:blank' });
    return { open: async () => ({ ...windowOf(session), close }), end: () => session('DELETE', '').catch(() => {}).then(end) };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What tests do in a window. */
function windowOf(session) {
  const run = (script, ...words) => session('POST', '/execute/async', {
    script: `const done = arguments[arguments.length - 1]; Promise.resolve((${script})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
    args: words,
  }).then(({ value, error }) => {
    if (error) throw new Error(error);
    return value ?? null;
  });
  const find = async (selector) => (await session('POST', '/element', { using: 'css selector', value: selector }))[ELEMENT];
  return {
    run,
    goto: (url) => session('POST', '/url', { url }),
    click: async (selector) => session('POST', `/element/${await find(selector)}/click`, {}),
    type: async (selector, text) => session('POST', `/element/${await find(selector)}/value`, { text }),
    press: (name) => session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[name] })) }] }),
  };
}

/** Calls of the driver; it may need a moment to listen. */
function caller(address, driver) {
  return async (method, path, body) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
        const { value } = await response.json();
        if (value?.error) throw Object.assign(new Error(`${method} ${path}: ${value.error}: ${value.message}`), { answered: true });
        return value;
      } catch (error) {
        if (driver.exitCode !== null) throw new Error(`the driver of WebKit ended with code ${driver.exitCode}`);
        if (error.answered || attempt === 300) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  };
}

/** Xvfb says which screen it made as soon as it can be used. */
async function hiddenScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((done, fail) => {
    server.stdio[3].once('data', (text) => done(String(text).trim()));
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb ended before it had a screen')));
  });
  return { name: `:${number}`, end: () => server.kill() };
}

function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
