/** A file that could not be had: its name or address, and the status of the answer, 0 when there was none. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile';
  readonly file: string;
  readonly status: number;

  constructor(file: string, status: number) {
    super(`${file} could not be loaded (${status}).`);
    this.file = file;
    this.status = status;
  }
}
