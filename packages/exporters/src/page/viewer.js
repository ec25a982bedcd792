// The script of a self-contained page: pan, zoom, find, filter by type, and read the words behind an edge.
// Plain JavaScript with no imports, since it is written into the page as it stands.
(() => {
  const svg = document.querySelector("main svg");
  // Its marks can be chosen, which nobody would be told of inside an image.
  svg.setAttribute("role", "group");
  const view = JSON.parse(document.getElementById("view").textContent);
  const panel = document.getElementById("panel");
  const [left, top, wide, high] = svg.getAttribute("viewBox").split(" ").map(Number);
  // A small view is not blown up to the window: marks stay about as large as in the app.
  const room = Math.max(1, svg.clientWidth / (1.5 * wide), svg.clientHeight / (1.5 * high));
  const grown = Math.min(room, svg.clientWidth / wide, svg.clientHeight / high) < 1.5 ? 1 : room;
  const [width, height] = [wide * grown, high * grown];
  const [x, y] = [left - (width - wide) / 2, top - (height - high) / 2];
  let box = { x, y, width, height };
  const nodeElements = [...svg.querySelectorAll(".node")];
  const edgeElements = [...svg.querySelectorAll(".edge")];
  const names = new Map(view.nodes.map((node) => [node.id, node.name]));
  const hidden = new Set();

  const show = () => svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);

  function zoom(factor, centreX, centreY) {
    const next = Math.min(Math.max(box.width * factor, width / 20), width * 4) / box.width;
    box = {
      x: centreX - (centreX - box.x) * next,
      y: centreY - (centreY - box.y) * next,
      width: box.width * next,
      height: box.height * next,
    };
    show();
  }

  /** A place on the screen as a place in the picture. */
  function place(event) {
    const point = new DOMPoint(event.clientX, event.clientY);
    return point.matrixTransform(svg.getScreenCTM().inverse());
  }

  function element(tag, text, className) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function choose(id) {
    const at = view.edges.filter((edge) => edge.source === id || edge.target === id);
    const near = new Set([id, ...at.flatMap((edge) => [edge.source, edge.target])]);
    for (const [i, node] of view.nodes.entries()) nodeElements[i].classList.toggle("dim", !near.has(node.id));
    for (const [i, edge] of view.edges.entries()) edgeElements[i].classList.toggle("dim", !at.includes(edge));
    const node = view.nodes.find((one) => one.id === id);
    panel.replaceChildren(element("h2", node.name), element("p", `${node.type} · ${papers(node.papers)}`, "muted"));
    if (node.href) {
      const link = element("a", "Open its page");
      Object.assign(link, { href: node.href, target: "_blank", rel: "noopener" });
      panel.append(link);
    }
    for (const edge of at) {
      const said = `${names.get(edge.source)} ${edge.relation} ${names.get(edge.target)} · ${papers(edge.papers)}`;
      const item = element("section", "");
      item.append(element("h3", said));
      if (edge.quote) item.append(element("blockquote", edge.quote));
      panel.append(item);
    }
    panel.hidden = false;
  }

  function clear() {
    for (const one of [...nodeElements, ...edgeElements]) one.classList.remove("dim");
    panel.hidden = true;
  }

  const papers = (count) => `${count} ${count === 1 ? "paper" : "papers"}`;

  view.nodes.forEach((node, i) => {
    const mark = nodeElements[i];
    mark.setAttribute("tabindex", "0");
    mark.setAttribute("role", "button");
    mark.addEventListener("click", () => choose(node.id));
    mark.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") choose(node.id);
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });

  svg.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const at = place(event);
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, at.x, at.y);
    },
    { passive: false },
  );

  let grip = null;
  svg.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".node")) grip = place(event);
  });
  addEventListener("pointerup", () => {
    grip = null;
  });
  svg.addEventListener("pointermove", (event) => {
    if (grip === null) return;
    const at = place(event);
    box = { ...box, x: box.x + grip.x - at.x, y: box.y + grip.y - at.y };
    show();
  });

  document.getElementById("find").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    if (wanted === "") return clear();
    const found = view.nodes.find((node) => node.name.toLowerCase().includes(wanted));
    if (found) choose(found.id);
  });

  for (const button of document.querySelectorAll("[data-type]")) {
    button.addEventListener("click", () => {
      const type = button.dataset.type;
      const isHidden = hidden.delete(type) ? false : Boolean(hidden.add(type));
      button.setAttribute("aria-pressed", String(!isHidden));
      const gone = new Set(view.nodes.filter((node) => hidden.has(node.type)).map((node) => node.id));
      for (const [i, node] of view.nodes.entries()) nodeElements[i].classList.toggle("gone", gone.has(node.id));
      view.edges.forEach((edge, i) => {
        edgeElements[i].classList.toggle("gone", gone.has(edge.source) || gone.has(edge.target));
      });
    });
  }
  const list = document.getElementById("list");
  list.addEventListener("click", () => {
    const isTable = list.getAttribute("aria-pressed") === "false";
    list.setAttribute("aria-pressed", String(isTable));
    document.getElementById("table").hidden = !isTable;
    document.querySelector("main").hidden = isTable;
  });
  show();
  document.getElementById("reset").addEventListener("click", () => {
    box = { x, y, width, height };
    show();
    clear();
  });
})();
