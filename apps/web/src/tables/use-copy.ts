import { useEffect, useState } from "react";

const SAID_FOR = 4000;

/** Puts text on the clipboard and says that it did, or that the browser does not let us. */
export function useCopy(): { readonly said: string; readonly copy: (text: string, what: string) => Promise<void> } {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied`);
    } catch {
      setSaid("The browser does not let us copy here");
    }
  };
  return { said, copy };
}
