// The tie-out of a document: what stands behind each number, and the way from one to the next.
const store = JSON.parse(document.getElementById("tieout").textContent);
const panel = document.getElementById("panel");
const panelBody = document.getElementById("panel-body");
const told = document.getElementById("told");
const narrow = window.matchMedia("(max-width: 61.99rem)");
const N = { text: 0, standing: 1, name: 2, label: 3, period: 4, where: 5, interval: 6 };
const R = { target: 0, kind: 1, verdict: 2, computed: 3, why: 4, parts: 5 };
const B = { number: 0, mend: 1, numbers: 2, sums: 3 };
const standings = {
  exact: "✓ ties on the printed values", rounding: "≈ ties within rounding", unknown: "? cannot be told",
  alone: "no relation found", contradiction: "✗ contradicts",
};
const verdicts = { exact: "✓ holds", rounding: "≈ holds within rounding", unknown: "? cannot be told", contradiction: "✗ does not hold" };
const known = new Map(store.known.map(figure => [figure[0], figure]));
const follows = new Map();
const serves = new Map();
store.relations.forEach((relation, at) => {
  add(follows, relation[R.target], at);
  new Set(relation.slice(R.parts).map(part => part[1])).forEach(number => number && add(serves, number, at));
});
let here = 0;
let opener = null;

function add(map, key, value) {
  if (map.has(key)) map.get(key).push(value); else map.set(key, [value]);
}

function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...content.filter(one => one !== null && one !== undefined && one !== ""));
  return element;
}

function numberOf(id) {
  return store.numbers[id - 1];
}

function link(id, text) {
  const number = numberOf(id);
  const element = make("a", { href: `#n${id}`, title: [number[N.name], number[N.where]].filter(Boolean).join(" - ") }, text ?? number[N.text]);
  element.addEventListener("click", event => { event.preventDefault(); open(id); });
  return element;
}

function formula(relation) {
  return relation.slice(R.parts).map(([text, number, fact]) => {
    if (number) return link(number, text);
    if (!fact) return text;
    const figure = known.get(fact);
    return make("b", { title: figure ? `${figure[1]} - ${figure[2]}` : fact }, text);
  });
}

function relationCard(at, from) {
  const relation = store.relations[at];
  const target = relation[R.target];
  const own = numberOf(target);
  const parts = formula(relation);
  const figures = relation.slice(R.parts).map(part => known.get(part[2])).filter(Boolean);
  return make("div", { class: `relation ${relation[R.verdict]}` },
    make("p", { class: "kind" }, `${relation[R.kind]}: ${verdicts[relation[R.verdict]]}`),
    make("p", { class: "formula" }, target === from ? make("b", {}, own[N.text]) : link(target), parts.length ? " = " : "", ...parts),
    relation[R.kind] === "sign in words" ? null
      : make("p", {}, `That comes to ${relation[R.computed]}; ${own[N.text]} stands for ${own[N.interval]}.`),
    relation[R.why] ? make("p", { class: "why" }, relation[R.why]) : null,
    ...figures.map(figure => make("p", { class: "why" }, `${figure[1]}: ${figure[2]}`)));
}

function list(rows) {
  const element = make("dl", {});
  rows.filter(([, text]) => text).forEach(([name, text]) => element.append(make("dt", {}, name), make("dd", {}, text)));
  return element;
}

function section(title, cards) {
  return cards.length ? [make("h3", {}, title), ...cards] : [];
}

function breakCard(found) {
  const others = found[B.numbers].filter(number => number !== here);
  return make("div", { class: "relation contradiction" },
    ...found.slice(B.sums).map(sum => make("p", {}, sum)),
    found[B.mend] ? make("p", { class: "mend" }, found[B.mend]) : null,
    others.length ? make("p", {}, "Together with ", ...others.flatMap((number, at) => [at ? ", " : "", link(number)])) : null);
}

function fill(id) {
  const number = numberOf(id);
  const breaks = store.breaks.filter(found => found[B.number] === id || found[B.numbers].includes(id));
  const title = make("h2", { id: "panel-title", tabindex: "-1" }, number[N.text]);
  panelBody.replaceChildren(
    title,
    make("p", {}, make("span", { class: `badge ${number[N.standing]}` }, standings[number[N.standing]])),
    list([["Called", number[N.label] || number[N.name]], ["Is", number[N.name] !== number[N.label] ? number[N.name] : ""],
      ["Period", number[N.period]], ["Stands for", number[N.interval]], ["Place", number[N.where]]]),
    ...section("What is wrong", breaks.map(breakCard)),
    ...section("Follows from", (follows.get(id) ?? []).map(at => relationCard(at, id))),
    ...section("Is used in", (serves.get(id) ?? []).map(at => relationCard(at, id))));
  if (!follows.has(id) && !serves.has(id)) {
    panelBody.append(make("p", {}, "Nothing else in the document follows from this number, and it follows from nothing that was found."));
  }
  panel.scrollTop = 0;
  return title;
}

