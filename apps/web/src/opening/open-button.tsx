import { useRef } from "react";
import { useLocation } from "wouter";
import { openFromDisk } from "./opened-file.ts";

/** Opens a file of the user's in the page: what dropping it does, by button and keyboard. */
export function OpenButton() {
  const input = useRef<HTMLInputElement>(null);
  const [, visit] = useLocation();
  const open = async (file: File | undefined) => {
    if (file !== undefined && (await openFromDisk(file))) visit("/");
  };
  return (
    <>
      <button
        type="button"
        className="open-file"
        title="Or drop it anywhere on the page. It is read here; nothing is uploaded."
        onClick={() => input.current?.click()}
      >
        Open a file …
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A file that accelgraph has made"
        accept=".sqlite,.sqlite3,.db,application/vnd.sqlite3"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          void open(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
