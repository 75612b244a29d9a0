(() => {
  const here = document.currentScript, box = here && here.parentElement, table = box && box.querySelector("table");
  if (!table || box.dataset.live) return;
  box.dataset.live = "yes";
  const body = table.tBodies[0], rows = () => [...body.rows];
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const value = cell => cell ? cell.dataset.s ?? cell.textContent.trim() : "";
  const collator = new Intl.Collator(table.lang || "fr", {numeric: true, sensitivity: "base"});
  const order = (x, y) => isNaN(x) || isNaN(y) ? collator.compare(x, y) : x - y;
  [...table.tHead.rows[0].cells].forEach((head, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = here.dataset.sort;
    button.style.cssText = "all:unset;cursor:pointer;color:inherit;text-decoration:underline dotted";
    button.append(...head.childNodes);
    button.addEventListener("focus", () => { button.style.outline = "2px solid"; });
    button.addEventListener("blur", () => { button.style.outline = ""; });
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      [...table.tHead.rows[0].cells].forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const sorted = rows().sort((a, b) => {
        const [x, y] = [value(a.cells[i]), value(b.cells[i])];
        return (x === "") - (y === "") || (up ? 1 : -1) * order(x, y);
      });
      body.append(...sorted);
    });
  });
  if (here.dataset.search && body.rows.length > 5) {
    const input = document.createElement("input"), shown = document.createElement("span");
    input.type = "search";
    input.placeholder = input.ariaLabel = here.dataset.search;
    input.style.cssText = "margin:0 .6em .4em 0;padding:.2em .4em;font:inherit;max-width:100%";
    shown.setAttribute("role", "status");
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let n = 0;
      rows().forEach(row => {
        const text = plain(row.textContent), found = words.every(word => text.includes(word));
        row.hidden = !found;
        n += found;
      });
      shown.textContent = words.length ? `${n} / ${body.rows.length}` : "";
    });
    input.addEventListener("keydown", event => event.stopPropagation());
    box.prepend(input, shown);
  }
})();
