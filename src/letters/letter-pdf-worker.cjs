/**
 * Sets letters as PDF in a thread of its own: a page takes 150 ms and opening a font 250 ms, which no request should wait for.
 * Messages: { id, document } → { id, bytes, missing }; { id, text } → { id, missing }; a failure → { id, error }.
 * `missing` are characters the font lacks, which would print as crossed boxes without any error.
 */
const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const fontkit = require('fontkit');
const pdfmake = require('pdfmake');

const files = { normal: join(workerData, 'NotoSerifSC-Regular.ttf'), bold: join(workerData, 'NotoSerifSC-Bold.ttf') };
const fonts = [...new Set(Object.values(files))];
pdfmake.setFonts({ NotoSerifSC: { ...files, italics: files.normal, bolditalics: files.bold } });
// A text of ours never names a picture or an address; were one to, it could read files of the server.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fonts.includes(path));

let face;
const missingIn = (text) => {
  face ??= fontkit.openSync(files.normal);
  const characters = [...new Set(text)].filter((one) => !/\s/.test(one));
  return characters.filter((one) => !face.hasGlyphForCodePoint(one.codePointAt(0)));
};

const textOf = (node) => {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  return textOf(node.text) + textOf(node.stack) + textOf(node.table?.body);
};

const footer = (page) => ({ text: `— ${page} —`, alignment: 'center', fontSize: 14, margin: [0, 24, 0, 0] });

parentPort.on('message', async ({ id, document, text }) => {
  try {
    if (document === undefined) return parentPort.postMessage({ id, missing: missingIn(text) });
    const missing = missingIn(textOf(document.content));
    const bytes = await pdfmake.createPdf({ ...document, footer }).getBuffer();
    parentPort.postMessage({ id, bytes, missing });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
