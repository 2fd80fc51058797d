// About what has the focus: where it stands among all that can have it, and whether something covers it.
const element = document.activeElement;
if (element === document.body || element === document.documentElement) return null;
const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
const reachable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((e) => shown(e) && e.tabIndex >= 0 && !e.disabled);
// Of a set of radio buttons the chosen one is reached, or the first.
const stops = reachable.filter((e) => {
  if (e.type !== "radio") return true;
  const set = reachable.filter((other) => other.type === "radio" && other.name === e.name);
  return e === (set.find((other) => other.checked) ?? set[0]);
});
const box = element.getBoundingClientRect();
const own = (e) => e !== null && (element.contains(e) || e.contains(element) || (e.closest("label")?.htmlFor ?? "") === element.id);
const covered = [0.1, 0.5, 0.9].every((x) => [0.1, 0.5, 0.9].every((y) =>
  !own(document.elementFromPoint(box.left + x * box.width, box.top + y * box.height))));
return {
  at: stops.indexOf(element),
  of: stops.length,
  covered,
  key: [element.tagName, element.type ?? "", [...element.classList].join("."), element.closest(".masthead, .footer, .marks, .dont-know, .box, .options")?.className ?? ""].join(" "),
  html: element.outerHTML.replace(/\s+/g, " ").slice(0, 110),
  clip: { x: box.left + scrollX - 8, y: box.top + scrollY - 8, width: box.width + 16, height: box.height + 16, scale: 1 },
};
