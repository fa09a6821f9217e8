// Look at pages in Chromium: node look.js WIDTHS PAGE… prints, as JSON, for each page and width what axe finds, how far the
// page is wider than the window, and which elements stick out; PAGE.WIDTH.png is what is seen.
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const [, , widths, ...pages] = process.argv;
const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const looked = [];
for (const file of pages) {
  for (const width of widths.split(",").map(Number)) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(`file://${file}`);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations", "incomplete"] }));
    const tell = (result) => ({ rule: result.id, impact: result.impact, help: result.help,
      nodes: result.nodes.map((node) => node.target.join(" ")) });
    const tooWide = await page.evaluate(() => ({
      by: document.documentElement.scrollWidth - window.innerWidth,
      elements: [...document.querySelectorAll("article *")]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.trim().slice(0, 60)}`),
    }));
    await page.screenshot({ path: file.replace(/\.html$/, `.${width}.png`), fullPage: true });
    looked.push({ file, width, violations: found.violations.map(tell), incomplete: found.incomplete.map(tell), tooWide });
    await page.close();
  }
}
await browser.close();
console.log(JSON.stringify(looked));
