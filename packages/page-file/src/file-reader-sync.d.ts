/** Known in workers only; TypeScript's types for pages leave it out, and those for workers contradict them. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}
