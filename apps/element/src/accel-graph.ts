import { faultHtml } from "@accelgraph/embedding";
import { drawerOfPage } from "./page-files.ts";
import style from "./style.css?text";

const THEMES = { light: "light", dark: "dark" } as const;

/**
 * `<accel-graph src="papers.sqlite" view="focus: AWQ">`: a view of a database that lies beside the page. The view is
 * YAML in the attribute or in a `<script type="application/yaml">` inside, or the address of a view file. Nothing is
 * fetched before the element comes near the reader's eyes. Marks that are clicked are told by the event
 * `accelgraph-choose`, whose detail is the node's id.
 */
export class AccelGraph extends HTMLElement {
  static readonly observedAttributes = ["src", "view", "theme", "width", "height", "links"];

  readonly #page = this.attachShadow({ mode: "open" });
  #watcher: IntersectionObserver | undefined;
  #isSeen = false;
  #drawings = 0;

  connectedCallback(): void {
    this.#page.addEventListener("click", this.#tell);
    this.#watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#watcher?.disconnect();
        this.#isSeen = true;
        void this.#draw();
      },
      { rootMargin: "200px" },
    );
    this.#show(`<p class="waiting" aria-busy="true">Drawing the graph …</p>`);
    this.#watcher.observe(this);
  }

  disconnectedCallback(): void {
    this.#page.removeEventListener("click", this.#tell);
    this.#watcher?.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.#isSeen) void this.#draw();
  }

  async #draw(): Promise<void> {
    const drawing = ++this.#drawings;
    const html = await this.#picture().catch(faultHtml);
    // What was asked for last is shown, whatever comes last.
    if (drawing === this.#drawings) this.#show(html);
  }

  async #picture(): Promise<string> {
    const theme = THEMES[this.getAttribute("theme") as keyof typeof THEMES];
    const look = { ...(theme === undefined ? {} : { theme }), ...this.#size() };
    const src = this.getAttribute("src");
    const fallback = {
      links: this.getAttribute("links") ?? undefined,
      database: src === null ? undefined : this.#near(src),
    };
    const { text, base } = await this.#view();
    return drawerOfPage().draw(text, { look, fallback, near: (file) => new URL(file, base).href });
  }

  /** The view's text, and the address that it names files from. */
  async #view(): Promise<{ text: string; base: string }> {
    const said = this.getAttribute("view") ?? this.querySelector("script[type='application/yaml']")?.textContent ?? "";
    const isAddress = /^\S+\.ya?ml$/.test(said.trim());
    if (!isAddress) return { text: said, base: document.baseURI };
    const base = this.#near(said.trim());
    const response = await fetch(base);
    if (!response.ok) throw new Error(`The view file ${said.trim()} cannot be read (${response.status})`);
    return { text: await response.text(), base };
  }

  #near(file: string): string {
    return new URL(file, document.baseURI).href;
  }

  #size(): { width?: number; height?: number } {
    const [width, height] = ["width", "height"].map((name) => Number(this.getAttribute(name)));
    return { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  }

  #show(html: string): void {
    this.#page.innerHTML = `<style>${style}</style>${html}`;
    this.dispatchEvent(new CustomEvent("accelgraph-drawn"));
  }

  #tell = (event: Event): void => {
    const mark = event.composedPath().find((one): one is Element => one instanceof Element && one.matches(".node"));
    const detail = mark?.getAttribute("data-id");
    if (detail) this.dispatchEvent(new CustomEvent("accelgraph-choose", { bubbles: true, composed: true, detail }));
  };
}
