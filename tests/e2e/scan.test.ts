/**
 * A QR code on the screen of one page, before the camera of another. No desktop Chromium on Linux reads codes by itself:
 * in its place stands a decoder that reads the same picture. The camera is fake and shows the code.
 */
import { chromium } from '@playwright/test';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { CHROMIUM_ARGUMENTS, needChromium } from '../support/chromium.ts';
import { goOn, inChromium, turnOf } from '../support/connect.ts';
import { expect, test } from '../support/stepper.ts';

const SIZE = 720;

/** A film of one still, as Chromium's fake camera takes it. */
async function film(picture: Buffer): Promise<Buffer> {
  const luma = await sharp(picture)
    .resize(SIZE, SIZE, { fit: 'contain', background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer();
  const header = `YUV4MPEG2 W${SIZE} H${SIZE} F10:1 Ip A1:1 C420jpeg\n`;
  return Buffer.concat([
    Buffer.from(`${header}FRAME\n`),
    luma,
    Buffer.alloc(SIZE * (SIZE / 2), 128),
  ]);
}

/** The Shape Detection API as far as the page uses it. */
function giveDetector(): void {
  const { jsQR } = window as never as {
    jsQR: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  };
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  Object.assign(window, {
    BarcodeDetector: class {
      async detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> {
        const [width, height] = [video.videoWidth, video.videoHeight];
        Object.assign(canvas, { width, height });
        context.drawImage(video, 0, 0);
        const found = jsQR(context.getImageData(0, 0, width, height).data, width, height);
        return found ? [{ rawValue: found.data }] : [];
      }
    },
  });
}

test('the offer of one page is read from its code by the camera of the other', async ({
  page,
  baseURL,
}, testInfo) => {
  const caller = inChromium(page, baseURL!);
  await caller.open('role=call&way=hand');
  await goOn(caller, 'answer');
  await page.getByRole('button', { name: 'As a QR code' }).first().click();
  const seen = testInfo.outputPath('code.y4m');
  writeFileSync(seen, await film(await page.locator('.code[role=img]').screenshot()));

  const executablePath = needChromium();
  const other = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS, `--use-file-for-fake-video-capture=${seen}`],
  });
  const answering = await other.newPage();
  await answering.addInitScript({ path: fileURLToPath(import.meta.resolve('jsqr')) });
  await answering.addInitScript(giveDetector);
  const answerer = inChromium(answering, baseURL!);
  await answerer.open('role=answer&way=hand');
  await goOn(answerer, 'offer');
  await answering.getByRole('button', { name: 'Scan a code' }).click();
  await expect(answering.locator('.said')).toContainText('offer');
  await goOn(answerer, 'carried');
  // Whoever has read the code lets the camera go.
  await expect(answering.locator('.bring video')).toHaveJSProperty('srcObject', null);
  expect(await turnOf(answerer)).toBe('carried');
  await other.close();
  rmSync(seen);
});
