/**
 * ```` ```accelgraph ```` blocks as inline SVG, when a site is built: a remark plugin, and one for Vite where the site's
 * Markdown is not read by remark (VitePress).
 */
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { type AccelgraphOptions, noteDrawer } from "./options.ts";

export type { AccelgraphOptions };

/** The language of the blocks. */
const LANGUAGE = "accelgraph";

interface Place {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

interface Block {
  readonly value: string;
  readonly position?: Place | undefined;
  readonly replace: (html: string) => void;
}

function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  visit(tree, "code", (node, index, parent) => {
    if (node.lang !== LANGUAGE || index === undefined || parent === undefined) return;
    const replace = (value: string) => {
      parent.children[index] = { type: "html", value };
    };
    blocks.push({ value: node.value, position: node.position, replace });
  });
  return blocks;
}

/** The remark plugin. HTML must be let through afterwards: `remark-rehype` with `allowDangerousHtml`. */
export default function remarkAccelgraph(options: AccelgraphOptions = {}) {
  const drawer = noteDrawer(options);
  return async (tree: Root, file: { readonly path?: string }): Promise<void> => {
    for (const block of blocksOf(tree)) block.replace(await drawer.draw(block.value, file.path));
  };
}

/** The part of Vite's plugin interface that is used here; any version of Vite has it. */
export interface VitePlugin {
  readonly name: string;
  readonly enforce: "pre";
  readonly transform: (code: string, id: string) => Promise<string | undefined>;
}

/** The same for VitePress: Markdown is changed before VitePress reads it. */
export function accelgraphVitePress(options: AccelgraphOptions = {}): VitePlugin {
  const drawer = noteDrawer({ darkPage: ".dark", ...options });
  const parser = unified().use(remarkParse);
  return {
    name: "accelgraph",
    enforce: "pre",
    transform: async (code, id) => {
      const [path = id] = id.split("?");
      if (!path.endsWith(".md") || !code.includes(LANGUAGE)) return undefined;
      let text = code;
      for (const { value, position } of blocksOf(parser.parse(code)).reverse()) {
        const html = await drawer.draw(value, path);
        text = text.slice(0, position?.start.offset) + asVue(html) + text.slice(position?.end.offset);
      }
      return text;
    },
  };
}

/** VitePress makes a Vue template of the page, which would drop the picture's style sheet: so it goes in as a value. */
function asVue(html: string): string {
  const literal = JSON.stringify(withoutSvgLinks(html))
    .replace(/&/g, "&amp;")
    .replace(/'/g, "&#39;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
  return `<div v-html='${literal}'></div>`;
}

/** VitePress reads ahead along all links of a page and stumbles over those of SVG, which have no `pathname`. */
function withoutSvgLinks(html: string): string {
  const go = "const to=event.target.closest('[data-href]');if(to)location.href=to.dataset.href";
  return html
    .replace(/<a href=/g, '<g role="link" tabindex="0" style="cursor:pointer" data-href=')
    .replace(/<\/a>/g, "</g>")
    .replace("<figure ", `<figure onclick="${go}" onkeydown="if(event.key==='Enter'){${go}}" `);
}
