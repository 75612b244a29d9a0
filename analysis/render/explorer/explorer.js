"use strict";
// The explorer: one page, nothing loaded, nothing sent. Text reaches the page as text nodes only, never as markup.
(() => {
const byId = id => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const words = JSON.parse(byId("phrases").textContent);
let language = data.language;

// ---- language, numbers, dates -------------------------------------------------------------------------------------
const say = (phrase, values = {}) =>
  (words[language][phrase] ?? phrase).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const number = (n, digits) => new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", digits && {minimumFractionDigits: digits})
  .format(n).replace(/,(?=\d{3})/g, language === "fr" ? "," : "\u202f");  // thousands as in the charts
// French has the singular up to two, English for one alone.
const count = (n, noun) => {
  const [one, many] = say(`count ${noun}`).split(" | ");
  return `${number(n)}\u00a0${(language === "fr" ? n < 2 : n === 1) ? one : many}`;
};
// Of small shares, a digit more tells one from the other.
const percent = (part, whole) => !whole ? "–" : part && part / whole < 0.001 ? `<${number(0.1)}\u202f%`
  : `${part && part / whole < 0.0995 ? number(Math.round(1000 * part / whole) / 10, 1) : number(Math.round(100 * part / whole))}\u202f%`;
const day = iso => !iso ? "" : new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB",
  {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"})
  .format(new Date(`${iso}T00:00:00Z`)).replace(/^1 (?=\p{L})/u, language === "fr" ? "1er " : "1 ");
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’ʼ]/g, "'");
// Marks that turn the direction of what follows them are shown as what they are: unreadable.
const shown = text => text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, "\ufffd");

// ---- the page, built of nodes -------------------------------------------------------------------------------------
function node(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  for (const child of children.flat()) if (child != null && child !== "") made.append(child);
  return made;
}
const french = (text, name = "span") => node(name, {lang: "fr", dir: "ltr"}, shown(text));

// ---- the tables ---------------------------------------------------------------------------------------------------
const columns = table => {
  const keys = Object.keys(table);
  return keys.length ? table[keys[0]].map((_, i) => Object.fromEntries(keys.map(key => [key, table[key][i]]))) : [];
};
const articles = data.articles;
const quotes = columns(data.quotations);
const mentions = columns(data.mentions);
articles.forEach((article, i) => { article.i = i; article.name = article.title || article.id; });
quotes.forEach((quote, i) => {
  quote.i = i;
  quote.article = articles[quote.a];
  quote.who = quote.s < 0 ? null : data.speakers[quote.s].name;
  quote.gender = quote.s < 0 ? "" : data.speakers[quote.s].gender || "";
  quote.text = quote.spans.map(([start, end]) => quote.article.text.slice(start, end)).join(" … ");
});
const namesOf = new Map(), mentionsOf = new Map();
mentions.forEach(mention => {
  mention.name = data.names[mention.n].name;
  (mentionsOf.get(mention.a) ?? mentionsOf.set(mention.a, []).get(mention.a)).push(mention);
  (namesOf.get(mention.a) ?? namesOf.set(mention.a, new Set()).get(mention.a)).add(mention.name);
});
const folded = new Map();
const foldedOf = (key, text) => folded.get(key) ?? folded.set(key, fold(text())).get(key);

// ---- the state: where the reader is and what is asked for ---------------------------------------------------------
const EMPTY = {search: "", outlet: "", type: "", speaker: "", gender: "", name: "", rule: "", doubt: "", of: "", from: "", to: "",
  kind: "", part: "", quoted: "", one: "", other: "", verb: "", naming: "", beside: "", word: "", pos: "", form: "", near: "", said: ""};
const state = {view: "speakers", at: null, sort: {}, rows: {}, ...EMPTY};
const STEP = 50;

const NONE = "\u0000";  // what stands for no outlet, as for no speaker, where an empty choice means all
const outletOf = article => article.outlet || NONE;
const outletName = outlet => outlet === NONE ? say("no outlet") : shown(outlet);
function inArticle(article) {
  return (!state.outlet || outletOf(article) === state.outlet)
    && (!state.from || (article.date || "") >= state.from) && (!state.to || (article.date && article.date <= state.to))
    && (!state.name || namesOf.get(article.i)?.has(state.name)) && (!state.beside || namesOf.get(article.i)?.has(state.beside));
}
function found() {
  const asked = fold(state.search.trim());
  const given = new Set(articles.filter(inArticle).map(article => article.i));
  return quotes.filter(quote => given.has(quote.a)
    && (!state.type || quote.type === state.type)
    && (!state.speaker || (quote.who ?? "") === (state.speaker === "\u0000" ? "" : state.speaker))
    && (!state.gender || quote.gender === state.gender)
    && (!state.rule || quote.rule === state.rule)
    && (!state.verb || quote.cue_lemma === state.verb)
    && (!state.naming || timesNamed(quote) > 0)
    && (!state.of || quote.article.id === state.of)
    && (!state.part || partAt(quote) === state.part)
    && (!state.doubt || (state.doubt === "only") === Boolean(quote.doubt))
    && (!asked || foldedOf(`q${quote.i}`, () =>
      `${quote.text} ${quote.who ?? ""} ${quote.source ?? ""} ${quote.cue ?? ""} ${quote.article.name}`).includes(asked)));
}
// The part of its article that something is in: title, lead, body …
const partsOf = article => state.part ? article.regions.filter(([kind]) => kind === state.part) : [];
const partAt = quote => quote.article.regions.find(([, from, to]) => from <= quote.spans[0][0] && quote.spans[0][0] < to)?.[0];
// How often the words quoted hold the name that is asked for.
const timesNamed = quote => (mentionsOf.get(quote.a) ?? []).filter(mention => mention.name === state.naming
  && quote.spans.some(([start, end]) => start <= mention.start && mention.end <= end)).length;
const asked = () => Object.keys(EMPTY).some(key => state[key]);

