// The picture set for phones as files: a folder of PNG, one a school and one of the plan.
import { join } from 'node:path';
import type { MeasureText } from '../../../shared/notice/drawing/map-drawing.ts';
import { planPhonePictures } from '../../../shared/notice/phone/phone-pictures.ts';
import type { NoticeMapContent } from '../../../shared/notice/sheets/prepare-notice-map.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import type { FileToWrite } from '../../files/write-atomically.ts';
import { renderPalettePng } from './palette-png.ts';

/** As wide as most phones have pixels. */
const pixelsWide = 1080;

export interface PhoneFilesRequest {
  readonly content: NoticeMapContent;
  /** False for the output of words and tables only. */
  readonly hasMap: boolean;
  /** Folder and beginning of the folder's name. */
  readonly path: string;
  readonly measureText: MeasureText;
  readonly onPicture: (pictureNumber: number, pictureCount: number) => void;
}

/** `…-手机图/00-总图.png`, `01-某某小学.png` and so on, and every word in them. */
export async function renderPhoneFiles({
  content,
  hasMap,
  path,
  measureText,
  onPicture,
}: PhoneFilesRequest): Promise<{ readonly files: readonly FileToWrite[]; readonly text: string }> {
  const files: FileToWrite[] = [];
  const words: string[] = [];
  const pictures = planPhonePictures(content, hasMap, measureText);
  for (const { name, draw } of pictures) {
    const drawing = draw();
    const bytes = await renderPalettePng(drawing, {
      dotsPerInch: (pixelsWide / drawing.widthMillimetres) * 25.4,
    });
    files.push({ path: join(`${path}-手机图`, `${safeFileName(name)}.png`), bytes });
    words.push(...drawing.items.map((item) => (item.itemType === 'text' ? item.text : '')));
    onPicture(files.length, pictures.length);
  }
  return { files, text: words.join('') };
}
