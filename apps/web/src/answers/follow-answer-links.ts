import { fetchRaw } from "./fetch-answer.ts";

/** Links to answers (`/api/export?…`) are saved as files. Where no server answers, we fetch and save them ourselves. */
export function followAnswerLinks(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/api/"]') : null;
    const address = link?.getAttribute("href");
    if (!address) return;
    event.preventDefault();
    void save(address);
  });
}

async function save(address: string): Promise<void> {
  const answer = await fetchRaw(address);
  const [, name = "accelgraph"] = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
