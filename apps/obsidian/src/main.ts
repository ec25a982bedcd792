/** The plugin: ```` ```accelgraph ```` blocks are drawn from a `.sqlite` in the vault. */
import { createDrawer, type Drawer, inlineWasm } from "@accelgraph/embedding";
import wasm from "@sqlite.org/sqlite-wasm/sqlite3.wasm?base64";
import { type MarkdownPostProcessorContext, Plugin } from "obsidian";
import { SettingsTab } from "./settings-tab.ts";
import { findDatabase, nearNote } from "./vault-files.ts";
import { ViewBlock } from "./view-block.ts";

export interface Settings {
  /** Path in the vault of the database of views that name none. */
  database: string;
}

export default class AccelgraphPlugin extends Plugin {
  override settings: Settings = { database: "" };
  readonly #blocks = new Set<ViewBlock>();
  #drawer: Drawer | undefined;

  override async onload(): Promise<void> {
    this.settings = { ...this.settings, ...(await this.loadData()) };
    this.#drawer = createDrawer({
      find: (path) => findDatabase(this.app, path),
      wasm: () => inlineWasm(wasm),
    });
    this.addSettingTab(new SettingsTab(this.app, this));
    this.registerMarkdownCodeBlockProcessor("accelgraph", (text, element, context) =>
      this.#add(text, element, context),
    );
    // A database that was made anew is seen in the notes that are open.
    this.registerEvent(this.app.vault.on("modify", ({ path }) => this.redraw(path)));
  }

  override onunload(): void {
    this.#drawer?.close();
  }

  async saveSettings(): Promise<void> {
    await this.saveData(this.settings);
    this.redraw();
  }

  /** Draws all blocks again, or those whose database it is that changed. */
  redraw(path?: string): void {
    if (path !== undefined && !/\.(sqlite3?|db)$/.test(path)) return;
    for (const block of this.#blocks) void block.draw();
  }

  async #add(text: string, element: HTMLElement, context: MarkdownPostProcessorContext): Promise<void> {
    const note = context.sourcePath;
    const draw = () => {
      const database = this.settings.database === "" ? undefined : this.settings.database;
      const near = (file: string) => nearNote(this.app, file, note);
      return (this.#drawer as Drawer).draw(text, { look: { darkPage: ".theme-dark" }, fallback: { database }, near });
    };
    const block: ViewBlock = new ViewBlock(element, {
      app: this.app,
      note,
      draw,
      gone: () => this.#blocks.delete(block),
    });
    this.#blocks.add(block);
    context.addChild(block);
    await block.draw();
  }
}
