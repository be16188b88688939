// The tree of a figure down to postings. A part is referred to by twice its place plus two, a posting by one more, both
// negative where amounts count with their sign turned. Branches are made when they are opened.
let trees = null;
let lines = 0;
const T = { label: 0, amount: 1, children: 2, notes: 3 };
const G = { amount: 0, journal: 1, file: 2, line: 3, entity: 4, partner: 5, account: 6, movement: 7, transaction: 8,
  functional: 9, rates: 10 };
const J = { key: 0, kind: 1, rule: 2, reason: 3, preparer: 4, approver: 5 };

function readTrees() {
  trees ??= JSON.parse(document.getElementById("trees").textContent);
  return trees;
}

function partOf(reference) {
  const { parts, postings } = readTrees();
  const place = Math.abs(reference) - 2;
  const isPosting = (place & 1) === 1;
  const record = isPosting ? postings[place >> 1] : parts[place >> 1];
  const amount = record[isPosting ? G.amount : T.amount];
  return { isPosting, record, sign: Math.sign(reference), amount: reference < 0 ? negated(amount) : amount };
}

/** The label of a posting: its line, or where a rule made it its journal. */
function postingLabel(posting) {
  const { labels, journals } = readTrees();
  const file = labels[posting[G.file]];
  const movement = labels[posting[G.movement]];
  const place = file ? (posting[G.line] ? `${file}:${posting[G.line]}` : file) : journals[posting[G.journal]][J.key];
  return movement ? `${place} @${movement}` : place;
}

/** All that is known of a posting. */
function postingDetails(posting) {
  const { labels, journals } = readTrees();
  const journal = journals[posting[G.journal]];
  const file = labels[posting[G.file]];
  const rows = [
    [words.file, file ? (posting[G.line] ? `${file}:${posting[G.line]}` : file) : ""],
    [words.journal, journal[J.key]],
    [words.rule, `${labels[journal[J.kind]]}: ${labels[journal[J.rule]]}`],
    [words.reason, labels[journal[J.reason]]],
    [words.entity, labels[posting[G.entity]]],
    [words.partner, labels[posting[G.partner]]],
    [words.account, labels[posting[G.account]]],
    [words.movement, labels[posting[G.movement]]],
    [words.transaction, posting[G.transaction]],
    [words.functional, posting[G.functional]],
    [words.rates, labels[posting[G.rates]]],
    [words.approved, [labels[journal[J.preparer]], labels[journal[J.approver]]].filter(Boolean).join(", ")],
  ];
  return make("li", { role: "none", class: "posting" }, list(rows));
}

/** Names and values, those without a value left out. */
function list(rows) {
  const all = make("dl");
  for (const [name, value] of rows) {
    if (value) all.append(make("dt", {}, name), make("dd", {}, value));
  }
  return all;
}

function notesOf(notes) {
  const all = make("li", { role: "none", class: "posting" }, make("b", {}, words.derivations));
  all.append(list(notes.map(([label, amount, detail]) => [label, detail ? `${valueText(amount)} (${detail})` : valueText(amount)])));
  return all;
}

/** One line of the tree. */
function treeItem(reference, level, position, size) {
  const part = partOf(reference);
  const { labels } = readTrees();
  const label = part.isPosting ? postingLabel(part.record) : labels[part.record[T.label]];
  const canOpen = part.isPosting || part.record[T.children].length > 0 || part.record.length > T.notes;
  const item = make("div", { role: "treeitem", tabindex: "-1", class: "line", "aria-level": level, "aria-posinset": position,
    "aria-setsize": size, "aria-expanded": canOpen ? "false" : null }, make("span", {}, label), " ",
  make("span", { class: "amount" }, amountText(part.amount)));
  item.reference = reference;
  return make("li", { role: "none" }, item);
}

function openItem(item) {
  if (item.getAttribute("aria-expanded") !== "false") return;
  item.setAttribute("aria-expanded", "true");
  const part = partOf(item.reference);
  const level = +item.getAttribute("aria-level") + 1;
  const below = make("ul", { role: "group", id: `below-${++lines}` });
  if (part.isPosting) {
    below.append(postingDetails(part.record));
  } else {
    const children = part.record[T.children];
    children.forEach((child, at) => below.append(treeItem(child * part.sign, level, at + 1, children.length)));
    if (part.record.length > T.notes) below.append(notesOf(part.record[T.notes]));
  }
  item.setAttribute("aria-owns", below.id);
  item.after(below);
}

function closeItem(item) {
  if (item.getAttribute("aria-expanded") !== "true") return;
  item.setAttribute("aria-expanded", "false");
  item.removeAttribute("aria-owns");
  item.nextElementSibling.remove();
}

/** Moves the one stop of the tab key to an item and goes there. */
function goTo(tree, item) {
  if (!item) return;
  tree.querySelectorAll("[tabindex='0']").forEach(other => other.setAttribute("tabindex", "-1"));
  item.setAttribute("tabindex", "0");
  item.focus();
}

/** The item an item stands under. */
function above(item) {
  return item.closest("[role=group]")?.previousElementSibling ?? null;
}

function keyInTree(tree, event) {
  const item = event.target.closest("[role=treeitem]");
  if (!item) return;
  const shown = [...tree.querySelectorAll("[role=treeitem]")];
  const at = shown.indexOf(item);
  const isOpen = item.getAttribute("aria-expanded") === "true";
  const moves = {
    ArrowDown: () => goTo(tree, shown[at + 1]),
    ArrowUp: () => goTo(tree, shown[at - 1]),
    Home: () => goTo(tree, shown[0]),
    End: () => goTo(tree, shown.at(-1)),
    ArrowRight: () => isOpen ? goTo(tree, item.nextElementSibling.querySelector("[role=treeitem]")) : openItem(item),
    ArrowLeft: () => isOpen ? closeItem(item) : goTo(tree, above(item)),
    Enter: () => isOpen ? closeItem(item) : openItem(item),
    " ": () => isOpen ? closeItem(item) : openItem(item),
  };
  if (moves[event.key]) {
    event.preventDefault();
    event.stopPropagation();
    moves[event.key]();
  }
}

/** The tree of a figure, its first level open. */
function treeOf(reference, labelledBy) {
  const tree = make("ul", { role: "tree", "aria-labelledby": labelledBy });
  tree.append(treeItem(reference, 1, 1, 1));
  const root = tree.querySelector("[role=treeitem]");
  root.setAttribute("tabindex", "0");
  openItem(root);
  tree.addEventListener("keydown", event => keyInTree(tree, event));
  tree.addEventListener("click", event => {
    const item = event.target.closest("[role=treeitem]");
    if (!item) return;
    goTo(tree, item);
    if (item.getAttribute("aria-expanded") === "true") closeItem(item); else openItem(item);
  });
  return tree;
}
