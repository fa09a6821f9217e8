// Fill a form in Firefox, key by key: node fill_firefox.js FORM STOPS SAVED PRINTED
// Prints the names of the fields that do not show all that was typed on the screen.
import fs from "node:fs";
import puppeteer from "puppeteer-core";

const [, , form, stopsFile, saved, printed] = process.argv;
const stops = JSON.parse(fs.readFileSync(stopsFile)).filter((stop) => stop.name);
const browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox-esr", headless: true });
const page = await browser.newPage();
await page.setViewport({ width: 1400, height: 1800 });
await page.goto(`file://${form}`);
const hidden = [];
const pages = Math.max(...stops.map((stop) => stop.page));
for (let number = 1; number <= pages; number++) {
  const onPage = `.page[data-page-number="${number}"] section`;
  await page.evaluate((shown) => { PDFViewerApplication.page = shown; }, number);
  await page.waitForSelector(`${onPage} [data-element-id]`);
  await new Promise((resolve) => setTimeout(resolve, 1500)); // the layer of fields is complete
  const wanted = stops.filter((stop) => stop.page === number);
  const fields = await page.$$(`${onPage} :is(input, textarea, select)`);
  if (fields.length !== wanted.length) throw new Error(`${fields.length} fields, not ${wanted.length}`);
  for (const [index, field] of fields.entries()) {
    const stop = wanted[index];
    await field.focus();
    for (const sign of stop.text ?? "") {
      if (sign === "\n") await page.keyboard.press("Enter");
      else await page.keyboard.sendCharacter(sign);
    }
    if (stop.pressed) await page.keyboard.press(" ");
    for (let step = 0; step <= (stop.entry ?? -1); step++) await page.keyboard.press("ArrowDown");
    const beyond = await field.evaluate((seen) => [seen.scrollHeight - seen.clientHeight, seen.scrollWidth - seen.clientWidth]);
    if (stop.text && Math.max(...beyond) > 1) hidden.push(stop.name);
  }
}
const bytes = await page.evaluate(async () => {
  const data = await PDFViewerApplication.pdfDocument.saveDocument();
  return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
});
fs.writeFileSync(saved, Buffer.from(bytes, "base64"));
await page.pdf({ path: printed, format: "A4" });
await browser.close();
console.log(JSON.stringify(hidden));
