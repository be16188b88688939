// The panel: what a number says, where it comes from, where else it is printed.
const panel = document.getElementById("panel");
const panelBody = document.getElementById("panel-body");
const told = document.getElementById("told");
const narrow = window.matchMedia("(max-width: 61.99rem)");
const path = [];
let opener = null;

function figureRow(place, remark) {
  const figure = store.figures[place];
  const row = make("a", { href: `#fact:${figure[F.id]}` }, make("span", {}, figure[F.label]),
    make("b", {}, valueText(figure[F.value])), make("small", {}, remark ?? `${figure[F.unit]}, ${figure[F.when]}`));
  return make("li", {}, row);
}

function section(title, ...content) {
  return [make("h3", {}, title), ...content];
}

function facts(figure, number) {
  const status = words[figure[F.status]] ? `${figure[F.status]} (${words[figure[F.status]]})` : figure[F.status];
  return list([
    [words.printed, number ? [number[N.text], roundingText(number)].filter(Boolean).join(": ") : ""],
    [words.unit, figure[F.unit]],
    [words.period, figure[F.when]],
    [words.status, status],
    [words.origin, figure[F.origin]],
    [words.source, figure[F.source]],
    [words.definition, figure[F.definition]],
    [words.exactness, figure[F.exactness]],
  ]);
}

function copyRow(id) {
  const button = make("button", { type: "button" }, words.copy);
  button.addEventListener("click", () => copy(id, button));
  return make("p", {}, make("code", {}, id), " ", button);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Files opened from a folder have no clipboard in some browsers.
    const field = make("textarea", {}, text);
    button.after(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  told.textContent = words.copied;
  button.textContent = words.copied;
}

function elsewhere(place) {
  const rows = printedAt[place].map(at => {
    const number = store.numbers[at];
    const row = make("a", { href: `#n${at}` }, make("span", {}, pageName(number)), make("b", {}, number[N.text]));
    row.addEventListener("click", event => { event.preventDefault(); showNumber(at); });
    return make("li", {}, row);
  });
  return make("ul", { class: "rows-of" }, ...rows);
}

/** Goes to a number on the page. */
function showNumber(at) {
  if (narrow.matches) closePanel();
  const number = document.getElementById(`n${at}`);
  const chart = number?.closest("details");
  if (chart) chart.open = true;
  number?.scrollIntoView({ block: "center" });
  number?.focus({ preventScroll: true });
  mark(number);
}

function mark(number) {
  document.querySelectorAll(".n.open").forEach(other => other.classList.remove("open"));
  number?.classList.add("open");
}

function fill(place, number) {
  const figure = store.figures[place];
  const title = make("h2", { id: "panel-title", tabindex: "-1" }, figure[F.label]);
  const content = [title, make("p", { class: "value" }, figure[F.value].endsWith("%") ? valueText(figure[F.value]) : `${valueText(figure[F.value])} ${figure[F.unit]}`),
    facts(figure, number), ...section(words.id, copyRow(figure[F.id]))];
  if (figure[F.operands].length) {
    const rows = figure[F.operands].map(of => figureRow(of));
    content.push(...section(figure[F.comparison] ? words.compared : words.operands, make("ul", { class: "rows-of" }, ...rows)));
  }
  if (figure[F.tree]) {
    const [heading, hint] = [make("h3", { id: "tree-title" }, `${words.tree} (${store.currency})`), make("small", {}, words.treeHint)];
    content.push(heading, hint, treeOf(figure[F.tree], "tree-title"));
  } else if (!figure[F.operands].length) {
    content.push(make("p", {}, words.noTree));
  }
  if (printedAt[place].length) content.push(...section(words.elsewhere, elsewhere(place)));
  if (usedIn[place].length) {
    content.push(...section(words.usedIn, make("ul", { class: "rows-of" }, ...usedIn[place].map(of => figureRow(of)))));
  }
  panelBody.replaceChildren(...content);
  document.getElementById("back").hidden = path.length < 2;
  panel.scrollTop = 0;
  title.focus();
}

/** Opens a figure; <number> is the number clicked, among all. */
function openFigure(place, at, from) {
  if (!panel.open) {
    path.length = 0;
    opener = from ?? document.activeElement;
    inPlace(opener, () => document.body.classList.add("panel-open"));
    if (narrow.matches) panel.showModal(); else panel.show();
  }
  const first = at ?? printedAt[place][0];
  path.push([place, first]);
  fill(place, store.numbers[first]);
  mark(at === undefined ? null : document.getElementById(`n${at}`));
}

/** Changes the page's width without moving what the reader looks at. */
function inPlace(element, change) {
  const before = element?.getBoundingClientRect?.().top ?? 0;
  change();
  const moved = (element?.getBoundingClientRect?.().top ?? 0) - before;
  if (moved) window.scrollBy({ top: moved, behavior: "instant" });
}

function closePanel() {
  if (!panel.open) return;
  panel.close();
  inPlace(opener, () => document.body.classList.remove("panel-open"));
  mark(null);
  if (location.hash.startsWith("#fact:")) history.replaceState(null, "", location.pathname + location.search);
  opener?.focus?.({ preventScroll: true });
}

function openById(id, at, from) {
  const place = placeOf.get(id);
  if (place !== undefined) openFigure(place, at, from);
  return place !== undefined;
}

/** The figure an address names, if it names one. */
function openAddress() {
  const hash = decodeURIComponent(location.hash);
  if (hash.startsWith("#fact:")) openById(hash.slice(6));
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#fact:']");
  const drawn = event.target.closest("svg [data-fact]");
  const id = link ? decodeURIComponent(link.getAttribute("href").slice(6)) : drawn?.dataset.fact;
  if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const at = link?.id ? +link.id.slice(1) : undefined;
  if (openById(id, at, link ?? drawn)) {
    event.preventDefault();
    history.replaceState(null, "", `#fact:${id}`);
  }
});
document.getElementById("close").addEventListener("click", closePanel);
document.getElementById("back").addEventListener("click", () => {
  path.pop();
  const [place, at] = path.at(-1);
  fill(place, store.numbers[at]);
});
panel.addEventListener("cancel", event => { event.preventDefault(); closePanel(); });
document.addEventListener("keydown", event => { if (event.key === "Escape") closePanel(); });
window.addEventListener("hashchange", openAddress);
openAddress();
