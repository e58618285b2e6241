import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { cleanFile } from './clean-file';
import { decideDocument } from './document';
import { factsOf } from './content-facts';

const CANARY = 'Canary Zhang';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Four by two pixels: red on the left, blue on the right. */
const drawn = () =>
  sharp({ create: { width: 4, height: 2, channels: 3, background: '#f00' } }).composite([
    { input: { create: { width: 2, height: 2, channels: 3, background: '#00f' } }, left: 2, top: 0 },
  ]);
const EXIF = {
  IFD0: { Artist: CANARY, Make: 'Canary Phone' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 5/1 0/1' },
};
/** Lies on its side, as a phone held upright takes it. */
async function photo(): Promise<Buffer> {
  const fine = { quality: 100, chromaSubsampling: '4:4:4' };
  const taken = await drawn().jpeg(fine).withExif(EXIF).toBuffer();
  return sharp(taken).keepExif().withMetadata({ orientation: 6 }).jpeg(fine).toBuffer();
}

describe('pictures', () => {
  it('should lose place, device and author, and stand upright', async () => {
    const original = await photo();
    expect(original.includes(CANARY)).toBe(true);
    const { content, removed, leftIn } = await cleanFile('image/jpeg', original);
    const facts = await sharp(content).metadata();
    expect([content.includes('Canary'), facts.exif, facts.orientation]).toEqual([false, undefined, undefined]);
    expect([facts.width, facts.height]).toEqual([2, 4]);
    expect([removed, leftIn]).toEqual([['picture-data'], ['visible-content']]);
    // Turned clockwise, what was left is on top.
    const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(data[2]!);
  });

  it.each(['png', 'webp'] as const)('should lose the data of a %s and stay one', async (type) => {
    const original = await drawn().toFormat(type).withExif(EXIF).toBuffer();
    expect(original.includes(CANARY)).toBe(true);
    const { content } = await cleanFile(`image/${type}`, original);
    expect([content.includes('Canary'), (await sharp(content).metadata()).format]).toEqual([false, type]);
  });

  it('should refuse a picture that unpacks to more than a computer holds', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(cleanFile('image/png', bomb)).rejects.toMatchObject({ code: 'DOCUMENT.NOT_CLEANABLE' });
  });

  it('should refuse a picture that was cut off, and go on with the next', async () => {
    const original = await photo();
    const cut = cleanFile('image/jpeg', original.subarray(0, original.length - 40));
    const whole = cleanFile('image/jpeg', original);
    await expect(cut).rejects.toMatchObject({ code: 'DOCUMENT.NOT_CLEANABLE' });
    await expect(whole).resolves.toMatchObject({ removed: ['picture-data'] });
  });
});