/** Shows a number: on its page, and what stands behind it. */
function open(id, from) {
  const mark = document.getElementById(`n${id}`);
  if (!mark) return;
  here = id;
  if (!panel.open) {
    opener = from ?? document.activeElement;
    document.body.classList.add("panel-open");
    if (narrow.matches) panel.showModal(); else panel.show();
  }
  const title = fill(id);
  document.querySelectorAll("a.t.here, a.t.with").forEach(other => other.classList.remove("here", "with"));
  mark.classList.add("here");
  for (const at of [...(follows.get(id) ?? []), ...(serves.get(id) ?? [])]) {
    const relation = store.relations[at];
    for (const number of [relation[R.target], ...relation.slice(R.parts).map(part => part[1])]) {
      if (number && number !== id) document.getElementById(`n${number}`)?.classList.add("with");
    }
  }
  mark.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  title.focus({ preventScroll: true });
  const number = numberOf(id);
  told.textContent = `${number[N.text]}, ${number[N.name]}: ${standings[number[N.standing]]}`;
  history.replaceState(null, "", `#n${id}`);
}

function close() {
  if (!panel.open) return;
  panel.close();
  document.body.classList.remove("panel-open");
  document.querySelectorAll("a.t.here, a.t.with").forEach(other => other.classList.remove("here", "with"));
  const back = here ? document.getElementById(`n${here}`) : opener;
  back?.focus({ preventScroll: true });
}

/** The numbers that are stepped through, in reading order. */
function shown() {
  const marks = [...document.querySelectorAll(document.body.dataset.shown ? ".sheet a.t.shown" : ".sheet a.t")];
  return marks.map(mark => +mark.id.slice(1));
}

function step(ids, by) {
  if (!ids.length) return;
  const at = ids.indexOf(here);
  const next = at >= 0 ? at + by : by > 0 ? ids.findIndex(id => id > here) : ids.findLastIndex(id => id < here);
  open(ids[(next + ids.length) % ids.length]);
}

function stepWrong(by) {
  const wrong = [...new Set(store.breaks.map(found => found[B.number]))].sort((left, right) => left - right);
  step(wrong.length ? wrong : shown(), by);
}

function filter(kind) {
  document.querySelectorAll(".filter button").forEach(button => button.setAttribute("aria-pressed", button.dataset.kind === kind));
  document.querySelectorAll(".sheet a.t.shown").forEach(mark => mark.classList.remove("shown"));
  if (kind) {
    document.body.dataset.shown = kind;
    document.querySelectorAll(`.sheet a.t.${kind}`).forEach(mark => mark.classList.add("shown"));
  } else {
    delete document.body.dataset.shown;
  }
}

function measureBar() {
  const bar = document.querySelector(".bar");
  document.documentElement.style.setProperty("--bar", `${Math.round(bar.getBoundingClientRect().height)}px`);
}

document.addEventListener("click", event => {
  const mark = event.target.closest("main a[href^='#n']");
  if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(+mark.getAttribute("href").slice(2), mark);
});
document.querySelectorAll(".filter button").forEach(button => button.addEventListener("click", () => filter(button.dataset.kind)));
document.getElementById("close").addEventListener("click", close);
document.getElementById("previous").addEventListener("click", () => step(shown(), -1));
document.getElementById("next").addEventListener("click", () => step(shown(), 1));
panel.addEventListener("cancel", event => { event.preventDefault(); close(); });
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const keys = { n: () => stepWrong(1), p: () => stepWrong(-1), ArrowRight: () => step(shown(), 1), ArrowLeft: () => step(shown(), -1), Escape: close };
  if (keys[event.key]) {
    if (event.key !== "Escape") event.preventDefault();
    keys[event.key]();
  }
});
window.addEventListener("resize", measureBar);
measureBar();
if (/^#n[0-9]+$/.test(location.hash)) open(+location.hash.slice(2));
