// What holds for every page, at every width. Returns a sentence for each thing that does not.
const found = [];
const all = (css, root = document) => [...root.querySelectorAll(css)];
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const apart = (element) => element.closest(".hidden, .skip, [aria-hidden=true]") !== null;
const tell = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
const hold = (what, elements) => {
  for (const element of elements) found.push(`${what}: ${tell(element)}`);
};
const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const pressed = all(controls).filter((element) => shown(element) && !apart(element));

// Reading: one heading, a title of its own, a language with its side.
const headings = all("h1");
if (headings.length !== 1) found.push(`${headings.length} headings of the first order`);
const words = (element) => element.innerText.replace(/[\u2068\u2069]/g, "").replace(/\s+/g, " ").trim();
const heading = headings[0].cloneNode(true);
for (const aside of all(".only-in, .hidden", heading)) aside.remove();
const title = document.title.replace(/[\u2068\u2069]/g, "").replace(/\s+/g, " ");
if (!title.includes(heading.textContent.replace(/[\u2068\u2069]/g, "").replace(/\s+/g, " ").trim())) {
  found.push(`the title does not name the heading: ${title}`);
}
const html = document.documentElement;
const fromRight = ["ar", "fa", "ckb", "ur", "he"].includes(html.lang.split("-")[0]);
if (html.dir !== (fromRight ? "rtl" : "ltr")) found.push(`${html.lang} starts from the wrong side`);
hold("a language without its side", all("[lang]").filter((e) => e !== html && e.closest("svg") === null && !e.hasAttribute("dir") && !e.closest("[dir]:not(html)") && e.tagName !== "BDI"));
const levels = all("h1, h2, h3, h4").map((element) => Number(element.tagName[1]));
levels.forEach((level, at) => {
  if (at > 0 && level > levels[at - 1] + 1) found.push(`a heading of order ${level} follows one of order ${levels[at - 1]}`);
});