describe('PDF', () => {
  const pdf = (info: string, more = '') =>
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<</Type /Catalog /Metadata 3 0 R>>\nendobj\n2 0 obj\n<<${info}>>\nendobj\n` +
        `3 0 obj\n<</Type /Metadata /Length 99>>\nstream\n<?xpacket begin='' id=''?><dc:creator>${CANARY}</dc:creator>` +
        `<?xpacket end='w'?>\nendstream\nendobj\n${more}trailer\n<</Root 1 0 R /Info 2 0 R>>\n%%EOF\n`,
      'latin1',
    );
  const hexadecimal = Buffer.from(CANARY, 'latin1').toString('hex');

  it.each([
    ['a text', `/Author (${CANARY})`],
    ['a text with parentheses and escapes', `/Author (\\(a\\) (${CANARY}) \\\\)`],
    ['hexadecimal digits', `/Author <${hexadecimal}>`],
  ])('should lose its author written as %s, without a byte moving', async (_how, info) => {
    const original = pdf(info);
    const { content, removed } = await cleanFile('application/pdf', original);
    expect(content.length).toBe(original.length);
    expect(content.includes(CANARY)).toBe(false);
    expect(content.toString('latin1').toLowerCase()).not.toContain(hexadecimal);
    expect(content.toString('latin1')).toContain('/Author');
    expect(removed).toEqual(['document-properties']);
    expect(decideDocument('a.pdf', await factsOf(content))).toMatchObject({ outcome: 'keep' });
  });

  it('should lose the properties of earlier versions of the same file', async () => {
    const earlier = `2 0 obj\n<</Author (Canary Before)>>\nendobj\n`;
    const { content } = await cleanFile('application/pdf', pdf('/Author (Somebody)', earlier));
    expect(content.includes('Canary')).toBe(false);
  });

  it("should lose the camera's data of scanned pages and keep the picture", async () => {
    const picture = await photo();
    const start = picture.indexOf('Exif\0\0');
    const original = Buffer.concat([pdf('/Author (a)'), picture]);
    const { content, removed } = await cleanFile('application/pdf', original);
    expect([start > 0, content.includes('Canary')]).toEqual([true, false]);
    expect(removed).toEqual(['document-properties', 'picture-data']);
    await expect(sharp(content.subarray(pdf('/Author (a)').length)).stats()).resolves.toBeDefined();
  });

  it('should say so when the properties are packed away with other objects', async () => {
    const packed = Buffer.from('%PDF-1.5\n9 0 obj\n<</Type /XRef /Info 7 0 R>>\nstream\nendstream\nendobj\n%%EOF\n');
    const { content, leftIn } = await cleanFile('application/pdf', packed);
    expect(content.includes('/Info')).toBe(false);
    expect(leftIn).toContain('compressed-properties');
  });
});

describe('office files', () => {
  it('should lose properties, reviewers and the data of pictures, and keep the text', async () => {
    const original = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'docProps/core.xml': strToU8(`<cp:coreProperties><dc:creator>${CANARY}</dc:creator></cp:coreProperties>`),
      'docProps/app.xml': strToU8(`<Properties><Company>${CANARY}</Company></Properties>`),
      'word/document.xml': strToU8(`<w:p><w:ins w:author="${CANARY}" w:id="1"><w:t>举报内容</w:t></w:ins></w:p>`),
      'word/comments.xml': strToU8(`<w:comment w:author="${CANARY}" w:initials="CZ"/>`),
      'word/people.xml': strToU8(
        `<w15:person w15:author="${CANARY}"><w15:presenceInfo w15:userId="${CANARY}"/></w15:person>`,
      ),
      'word/media/image1.jpeg': new Uint8Array(await photo()),
    });
    const { content, removed, leftIn } = await cleanFile(DOCX, Buffer.from(original));
    const parts = unzipSync(content);
    for (const part of Object.values(parts)) expect(Buffer.from(part).includes('Canary')).toBe(false);
    expect(strFromU8(parts['word/document.xml']!)).toContain('<w:t>举报内容</w:t>');
    expect(removed.sort()).toEqual(['document-properties', 'picture-data', 'reviewer-names']);
    expect(leftIn).toEqual(['visible-content']);
    expect(decideDocument('a.docx', await factsOf(content))).toEqual({ outcome: 'keep', mediaType: DOCX });
  });

  it('should lose the authors of a table and the folder it was saved in', async () => {
    const original = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(`<workbook><x15ac:absPath url="C:\\Users\\${CANARY}\\"/></workbook>`),
      'xl/comments1.xml': strToU8(`<comments><authors><author>${CANARY}</author></authors></comments>`),
      'xl/persons/person.xml': strToU8(`<person displayName="${CANARY}" userId="${CANARY}"/>`),
      'xl/tables/table1.xml': strToU8('<table displayName="Table1"/>'),
      'xl/embeddings/a.bin': strToU8('object'),
    });
    const { content, leftIn } = await cleanFile(XLSX, Buffer.from(original));
    const parts = unzipSync(content);
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toContain('Canary');
    expect(strFromU8(parts['xl/tables/table1.xml']!)).toContain('Table1');
    expect(leftIn).toContain('embedded-files');
  });

  it('should refuse what unpacks to too much, also when its length is a lie', async () => {
    const large = zipSync({ 'word/document.xml': new Uint8Array(49 * 1024 * 1024) });
    await expect(cleanFile(DOCX, Buffer.from(large))).rejects.toMatchObject({ code: 'DOCUMENT.NOT_CLEANABLE' });
    const lying = Buffer.from(large);
    const directory = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    lying.writeUInt32LE(1000, directory + 24);
    const cleaned = await cleanFile(DOCX, lying).catch(() => undefined);
    expect(cleaned === undefined || unzipSync(cleaned.content)['word/document.xml']!.length <= 1000).toBe(true);
  });
});

describe('mails', () => {
  it('should lose sender, recipients and route, and keep subject, type and text', async () => {
    const mail =
      'Received: from host\r\n by relay\r\nFrom: Canary <canary@example.test>\r\nTo: a@example.test\r\n' +
      'Subject: 数据\r\nContent-Type: text/plain;\r\n charset=utf-8\r\nX-Mailer: Canary\r\n\r\n正文\r\n';
    const { content, removed } = await cleanFile('message/rfc822', Buffer.from(mail));
    expect(content.toString()).toBe('Subject: 数据\r\nContent-Type: text/plain;\r\n charset=utf-8\r\n\r\n正文\r\n');
    expect(removed).toEqual(['mail-headers']);
  });

  it('should stay a file when nothing but a sender was in it', async () => {
    const { content } = await cleanFile('message/rfc822', Buffer.from('From: Canary'));
    expect(content.toString()).toBe('MIME-Version: 1.0');
  });
});

it('should leave texts as they are and say that nothing was removed', async () => {
  const text = Buffer.from('举报内容');
  expect(await cleanFile('text/plain', text)).toEqual({ content: text, removed: [], leftIn: ['visible-content'] });
});
