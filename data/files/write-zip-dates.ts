// Sheets are zip files, and zip files carry the moment they were packed. Set to one date, equal sheets are equal files.

const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;

/** Sets the date of every entry (PKWARE APPNOTE 4.3.7 and 4.3.12: UTC here, two-second steps, not before 1980) in place. */
export function setZipDates(archive: Buffer, date: Date): Buffer {
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day =
    ((Math.max(1980, date.getUTCFullYear()) - 1980) << 9) |
    ((date.getUTCMonth() + 1) << 5) |
    date.getUTCDate();
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endSignature) throw new Error('Not a zip archive.');
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === centralSignature) {
    const local = archive.readUInt32LE(at + 42);
    for (const place of [at + 12, local + 10]) {
      archive.writeUInt16LE(time, place);
      archive.writeUInt16LE(day, place + 2);
    }
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}
