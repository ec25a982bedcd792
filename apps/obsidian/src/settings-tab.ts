import { type App, PluginSettingTab, Setting } from "obsidian";
import type AccelgraphPlugin from "./main.ts";

/** The one setting: which database is meant where a view names none. */
export class SettingsTab extends PluginSettingTab {
  readonly #plugin: AccelgraphPlugin;

  constructor(app: App, plugin: AccelgraphPlugin) {
    super(app, plugin);
    this.#plugin = plugin;
  }

  override display(): void {
    this.containerEl.replaceChildren();
    new Setting(this.containerEl)
      .setName("Database")
      .setDesc("Path in this vault of the file that views are drawn from, where they do not name one.")
      .addText((text) =>
        text
          .setPlaceholder("papers.sqlite")
          .setValue(this.#plugin.settings.database)
          .onChange(async (value) => {
            this.#plugin.settings.database = value.trim();
            await this.#plugin.saveSettings();
          }),
      );
  }
}
