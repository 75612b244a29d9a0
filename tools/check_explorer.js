// What a reader of the sample does, one thing after the other; each answers true, or with what was seen instead.
(() => {
// A click is answered at once; a search waits until the reader has stopped typing.
const TYPED = 300;
const pause = (ms = 60) => new Promise(done => setTimeout(done, ms));
const $ = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
const rows = id => all(`#${id} tbody tr`);
const press = async element => { element.click(); await pause(); };
const type = async (id, text) => {
  const field = $(id);
  field.value = text;
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, {bubbles: true}));
  await pause(TYPED);
};
const view = number => press(all("#views button")[number]);

// Errors, refused requests and calls to the network are kept where they can be asked for.
window.faults = [];
addEventListener("error", e => faults.push(`error: ${e.message || e.target?.src}`), true);
addEventListener("unhandledrejection", e => faults.push(`rejection: ${e.reason}`));
addEventListener("securitypolicyviolation", e => faults.push(`refused: ${e.violatedDirective} ${e.blockedURI}`));
const write = console.error;
console.error = (...said) => { faults.push(`console: ${said.join(" ")}`); write(...said); };
new PerformanceObserver(list => list.getEntries().forEach(entry => faults.push(`request: ${entry.name}`)))
  .observe({entryTypes: ["resource"]});