// Nothing scrolls sideways, but tables in their own named regions.
if (html.scrollWidth > html.clientWidth) {
  hold("wider than the window", all("body *").filter((e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1).filter((e) => !apart(e)).slice(0, 4));
  found.push(`scrolls sideways: ${html.scrollWidth} in ${html.clientWidth}`);
}
hold("scrolls without a name or the keyboard", all(".scroll").filter((e) => e.scrollWidth > e.clientWidth + 1 && !(e.tabIndex === 0 && (e.ariaLabel || e.getAttribute("aria-labelledby")))));

// Order: as written, as seen; nobody jumps ahead.
hold("jumps ahead in the order", all("[tabindex]").filter((e) => e.tabIndex > 0));
const box = (e) => e.getBoundingClientRect();
pressed.forEach((element, at) => {
  const before = pressed[at - 1];
  // A control that stays at the edge of the window has no place of its own.
  if (at === 0 || element.closest(".masthead") !== before.closest(".masthead")) return;
  const [one, two] = [box(before), box(element)];
  const middle = (one.top + one.bottom) / 2;
  const above = two.bottom <= one.top + 1;
  const level = two.top < middle && two.bottom > middle && Math.abs(two.height - one.height) < 30;
  const rtl = getComputedStyle(element.closest("li, p, dl, div") ?? element).direction === "rtl";
  const sideways = rtl ? two.right > one.right + 1 && two.left >= one.right - 1 : two.left < one.left - 1 && two.right <= one.left + 1;
  // Beside one another, a column may be read before the next one.
  const column = getComputedStyle(element.closest("main > *") ?? element).display === "grid";
  if ((above && !column) || (level && sideways)) found.push(`comes after what it stands before: ${tell(element)}`);
});

// Targets: 24 pixels at least, unless they stand in a sentence; what is chosen, ranked or pressed 44.
const inSentence = (e) => e.tagName === "A" && getComputedStyle(e).display === "inline";
const area = (e) => {
  const label = e.id ? document.querySelector(`label[for="${CSS.escape(e.id)}"]`) : null;
  const own = box(e);
  return label && e.type !== "checkbox" && e.type !== "radio" ? own : own;
};
const small = (least) => (e) => area(e).width < least - 0.5 || area(e).height < least - 0.5;
hold("a target under 24 pixels", pressed.filter((e) => !inSentence(e)).filter(small(24)));
const marks = pressed.filter((e) => e.closest(".marks"));
hold("a target under 44 pixels", pressed.filter((e) => e.matches("main button, main select, main summary, input[type=radio], input[type=checkbox]")).filter((e) => !marks.includes(e)).filter(small(44)));
// Points on a rail share its width: on the narrowest telephones each is at least 36 wide, and all are 44 high.
hold("a point too small to be hit", marks.filter((e) => box(e).height < 44 || box(e).width < (innerWidth < 360 ? 33 : 43)));

// Forms: the service says what is wrong; nothing is dragged, slid, timed, or shown to a mouse alone.
hold("checked by the browser", all("form[method=post]").filter((e) => !e.noValidate));
hold("of the browser's own making", all("[required], [pattern], input[type=number], input[type=range], input[type=date]"));
hold("only for who can drag or slide", all("[draggable=true], [role=slider]"));
hold("shown to a mouse alone", all("[title]").filter((e) => e.closest("svg") === null));
// What is pointed at or has the focus looks different, and that is all: nothing comes up that would have to be put away
// (WCAG 2.2, 1.4.13). Only the way past what stands around the page shows itself, to whoever has come to it.
const looks = /^(outline|background|border|text-decoration|color$|--)/;
const styled = (rules) => [...rules].flatMap((rule) => [...(rule.selectorText ? [rule] : []), ...(rule.cssRules ? styled(rule.cssRules) : [])]);
for (const rule of [...document.styleSheets].flatMap((sheet) => styled(sheet.cssRules))) {
  if (!/:(hover|focus|active|target)/.test(rule.selectorText) || rule.selectorText === ".skip:not(:focus)") continue;
  const more = [...rule.style].filter((property) => !looks.test(property));
  if (more.length > 0) found.push(`comes up by itself: ${rule.selectorText} changes ${more}`);
}
hold("comes up by itself", all("[popover], [popovertarget], [interesttarget], [interestfor]"));
hold("runs out of time", all("meta[http-equiv=refresh]"));
hold("forbids to zoom", all("meta[name=viewport]").filter((e) => /user-scalable|maximum-scale/.test(e.content)));
hold("moves", all("*").filter((e) => {
  const style = getComputedStyle(e);
  return style.animationName !== "none" || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
}));
const filled = all(".primary").filter(shown).length;
if (filled > 1) found.push(`${filled} filled buttons`);

// Choices: each in a named set, each with a name of its own.
hold("a choice in no named set", all("input[type=radio]").filter((e) => {
  const set = e.closest("fieldset");
  return !set || !(set.querySelector("legend") || set.getAttribute("aria-labelledby"));
}));

// Mistakes: said in the title, above the heading with the focus, and in the same words at the field.
const summary = document.querySelector(".mistakes");
if (summary && summary.querySelector("a")) {
  const field = (link) => document.getElementById(link.hash.slice(1));
  for (const link of all("a", summary)) {
    const target = field(link);
    if (!target) {
      found.push(`leads to no field: ${tell(link)}`);
      continue;
    }
    const described = (target.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id));
    const inside = target.matches("input, textarea, select") ? target : target.querySelector("[aria-invalid=true]") ?? target;
    const wrong = inside.getAttribute("aria-invalid") === "true" || target.getAttribute("aria-invalid") === "true";
    if (!wrong) found.push(`not marked as wrong: ${tell(target)}`);
    if (![...described].some((e) => e && e.matches(".mistake") && words(e) === words(link))) {
      found.push(`not described by the sentence of the summary: ${tell(target)}`);
    }
  }
  if (document.activeElement !== summary) found.push("the summary of mistakes has no focus");
  if (!(summary.compareDocumentPosition(headings[0]) & Node.DOCUMENT_POSITION_FOLLOWING)) found.push("the summary comes after the heading");
  if (!summary.querySelector("h2")) found.push("the summary has no heading");
  hold("a mistake nobody sees", all(".mistake").filter((e) => !shown(e)));
}
return found;
