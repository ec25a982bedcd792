// The part of Obsidian's documented interface that the plugin uses, over files of a plain web server.
// Source: https://docs.obsidian.md/Reference/TypeScript+API
window.obsidianStub = (() => {
  class Component {
    load() {
      this.onload();
    }
    unload() {
      this.onunload();
      for (const off of this.offs ?? []) off();
    }
    onload() {}
    onunload() {}
    registerEvent(off) {
      this.offs = [...(this.offs ?? []), off];
    }
    registerDomEvent(element, name, handler) {
      element.addEventListener(name, handler);
      this.registerEvent(() => element.removeEventListener(name, handler));
    }
  }
  class MarkdownRenderChild extends Component {
    constructor(containerEl) {
      super();
      this.containerEl = containerEl;
    }
  }
  class Plugin extends Component {
    constructor(app, manifest) {
      super();
      this.app = app;
      this.manifest = manifest;
    }
    async loadData() {
      return this.app.saved;
    }
    async saveData(data) {
      this.app.saved = structuredClone(data);
    }
    addSettingTab(tab) {
      this.app.tabs.push(tab);
    }
    registerMarkdownCodeBlockProcessor(language, handler) {
      this.app.processors.set(language, handler);
    }
  }
  class PluginSettingTab {
    constructor(app) {
      this.app = app;
      this.containerEl = document.createElement("div");
    }
  }
  class Setting {
    constructor(containerEl) {
      this.element = containerEl.appendChild(document.createElement("label"));
    }
    setName(name) {
      this.element.append(name);
      return this;
    }
    setDesc() {
      return this;
    }
    addText(build) {
      const input = this.element.appendChild(document.createElement("input"));
      const text = {
        setPlaceholder(value) {
          input.placeholder = value;
          return text;
        },
        setValue(value) {
          input.value = value;
          return text;
        },
        onChange(handler) {
          input.addEventListener("change", () => handler(input.value));
          return text;
        },
      };
      build(text);
      return this;
    }
  }
  class TFile {
    constructor(path) {
      this.path = path;
      this.stat = { mtime: 1, size: 1 };
    }
  }
  const normalizePath = (path) => path.replace(/[\\/]+/g, "/").replace(/^\/|\/$/g, "");

  /** An app whose vault holds files by path: `{ frontmatter }` for notes, `{}` for others. */
  function makeApp(files) {
    const all = new Map(Object.keys(files).map((path) => [path, new TFile(path)]));
    const listeners = [];
    return {
      processors: new Map(),
      tabs: [],
      opened: [],
      saved: null,
      modify: (path) => {
        all.get(path).stat.mtime++;
        for (const listener of listeners) listener(all.get(path));
      },
      vault: {
        on: (name, listener) => {
          if (name === "modify") listeners.push(listener);
          return () => listeners.splice(listeners.indexOf(listener), 1);
        },
        getAbstractFileByPath: (path) => all.get(path) ?? null,
        getMarkdownFiles: () => [...all.values()].filter(({ path }) => path.endsWith(".md")),
        // A vault reads from the disk, which keeps no old copy.
        readBinary: async ({ path }) =>
          (await fetch(`/${files[path].at ?? path}`, { cache: "no-store" })).arrayBuffer(),
      },
      metadataCache: {
        getFileCache: ({ path }) => ({ frontmatter: files[path].frontmatter }),
        getFirstLinkpathDest: (name) => [...all.values()].find(({ path }) => path.split("/").at(-1) === name) ?? null,
      },
      workspace: {
        openLinkText: async (path, from) => {
          window.obsidianApp.opened.push([path, from]);
        },
      },
    };
  }

  const api = { Component, MarkdownRenderChild, Plugin, PluginSettingTab, Setting, TFile, normalizePath };

  /** Loads the plugin's main.js as Obsidian does: a CommonJS module that requires `obsidian`. */
  async function loadPlugin(files) {
    const source = await (await fetch("/main.js")).text();
    const manifest = await (await fetch("/manifest.json")).json();
    const module = { exports: {} };
    const required = (name) => {
      if (name === "obsidian") return api;
      throw new Error(`the plugin requires ${name}`);
    };
    new Function("module", "exports", "require", source)(module, module.exports, required);
    const app = makeApp(files);
    window.obsidianApp = app;
    const plugin = new (module.exports.default ?? module.exports)(app, manifest);
    await plugin.onload();
    return plugin;
  }

  /** Renders the code blocks of a note that is shown, as the reading view does. */
  async function renderBlocks(sourcePath) {
    const children = [];
    for (const code of document.querySelectorAll("pre > code[class^='language-']")) {
      const handler = window.obsidianApp.processors.get(code.className.slice("language-".length));
      if (!handler) continue;
      const element = document.createElement("div");
      code.parentElement.replaceWith(element);
      await handler(code.textContent, element, {
        sourcePath,
        addChild: (child) => {
          children.push(child);
          child.load();
        },
      });
    }
    return children;
  }
  return { loadPlugin, renderBlocks };
})();
