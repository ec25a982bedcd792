import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { closeFromDisk, dismissFault, openFromDisk, useOpening } from "./opened-file.ts";
import "./opening.css";

/** Any file that is dropped on the page is opened in it. Says what is open, what is being opened, and what went wrong. */
export function DropZone() {
  const { opened, busy, fault } = useOpening();
  const [, visit] = useLocation();
  const open = async (file: File) => {
    // The screen may show what the other file does not have.
    if (await openFromDisk(file)) visit("/");
  };
  const isOver = useDrop(open);
  return (
    <>
      {isOver && (
        <div className="drop" aria-hidden="true">
          <p>
            <b>Drop it here to open it.</b> It is read in this page; nothing is uploaded.
          </p>
        </div>
      )}
      {busy !== null && (
        <p className="opening" role="status">
          Opening {busy} …
        </p>
      )}
      {fault !== null && (
        <div className="opening opening-fault" role="alert">
          <p>
            {fault.file !== undefined && <code>{fault.file}: </code>}
            {fault.message}. <Words text={fault.remedy} />.
          </p>
          <button type="button" className="button" onClick={dismissFault}>
            Close
          </button>
        </div>
      )}
      {opened !== null && fault === null && busy === null && (
        <div className="opening" role="status">
          <p>
            <code>{opened}</code> is open in this page; nothing is uploaded.
          </p>
          <button
            type="button"
            className="button"
            onClick={() => {
              closeFromDisk();
              visit("/");
            }}
          >
            Close it
          </button>
        </div>
      )}
    </>
  );
}

/** A text in which `commands` stand between backticks. */
function Words({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
  return text.split("`").map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}

/** True while a file is held over the page. */
function useDrop(open: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) latest.current(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