// ---- corrections --------------------------------------------------------------------------------------------------
const KEY = `corrections:${data.title}:${articles.length}:${quotes.length}`;
let corrections = [];
try { corrections = JSON.parse(localStorage.getItem(KEY) || "[]"); } catch { /* a page from disk may have no storage */ }
function keep() {
  try { localStorage.setItem(KEY, JSON.stringify(corrections)); } catch { /* kept until the page is closed */ }
  draw();
}
const key = row => `${row.article}\u0000${row.start}\u0000${row.column}`;
const cell = text => {
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;  // no spreadsheet computes it
  return /[",\r\n;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};
const asCsv = () => "\ufeff" + [["article", "start", "column", "value", "note"],
  ...corrections.map(row => [row.article, row.start, row.column, row.value, row.note])]
  .map(row => row.map(value => cell(String(value))).join(",")).join("\r\n") + "\r\n";
function download() {
  const url = URL.createObjectURL(new Blob([asCsv()], {type: "text/csv;charset=utf-8"}));
  const link = node("a", {href: url, download: "corrections.csv"});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
function correct(quote) {
  const dialog = byId("correct"), form = dialog.querySelector("form");
  dialog.querySelector(".said").replaceChildren(french(quote.text));
  form.elements.speaker.value = quote.who ?? "";
  form.elements.type.value = quote.type;
  form.elements.wrong.checked = false;
  form.elements.note.value = "";
  form.onsubmit = event => {
    event.preventDefault();
    const place = {article: quote.article.id, start: quote.start, note: form.elements.note.value.trim()};
    const speaker = form.elements.speaker.value.trim(), type = form.elements.type.value;
    const rows = form.elements.wrong.checked ? [{...place, column: "type", value: ""}]
      : [{...place, column: "speaker", value: speaker || "-"}];
    if (!form.elements.wrong.checked && type !== quote.type) rows.push({...place, column: "type", value: type});
    const keys = new Set(rows.map(key));
    corrections = [...corrections.filter(row => !keys.has(key(row))), ...rows];
    dialog.close();
    keep();
    tell(say("marked", {n: number(corrections.length)}));
  };
  dialog.showModal();
  form.elements.speaker.focus();
}

// ---- tables that sort and grow ------------------------------------------------------------------------------------
function table(id, caption, heads, rows, empty) {
  const sort = state.sort[id] ?? {by: heads.findIndex(head => head.first), down: true};
  if (sort.by >= 0) {
    const value = heads[sort.by].value, order = new Intl.Collator("fr");
    rows = rows.slice().sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      const ahead = typeof x === "number" && typeof y === "number" ? x - y : order.compare(String(x ?? ""), String(y ?? ""));
      return sort.down ? -ahead : ahead;
    });
  }
  const limit = state.rows[id] ?? STEP;
  const head = heads.map((column, i) => node("th", {
    scope: "col", role: "columnheader", class: column.number ? "n" : column.class === "before" ? "before" : null,
    "aria-sort": sort.by === i ? (sort.down ? "descending" : "ascending") : "none",
  }, node("button", {type: "button", class: "sort", onclick: () => {
    state.sort[id] = {by: i, down: sort.by === i ? !sort.down : Boolean(column.number)};
    draw();
    byId(id)?.querySelectorAll("th button")[i]?.focus();
  }}, column.name, node("span", {"aria-hidden": "true"}, sort.by === i ? (sort.down ? " ▼" : " ▲") : ""))));
  const body = rows.slice(0, limit).map(row => node("tr", {role: "row"}, heads.map(column =>
    node("td", {role: "cell", class: column.number ? "n" : column.class ?? null, "data-label": column.name},
      column.show ? column.show(row) : number(column.value(row))))));
  const made = node("table", {id, role: "table"},
    node("caption", {}, caption),
    node("thead", {role: "rowgroup"}, node("tr", {role: "row"}, head)), node("tbody", {role: "rowgroup"}, body));
  const box = node("div", {class: "scroll", role: "region", "aria-label": caption, tabindex: "0"}, made);
  if (!rows.length) return [node("p", {class: "none"}, empty)];
  if (rows.length <= limit) return [box];
  return [box, node("p", {}, node("button", {type: "button", onclick: () => {
    state.rows[id] = limit + 4 * STEP;
    draw();
    byId(id)?.querySelectorAll("tbody tr")[limit]?.querySelector("button, a")?.focus();
  }}, say("more", {n: number(limit), all: number(rows.length)})))];
}
const go = (text, act, attributes = {}) => node("button", {type: "button", class: "link", onclick: act, ...attributes}, text);
// A number leads to its rows.
const lead = (n, change) => n ? go(number(n), () => open(change)) : number(n);
const bar = (part, whole) => node("span", {class: "bar", "aria-hidden": "true"},
  node("span", {style: `width:${whole ? Math.max(1, 100 * part / whole) : 0}%`}));

function grouped(rows, by) {
  const groups = new Map();
  for (const row of rows) {
    const name = by(row);
    (groups.get(name) ?? groups.set(name, []).get(name)).push(row);
  }
  return groups;
}
const total = rows => rows.reduce((sum, quote) => sum + quote.words, 0);

// ---- how far shares could be off ----------------------------------------------------------------------------------
// As in docs/method.md: articles are drawn again with replacement, rows are wrong as often as was measured.
// Those of all rows are worked out where the page is made, and are the same as in the charts.
const TIMES = 500, intervals = new Map(data.shares.map(([who, low, high]) => [who ?? "\u0000", [low, high]]));
function shuffled(seed) {  // the same intervals for the same rows (mulberry32)
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
function quantile(sorted, part) {
  const at = part * (sorted.length - 1), below = Math.floor(at), above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
let measuring = 0;
function measured(rows) {  // after the table is seen, some samples at a time: nobody waits for them
  clearTimeout(measuring);
  const cells = [...document.querySelectorAll("#speakers [data-who]")], all = total(rows);
  if (!cells.length || !all) return;
  const tell = (cell, low, high) => { cell.textContent = say("from to", {low: percent(low, 1), high: percent(high, 1)}); };
  if (rows.length === quotes.length && cells.every(cell => intervals.has(cell.dataset.who))) {
    for (const cell of cells) tell(cell, ...intervals.get(cell.dataset.who));
    return;
  }
  const random = shuffled(1), inside = [...grouped(rows, quote => quote.a).values()];
  const place = new Map(cells.map((cell, i) => [cell.dataset.who, i])), nobody = place.get("\u0000") ?? -1;
  const rank = rows.map(quote => place.get(quote.who ?? "\u0000") ?? -1);
  const at = new Map(rows.map((quote, i) => [quote, rank[i]]));
  const shares = cells.map(() => []), drawn = new Array(inside.length), sums = new Array(cells.length);
  const sample = () => {
    let whole = 0;
    drawn.fill(inside.length > 1 ? 0 : 1);
    sums.fill(0);
    if (inside.length > 1) for (let i = 0; i < inside.length; i += 1) drawn[Math.floor(random() * inside.length)] += 1;
    inside.forEach((own, i) => { for (let times = drawn[i]; times > 0; times -= 1) for (const quote of own) {
      if (quote.right < 100 && 100 * random() >= quote.right) continue;
      whole += quote.words;
      const other = quote.wrong && 100 * random() < quote.wrong ? own[Math.floor(random() * own.length)] : null;
      const whose = other === null ? at.get(quote) : other.who === quote.who ? nobody : at.get(other);
      if (whose >= 0) sums[whose] += quote.words;
    } });
    if (whole) sums.forEach((sum, i) => shares[i].push(sum / whole));
  };
  const some = () => {
    const begun = performance.now();
    while (shares[0].length < TIMES && performance.now() - begun < 25) sample();
    if (shares[0].length < TIMES) { measuring = setTimeout(some, 0); return; }
    cells.forEach((cell, i) => {
      const list = shares[i].sort((a, b) => a - b), share = Number(cell.dataset.words) / all;
      tell(cell, Math.min(quantile(list, 0.025), share), Math.max(quantile(list, 0.975), share));
    });
  };
  measuring = setTimeout(some, 30);
}
function speakers(rows) {
  const all = total(rows);
  const list = [...grouped(rows, quote => quote.who ?? "\u0000")].map(([who, own]) => ({
    who, own, words: total(own), articles: new Set(own.map(quote => quote.a)).size, gender: own[0].gender,
    doubtful: own.filter(quote => quote.doubt).length,
  }));
  const most = Math.max(1, ...list.map(row => row.words));
  // Unnamed sources of several articles are several people who are called alike.
  const unnamed = new Set(data.speakers.filter(each => each.unnamed).map(each => each.name));
  const name = row => row.who === "\u0000" ? say("nobody") : unnamed.has(row.who) ? say("unnamed", {who: shown(row.who)}) : shown(row.who);
  return table("speakers", say("speakers caption"), [
    {name: say("speaker"), value: row => row.who === "\u0000" ? "\uffff" : row.who,
      show: row => go(name(row), () => open({view: "quotations", speaker: row.who}), {lang: "fr"})},
    ...(knowsGenders ? [{name: say("gender"), value: row => row.gender, show: row => row.gender ? say(`gender ${row.gender}`) : "–"}] : []),
    {name: say("articles"), number: true, first: true, value: row => row.articles + row.words / 1e9 - (row.who === "\u0000" ? 1e6 : 0)
        - (articles.length > 1 && unnamed.has(row.who) ? 1e5 : 0),
      show: row => lead(row.articles, {view: "quotations", speaker: row.who})},
    {name: say("words"), number: true, value: row => row.words, show: row => lead(row.words, {view: "quotations", speaker: row.who})},
    {name: say("share"), number: true, value: row => row.words,
      show: row => [go([bar(row.words, most), node("span", {}, percent(row.words, all))],
        () => open({view: "quotations", speaker: row.who}), {"aria-label": `${name(row)}: ${percent(row.words, all)}`})]},
    {name: say("interval"), number: true, value: row => row.words,
      show: row => go([node("span", {"data-who": row.who, "data-words": row.words})], () => open({view: "quotations", speaker: row.who}))},
    {name: say("quotations"), number: true, value: row => row.own.length,
      show: row => lead(row.own.length, {view: "quotations", speaker: row.who})},
    {name: say("doubtful"), number: true, value: row => row.doubtful,
      show: row => lead(row.doubtful, {view: "quotations", speaker: row.who, doubt: "only"})},
  ], list, say("no quotation"));
}
function quotations(rows) {
  return table("quotations", say("quotations caption"), [
    {name: say("quotation"), class: "said", value: quote => quote.text,
      show: quote => go(french(quote.text), () => open({view: "article", at: {article: quote.a, quote: quote.i}}))},
    {name: say("speaker"), value: quote => quote.who ?? "\uffff",
      show: quote => quote.who === null ? say("nobody") : go(shown(quote.who), () => open({view: "quotations", speaker: quote.who}), {lang: "fr"})},
    {name: say("type"), value: quote => quote.type, show: quote => say(`type ${quote.type}`)},
    {name: say("cue"), value: quote => quote.cue ?? "", show: quote => french(quote.cue ?? "")},
    ...(state.naming ? [{name: say("mentions"), number: true, value: timesNamed}] : []),
    {name: say("words"), number: true, value: quote => quote.words},
    {name: say("article"), class: "about", value: quote => `${quote.article.date ?? ""} ${quote.article.name}`, show: quote => about(quote.article)},
    {name: say("doubt"), value: quote => quote.doubt ?? "", show: quote => quote.doubt ? say(`doubt ${quote.doubt}`) : ""},
    {name: say("correct"), value: quote => quote.i,
      show: quote => node("button", {type: "button", onclick: () => correct(quote),
        "aria-label": `${say("correct")}: ${shown(quote.text.slice(0, 60))}`}, isMarked(quote) ? "✓" : "✎")},
  ], rows, say("no quotation"));
}
const isMarked = quote => corrections.some(row => row.article === quote.article.id && row.start === quote.start);
const knowsGenders = data.speakers.some(each => ["f", "m"].includes(each.gender));
const about = article => [go(shown(article.name), () => open({view: "article", at: {article: article.i}}), {lang: "fr"}),
  node("span", {class: "quiet under"}, [article.outlet, day(article.date)].filter(Boolean).map(shown).join(" · "))];

// Never quoted is who is quoted in none of the articles, whatever else is asked of the quotations.
const voicesOf = given => {
  const inside = new Set(given.map(article => article.i));
  return new Set(quotes.filter(quote => inside.has(quote.a)).map(quote => quote.who));
};
function silent() {
  const given = articles.filter(inArticle), voices = voicesOf(given);
  return new Set(given.flatMap(article => mentionsOf.get(article.i) ?? []).map(mention => mention.n)
    .filter(n => data.names[n].label === "PER" && !voices.has(data.names[n].name))).size;
}
function names(rows) {
  const spoken = grouped(rows, quote => quote.who ?? "");
  const given = articles.filter(inArticle), counts = new Map();
  const asked = fold(state.search.trim());
  for (const article of given) for (const mention of mentionsOf.get(article.i) ?? []) {
    const row = counts.get(mention.n) ?? counts.set(mention.n, {...data.names[mention.n], mentions: 0, inside: new Set()}).get(mention.n);
    row.mentions += 1;
    row.inside.add(article.i);
  }
  const voices = voicesOf(given);
  const list = [...counts.values()].filter(row => (!asked || fold(row.name).includes(asked))
    && (!state.kind || row.label === state.kind) && (!state.quoted || (state.quoted === "yes") === voices.has(row.name)));
  list.forEach(row => { row.words = total(spoken.get(row.name) ?? []); });
  return table("names", say("names caption"), [
    {name: say("name"), value: row => row.name, show: row => go(shown(row.name), () => open({view: "articles", name: row.name}), {lang: "fr"})},
    {name: say("kind"), value: row => row.label, show: row => say(`kind ${row.label}`)},
    {name: say("mentions"), number: true, first: true, value: row => row.mentions,
      show: row => lead(row.mentions, {view: "articles", name: row.name})},
    {name: say("articles"), number: true, value: row => row.inside.size,
      show: row => lead(row.inside.size, {view: "articles", name: row.name})},
    {name: say("words quoted"), number: true, value: row => row.words,
      show: row => row.words ? go(number(row.words), () => open({view: "quotations", speaker: row.name}))
        : voices.has(row.name) ? number(0) : say("never")},
  ], list, say("no name"));
}
function articleList(rows) {
  const spoken = grouped(rows, quote => quote.a), asked = fold(state.search.trim());
  const list = articles.filter(article => inArticle(article)
    && (!state.part || partsOf(article).length > 0) && (!asked || spoken.has(article.i) || foldedOf(`a${article.i}`, () => `${article.name} ${article.text}`).includes(asked)));
  const named = article => (mentionsOf.get(article.i) ?? []).filter(mention => mention.name === state.name);
  const place = article => {
    const [part] = partsOf(article), first = named(article)[0] ?? (part && {start: part[1], end: part[2]});
    return {view: "article", at: {article: article.i, start: first?.start, end: first?.end}};
  };
  return [company(), ...table("articles", say("articles caption"), [
    {name: say("article"), class: "said", value: article => article.name, show: article => go(shown(article.name), () => open(place(article)), {lang: "fr"})},
    {name: say("outlet"), value: article => article.outlet ?? "", show: article => shown(article.outlet ?? "")},
    {name: say("date"), value: article => article.date ?? "", show: article => day(article.date)},
    ...(state.name ? [{name: say("mentions"), number: true, value: article => named(article).length,
      show: article => go(number(named(article).length), () => open(place(article)))}] : []),
    {name: say("quotations"), number: true, first: true, value: article => spoken.get(article.i)?.length ?? 0,
      show: article => lead(spoken.get(article.i)?.length ?? 0, {view: "quotations", of: article.id})},
    {name: say("words quoted"), number: true, value: article => total(spoken.get(article.i) ?? []),
      show: article => lead(total(spoken.get(article.i) ?? []), {view: "quotations", of: article.id})},
  ], list, say("no article"))];
}
// ---- sentences that name two: as in the notebooks, names in a repeated title or outside the article do not count ------
const knowsSentences = articles.some(each => each.sentences.length);
const namesBySentence = new Map();  // of an article: for each sentence, its mentions
function sentencesOf(given) {
  if (namesBySentence.has(given.i)) return namesBySentence.get(given.i);
  let at = 0;
  const starts = given.sentences.map(step => at += step);
  const made = starts.map((start, i) => ({article: given, start, end: starts[i + 1] ?? given.text.length, mentions: []}));
  for (const mention of mentionsOf.get(given.i) ?? []) {
    const part = given.regions.find(([, from, to]) => from <= mention.start && mention.start < to)?.[0];
    let i = starts.length - 1;
    while (i >= 0 && starts[i] > mention.start) i -= 1;
    if (i >= 0 && part !== "repeated title" && part !== "boilerplate") made[i].mentions.push(mention);
  }
  const told = made.filter(each => each.mentions.length > 1);
  namesBySentence.set(given.i, told);
  return told;
}
const namedIn = (sentence, name) => sentence.mentions.filter(mention => mention.name === name);
function passages() {
  const asked = fold(state.search.trim());
  const list = articles.filter(inArticle).flatMap(sentencesOf).map(sentence => ({...sentence, both: [state.name, state.beside].map(name => namedIn(sentence, name))}))
    .filter(({both: [one, other]}) => one.length && other.length)
    .map(row => ({...row, both: row.both.flat().sort((a, b) => a.start - b.start), text: row.article.text.slice(row.start, row.end)}))
    .filter(row => !asked || fold(row.text).includes(asked));
  const told = ({article: given, start, end, text, both}) => {
    let at = start + text.length - text.trimStart().length;
    const pieces = both.flatMap(mention => {
      const before = given.text.slice(at, mention.start);
      at = mention.end;
      return [shown(before), node("b", {}, shown(given.text.slice(mention.start, mention.end)))];
    });
    return node("span", {lang: "fr", dir: "ltr"}, pieces, shown(given.text.slice(at, end).trimEnd()));
  };
  return table("passages", `${say("passages caption")} (${number(list.length)})`, [
    {name: say("sentence"), class: "said", value: row => row.text, show: row => go([told(row)],
      () => open({view: "article", at: {article: row.article.i, start: row.both[0].start, end: row.both.at(-1).end}}))},
    {name: say("article"), class: "about", value: row => `${row.article.date ?? ""} ${row.article.name}`, show: row => about(row.article)},
  ], list, say("no passage"));
}
const COMPANY = 12;
function company() {  // who shares most sentences with the name that is asked for
  if (!knowsSentences || !state.name || state.beside) return null;
  const counts = new Map();
  for (const sentence of articles.filter(inArticle).flatMap(sentencesOf)) if (namedIn(sentence, state.name).length)
    for (const name of new Set(sentence.mentions.map(mention => mention.name)))
      if (name !== state.name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || new Intl.Collator("fr").compare(a[0], b[0])).slice(0, COMPANY);
  return most.length ? node("div", {class: "pair"}, say("company"),
    most.map(([name, n]) => go(`${shown(name)} (${number(n)})`, () => open({view: "passages", beside: name}), {lang: "fr"}))) : null;
}

// ---- words, and each in its contexts ------------------------------------------------------------------------------
const lemmas = columns(data.words).map(row => ({...row, places: row.at.flatMap(([a, ...steps]) => {
  let start = 0;
  return steps.map(step => ({a, start: start += step}));
})}));
const LETTERS = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*['’]?/uy, AROUND = 70, NEAR = 5;
const written = ({a, start}) => {
  LETTERS.lastIndex = start;
  return LETTERS.exec(articles[a].text)?.[0] ?? articles[a].text.slice(start, start + 1);
};
const isQuoted = ({a, start}) => (quotesOf.get(a) ?? []).some(quote => quote.spans.some(([from, to]) => from <= start && start < to));
const quotesOf = grouped(quotes, quote => quote.a);
// As collocations are counted: among nouns, names, verbs and adjectives that say something, in the same sentence.
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
let ranks = null;
const ranksIn = a => {
  ranks ??= new Map([...grouped(lemmas.filter(row => CONTENT.has(row.pos)).flatMap(row => row.places), place => place.a)]
    .map(([number, own]) => [number, new Map(own.map(place => place.start).sort((x, y) => x - y).map((start, i) => [start, i]))]));
  return ranks.get(a) ?? new Map();
};
const SENTENCE = /(?<!\b(?:MM?|Mmes?|Mlles?|Dr|Me|[A-Z]))[.!?…]["»”)]*\s+(?=["«“—–-]?\s*\p{Lu})|\n\s*\n/u;
const isNear = (one, other) => {
  const places = ranksIn(one.a), [from, to] = [one.start, other.start].sort((x, y) => x - y);
  return from !== to && Math.abs((places.get(from) ?? NaN) - (places.get(to) ?? NaN)) <= NEAR
    && !SENTENCE.test(articles[one.a].text.slice(from, to));
};
function uses() {  // of the word asked for, or of a form of whatever word
  const given = new Set(articles.filter(inArticle).map(article => article.i)), form = state.form.toLowerCase();
  const own = lemmas.filter(row => form || (row.word === state.word && (!state.pos || row.pos === state.pos)));
  const others = grouped(lemmas.filter(row => row.word === state.near).flatMap(row => row.places), place => place.a);
  return own.flatMap(row => row.places).filter(place => given.has(place.a) && (!form || written(place).toLowerCase() === form)
    && (!state.said || (state.said === "yes") === isQuoted(place))
    && (!state.near || (others.get(place.a) ?? []).some(other => isNear(place, other)))).sort((x, y) => x.a - y.a || x.start - y.start);
}
function context(place) {  // in whole words
  const {text} = articles[place.a], hit = written(place), end = place.start + hit.length;
  const [before, after] = [text.slice(Math.max(place.start - AROUND, 0), place.start), text.slice(end, end + AROUND)];
  return {...place, hit, article: articles[place.a], before: place.start > AROUND ? before.replace(/^\S*\s/, "… ") : before,
    after: end + AROUND < text.length ? after.replace(/\s\S*$/, " …") : after};
}
function lines() {
  const list = uses().map(context);
  return table("lines", `${say("lines caption")} (${number(list.length)})`, [
    {name: say("before"), class: "before", value: row => row.before.trim().split(/\s+/).reverse().join(" "),
      show: row => french(row.before)},
    {name: say("word"), value: row => row.hit, show: row => go(shown(row.hit),
      () => open({view: "article", at: {article: row.a, start: row.start, end: row.start + row.hit.length}}), {lang: "fr"})},
    {name: say("after"), value: row => row.after, show: row => french(row.after)},
    {name: say("article"), class: "about", value: row => `${row.article.date ?? ""} ${row.article.name}`, show: row => about(row.article)},
  ], list, say("no word"));
}
function wordList() {
  const given = new Set(articles.filter(inArticle).map(article => article.i)), asked = fold(state.search.trim());
  const list = lemmas.filter(row => !asked || fold(row.word).includes(asked))
    .map(row => ({...row, here: row.places.filter(place => given.has(place.a))})).filter(row => row.here.length);
  const to = row => ({view: "words", word: row.word, pos: row.pos});
  return table("words", say("words caption"), [
    {name: say("word"), value: row => row.word, show: row => go(shown(row.word), () => open(to(row)), {lang: "fr"})},
    {name: say("part of speech"), value: row => row.pos, show: row => say(`pos ${row.pos}`).replace(/^pos /, "")},
    {name: say("uses"), number: true, first: true, value: row => row.here.length, show: row => lead(row.here.length, to(row))},
    {name: say("articles"), number: true, value: row => new Set(row.here.map(place => place.a)).size},
  ], list, say("no word"));
}
const WIDEST = 6;  // columns beyond these are chosen by name
function outletTable(groups) {
  const part = (own, which, change) => {
    const some = own.filter(which);
    return some.length ? go(percent(total(some), total(own)), () => open({view: "quotations", ...change})) : "–";
  };
  const list = groups.map(([outlet, own]) => ({outlet, own, articles: articles.filter(each => inArticle(each) && outletOf(each) === outlet).length}));
  return table("outlets", say("outlets caption"), [
    {name: say("outlet"), value: row => outletName(row.outlet), show: row => go(outletName(row.outlet), () => open({view: "speakers", outlet: row.outlet}))},
    {name: say("articles"), number: true, value: row => row.articles, show: row => lead(row.articles, {view: "articles", outlet: row.outlet})},
    {name: say("quotations"), number: true, value: row => row.own.length, show: row => lead(row.own.length, {view: "quotations", outlet: row.outlet})},
    {name: say("words"), number: true, first: true, value: row => total(row.own), show: row => lead(total(row.own), {view: "quotations", outlet: row.outlet})},
    {name: say("in direct speech"), number: true, value: row => total(row.own.filter(quote => quote.type === "direct")) / total(row.own),
      show: row => part(row.own, quote => quote.type === "direct", {outlet: row.outlet, type: "direct"})},
    ...(knowsGenders ? [{name: say("by women"), number: true, value: row => total(row.own.filter(quote => quote.gender === "f")) / total(row.own),
      show: row => part(row.own, quote => quote.gender === "f", {outlet: row.outlet, gender: "f"})}] : []),
  ], list, say("no quotation"));
}
function compare(rows) {
  const groups = [...grouped(rows, quote => outletOf(quote.article))].sort((a, b) => total(b[1]) - total(a[1]));
  const among = groups.map(([outlet]) => outlet), chosen = [state.one, state.other].filter(outlet => among.includes(outlet));
  const outlets = chosen.length === 2 && chosen[0] !== chosen[1] ? chosen : among.slice(0, WIDEST);
  const sums = new Map(groups.map(([outlet, part]) => [outlet, total(part)]));
  const list = [...grouped(rows.filter(quote => outlets.includes(outletOf(quote.article))), quote => quote.who ?? NONE)].map(([who, part]) => {
    const by = new Map([...grouped(part, quote => outletOf(quote.article))].map(([name, each]) => [name, total(each)]));
    const [one, other] = outlets.map(outlet => (by.get(outlet) ?? 0) / sums.get(outlet));
    return {who, by, words: total(part), apart: one - other};
  });
  const pair = outlets.length === 2;
  const apart = row => Math.abs(row.apart) < 5e-4 ? "–" : `${outletName(outlets[row.apart > 0 ? 0 : 1])} +${number(Math.round(1000 * Math.abs(row.apart)) / 10)}`;
  const choice = (field, name) => node("label", {}, name, " ", node("select", {id: field, onchange: event => {
    state[field] = event.target.value;
    draw();
    byId(field).focus();
  }}, node("option", {value: ""}, say("any")), among.map(outlet => node("option", {value: outlet, selected: outlet === state[field]}, outletName(outlet)))));
  const cut = among.length > outlets.length && !pair ? say("outlets cut", {n: number(outlets.length), all: number(among.length)}) : "";
  return [
    ...outletTable(groups),
    among.length > 2 ? node("p", {class: "pair"}, choice("one", say("compare one")), " ", choice("other", say("compare other")), cut && ` ${cut}`) : null,
    ...table(pair ? "compared" : "compare", say("compare caption"), [
      {name: say("speaker"), value: row => row.who, show: row => go(row.who === NONE ? say("nobody") : shown(row.who), () => open({view: "quotations", speaker: row.who}), {lang: "fr"})},
      ...outlets.map(outlet => ({name: outletName(outlet), number: true, value: row => (row.by.get(outlet) ?? 0) / sums.get(outlet),
        show: row => row.by.has(outlet) ? go(percent(row.by.get(outlet), sums.get(outlet)), () => open({view: "quotations", speaker: row.who, outlet})) : "–"})),
      ...(pair ? [{name: say("apart"), number: true, first: true, value: row => Math.abs(row.apart), show: apart}]
        : [{name: say("words"), number: true, first: true, value: row => row.words, show: row => lead(row.words, {view: "quotations", speaker: row.who})}]),
    ], list, say("no quotation")),
  ];
}
function marked() {
  const rows = corrections.map((row, i) => ({...row, i}));
  const made = table("marked", say("corrections caption"), [
    {name: say("article"), class: "about", value: row => row.article, show: row => {
      const article = articles.find(each => each.id === row.article);
      return article ? about(article) : row.article;
    }},
    {name: say("column"), value: row => row.column, show: row => row.column},
    {name: say("value"), value: row => row.value, show: row => row.value ? french(row.value) : say("taken out")},
    {name: say("note"), value: row => row.note, show: row => french(row.note)},
    {name: say("undo"), value: row => row.i, show: row => node("button", {type: "button", onclick: () => { corrections.splice(row.i, 1); keep(); }}, say("undo"))},
  ], rows, say("no correction"));
  const saving = node("button", {type: "button", id: "download", disabled: !corrections.length, onclick: download}, say("download"));
  return [node("p", {}, say("corrections help")), node("p", {}, saving), ...made];
}

// ---- an article with everything in place --------------------------------------------------------------------------
function article(at) {
  const given = articles[at.article], text = given.text;
  const own = quotes.filter(quote => quote.a === at.article);
  const ranks = new Map([...grouped(own.filter(quote => quote.who), quote => quote.who)]
    .sort((a, b) => total(b[1]) - total(a[1])).map(([who], i) => [who, i % 7]));
  const blocks = given.regions.map(([kind, start, end]) => {
    const name = kind === "title" ? "h2" : kind === "subhead" ? "h3" : "p";
    return node(name, {class: kind.replace(" ", "-"), lang: "fr", dir: "ltr"}, marks(text, start, end, own, at, ranks));
  });
  const where = [given.outlet, day(given.date), given.author].filter(Boolean).map(shown).join(" · ");
  return [
    node("p", {}, node("button", {type: "button", onclick: () => history.back()}, say("back"))),
    node("p", {class: "quiet"}, where, given.url && /^https?:\/\//.test(given.url)
      ? [" · ", node("a", {href: given.url, rel: "noreferrer noopener"}, say("original"))] : []),
    given.regions.some(([kind]) => kind === "title") ? null : node("h2", {lang: "fr"}, shown(given.name)),
    node("p", {class: "key"}, [...ranks].map(([who, i]) => node("mark", {class: `s${i}`, lang: "fr"}, shown(who)))),
    node("div", {class: "text"}, blocks),
  ];
}
function marks(text, start, end, own, at, ranks) {
  const cuts = new Set([start, end]), inside = [];
  const add = (from, to, mark) => {
    if (to <= start || from >= end) return;
    const stretch = {from: Math.max(from, start), to: Math.min(to, end), mark, first: from >= start};
    inside.push(stretch);
    cuts.add(stretch.from).add(stretch.to);
  };
  own.forEach(quote => {
    quote.spans.forEach(([from, to], i) => add(from, to, {quote, first: i === 0, last: i === quote.spans.length - 1}));
    if (quote.cue_start >= 0) add(quote.cue_start, quote.cue_end, {cue: quote});
  });
  (mentionsOf.get(at.article) ?? []).forEach(mention => add(mention.start, mention.end, {mention}));
  if (at.start != null) add(at.start, at.end ?? at.start + 1, {place: true});
  const places = [...cuts].sort((a, b) => a - b), pieces = [];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const here = inside.filter(each => each.from <= places[i] && each.to >= places[i + 1]);
    let piece = document.createTextNode(shown(text.slice(places[i], places[i + 1])));
    const find = name => here.find(each => each.mark[name]);
    const [named, cue, said, place] = [find("mention"), find("cue"), find("quote"), find("place")];
    if (named) piece = node("span", {class: `name ${named.mark.mention.label}`, title: shown(named.mark.mention.name)}, piece);
    if (cue) piece = node("i", {}, piece);
    if (place) piece = node("mark", {class: "place", id: place.first && places[i] === place.from ? "here" : null, tabindex: "-1"}, piece);
    if (said) {
      const {quote, last} = said.mark, focus = quote.i === at.quote;
      piece = node("mark", {class: `${quote.who ? `s${ranks.get(quote.who)}` : "nobody"} ${quote.type}${focus ? " here" : ""}`,
        id: focus && said.mark.first && places[i] === said.from ? "here" : null, tabindex: focus ? "-1" : null,
        title: [quote.who ?? say("nobody"), say(`type ${quote.type}`), quote.rule && say(`rule ${quote.rule}`),
          quote.doubt && say(`doubt ${quote.doubt}`)].filter(Boolean).map(shown).join(" · ")}, piece);
      pieces.push(piece);
      if (last && places[i + 1] === said.to) pieces.push(" ", node("button", {type: "button", class: "who",
        onclick: () => correct(quote), "aria-label": `${say("correct")}: ${shown(quote.who ?? say("nobody"))}`},
      shown(quote.who ?? say("nobody")), isMarked(quote) ? " ✓" : " ✎"));
      continue;
    }
    pieces.push(piece);
  }
  return pieces;
}

// ---- drawing, moving about ----------------------------------------------------------------------------------------
const VIEWS = ["speakers", "quotations", "names", "articles", "words", "compare", "corrections"];
// Passages are reached from a name or a pair, and have no button of their own.
const shownAs = view => view !== "passages" || (state.name && state.beside && knowsSentences) ? view : "articles";
const hasView = view => (view !== "compare" || data.outlets.length > 1) && (view !== "words" || lemmas.length > 0);
function summary(rows) {
  const doubtful = rows.filter(quote => quote.doubt).length;
  const people = new Set(rows.filter(quote => quote.who).map(quote => quote.who)).size;
  const inside = articles.filter(inArticle).length, told = count(doubtful, "doubtful");
  const unheard = silent(), only = unheard ? count(unheard, "only") : "";
  // Each number leads to its rows.
  const parts = {
    quotations: [rows.length, count(rows.length, "quotation"), {view: "quotations"}],
    words: [total(rows), count(total(rows), "word"), {view: "quotations"}],
    speakers: [people, count(people, "speaker"), {view: "speakers"}],
    articles: [inside, count(inside, "article"), {view: "articles"}],
    doubtful: [doubtful, told, {view: "quotations", doubt: "only"}],
  };
  const pieces = say("summary", Object.fromEntries(Object.keys(parts).map(name => [name, `\u0001${name}\u0001`]))).split("\u0001")
    .map((piece, i) => i % 2 === 0 ? piece : parts[piece][0] ? go(parts[piece][1], () => open(parts[piece][2])) : parts[piece][1]);
  byId("summary").replaceChildren(...pieces,
    ...(only ? [language === "fr" ? "\u202f; " : "\u2060; ", go(only, () => open({view: "names", kind: "PER", quoted: "no"}))] : []));
  return byId("summary").textContent;
}
// What is asked for that no field shows.
const narrowed = () => [state.verb && shown(state.verb), state.part && say(`region ${state.part}`), state.naming && say("naming", {name: shown(state.naming)}),
  state.beside && state.view !== "passages" && say("with name", {name: shown(state.beside)}), shown(state.word || state.form),
  state.near && say("near", {word: shown(state.near)}), state.said && say(`said ${state.said}`)].filter(Boolean);
let spoken = "";
const tell = text => { byId("said").textContent = text; };
function draw() {
  state.view = shownAs(state.view);
  const rows = found();
  document.documentElement.lang = language;
  document.title = `${say("explorer")} · ${data.title}`;
  document.querySelectorAll("[data-say]").forEach(each => { each.textContent = say(each.dataset.say); });
  byId("language").textContent = language === "fr" ? "English" : "Français";
  byId("language").lang = language === "fr" ? "en" : "fr";
  byId("views").replaceChildren(...VIEWS.filter(hasView).map(view => node("li", {}, node("button", {
    type: "button", "aria-current": state.view === view ? "page" : null, onclick: () => open({view, beside: "", word: "", pos: "", form: "", near: "", said: ""}),
  }, say(`view ${view}`) + (view === "corrections" && corrections.length ? ` (${number(corrections.length)})` : "")))));
  fill();
  byId("clear").hidden = !asked();
  const text = summary(rows);
  byId("filters").hidden = state.view === "article" || state.view === "corrections";
  byId("summary").hidden = byId("filters").hidden;
  if (text !== spoken) { tell(text); spoken = text; }
  const made = {speakers, quotations, names, articles: articleList, words: state.word || state.form ? lines : wordList, compare, passages, corrections: marked,
    article: () => article(state.at)}[state.view](rows);
  const heading = state.view === "article" ? say("view article")
    : state.view === "passages" ? say("passages of", {one: shown(state.name), other: shown(state.beside)}) : say(`view ${state.view}`)
    + (state.speaker && state.view === "quotations" ? ` · ${state.speaker === "\u0000" ? say("nobody") : shown(state.speaker)}` : "")
    + narrowed().map(told => ` · ${told}`).join("")
    + (state.of && state.view === "quotations" ? ` · ${shown(articles.find(each => each.id === state.of)?.name ?? state.of)}` : "");
  byId("heading").textContent = heading;
  byId("content").replaceChildren(...made.filter(Boolean));
  if (state.view === "speakers") measured(rows);
  if (state.view === "article") { const here = byId("here"); if (here) { here.scrollIntoView({block: "center"}); here.focus({preventScroll: true}); } }
}
function options(select, values, name) {
  const kept = state[select];
  const chosen = node("option", {value: ""}, say("any"));
  const rest = values.map(value => node("option", {value, selected: value === kept}, name(value)));
  byId(select).replaceChildren(chosen, ...rest);
  byId(select).value = kept;
  byId(select).closest("label").hidden = values.length < 2 && !kept;
}
const present = list => [...new Set(list)].filter(Boolean).sort(new Intl.Collator("fr").compare);
const known = {
  type: ["direct", "mixed", "indirect"].filter(type => quotes.some(quote => quote.type === type)),
  outlet: [...data.outlets, ...(data.outlets.length && articles.some(article => !article.outlet) ? [NONE] : [])],
  kind: ["PER", "ORG", "LOC", "MISC"].filter(kind => data.names.some(name => name.label === kind)),
  rule: present(quotes.map(quote => quote.rule)),
  gender: present(quotes.map(quote => quote.gender)),
  speaker: present(quotes.map(quote => quote.who)),
  name: present(data.names.map(name => name.name)),
};
function fill() {
  options("outlet", known.outlet, outletName);
  options("kind", known.kind, kind => say(`kind ${kind}`));
  options("quoted", ["no", "yes"], answer => say(`quoted ${answer}`));
  for (const field of ["kind", "quoted"]) byId(field).closest("label").hidden = state.view !== "names";
  options("type", known.type, type => say(`type ${type}`));
  options("gender", known.gender, gender => say(`gender ${gender}`));
  options("rule", known.rule, rule => say(`rule ${rule}`));
  options("doubt", quotes.some(quote => quote.doubt) ? ["only", "without"] : [], value => say(`doubt ${value}`));
  options("speaker", state.speaker === "\u0000" ? ["\u0000", ...known.speaker] : known.speaker, name => name === "\u0000" ? say("nobody") : shown(name));
  for (const field of ["search", "name", "from", "to"]) if (byId(field).value !== state[field]) byId(field).value = state[field];
  for (const field of ["from", "to"]) byId(field).closest("label").hidden = !data.dated;
}
function open(change) {
  Object.assign(state, change);
  history.pushState(null, "", address());
  draw();
  if (state.view !== "article" || !byId("here")) { byId("heading").focus(); window.scrollTo(0, 0); }
}
function address() {
  const asked = new URLSearchParams();
  asked.set("view", state.view);
  if (state.view === "article") {
    asked.set("article", articles[state.at.article].id);
    const start = state.at.quote != null ? quotes[state.at.quote].start : state.at.start;
    if (start != null) asked.set("start", start);
    if (start != null && state.at.end > start + 1) asked.set("length", state.at.end - start);
  }
  for (const field of Object.keys(EMPTY)) if (state[field]) asked.set(field, state[field]);
  return `#${asked}`;
}
function read() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const field of Object.keys(EMPTY)) state[field] = asked.get(field) ?? "";
  const view = shownAs(asked.get("view"));
  state.view = view === "passages" || (VIEWS.includes(view) && hasView(view)) ? view : state.speaker ? "quotations" : "speakers";
  const given = articles.findIndex(each => each.id === asked.get("article"));
  if (given >= 0) {
    const start = asked.has("start") ? Number(asked.get("start")) : null;
    const quote = quotes.find(each => each.a === given && each.start === start);
    state.view = "article";
    state.at = quote ? {article: given, quote: quote.i} : {article: given, start, end: start === null ? null : start + Number(asked.get("length") ?? 1)};
  }
  draw();
}

