// How large a picture is, from its first bytes: nothing is unpacked, so a small file can't claim a large memory.

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const pngSignature = '89504e470d0a1a0a';

/** Pixels of a PNG or JPEG as its header states them; null for any other file and for a header that is cut off. */
export function pictureSize(bytes: Buffer): PictureSize | null {
  if (bytes.length >= 24 && bytes.toString('hex', 0, 8) === pngSignature) {
    if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
}

/** ITU-T T.81, B.1.1.3: the size is in the start of frame, SOF0 to SOF15, whose numbers DHT, JPG and DAC interrupt. */
function jpegSize(bytes: Buffer): PictureSize | null {
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
