/** The part of the package that the hub uses; it brings no types of its own. */
declare module 'seek-bzip' {
  export interface Input {
    readByte(): number;
    /** @returns how many bytes were read */
    read(into: Uint8Array, offset: number, length: number): number;
  }
  export function decode(input: Input, output: { writeByte(byte: number): void }): void;
}
