// Whether WebKit starts on this machine; if not, why.
import { startWebDriver } from './webdriver.mjs';

try {
  const driver = await startWebDriver(process.env.BROWSER);
  await driver.end();
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
