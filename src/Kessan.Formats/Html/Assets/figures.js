"use strict";
// The figures behind the page: what is printed where, and how each figure is told. Records are arrays; F and P name
// their places.
const F = { id: 0, label: 1, value: 2, unit: 3, status: 4, when: 5, origin: 6, source: 7, definition: 8, exactness: 9,
  operands: 10, comparison: 11, tree: 12 };
const N = { figure: 0, page: 1, text: 2, scale: 3, decimals: 4, rounding: 5 };
const store = JSON.parse(document.getElementById("figures").textContent);
const words = store.words;
const placeOf = new Map(store.figures.map((figure, place) => [figure[F.id], place]));

/** The numbers that print a figure, as places among all numbers. */
const printedAt = store.figures.map(() => []);
store.numbers.forEach((number, place) => { if (number[N.figure] >= 0) printedAt[number[N.figure]].push(place); });

/** The figures computed from a figure. */
const usedIn = store.figures.map(() => []);
store.figures.forEach((figure, place) => figure[F.operands].forEach(of => usedIn[of].push(place)));

/** An element with text and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

/** An amount of minor units, exact, with the signs of the language. */
function amountText(amount) {
  let minor = BigInt(amount);
  const isNegative = minor < 0n;
  if (isNegative) minor = -minor;
  const digits = minor.toString().padStart(store.minor + 1, "0");
  const whole = digits.slice(0, digits.length - store.minor).replace(/\B(?=(\d{3})+$)/g, ",");
  const text = store.minor ? `${whole}.${digits.slice(-store.minor)}` : whole;
  return isNegative ? words.negative.replace("{0}", text) : text;
}

function negated(amount) {
  return typeof amount === "number" ? -amount : (-BigInt(amount)).toString();
}

/** An exact value as it stands in the store, with the signs of the language. */
function valueText(value) {
  return value.startsWith("-") ? words.negative.replace("{0}", value.slice(1)) : value;
}

/** How the digits of a number come from its value. */
function roundingText(number) {
  if (number[N.rounding] < 0) return "";
  const scale = words[`scale${number[N.scale]}`] ?? `10^${number[N.scale]}`;
  const decimals = words.decimals.replace("{0}", number[N.decimals]);
  return `${scale}, ${decimals}, ${words[`round${number[N.rounding]}`]}`;
}

/** The heading of a page. */
function pageTitle(number) {
  return document.getElementById(`${store.pages[number[N.page]]}-title`)?.textContent ?? "";
}

/** The section a number stands in, by its number. */
function pageName(number) {
  const title = pageTitle(number);
  const page = document.querySelector(`[id="${store.pages[number[N.page]]}"] .no`)?.textContent;
  return page ? `${words.page} ${page}: ${title}` : title;
}
