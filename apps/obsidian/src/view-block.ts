import { faultHtml } from "@accelgraph/embedding";
import { type App, MarkdownRenderChild } from "obsidian";
import { noteOf } from "./vault-files.ts";

interface Surroundings {
  readonly app: App;
  /** Path of the note that the block stands in. */
  readonly note: string;
  readonly draw: () => Promise<string>;
  readonly gone: () => void;
}

/** One block in a note that is shown. */
export class ViewBlock extends MarkdownRenderChild {
  readonly #around: Surroundings;

  constructor(element: HTMLElement, around: Surroundings) {
    super(element);
    this.#around = around;
    element.classList.add("accelgraph-view");
  }

  override onload(): void {
    this.registerDomEvent(this.containerEl, "click", (event) => this.#open(event));
    this.registerDomEvent(this.containerEl, "keydown", (event) => {
      if (event.key === "Enter") this.#open(event);
    });
  }

  override onunload(): void {
    this.#around.gone();
  }

  async draw(): Promise<void> {
    const html = await this.#around.draw().catch(faultHtml);
    // The markup is our own: names in it are escaped, and it holds no script.
    const parsed = new DOMParser().parseFromString(html, "text/html");
    this.containerEl.replaceChildren(...parsed.body.childNodes);
    for (const mark of this.containerEl.querySelectorAll<SVGElement>(".node")) {
      if (noteOf(this.#around.app, mark.getAttribute("data-id")) === undefined) continue;
      mark.setAttribute("tabindex", "0");
      mark.setAttribute("role", "link");
      // Inside an image a link would not be told.
      mark.ownerSVGElement?.setAttribute("role", "group");
    }
  }

  /** A mark leads to the note that `accelgraph vault` wrote for it, where the vault has one. */
  #open(event: MouseEvent | KeyboardEvent): void {
    const mark = (event.target as Element | null)?.closest(".node");
    const { app, note } = this.#around;
    const path = noteOf(app, mark?.getAttribute("data-id"));
    if (path === undefined) return;
    event.preventDefault();
    void app.workspace.openLinkText(path, note, event.ctrlKey || event.metaKey);
  }
}
