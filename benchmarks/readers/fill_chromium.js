// Fill a form in Chromium, from field to field with the tabulator: xvfb-run node fill_chromium.js FORM STOPS SAVED PRINTED
// Its reader takes no letter that a field could not show, so what is read back was seen on the screen.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";

const [, , form, stopsFile, saved, printed] = process.argv;
const stops = JSON.parse(fs.readFileSync(stopsFile));
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
const paper = path.join(profile, "printed");
const printer = { version: 2, selectedDestinationId: "Save as PDF", isHeaderFooterEnabled: false,
  recentDestinations: [{ id: "Save as PDF", origin: "local", account: "" }] };
fs.mkdirSync(path.join(profile, "Default"));
fs.mkdirSync(paper);
fs.writeFileSync(path.join(profile, "Default", "Preferences"), JSON.stringify({
  printing: { print_preview_sticky_settings: { appState: JSON.stringify(printer) } },
  savefile: { default_directory: paper },
}));
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", headless: false, userDataDir: profile,
  args: ["--no-sandbox", "--kiosk-printing"], defaultViewport: { width: 1200, height: 1600 } });
const page = await browser.newPage();
await page.goto(`file://${form}`);
await pause(2500);
const viewer = await browser.targets().find((target) => target.url().startsWith("chrome-extension://")).createCDPSession();
const run = async (expression) => {
  const answer = await viewer.send("Runtime.evaluate", { awaitPromise: true, returnByValue: true,
    expression: `import("./pdf_viewer_wrapper.js").then(async (viewer) => { ${expression} })` });
  return answer.result.value;
};
await run(`viewer.PluginController.getInstance().getEventTarget().addEventListener(
  viewer.PluginControllerEventType.PLUGIN_MESSAGE, (event) => { window.inField ||= event.detail.type === "formFocusChange"; })`);
await page.mouse.click(330, 330);
while (!(await run("return window.inField"))) {
  await page.keyboard.press("Tab"); // past the viewer's own buttons and the links
  await pause(200);
}
for (const [index, stop] of stops.entries()) {
  if (index) await page.keyboard.press("Tab");
  for (const sign of stop.text ?? "") {
    if (sign === "\n") await page.keyboard.press("Enter");
    else await page.keyboard.sendCharacter(sign);
  }
  if (stop.pressed) await page.keyboard.sendCharacter(" ");
  for (let step = 0; step <= (stop.entry ?? -1); step++) await page.keyboard.press("ArrowDown");
}
await page.keyboard.press("Tab");
const bytes = await run(`const saved = await viewer.PluginController.getInstance().save("EDITED");
  return btoa(Array.from(new Uint8Array(saved.dataToSave), (byte) => String.fromCharCode(byte)).join(""));`);
fs.writeFileSync(saved, Buffer.from(bytes, "base64"));
await run("viewer.PluginController.getInstance().print()");
for (let waited = 0; waited < 50 && !fs.readdirSync(paper).some((name) => name.endsWith(".pdf")); waited++) await pause(200);
await pause(500);
await browser.close();
fs.copyFileSync(path.join(paper, fs.readdirSync(paper)[0]), printed);
fs.rmSync(profile, { recursive: true, force: true });
console.log("[]");
