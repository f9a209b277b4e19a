import { type Result, refuse, succeed } from '../../shared/model/result.ts';

/** Writes a file that a person named; what the file system says against it is a refusal. */
export async function writeOrRefuse(path: string, write: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await write();
    return succeed(null);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse({
      code: 'not-writable',
      message: { zh: `写不了这个文件：${detail}`, en: `The file can't be written: ${detail}` },
      hint: { zh: '换一个有写权限的文件夹', en: 'Choose a folder that can be written to' },
      file: path,
    });
  }
}