window.reader = {
  view,
  rows,
  views: () => all("#views button").length,
  fits: () => {  // on a phone, a row is a list: no table is wider than the screen either
    const lists = innerWidth <= 640 ? all(".scroll") : [];
    return [document.documentElement, ...lists].map(each => each.scrollWidth).find(width => width > innerWidth) ?? true;
  },
  article: async () => { await view(1); await press($("#quotations tbody button")); },
  axe: async () => (await axe.run(document)).violations.filter(v => ["serious", "critical"].includes(v.impact))
    .map(v => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`),
};
// Numbers drawn at random, each followed by clicks only: to its rows, which must add up to it, and on to the text.
const shown = cell => Number((cell?.textContent ?? "").replace(/[^0-9]/g, ""));
const column = (id, label) => rows(id).map(row => row.querySelector(`td[data-label="${label}"]`));
const sum = (id, label) => column(id, label).reduce((total, cell) => total + shown(cell), 0);
const different = (id, label) => new Set(column(id, label).map(cell => cell.textContent)).size;
const doubtful = () => column("quotations", "Doubt").filter(cell => cell.textContent.trim()).length;
const COUNTED = {
  Words: () => sum("quotations", "Words"), "Words quoted": () => sum("quotations", "Words"),
  Quotations: () => rows("quotations").length, Mentions: () => sum("articles", "Mentions"),
  Articles: () => rows("quotations").length ? different("quotations", "Article") : rows("articles").length,
  "In doubt": doubtful, Doubtful: doubtful,
};
window.follow = async (many, seed) => {
  const random = n => (seed = (seed * 16807) % 2147483647) % n;
  const followed = [];
  for (let drawn = 0; drawn < many; drawn += 1) {
    if (!$("#clear").hidden) await press($("#clear"));
    await view([0, 2, 3][random(3)]);
    const cells = all("#content td.n").filter(cell => cell.querySelector("button") && cell.dataset.label in COUNTED);
    const cell = cells[random(cells.length)];
    const [label, said] = [cell.dataset.label, shown(cell)];
    const what = `${cell.closest("table").id}, ${cell.parentNode.cells[0].textContent}, ${label}: ${said}`;
    await press(cell.querySelector("button"));
    for (let more; (more = $("#content > p > button:not(#download)")); ) await press(more);
    const told = COUNTED[label]();
    const first = rows("quotations")[0] ?? rows("articles")[0];
    await press(first.querySelector("button"));
    const there = Boolean($("#here")) && document.activeElement === $("#here");
    followed.push({what, right: told === said && there, told, there});
  }
  return followed;
};
window.steps = {
  "search without accents": async () => {
    await type("#search", "ines");
    return rows("speakers").length === 1 || rows("speakers").length;
  },
  "search in small letters": async () => {
    await type("#search", "emmanuelle");
    return $("#speakers tbody").textContent.includes("Emmanuelle");
  },
  "clear": async () => {
    await press($("#clear"));
    return rows("speakers").length === 3 || rows("speakers").length;
  },
  "shares have intervals": async () => {
    await pause(500);
    const told = column("speakers", "95\u202f% interval").map(cell => cell.textContent);
    return (told.length === 3 && told.every(text => / to /.test(text))) || told;
  },
  "intervals are those of the charts, until rows are filtered": async () => {
    const known = JSON.parse($("#data").textContent).shares.map(([, low, high]) => [low, high]);
    const told = () => column("speakers", "95\u202f% interval").map(cell => cell.textContent);
    const ends = text => text.match(/[\d.,]+/g).map(part => Number(part.replace(",", ".")));
    const near = (part, share) => Math.abs(part - 100 * share) <= 0.51;
    const same = text => known.some(([low, high]) => near(ends(text)[0], low) && near(ends(text).at(-1), high));
    await pause(500);
    return told().every(same) || told();
  },
  "from the number in doubt to these rows": async () => {
    const link = all("#summary button").find(button => button.textContent.includes("in doubt"));
    if (!link) return "no row is in doubt";
    await press(link);
    const right = rows("quotations").length === shown(link) && doubtful() === shown(link);
    await view(0);
    await press($("#clear"));
    return right || rows("quotations").length;
  },
  "from each number of the summary to its rows": async () => {
    for (const [i, id] of ["quotations", "quotations", "speakers", "articles"].entries()) {
      const link = all("#summary button")[i], said = shown(link);
      await press(link);
      const told = i === 1 ? sum(id, "Words") : rows(id).length;
      await view(0);
      if (told !== said && id !== "speakers") return `${said} ${id}: ${told}`;
    }
    return true;
  },
  "only what is in a part of the article": async () => {
    location.hash = "#view=articles&part=title";
    await pause();
    await press(rows("articles")[0].querySelector("button"));
    const there = $("#here") && $("#here").closest(".title") !== null;
    location.hash = "#view=speakers";
    await pause();
    return Boolean(there);
  },
  "filter by outlet, and shares follow": async () => {
    const before = $("#speakers tbody").textContent;
    await type("#outlet", "La Côte");
    const [seen, after] = [rows("speakers").length, $("#speakers tbody").textContent];
    await press($("#clear"));
    return (seen === 2 && before !== after) || seen;
  },
  "who is only spoken of, in one step": async () => {
    await press(all("#summary button").at(-1));
    const seen = rows("names").map(row => row.cells[0].textContent);
    const all_said = rows("names").every(row => row.textContent.includes("never quoted"));
    await press($("#clear"));
    return (seen.includes("Loïc Bodénès") && !seen.includes("Yann Morel") && all_said) || seen;
  },
  "whoever is quoted is never called silent, whatever is asked of the quotations": async () => {
    await type("#speaker", "Inès Caradec");
    await view(2);
    const row = rows("names").find(each => each.cells[0].textContent === "Yann Morel");
    const told = row.cells[4].textContent;
    await press($("#clear"));
    return told === "0" || told;
  },
  "how two outlets differ": async () => {
    await view(5);
    const told = rows("compared").map(row => row.cells[3].textContent);
    const counted = rows("outlets").map(row => shown(row.cells[1])).reduce((sum, n) => sum + n, 0);
    const sizes = told.map(shown);
    await press(rows("compared")[0].querySelector("td.n button"));
    const led = rows("quotations").length > 0 && $("#outlet").value !== "";
    await press($("#clear"));
    await view(0);
    return (/^(Le Val|La Côte) \+/.test(told[0]) && counted === 3 && sizes[0] >= sizes.at(-1) && led) || told;
  },
  "from a name to the sentences that name another, too": async () => {
    await view(2);
    await press(rows("names").find(row => row.textContent.includes("Bodénès")).querySelector("button"));
    const [other] = all("#content .pair button");
    const told = other?.textContent;
    await press(other);
    const [row] = rows("passages"), named = [...row.querySelectorAll("b")].map(each => each.textContent);
    await press(row.querySelector("button"));
    const here = $("#here")?.textContent;
    await press($("#clear"));
    await view(0);
    return (told === "Inès Caradec (1)" && named.join() === "Loïc Bodénès,Inès Caradec" && here === "Loïc Bodénès") || [told, named, here];
  },
  "a word, its contexts, and its place": async () => {
    await view(4);
    await type("#search", "halle");
    const uses = shown(rows("words")[0].querySelector("td.n"));
    await press(rows("words")[0].querySelector("button"));
    const [lines, before] = [rows("lines").length, rows("lines")[0].cells[0].textContent];
    await press(rows("lines")[0].querySelector("button"));
    const here = $("#here")?.textContent;
    await view(0);
    await press($("#clear"));
    return (uses === 3 && lines === 3 && before.endsWith("La ") && here === "halle") || [uses, lines, before, here];
  },
  "sort": async () => {
    await press(all("#speakers th button")[0]);
    return all("#speakers th")[0].getAttribute("aria-sort") !== "none";
  },
  "from a bar to the quotations": async () => {
    await press(rows("speakers")[0].querySelectorAll("button")[1]);
    return rows("quotations").length > 0;
  },
  "from a quotation to its place": async () => {
    await press(rows("quotations")[0].querySelector("button"));
    return document.activeElement === $("#here") && Boolean($("#here"));
  },
  "an address leads to a place": async () => {
    location.hash = "#article=a0&start=30";
    await pause();
    return Boolean($("#here"));
  },
  "mark a correction": async () => {
    await view(1);
    await press($("#clear"));
    await press(rows("quotations")[0].querySelector("td:last-child button"));
    const form = $("#correct form");
    form.elements.speaker.value = "=Zoé; \"Morel\"";
    await press(form.querySelector("[type=submit]"));
    await view(all("#views button").length - 1);
    return rows("marked").length === 1;
  },
  "save it, and no spreadsheet computes it": async () => {
    const kept = [], make = URL.createObjectURL;
    URL.createObjectURL = blob => { kept.push(blob); return make.call(URL, blob); };
    await press($("#download"));
    const text = await kept[0].text();
    return (text.includes("article,start,column,value,note") && text.includes("\"'=Zoé; \"\"Morel\"\"\"")) || text;
  },
  "take it back": async () => {
    await press(rows("marked")[0].querySelector("td:last-child button"));
    return rows("marked").length === 0;
  },
  "the other language": async () => {
    await view(0);
    await press($("#language"));
    const [name, said] = [document.documentElement.lang, $("#summary").textContent];
    await press($("#language"));
    return (name === "fr" && said.includes("citations")) || said;
  },
  "nothing hostile happened": () => window.broken === undefined && !$("#content img"),
};
})();
