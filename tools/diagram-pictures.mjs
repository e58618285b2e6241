/**
 * Draws every sheet of the shipped models as the SVG that its README shows: `node tools/diagram-pictures.mjs [process …]`.
 * Each picture names the model it was drawn from by hash; `diagram-lint.ts` compares that, because two browsers never draw the
 * same bytes. Needs Chromium (`CHROMIUM` or /usr/bin/chromium).
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (!executablePath) {
  console.error('Expected Chromium to draw the pictures with, but found none; install it or set CHROMIUM.');
  process.exit(1);
}

const named = process.argv.slice(2);
const names = readdirSync('processes').filter((name) => named.length === 0 || named.includes(name));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width: 1600px; height: 1100px"></div>');
await page.addScriptTag({ path: 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js' });

for (const name of names) {
  const bpmn = readFileSync(join('processes', name, `${name}.bpmn`), 'utf8');
  const hash = createHash('sha256').update(bpmn).digest('hex');
  for (const { of, svg } of await page.evaluate(sheets, bpmn)) {
    const file = of === name ? `${name}.svg` : `${name}-${of}.svg`;
    writeFileSync(join('processes', name, file), `${svg.trim()}\n<!-- drawn from ${name}.bpmn, sha256 ${hash} -->\n`);
    console.log(`drew processes/${name}/${file}`);
  }
}
await browser.close();

/** Runs in the page: one picture per plane of the model. */
async function sheets(bpmn) {
  /* global BpmnJS */
  const viewer = new BpmnJS({ container: '#canvas' });
  await viewer.importXML(bpmn);
  const canvas = viewer.get('canvas');
  const drawn = [];
  for (const root of canvas.getRootElements()) {
    canvas.setRootElement(root);
    drawn.push({ of: root.businessObject.id, svg: (await viewer.saveSVG()).svg });
  }
  viewer.destroy();
  return drawn;
}