// ---- what the reader does -----------------------------------------------------------------------------------------
let waiting = 0;
byId("search").addEventListener("input", event => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { state.search = event.target.value; if (state.view === "article") state.view = "quotations"; draw(); }, 120);
});
for (const field of ["outlet", "type", "speaker", "gender", "rule", "doubt", "from", "to", "name", "kind", "quoted"])
  byId(field).addEventListener("change", event => {
    state[field] = event.target.value;
    if (state.view === "article") state.view = "quotations";
    draw();
  });
byId("filters").addEventListener("submit", event => event.preventDefault());
byId("clear").addEventListener("click", () => { Object.assign(state, EMPTY); draw(); byId("search").focus(); });
byId("language").addEventListener("click", () => { language = language === "fr" ? "en" : "fr"; spoken = ""; draw(); });
byId("cancel").addEventListener("click", () => byId("correct").close());
byId("more").open = window.innerWidth > 640;
byId("title").textContent = shown(data.title);
byId("known-speakers").replaceChildren(...present([...known.speaker, ...known.name]).map(value => node("option", {value})));
byId("known-names").replaceChildren(...known.name.map(value => node("option", {value})));
window.addEventListener("popstate", read);
window.addEventListener("hashchange", read);
read();
document.documentElement.dataset.ready = "yes";
})();
