// Search over labels, concepts, printed numbers and the text of the pages; the index is made at the first stroke.
const field = document.getElementById("search");
const found = document.getElementById("found");
const most = 60;
let index = null;

function folded(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[,\s]+/g, " ");
}

/** Digits are found with and without thousands apart. */
function keyOf(...texts) {
  const all = texts.filter(Boolean).join(" ");
  return `${folded(all)} ${folded(all.replace(/,/g, ""))}`;
}

function buildIndex() {
  const entries = [];
  document.querySelectorAll("section.sheet").forEach(sheet => {
    const title = sheet.querySelector("h1, h2");
    entries.push({ key: keyOf(title.textContent), text: title.textContent, remark: words.page, go: () => showElement(title) });
  });
  store.figures.forEach((figure, place) => {
    const printed = printedAt[place].map(at => store.numbers[at][N.text]);
    entries.push({ key: keyOf(figure[F.label], figure[F.id], figure[F.value], ...new Set(printed)), text: figure[F.label],
      value: printed[0] ?? valueText(figure[F.value]), remark: figure[F.id], rank: printed.length ? 0 : 1,
      go: () => openFigure(place, undefined, field) });
  });
  document.querySelectorAll(".matter :is(p, li, h3), .headline, .footnotes p").forEach(element => {
    const text = [...element.childNodes].filter(node => node.nodeName !== "UL").map(node => node.textContent).join("").trim();
    if (!text) return;
    const title = element.closest("section").querySelector("h1, h2").textContent;
    entries.push({ key: keyOf(text), text: text.length > 120 ? `${text.slice(0, 120)}…` : text, remark: `${words.text}: ${title}`,
      go: () => showElement(element) });
  });
  return entries;
}

function showElement(element) {
  element.setAttribute("tabindex", "-1");
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

function search() {
  index ??= buildIndex();
  const asked = folded(field.value).trim().split(" ").filter(Boolean);
  const hits = asked.length ? index.filter(entry => asked.every(word => entry.key.includes(word))) : [];
  hits.sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  found.replaceChildren(...hits.slice(0, most).map((hit, at) => option(hit, at)));
  if (asked.length && !hits.length) found.append(make("li", { role: "option", "aria-disabled": "true" }, words.nothing));
  found.hidden = !asked.length;
  field.setAttribute("aria-expanded", String(!found.hidden));
  field.removeAttribute("aria-activedescendant");
  told.textContent = asked.length ? words.found.replace("{0}", hits.length) : "";
}

function option(hit, at) {
  const item = make("li", { role: "option", id: `found-${at}`, "aria-selected": "false" }, make("span", {}, hit.text),
    hit.value ? make("b", {}, hit.value) : null, make("small", {}, hit.remark));
  item.go = hit.go;
  return item;
}

function select(step) {
  const options = [...found.querySelectorAll("[role=option][id]")];
  if (!options.length) return;
  const at = options.findIndex(item => item.getAttribute("aria-selected") === "true");
  const next = options[(at + step + options.length) % options.length] ?? options[0];
  options.forEach(item => item.setAttribute("aria-selected", String(item === next)));
  field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

function choose(item) {
  if (!item?.go) return;
  hideFound();
  item.go();
}

function hideFound() {
  found.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

field.addEventListener("input", search);
field.addEventListener("focus", () => { if (field.value && found.children.length) search(); });
field.addEventListener("keydown", event => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    select(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    event.preventDefault();
    choose(found.querySelector("[aria-selected=true]") ?? found.querySelector("[id]"));
  } else if (event.key === "Escape" && !found.hidden) {
    event.preventDefault();
    event.stopPropagation();
    hideFound();
  }
});
found.addEventListener("mousedown", event => event.preventDefault());
found.addEventListener("click", event => choose(event.target.closest("[role=option]")));
document.addEventListener("click", event => { if (!event.target.closest(".search")) hideFound(); });
document.addEventListener("keydown", event => {
  const isTyping = event.target.closest?.("input, textarea");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    field.focus();
  }
});

// The contents say which page is shown.
const entries = new Map([...document.querySelectorAll(".contents a")].map(link => [link.hash.slice(1), link]));
const watcher = new IntersectionObserver(seen => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    entries.forEach(link => link.removeAttribute("aria-current"));
    entries.get(target.id)?.setAttribute("aria-current", "true");
  }
}, { rootMargin: "-45% 0px -50% 0px" });
document.querySelectorAll("section.sheet").forEach(sheet => watcher.observe(sheet));
if (narrow.matches || !window.matchMedia("(min-width: 75rem)").matches) document.querySelector(".contents details").open = false;
