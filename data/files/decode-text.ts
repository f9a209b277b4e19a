// Bytes of a text file to text: a byte order mark, else valid UTF-8, else GB18030 (what Excel and WPS write in China).
// How it was decided is part of the answer; text that no rule reads is refused, never shown as mojibake.
import iconv from 'iconv-lite';
import type { LocalizedText } from '../../shared/model/localized-text.ts';
import { type Refusal, type Result, refuse, succeed } from '../../shared/model/result.ts';

export interface DecodedText {
  readonly text: string;
  /** 'utf-8', 'gb18030', 'utf-16le'… */
  readonly encoding: string;
  readonly evidence: LocalizedText;
}

/** `requested` is 'auto' or the name of an encoding. Refuses `encoding-unknown`. */
export function decodeText(bytes: Uint8Array, requested: string, file: string): Result<DecodedText> {
  if (requested !== 'auto') return decodeAs(bytes, requested, file);
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = iconv.decode(Buffer.from(bytes), mark.encoding);
    const evidence = {
      zh: `文件开头有 ${mark.name} 字节序标记`,
      en: `the file starts with a ${mark.name} byte order mark`,
    };
    return succeed({ text, encoding: mark.encoding, evidence });
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) {
    // Only an ASCII text has a character for every byte.
    const isAscii = utf8.length === bytes.length;
    return succeed({
      text: utf8,
      encoding: 'utf-8',
      evidence: isAscii
        ? { zh: '只有 ASCII 字符', en: 'only ASCII characters' }
        : { zh: '内容是合法的 UTF-8', en: 'the content is valid UTF-8' },
    });
  }
  const chinese = iconv.decode(Buffer.from(bytes), 'gb18030');
  if (isReadable(chinese)) {
    return succeed({
      text: chinese,
      encoding: 'gb18030',
      evidence: {
        zh: '不是合法的 UTF-8，按 GB18030（GBK）读取无误',
        en: 'not valid UTF-8; reads cleanly as GB18030 (GBK)',
      },
    });
  }
  return refuse(unknownEncoding(file, null));
}

function decodeAs(bytes: Uint8Array, requested: string, file: string): Result<DecodedText> {
  const encoding = canonicalEncoding(requested);
  if (encoding === null) return refuse(unknownEncoding(file, requested));
  const text = encoding === 'utf-8' ? decodeUtf8(bytes) : iconv.decode(Buffer.from(bytes), encoding);
  if (text === null || !isReadable(text)) return refuse(unknownEncoding(file, requested));
  return succeed({ text, encoding, evidence: { zh: '由用户指定', en: 'chosen by the person' } });
}

/** GB2312 and GBK are read as their superset GB18030. Null for a name nobody knows. */
export function canonicalEncoding(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (plain === 'utf8' || plain === '65001') return 'utf-8';
  if (/^(?:gb18030|gbk|gb2312|cp936|936|ms936|windows936|ansi936|euccn|54936)$/.test(plain)) return 'gb18030';
  if (plain === 'big5' || plain === 'cp950' || plain === '950') return 'big5';
  return iconv.encodingExists(name.trim()) ? name.trim().toLowerCase() : null;
}

/** Strict: null where a byte does not fit. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No replacement characters, no control characters that text does not have. */
export function isReadable(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd || unit < 9 || (unit > 13 && unit < 32 && unit !== 26)) return false;
  }
  return true;
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; name: string } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', name: 'UTF-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', name: 'UTF-16LE' };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { encoding: 'utf-16be', name: 'UTF-16BE' } : null;
}

function unknownEncoding(file: string, requested: string | null): Refusal {
  return {
    code: 'encoding-unknown',
    file,
    message:
      requested === null
        ? {
            zh: '无法判断文字编码：既不是 UTF-8 也不是 GB18030',
            en: 'the text encoding can’t be told: neither UTF-8 nor GB18030',
          }
        : { zh: `不能按“${requested}”编码读取`, en: `the text can’t be read as “${requested}”` },
    hint: {
      zh: '请指明编码，如 utf-8、gb18030、big5（命令行用 --encoding），或在表格软件中另存为 UTF-8 CSV；也请确认文件确实是文本',
      en: 'state the encoding, such as utf-8, gb18030 or big5 (--encoding on the command line), or save the table as UTF-8 CSV; make sure that the file is text',
    },
  };
}
